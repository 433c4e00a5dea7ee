package io.github.cmerules.cli;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Plans;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans what is left to do for the licenses of one person. */
@Command(
        name = "plan",
        header = "Plans the least that is left to do for the licenses of one person.",
        description = {
            "%nEach file is a dossier that states the day from which it is planned (asOf). Several files are one person:"
                    + " the licenses of all of them are planned for together, and every credit serves all of them. A"
                    + " credit may be in several files; then it must be the same in all of them.",
            "%nOnly further education is planned. What it cannot repair is listed as impossible."
        })
final class PlanCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            defaultValue = Input.STANDARD_INPUT,
            description = "The dossiers of one person; '-' or nothing is standard input.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Converter.class,
            defaultValue = "text",
            description = "How the plan is written: ${COMPLETION-CANDIDATES}. Text if not given.")
    @SuppressWarnings("NullAway.Init")
    private OutputFormat format;

    @Option(
            names = "--unknown",
            paramLabel = "HOW",
            converter = UnknownFacts.Converter.class,
            defaultValue = "safe",
            description =
                    "What is planned where facts are not known: ${COMPLETION-CANDIDATES}. One plan that is safe under"
                            + " all answers if not given, or a plan for each set of answers that matters.")
    @SuppressWarnings("NullAway.Init")
    private UnknownFacts unknown;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ChosenRules rules;

    PlanCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        RuleBooks books = rules.books();
        Dossier person = OnePerson.read(files, streams.in(), books);
        EvaluationOptions options = ChosenRules.options(books);
        if (unknown == UnknownFacts.EACH) {
            List<Plan> plans = Dossiers.plans(person, options);
            streams.results()
                    .printDocument(format == OutputFormat.TEXT ? text(plans, person, books) : Plans.write(plans));
        } else {
            Plan plan = Dossiers.plan(person, options);
            streams.results()
                    .printDocument(
                            format == OutputFormat.TEXT ? text(List.of(plan), person, books) : Plans.write(plan));
        }
        return ExitCode.DONE;
    }

    private static String text(List<Plan> plans, Dossier person, RuleBooks books) {
        List<Evaluation> today = Dossiers.evaluate(person, ChosenRules.options(books));
        return PlanText.of(plans, person, today, books);
    }
}
