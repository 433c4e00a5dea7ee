package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.plan.PlannedCredit;
import io.github.cmerules.core.plan.Service;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.json.Dossier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans as lists of what is to be done, with a box to tick for each item. */
final class PlanText {

    private static final String BOX = "  [ ] ";
    private static final String DETAIL = " ".repeat(BOX.length());

    private final Plan plan;
    private final Map<LicenseReference, Evaluation> today;
    private final Map<String, Credit> credits;
    private final Vocabulary words;
    private final Set<Category> categories;
    private final Set<Format> formats;
    private final TextPage page;

    private PlanText(Plan plan, Dossier dossier, List<Evaluation> today, RuleBooks books, TextPage page) {
        this.plan = plan;
        this.today = today.stream()
                .collect(Collectors.toMap(Evaluation::license, Function.identity(), (first, second) -> first));
        this.credits = dossier.credits().stream().collect(Collectors.toMap(Credit::id, Function.identity()));
        this.words = books.vocabulary();
        this.categories = new HashSet<>(words.categories());
        categories.remove(Categories.NONE);
        this.formats = plan.licenses().stream()
                .flatMap(license -> books.find(license.jurisdiction(), license.profession()).stream())
                .flatMap(book -> book.plannable().formats().stream())
                .collect(Collectors.toSet());
        this.page = page;
    }

    /**
     * {@return plans for one person, a list for each}
     *
     * @param plans the plans, at least one
     * @param dossier what was planned for
     * @param today the evaluations of its licenses on the day from which is planned
     * @param books where the words for its codes are
     */
    static String of(List<Plan> plans, Dossier dossier, List<Evaluation> today, RuleBooks books) {
        TextPage page = new TextPage();
        for (Plan plan : plans) {
            page.gap();
            new PlanText(plan, dossier, today, books, page).block();
        }
        return page.heading("Not legal advice.").toString();
    }

    private void block() {
        head();
        items();
        page.section(
                "Planned already, and taken as done",
                plan.planned().stream().map(this::planned).toList());
        page.section(
                "What no further education can repair",
                plan.impossible().stream().map(this::impossible).toList());
        if (plan.assuming().isEmpty()) {
            page.section("Not known: an answer may make less enough", questions());
        }
    }

    // ---- Head ---------------------------------------------------------------------------------------------------

    private void head() {
        page.paragraph("", summary());
        page.gap();
        page.entry("", "As of", plan.asOf().toString());
        for (LicenseReference license : plan.licenses()) {
            page.entry("", "License", Words.of(license) + cycle(license));
        }
        plan.assuming().forEach((name, answer) -> page.entry("", "If", assumption(name, answer)));
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        if (!plan.amount().isZero()) {
            parts.add(credits(plan.amount()) + " in all");
        }
        if (plan.completions() > 0) {
            parts.add(trainings(plan.completions()));
        }
        String nothing = plan.planned().isEmpty() ? "NOTHING TO DO" : "NOTHING TO DO besides what is planned already";
        String all = parts.isEmpty() ? nothing : "TO DO: " + String.join(", ", parts);
        return plan.impossible().isEmpty() ? all : all + "; there is more that no education can repair, see below";
    }

    private String cycle(LicenseReference license) {
        return Optional.ofNullable(today.get(license))
                .flatMap(Evaluation::cycle)
                .map(cycle -> ", cycle " + cycle.start() + " to " + cycle.end())
                .orElse("");
    }

    private String assumption(String name, boolean answer) {
        String question = words.facts().values().stream()
                .filter(fact -> fact.fact().code().equals(name))
                .map(fact -> fact.question())
                .findFirst()
                .orElse("Is it so: " + name + "?");
        return question + " " + (answer ? "Yes" : "No") + ". (" + name + ")";
    }

    // ---- What is to be done -------------------------------------------------------------------------------------

    private void items() {
        Optional<LocalDate> by = Optional.empty();
        for (PlanItem item : plan.items()) {
            if (!by.equals(Optional.of(item.by()))) {
                by = Optional.of(item.by());
                page.heading("By " + item.by());
            }
            page.item(BOX, what(item));
            details(item);
        }
    }

