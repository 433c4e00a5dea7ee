package io.github.cmerules.core.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.plan.Choice;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.plan.Service;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the library says of some dossiers, line by line, beside what it was recorded to say.
 *
 * <p>Laws and oracles look at whether what it says is right. Where several divisions or plans are right, callers rely on it
 * that the same one comes out again, in the next release, too. Whoever changes it on purpose records it anew, with {@code
 * -Drecording.write}, and looks at the difference.
 */
public final class Recording {

    private static final Path FOLDER = Path.of("src", "test", "resources", "recordings");

    private final List<String> lines = new ArrayList<>();

    /** Adds a line. */
    public void add(String line) {
        lines.addAll(line.lines().toList());
    }

    /** Adds what nobody can be told. */
    public void add(InvalidInputException refused) {
        add("  refused " + refused.problems().stream().map(Problem::path).toList());
    }

    /** Adds the rules of an edition, in words. */
    public void add(Edition edition) {
        edition.valuations().forEach(valuation -> add("  rule " + valuation.describe()));
        edition.schedules().forEach(schedule -> {
            schedule.requirements()
                    .forEach(requirement -> add("  rule " + requirement.id() + " " + words(requirement)));
            schedule.relations().forEach(relation -> add("  rule " + relation.describe()));
            schedule.limits()
                    .forEach(limit -> add("  rule toward " + limit.toward() + " " + limit.title() + ": "
                            + limit.credits().describe()));
            schedule.carryOvers().forEach(rule -> add("  rule " + rule.describe()));
            schedule.makeUps().forEach(rule -> add("  rule " + rule.describe()));
        });
        add("  rule " + edition.duplicates());
    }

    private static String words(Requirement requirement) {
        return requirement.demand().describe() + " by " + requirement.deadline().describe()
                + (requirement.when().equals(Condition.always())
                        ? ""
                        : " when " + requirement.when().describe())
                + (requirement.waivedWhen().equals(Condition.never())
                        ? ""
                        : " waived when " + requirement.waivedWhen().describe());
    }

    /** Adds what is given of a license on a day. */
    public void add(License license, LocalDate day) {
        add("  given " + license.jurisdiction() + " " + license.type()
                + license.issuedOn().map(date -> " issued " + date).orElse("")
                + license.birthDate().map(date -> " born " + date).orElse("")
                + license.cycle().map(cycle -> " " + cycle).orElse("")
                + license.history().stream()
                        .map(past -> " " + past.verdict() + " before" + (past.declared() ? " as declared" : ""))
                        .collect(Collectors.joining())
                + license.facts().entrySet().stream()
                        .map(fact -> " " + fact.getKey() + "="
                                + fact.getValue().on(day).map(Object::toString).orElse("unknown"))
                        .sorted()
                        .collect(Collectors.joining()));
    }

    /** Adds what is given, a credit in a line. */
    public void add(Collection<Credit> credits) {
        credits.forEach(
                credit -> add("  given " + credit.id() + " " + credit.completedOn() + " " + credit.amount() + " "
                        + credit.category() + sorted(credit.topics()) + sorted(credit.approvals())
                        + sorted(credit.attributes())
                        + credit.format().map(format -> " " + format).orElse("")
                        + credit.activityId().map(activity -> " of " + activity).orElse("")
                        + (credit.planned() ? " planned" : "")
                        + " " + credit.evidence()));
    }

    /** Adds what became of each requirement and of each credit. */
    public void add(Evaluation evaluation) {
        add("  " + evaluation.verdict() + " "
                + evaluation.cycle().map(Object::toString).orElse("") + " "
                + evaluation.notices() + " "
                + evaluation.questions().stream()
                        .map(question -> question.fact() + question.affects())
                        .toList());
        evaluation.requirements().stream()
                .filter(outcome -> outcome.status() != RequirementStatus.NOT_APPLICABLE)
                .forEach(outcome -> add("  " + words(outcome)));
        evaluation.joint().forEach(joint -> add("  joint " + joint.requirements() + " " + joint.missing()));
        evaluation.credits().forEach(credit -> add("  " + words(credit)));
        evaluation.outlook().forEach(entry -> add("  to come " + entry.credit() + " " + entry.serves()));
    }

