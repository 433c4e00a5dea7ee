package io.github.cmerules.cli;

import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words for what an evaluation says in codes. */
final class Words {

    private static final Map<Category, String> CATEGORIES = Map.of(
            Categories.AMA_PRA_1, "AMA PRA Category 1",
            Categories.AMA_PRA_2, "AMA PRA Category 2",
            Categories.AOA_1A, "AOA 1-A",
            Categories.AOA_1B, "AOA 1-B",
            Categories.AOA_2A, "AOA 2-A",
            Categories.AOA_2B, "AOA 2-B",
            Categories.AAFP_PRESCRIBED, "AAFP Prescribed",
            Categories.AAFP_ELECTIVE, "AAFP Elective",
            Categories.ACOG_COGNATE, "ACOG Cognate",
            Categories.NONE, "none at all");

    private Words() {}

    /** {@return a status in a word} */
    static String of(RequirementStatus status) {
        return switch (status) {
            case MET -> "MET";
            case UNMET -> "UNMET";
            case OPEN -> "OPEN";
            case NOT_APPLICABLE -> "N/A";
            case WAIVED -> "WAIVED";
            case UNDETERMINED -> "UNKNOWN";
        };
    }

    /** {@return why a part of a credit does not count, as a phrase} */
    static String of(RejectionReason reason) {
        return switch (reason) {
            case WRONG_TOPIC -> "another subject";
            case WRONG_CATEGORY -> "another kind of credit than the rule takes";
            case NOT_APPROVED -> "the approval that the rule asks for is not recorded";
            case INSUFFICIENT_EVIDENCE -> "the evidence is weaker than asked for";
            case DUPLICATE -> "the activity was claimed before";
            case PLANNED -> "not earned yet";
            case AFTER_AS_OF -> "completed after the day of the evaluation";
            case OUTSIDE_WINDOW -> "completed outside the dates that count";
            case OVER_LIMIT -> "over the most that counts";
            case USED_ELSEWHERE -> "used for another requirement that does not share it";
        };
    }

    /** {@return a range of dates, as a phrase} */
    static String of(DateRange range) {
        String from = range.first().equals(LocalDate.MIN) ? "" : "from " + range.first();
        String through = range.last().equals(LocalDate.MAX) ? "" : "through " + range.last();
        return from.isEmpty() && through.isEmpty() ? "of every day" : (from + " " + through).strip();
    }

    /** {@return a length of time, such as {@code 2 years}} */
    static String of(Period period) {
        List<String> parts = new ArrayList<>();
        addCounted(parts, period.getYears(), "year");
        addCounted(parts, period.getMonths(), "month");
        addCounted(parts, period.getDays(), "day");
        return String.join(" ", parts);
    }

    private static void addCounted(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    /** {@return which license it is, with its number if that is known} */
    static String of(LicenseReference license) {
        return license.jurisdiction() + " " + license.profession()
                + license.number().map(number -> ", number " + number).orElse("");
    }

    /** {@return a kind of credit by the name that physicians know, or its code where the rule book has added it} */
    static String of(Category category) {
        return CATEGORIES.getOrDefault(category, category.code());
    }

    /** {@return the title of a credit with its id, or the id where it has no title} */
    static String label(CreditOutcome credit) {
        return credit.title().map(title -> title + " (" + credit.id() + ")").orElse(credit.id());
    }

    /**
     * {@return a notice in a sentence, or its code where nobody words it}
     *
     * @param code the notice
     * @param book the rule book that was applied, if it is installed
     * @param edition the edition that was applied
     */
    static String notice(String code, Optional<RuleBook> book, String edition) {
        return book.stream()
                .flatMap(rules -> rules.editions().stream())
                .filter(candidate -> candidate.id().equals(edition))
                .flatMap(found -> found.notice(code).stream())
                .map(Notice::text)
                .findFirst()
                .orElse(code);
    }
}
