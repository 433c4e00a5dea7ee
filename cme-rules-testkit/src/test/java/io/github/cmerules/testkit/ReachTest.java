package io.github.cmerules.testkit;

import static io.github.cmerules.core.rule.Condition.firstCycle;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requirements that few licenses have to meet are looked for all the same. */
class ReachTest {

    private static final LocalDate READ_ON = LocalDate.of(2026, 1, 1);
    private static final Citation SOURCE = new Citation(
            "The rules of nowhere",
            Optional.empty(),
            Optional.of("https://nowhere.example/rules"),
            READ_ON,
            Citation.Confidence.PRIMARY);
    private static final InterpretationId AMOUNT = InterpretationId.of("R-1");

    @Test
    void what_only_another_reading_asks_for_is_met_and_missed() {
        Reach reach = new Reach(book(requirement("four-hours").when(reading(AMOUNT, "four"))));

        assertThat(reach.faults()).isEmpty();
    }

    @Test
    void what_is_asked_in_the_first_year_of_a_license_is_met_and_missed() {
        Reach reach = new Reach(book(requirement("first-year")
                .when(firstCycle())
                .deadline(Deadline.after(Anchor.issue(), Period.ofMonths(6)))));

        assertThat(reach.faults()).isEmpty();
    }

    @Test
    void what_no_reading_asks_for_is_named() {
        Condition both = reading(AMOUNT, "two").and(reading(AMOUNT, "four"));
        Reach reach = new Reach(book(requirement("six-hours").when(both)));

        assertThat(reach.faults()).singleElement().asString().contains("reach/six-hours");
    }

    private static Requirement.Builder requirement(String name) {
        return Requirement.builder()
                .id(RequirementId.of("reach/" + name))
                .title("Hours")
                .demand(Demand.credits(Amount.of(4), CreditPredicate.anyCredit(), Window.cycle()))
                .addCitations(SOURCE);
    }

    private static RuleBook book(Requirement.Builder requirement) {
        return RuleBook.builder()
                .id(RuleBookId.of("reach/physician"))
                .title("The board of nowhere")
                .jurisdiction(Jurisdiction.of("US-XX"))
                .addProfessions(Profession.MD)
                .verifiedThrough(READ_ON)
                .vocabulary(Vocabulary.builder()
                        .putLicenseTypes(LicenseType.FULL, "Full license")
                        .build())
                .addEditions(Edition.builder()
                        .id("2020")
                        .inForce(DateRange.from(LocalDate.of(2020, 1, 1)))
                        .addSchedules(Schedule.builder()
                                .title("Full license")
                                .when(licenseType(LicenseType.FULL))
                                .addRequirements(requirement.build())
                                .addCitations(SOURCE)
                                .addInterpretations(AMOUNT)
                                .build())
                        .build())
                .addInterpretations(
                        Interpretation.of(AMOUNT, "It takes two hours.", "It takes four hours.", "Nobody says.")
                                .withChoice("two", "four"))
                .build();
    }
}