    private String what(PlanItem item) {
        String subject = item.topics().isEmpty()
                ? " on any subject"
                : " on " + item.topics().stream().map(this::subject).collect(Collectors.joining(" and "));
        String size = item.completions() == 0
                ? credits(item.amount())
                : trainings(item.completions()) + (item.amount().isZero() ? "" : " of " + credits(item.amount()));
        return size + subject + (item.inOneActivity() ? ", in one activity" : "");
    }

    private void details(PlanItem item) {
        detail("Or on", item.alternativeTopics().stream().map(this::subject).toList());
        detail("Category", categories(item));
        if (item.formatRequired() || !item.formats().containsAll(formats)) {
            detail(item.formatRequired() ? "Only as" : "If stated", words(item.formats()));
        }
        detail("Approval", titles(item.approvals(), words.approvals()));
        detail("With", titles(item.attributes(), words.attributes()));
        detail("One of", item.courses());
        if (item.notBefore().isAfter(plan.asOf())) {
            page.entry(DETAIL, "Not before", item.notBefore().toString());
        }
        serves(item.serves());
    }

    private void detail(String label, Collection<String> values) {
        if (!values.isEmpty()) {
            page.entry(DETAIL, label, String.join("; ", values));
        }
    }

    /** {@return the kinds of credit of which one is asked for, none if any will do} */
    private List<String> categories(PlanItem item) {
        return item.categories().containsAll(categories)
                ? List.of()
                : item.categories().stream().map(Words::of).toList();
    }

    private void serves(List<Service> services) {
        for (Service service : services) {
            page.entry(DETAIL, "For", of(service));
        }
    }

    // ---- What stands apart --------------------------------------------------------------------------------------

    private String planned(PlannedCredit planned) {
        Optional<Credit> credit = Optional.ofNullable(credits.get(planned.credit()));
        String label = credit.flatMap(Credit::title)
                .map(title -> title + " (" + planned.credit() + ")")
                .orElse(planned.credit());
        String day = credit.map(known -> " on " + known.completedOn()).orElse("");
        String serves = planned.serves().stream().map(this::of).collect(Collectors.joining("; and for "));
        return label + ", " + credits(planned.amount()) + day
                + (serves.isEmpty() ? ", which serves nothing here" : ", for " + serves);
    }

    private String impossible(Impossible impossible) {
        String what = impossible
                .requirement()
                .map(id -> of(impossible.license()) + title(impossible.license(), id))
                .orElseGet(() -> Words.of(impossible.license()));
        String deadline = impossible.deadline().map(day -> ", due by " + day).orElse("");
        return what + deadline + ": " + impossible.reason().describe();
    }

    private List<String> questions() {
        return today.values().stream()
                .flatMap(evaluation -> evaluation.questions().stream())
                .map(question ->
                        question.text().orElse("Is it so: " + question.fact() + "?") + " (" + question.fact() + ")")
                .distinct()
                .sorted()
                .toList();
    }

    // ---- Words --------------------------------------------------------------------------------------------------

    private String subject(Topic topic) {
        return Optional.ofNullable(words.topics().get(topic))
                .map(definition -> definition.title())
                .orElse(topic.code());
    }

    /** {@return which license is meant, as briefly as can be, before the name of one of its requirements} */
    private String of(LicenseReference license) {
        if (plan.licenses().size() == 1) {
            return "";
        }
        boolean alone = plan.licenses().stream()
                        .filter(other -> other.jurisdiction().equals(license.jurisdiction()))
                        .count()
                == 1;
        return (alone ? license.jurisdiction().toString() : Words.of(license)) + ": ";
    }

    private String of(Service service) {
        return of(service.license())
                + service.requirements().stream()
                        .map(id -> title(service.license(), id))
                        .collect(Collectors.joining("; "));
    }

    private String title(LicenseReference license, RequirementId id) {
        return Optional.ofNullable(today.get(license))
                .flatMap(evaluation -> evaluation.requirement(id))
                .map(RequirementOutcome::title)
                .orElse(id.code());
    }

    private static <T extends Code> List<String> titles(Collection<T> codes, Map<T, String> titles) {
        return codes.stream()
                .map(code -> titles.getOrDefault(code, code.code()))
                .toList();
    }

    private static List<String> words(Collection<? extends Code> codes) {
        return codes.stream().map(code -> code.code().replace('-', ' ')).toList();
    }

    private static String credits(Amount amount) {
        return Unit.CREDITS.phrase(amount);
    }

    private static String trainings(int number) {
        return number + (number == 1 ? " training" : " trainings");
    }
}
