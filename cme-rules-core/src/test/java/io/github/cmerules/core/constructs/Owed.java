package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.ConstructBook.TOTAL;
import static io.github.cmerules.core.constructs.ConstructBook.credit;
import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.LicenseCalendar;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.List;

/** Requirements that ask for some credits of any kind, licenses that owe them, and what becomes of them. */
final class Owed {

    static final Fact FACT = Fact.of("so-it-is");
    static final Window CYCLE = Window.cycle();

    private static final Vocabulary WITH_FACT =
            Vocabulary.builder().addFact(FACT, "Is it so?").build();

    private Owed() {}

    static Requirement.Builder owed(int credits, Window window) {
        return owed(RequiredAmount.of(Amount.of(credits)), window);
    }

    static Requirement.Builder owed(RequiredAmount credits, Window window) {
        return ConstructBook.requirement(TOTAL, Demand.credits(credits, anyCredit(), window));
    }

    static Requirement.Builder owed(String id, int credits, Window window) {
        return ConstructBook.requirement(RequirementId.of(id), Demand.credits(Amount.of(credits), anyCredit(), window));
    }

    static ConstructBook book(Requirement.Builder... requirements) {
        return ConstructBook.with(List.of(requirements).stream()
                        .map(Requirement.Builder::build)
                        .toArray(Requirement[]::new))
                .vocabulary(WITH_FACT);
    }

    static ConstructBook book(LicenseCalendar calendar) {
        return book(owed(1, CYCLE)).book(book -> book.addCalendars(rule(Condition.always(), calendar)));
    }

    static CalendarRule rule(Condition when, LicenseCalendar calendar) {
        return new CalendarRule(when, calendar, List.of(ACT), List.of());
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static License.Builder license(String cycle) {
        return ConstructBook.license().cycle(Cycle.of(cycle));
    }

    static License issued(String issuedOn, String cycle) {
        return license(cycle).issuedOn(day(issuedOn)).build();
    }

    static License fact(boolean value) {
        return ConstructBook.license().putFacts(FACT, FactValue.of(value)).build();
    }

    static Credit c(String completedOn, int amount) {
        return credit("c-" + completedOn, completedOn, Integer.toString(amount)).build();
    }

    static RequirementOutcome first(Evaluation evaluation) {
        return evaluation.requirements().get(0);
    }

    static RequirementStatus status(ConstructBook book, License license, Credit... credits) {
        return first(book.evaluate(license, List.of(credits))).status();
    }

    static Verdict verdict(ConstructBook book, License license, Credit... credits) {
        return book.evaluate(license, List.of(credits)).verdict();
    }
}
