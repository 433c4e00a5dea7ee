package io.github.cmerules.testkit;

import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether texts read as plain English: no blanks or line breaks astray, nothing left over from writing code, sentences with
 * a capital at the start and a stop at the end.
 */
final class TextCheck {

    private static final Pattern UNTIDY = Pattern.compile("^\\s|\\s$|\\s{2}|[\\t\\n\\r]|\\s[.,;:?!)]|\\(\\s");
    private static final Pattern LEFT_OVER = Pattern.compile(
            "\\b(TODO|FIXME|TBD|XXX|null|Optional|true/false)\\b|Immutable[A-Z]|Optional\\[|@[0-9a-f]{6,}|\\{\\}|%[sd]"
                    + "|\\$\\{|\\[\\]");
    private static final Pattern CAPITAL = Pattern.compile("^[\"'(]?(\\p{Lu}|\\d).*", Pattern.DOTALL);
    private static final Pattern STOP = Pattern.compile(".*[.?!][\"')]?$", Pattern.DOTALL);

    private final RuleBook book;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> found = new HashSet<>();

    TextCheck(RuleBook book) {
        this.book = book;
    }

    /** {@return which texts of the rule book do not read as plain English, in sentences} */
    List<String> texts() {
        heading("/title", book.title());
        for (int i = 0; i < book.notCovered().size(); i++) {
            sentence("/notCovered/" + i, book.notCovered().get(i));
        }
        book.vocabulary().facts().forEach((fact, definition) -> {
            sentence("/vocabulary/facts/" + fact, definition.question());
            if (!definition.question().contains("?")) {
                fault("/vocabulary/facts/" + fact, definition.question(), "expected a question");
            }
        });
        book.vocabulary().licenseTypes().forEach((type, words) -> heading("/vocabulary/licenseTypes/" + type, words));
        book.vocabulary()
                .topics()
                .forEach((topic, definition) -> phrase("/vocabulary/topics/" + topic, definition.title()));
        book.vocabulary().approvals().forEach((approval, words) -> phrase("/vocabulary/approvals/" + approval, words));
        book.vocabulary()
                .attributes()
                .forEach((attribute, words) -> phrase("/vocabulary/attributes/" + attribute, words));
        for (Interpretation interpretation : book.interpretations()) {
            String path = "/interpretations/" + interpretation.id();
            sentence(path + "/reading", interpretation.reading());
            sentence(path + "/alternative", interpretation.alternative());
            sentence(path + "/basis", interpretation.basis());
        }
        for (int i = 0; i < book.editions().size(); i++) {
            edition("/editions/" + i, book.editions().get(i));
        }
        return List.copyOf(faults);
    }

    private void edition(String path, Edition edition) {
        edition.notices().forEach(notice -> sentence(path + "/notices/" + notice.code(), notice.text()));
        edition.creditNotices()
                .forEach(notice -> sentence(
                        path + "/creditNotices/" + notice.notice().code(),
                        notice.notice().text()));
        for (int i = 0; i < edition.valuations().size(); i++) {
            sentence(path + "/valuations/" + i, edition.valuations().get(i).describe());
        }
        for (int i = 0; i < edition.schedules().size(); i++) {
            schedule(path + "/schedules/" + i, edition.schedules().get(i));
        }
    }

    private void schedule(String path, Schedule schedule) {
        heading(path + "/title", schedule.title());
        schedule.notices().forEach(notice -> sentence(path + "/notices/" + notice.code(), notice.text()));
        for (Requirement requirement : schedule.requirements()) {
            String at = path + "/requirements/" + requirement.id();
            heading(at + "/title", requirement.title());
        }
        schedule.limits().forEach(limit -> phrase(path + "/limits", limit.title()));
        schedule.relations().forEach(relation -> sentence(path + "/relations", relation.describe()));
        schedule.carryOvers().forEach(rule -> sentence(path + "/carryOvers", rule.describe()));
        schedule.makeUps().forEach(rule -> sentence(path + "/makeUps", rule.describe()));
        schedule.milestones().forEach(milestone -> phrase(path + "/milestones/" + milestone.code(), milestone.title()));
    }

    private void describedIn(String path, Schedule schedule) {
        phrase(path + "/when", schedule.when().describe());
        for (Requirement requirement : schedule.requirements()) {
            String at = path + "/requirements/" + requirement.id();
            phrase(at + "/when", requirement.when().describe());
            phrase(at + "/demand", requirement.demand().describe());
        }
        schedule.limits()
                .forEach(limit -> phrase(path + "/limits", limit.credits().describe()));
    }

    /** {@return which descriptions of rules do not read as plain English, in sentences} */
    List<String> descriptions() {
        for (int i = 0; i < book.editions().size(); i++) {
            List<Schedule> schedules = book.editions().get(i).schedules();
            for (int j = 0; j < schedules.size(); j++) {
                describedIn("/editions/" + i + "/schedules/" + j, schedules.get(j));
            }
        }
        return List.copyOf(faults);
    }

    /** {@return which sentences of an evaluation do not read as plain English, in sentences} */
    List<String> explanations(Evaluation evaluation) {
        evaluation.requirements().forEach(outcome -> {
            for (String line : evaluation.explain(outcome).split("\n", -1)) {
                sentence("explanation of " + outcome.id(), line.strip());
            }
        });
        return List.copyOf(faults);
    }

    /** Words in a row, in any case. */
    private void phrase(String path, String text) {
        if (text.isBlank()) {
            fault(path, text, "expected words");
        } else if (UNTIDY.matcher(text).find()) {
            fault(path, text, "expected single blanks between words, and none at the ends or before a stop");
        } else if (LEFT_OVER.matcher(text).find()) {
            fault(path, text, "expected plain words. Maybe something is left over from code?");
        }
    }

    /** A line that stands by itself: a capital at the start, no full stop. */
    private void heading(String path, String text) {
        int before = faults.size();
        phrase(path, text);
        if (faults.size() == before && !CAPITAL.matcher(text).matches()) {
            fault(path, text, "expected a capital at the start");
        }
        if (faults.size() == before && text.endsWith(".")) {
            fault(path, text, "expected no full stop");
        }
    }

    private void sentence(String path, String text) {
        int before = faults.size();
        phrase(path, text);
        if (faults.size() == before && !CAPITAL.matcher(text).matches()) {
            fault(path, text, "expected a sentence that starts with a capital");
        }
        if (faults.size() == before && !STOP.matcher(text).matches()) {
            fault(path, text, "expected a sentence that ends with a stop");
        }
    }

    /** Editions repeat most texts: each is named where it is first found. */
    private void fault(String path, String text, String expected) {
        String what = "[" + text + "]: " + expected;
        if (found.add(what)) {
            faults.add(path + ": " + what);
        }
    }
}
