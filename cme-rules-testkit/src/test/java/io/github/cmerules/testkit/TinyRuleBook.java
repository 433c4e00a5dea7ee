package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.Optional;

/** The parts of a small rule book that keeps the whole contract; tests put one part of it wrong. */
final class TinyRuleBook {

    static final Citation SOURCE = new Citation(
            "The rules of a small board",
            Optional.of("section 1"),
            Optional.of("https://board.example/rules"),
            LocalDate.of(2026, 1, 1),
            Citation.Confidence.PRIMARY);

    private TinyRuleBook() {}

    static RuleBook.Builder book(Edition... editions) {
        return RuleBook.builder()
                .id(RuleBookId.of("us-xy/physician"))
                .title("A small board")
                .jurisdiction(Jurisdiction.of("US-XY"))
                .addProfessions(Profession.MD)
                .verifiedThrough(LocalDate.of(2026, 1, 1))
                .vocabulary(vocabulary().build())
                .addEditions(editions);
    }

    static Vocabulary.Builder vocabulary() {
        return Vocabulary.builder().putLicenseTypes(LicenseType.FULL, "Full license");
    }

    static Edition edition(String id, String inForce, Requirement... requirements) {
        return Edition.builder()
                .id(id)
                .inForce(DateRange.of(inForce))
                .addSchedules(Schedule.builder()
                        .title("Full license")
                        .when(Condition.licenseType(LicenseType.FULL))
                        .addRequirements(requirements)
                        .addCitations(SOURCE)
                        .build())
                .build();
    }

    static Edition edition(Requirement... requirements) {
        return edition("2020", "2020-01-01/..", requirements);
    }

    static Requirement.Builder requirement(String id, String title, Demand demand) {
        return Requirement.builder()
                .id(RequirementId.of(id))
                .title(title)
                .demand(demand)
                .addCitations(SOURCE);
    }

    static Requirement total() {
        return requirement("us-xy/total", "Total credits", credits(20, CreditPredicate.anyCredit(), Window.cycle()))
                .build();
    }

    static Requirement ethics() {
        return ethics("us-xy/ethics").build();
    }

    static Requirement.Builder ethics(String id) {
        return requirement(id, "Medical ethics", credits(2, ethicsCredit(), Window.cycle()));
    }

    static CreditPredicate ethicsCredit() {
        return CreditPredicate.topic(Topics.MEDICAL_ETHICS).and(CreditPredicate.category(Categories.AMA_PRA_1));
    }

    static Demand credits(int amount, CreditPredicate eligible, Window window) {
        return Demand.credits(Amount.of(amount), eligible, window);
    }
}