    private static String words(RequirementOutcome outcome) {
        return outcome.id() + " " + outcome.status() + " " + outcome.counted() + " of " + outcome.required() + " by "
                + outcome.deadline()
                + outcome.satisfiedBy().map(way -> " satisfied by " + way).orElse("")
                + outcome.closest().map(way -> " closest " + way).orElse("")
                + outcome.because().map(because -> " because " + because).orElse("")
                + (outcome.limitedBy().isEmpty() ? "" : " limited by " + outcome.limitedBy())
                + (outcome.uncovered().isEmpty() ? "" : " uncovered " + outcome.uncovered());
    }

    private static String words(CreditOutcome credit) {
        return credit.id() + " worth " + credit.worth()
                + credit.uses().stream()
                        .map(use -> " " + use.requirement() + "=" + use.amount())
                        .collect(Collectors.joining())
                + credit.rejections().stream()
                        .map(part -> " " + part.requirement() + " " + part.reason() + " " + part.amount())
                        .collect(Collectors.joining());
    }

    /** Adds what is left to do. */
    public void add(Plan plan) {
        add("  plan" + (plan.assuming().isEmpty() ? "" : " assuming " + plan.assuming()));
        plan.items().forEach(item -> add("  - " + words(item)));
        plan.impossible().forEach(impossible -> add("  - " + words(impossible)));
        plan.planned().forEach(planned -> add("  - " + planned.credit() + " " + requirements(planned.serves())));
    }

    private static String requirements(List<Service> served) {
        return "for " + served.stream().map(Service::requirements).toList();
    }

    private static String words(Impossible impossible) {
        return "impossible " + impossible.requirement().map(Object::toString).orElse("") + " " + impossible.reason()
                + impossible.deadline().map(deadline -> " by " + deadline).orElse("");
    }

    private static String words(PlanItem item) {
        Stream<String> parts = Stream.of(
                item.amount().equals(Amount.ZERO) ? "" : item.amount() + " credits",
                item.completions() == 0 ? "" : item.completions() + " completions",
                item.inOneActivity() ? "in one activity" : "",
                part("about", item.topics()),
                part("or about", item.alternativeTopics()),
                item.categories().isEmpty() ? "" : "in " + item.categories(),
                part(item.formatRequired() ? "only as" : "as", item.formats()),
                part("approved by", item.approvals()),
                part("with", item.attributes()),
                part("course", item.courses()),
                item.notBefore() + " to " + item.by(),
                requirements(item.serves()));
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String part(String word, Collection<?> codes) {
        return codes.isEmpty() ? "" : word + sorted(codes);
    }

    private static String sorted(Collection<?> codes) {
        return codes.isEmpty()
                ? ""
                : " " + codes.stream().map(Object::toString).sorted().toList();
    }

    /** Adds what is chosen. */
    public void add(Choice choice) {
        add("  choice");
        choice.activities()
                .forEach(chosen ->
                        add("  - " + chosen.activity().id() + " " + chosen.on() + " " + requirements(chosen.serves())));
        choice.missing().forEach(missing -> add("  - " + words(missing)));
    }

    /**
     * Compares all lines with those that were recorded, or records them.
     *
     * @param name the name of the recording
     */
    public void check(String name) {
        try {
            if (Boolean.getBoolean("recording.write")) {
                Files.createDirectories(FOLDER);
                Files.write(FOLDER.resolve(name + ".txt"), lines, StandardCharsets.UTF_8);
                return;
            }
            List<String> recorded = recorded(name);
            for (int i = 0; i < Math.min(lines.size(), recorded.size()); i++) {
                assertThat(lines.get(i))
                        .as("line %d of recording %s", i + 1, name)
                        .isEqualTo(recorded.get(i));
            }
            assertThat(lines).as("recording %s", name).hasSameSizeAs(recorded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> recorded(String name) throws IOException {
        try (InputStream file = Recording.class.getResourceAsStream("/recordings/" + name + ".txt")) {
            assertThat(file).as("recording %s", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
