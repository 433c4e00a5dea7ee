package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.id;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.ids;
import static io.github.cmerules.massachusetts.MassachusettsTopics.BOARD_REGULATIONS;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Worth;
import java.util.List;
import java.util.Set;

/** What records are worth that are no courses, Policy 94-05, and the upper bounds on what counts. */
final class Equivalences {

    private Equivalences() {}

    // ---- Reading the regulations --------------------------------------------------------------------------------

    /** Reading all three chapters is worth 2 credits in total, before 2018 and from 2024-04-11. */
    static Valuation.WhenCovered readingAsAWhole() {
        return new Valuation.WhenCovered(
                KindsOfCredit.reading(),
                MassachusettsRequirements.BOARD_REGULATIONS,
                Amount.of(2),
                Categories.AMA_PRA_2,
                Set.of(BOARD_REGULATIONS),
                List.of(MassachusettsSources.CHART.at("row Board regulations"), MassachusettsSources.GUIDELINES),
                List.of(ids(29, 30)));
    }

    /** Reading a chapter is worth 2 credits, from 2018 to 2024-04-10. */
    static Valuation readingByChapter() {
        return new Valuation.WhenCovered(
                        KindsOfCredit.reading(),
                        MassachusettsRequirements.BOARD_REGULATIONS,
                        Amount.of(2),
                        Categories.AMA_PRA_2,
                        Set.of(BOARD_REGULATIONS),
                        List.of(MassachusettsSources.POLICY_17_05, MassachusettsSources.POLICY_17_05_QUOTED),
                        List.of(ids(29, 30)))
                .eachPartWorth(Amount.of(2))
                .onlyWhen(reading(id(29), "by-edition"));
    }

    /** The same years under the other reading. */
    static Valuation readingTwoInTotal() {
        return readingAsAWhole().onlyWhen(reading(id(29), "two-in-total"));
    }

    // ---- Policy 94-05 -------------------------------------------------------------------------------------------

    /** A certification is worth 60 credits, of which 4 are risk management. */
    static Exchange certification() {
        return Exchange.builder()
                .of(format(Formats.BOARD_CERTIFICATION))
                .addShares(
                        Share.of(Amount.of(56)).in(Categories.AMA_PRA_1).about(),
                        Share.of(Amount.of(4)).in(Categories.AMA_PRA_1).about(Topics.RISK_MANAGEMENT))
                .addCitations(MassachusettsSources.POLICY_94_05)
                .addInterpretations(ids(49, 52))
                .build();
    }

    /** An hour of service for the Board is worth one credit, which may be risk management up to a limit. */
    static Exchange boardService() {
        return Exchange.builder()
                .of(format(Formats.BOARD_SERVICE))
                .addShares(Share.of(Worth.claimed()).in(Categories.AMA_PRA_1).about(Topics.RISK_MANAGEMENT))
                .addCitations(MassachusettsSources.POLICY_94_05)
                .addInterpretations(ids(50, 52))
                .build();
    }

    /** Service as a medical examiner or on a board of health is worth 4 credits of risk management each. */
    static Exchange publicService() {
        return Exchange.builder()
                .of(format(Formats.MEDICAL_EXAMINER, Formats.BOARD_OF_HEALTH))
                .addShares(Share.of(Amount.of(4)).in(Categories.AMA_PRA_1).about(Topics.RISK_MANAGEMENT))
                .addCitations(MassachusettsSources.POLICY_94_05)
                .addInterpretations(ids(51, 52))
                .build();
    }

    /** At most 20 hours of service for the Board count in a cycle, of which 4 as risk management; others once a cycle. */
    static List<Limit> limitsOnService() {
        return List.of(
                service(
                        "at most 20 credits of Board service",
                        MassachusettsRequirements.TOTAL,
                        KindsOfCredit.boardWork(),
                        20),
                service(
                        "at most 4 credits of Board service as risk management",
                        MassachusettsRequirements.RISK_MANAGEMENT,
                        KindsOfCredit.boardWork(),
                        4),
                medicalExaminer(MassachusettsRequirements.TOTAL),
                medicalExaminer(MassachusettsRequirements.RISK_MANAGEMENT),
                boardOfHealth(MassachusettsRequirements.TOTAL),
                boardOfHealth(MassachusettsRequirements.RISK_MANAGEMENT));
    }

    private static Limit medicalExaminer(RequirementId toward) {
        return service("4 credits as a medical examiner once a cycle", toward, KindsOfCredit.medicalExaminer(), 4);
    }

    private static Limit boardOfHealth(RequirementId toward) {
        return service("4 credits on a board of health once a cycle", toward, KindsOfCredit.boardOfHealth(), 4);
    }

    private static Limit service(String title, RequirementId toward, CreditPredicate credits, int atMost) {
        return Limit.builder()
                .title(title)
                .toward(toward)
                .credits(credits)
                .atMost(Amount.of(atMost))
                .addCitations(MassachusettsSources.POLICY_94_05)
                .addInterpretations(ids(50, 51))
                .build();
    }

    // ---- Wellness -----------------------------------------------------------------------------------------------

    /** At most 7 credits of wellness or burnout count as risk management, where that is the only such subject. */
    static List<Limit> limitsOnWellness() {
        return List.of(
                wellness(
                        "at most 7 credits of wellness or burnout as risk management",
                        KindsOfCredit.wellnessAlone(),
                        "sole-topic"),
                wellness(
                        "at most 7 credits on any record with wellness or burnout as risk management",
                        KindsOfCredit.wellness(),
                        "any-topic"));
    }

    private static Limit wellness(String title, CreditPredicate credits, String value) {
        return Limit.builder()
                .title(title)
                .toward(MassachusettsRequirements.RISK_MANAGEMENT)
                .credits(credits)
                .atMost(Amount.of(7))
                .when(reading(id(26), value))
                .addCitations(MassachusettsSources.CHART.at("note 4"), MassachusettsSources.GUIDELINES)
                .addInterpretations(ids(26, 27, 28, 52))
                .build();
    }
}
