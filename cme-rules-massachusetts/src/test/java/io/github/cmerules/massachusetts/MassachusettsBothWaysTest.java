package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.json.LawCase;
import io.github.cmerules.json.LawCases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of every column of every edition, decided both ways.
 *
 * <p>The first table says what each edition asks for, the second what each column owes, both taken from the law and not
 * from the rule book. Each column is evaluated with everything done, with nothing done, with one thing left out at a time,
 * and so on. What was seen, here and in the cases on file, is then held against every rule of the book.
 */
class MassachusettsBothWaysTest {

    private static final RequirementId TOTAL = MassachusettsRequirements.TOTAL;
    private static final RequirementId CAT1 = MassachusettsRequirements.CATEGORY_1;
    private static final RequirementId RM = MassachusettsRequirements.RISK_MANAGEMENT;
    private static final RequirementId RM1 = MassachusettsRequirements.RISK_MANAGEMENT_CATEGORY_1;
    private static final RequirementId REGS = MassachusettsRequirements.BOARD_REGULATIONS;
    private static final RequirementId OPIOID = MassachusettsRequirements.OPIOID_PAIN;
    private static final RequirementId EOL = MassachusettsRequirements.END_OF_LIFE;
    private static final RequirementId EHR = MassachusettsRequirements.EHR;
    private static final RequirementId BIAS = MassachusettsRequirements.IMPLICIT_BIAS;
    private static final RequirementId ALZ = MassachusettsRequirements.ALZHEIMERS;
    private static final RequirementId CHILD = MassachusettsRequirements.CHILD_ABUSE;
    private static final RequirementId DVSV = MassachusettsRequirements.DOMESTIC_SEXUAL_VIOLENCE;

    /** The topics of which a credit serves at most one (MA-I-31). */
    private static final List<RequirementId> TOPICS = List.of(OPIOID, EOL, EHR, BIAS, ALZ);

    private static final Map<RequirementId, Topic> TOPIC = Map.of(
            OPIOID, Topics.OPIOID_PAIN,
            EOL, Topics.END_OF_LIFE,
            EHR, Topics.EHR,
            BIAS, Topics.IMPLICIT_BIAS,
            ALZ, Topics.ALZHEIMERS);

    private static final Map<RequirementId, Integer> CREDITS = Map.of(OPIOID, 3, EOL, 2, EHR, 3, BIAS, 2, ALZ, 1);

    private static final List<Fact> WAYS_OF_EHR = List.of(
            MassachusettsFacts.EHR_MEANINGFUL_USE,
            MassachusettsFacts.EHR_HOSPITAL_AFFILIATION,
            MassachusettsFacts.EHR_MASS_HIWAY);

    // ---- The law: what is asked for on a day --------------------------------------------------------------------

    /**
     * @param edition the edition
     * @param day the renewal date, or the day of the application
     * @param reading what the reading of the regulations is worth
     * @param notYet what is not asked for on that day, of what the columns list
     * @param wellness whether wellness is risk management
     * @param waived whether the total of a renewal is waived
     */
    private record Era(
            String edition, String day, int reading, List<RequirementId> notYet, boolean wellness, boolean waived) {}

    private static final List<Era> BEFORE_2018 = List.of(
            new Era("before-2012-02-01", "2011-06-15", 2, List.of(OPIOID, EOL, EHR, CHILD), false, false),
            new Era("2012-02-01", "2013-06-15", 2, List.of(EHR), false, false),
            new Era("2015-01-02", "2015-02-15", 2, List.of(EHR), false, false),
            new Era("2015-01-02", "2016-06-15", 2, List.of(), false, false));

    private static final List<Era> SINCE_2018 = List.of(
            new Era("2018-01-01", "2018-05-15", 6, List.of(BIAS, ALZ), false, false),
            new Era("2018-08-09", "2019-01-15", 6, List.of(BIAS, ALZ), false, false),
            new Era("2019-08-09", "2019-10-15", 6, List.of(BIAS, ALZ), false, false),
            new Era("2019-12-19", "2020-02-15", 6, List.of(BIAS, ALZ), true, false),
            new Era("2020-04-02", "2021-06-15", 6, List.of(BIAS, ALZ), true, true),
            new Era("2022-01-01", "2022-03-15", 6, List.of(BIAS, ALZ), true, false),
            new Era("2022-06-01", "2022-07-15", 6, List.of(ALZ), true, false),
            new Era("2022-06-01", "2022-10-15", 6, List.of(), true, false),
            new Era("2022-12-15", "2023-06-15", 6, List.of(), true, false),
            new Era("2024-03-28", "2024-04-05", 6, List.of(), true, false),
            new Era("2024-04-11", "2025-05-10", 2, List.of(), true, false));

    // ---- The law: what a column owes ----------------------------------------------------------------------------

    /**
     * @param type the type of license
     * @param occasion the occasion
     * @param total the total, 0 where there is none
     * @param risk the amount of risk management
     * @param owed everything that is owed
     */
    private record Column(String type, Occasion occasion, int total, int risk, List<RequirementId> owed) {}

    private static final List<Column> OLD_COLUMNS = List.of(
            new Column("full", Occasion.INITIAL, 0, 0, List.of(OPIOID, EOL, EHR, CHILD)),
            new Column(
                    "full", Occasion.RENEWAL, 100, 10, List.of(TOTAL, CAT1, RM, RM1, REGS, OPIOID, EOL, EHR, CHILD)));

    private static final List<RequirementId> FULL = List.of(TOTAL, RM, REGS, OPIOID, EOL, EHR, BIAS, ALZ, CHILD, DVSV);
    private static final List<RequirementId> NO_EHR = List.of(TOTAL, RM, REGS, OPIOID, EOL, BIAS, ALZ, CHILD, DVSV);
    private static final List<RequirementId> ADMINISTRATIVE = List.of(TOTAL, RM, REGS, EOL, BIAS, CHILD, DVSV);

    private static final List<Column> COLUMNS = List.of(
            new Column("full", Occasion.INITIAL, 0, 0, List.of(OPIOID, EHR, BIAS, CHILD, DVSV)),
            new Column("administrative", Occasion.INITIAL, 0, 0, List.of(OPIOID, EHR, BIAS, CHILD, DVSV)),
            new Column("temporary-faculty", Occasion.INITIAL, 0, 0, List.of(OPIOID, BIAS, CHILD, DVSV)),
            new Column("full", Occasion.RENEWAL, 50, 10, FULL),
            new Column("full", Occasion.REVIVAL, 50, 10, FULL),
            new Column("administrative", Occasion.RENEWAL, 50, 10, ADMINISTRATIVE),
            new Column("administrative", Occasion.REVIVAL, 50, 10, ADMINISTRATIVE),
            new Column("temporary-faculty", Occasion.RENEWAL, 25, 5, NO_EHR),
            new Column("volunteer", Occasion.RENEWAL, 50, 10, NO_EHR));

    /** What cannot be decided both ways, because a date that selects the edition also decides it. */
    private static boolean decidedByTheEdition(String edition, Schedule schedule, RequirementId id, String what) {
        boolean never = id.equals(ALZ)
                        && Set.of("2018-08-09", "2019-08-09", "2019-12-19", "2020-04-02", "2022-01-01")
                                .contains(edition)
                || id.equals(BIAS) && edition.equals("2022-01-01");
        if (never) {
            return !what.equals("not-applicable");
        }
        boolean renewal = schedule.title().endsWith("renewal");
        return switch (what) {
            // The day on which the application was received may lie before a renewal date, but selects the edition
            // of a first license or revival; an application half a year early is not tried.
            case "not-applicable" ->
                id.equals(BIAS) && !(renewal && edition.equals("2022-06-01"))
                        || id.equals(EHR) && schedule.title().endsWith("initial") && !edition.equals("2015-01-02");
            case "unmet" -> id.equals(TOTAL) && renewal && edition.equals("2020-04-02");
            default -> false;
        };
    }

    // ---- Evaluating the tables ----------------------------------------------------------------------------------

    private final RuleBook book = MassachusettsRuleBook.build();
    private final RuleBooks books = RuleBooks.of(book);
    private final Set<String> seen = new LinkedHashSet<>();

    @TestFactory
    Stream<DynamicTest> everyRuleIsDecidedBothWays() {
        List<DynamicTest> tests = new ArrayList<>();
        BEFORE_2018.forEach(era -> OLD_COLUMNS.forEach(column -> tests.add(column(era, column))));
        SINCE_2018.forEach(era -> COLUMNS.forEach(column -> tests.add(column(era, column))));
        BEFORE_2018.forEach(era -> tests.add(unpublished(era)));
        SINCE_2018.forEach(era -> tests.add(nothingDue(era)));
        tests.add(DynamicTest.dynamicTest("cases on file", this::casesOnFile));
        tests.add(DynamicTest.dynamicTest(
                "every rule was seen both ways",
                () -> assertThat(neverSeen())
                        .as("what the rule book makes possible and no case shows")
                        .isEmpty()));
        return tests.stream();
    }

    private DynamicTest column(Era era, Column column) {
        return DynamicTest.dynamicTest(
                era.day() + " " + column.type() + " " + column.occasion(), () -> new Cell(era, column).check());
    }

    private DynamicTest unpublished(Era era) {
        return DynamicTest.dynamicTest(era.day() + " other licenses", () -> {
            for (License license : List.of(
                    license("limited", Occasion.RENEWAL, era.day()).build(),
                    license("full", Occasion.REVIVAL, era.day()).build(),
                    license("full", Occasion.RENEWAL, era.day())
                            .status(LicenseStatus.INACTIVE)
                            .build(),
                    license("full", Occasion.INITIAL, era.day())
                            .status(LicenseStatus.INACTIVE)
                            .build())) {
                assertThat(evaluate(license, List.of()).undeterminedBy()).contains(UndeterminedCause.NO_PUBLISHED_RULE);
            }
        });
    }

    private DynamicTest nothingDue(Era era) {
        return DynamicTest.dynamicTest(era.day() + " other licenses", () -> {
            for (Occasion occasion : Occasion.values()) {
                for (String type : List.of("limited", "temporary-substitute", "temporary-cme")) {
                    assertThat(evaluate(license(type, occasion, era.day()).build(), List.of())
                                    .verdict())
                            .isEqualTo(
                                    type.equals("limited") && occasion == Occasion.REVIVAL
                                            ? Verdict.UNDETERMINED
                                            : Verdict.EXEMPT);
                }
                for (LicenseStatus status : List.of(LicenseStatus.INACTIVE, LicenseStatus.RETIRED)) {
                    assertThat(evaluate(
                                            license("full", occasion, era.day())
                                                    .status(status)
                                                    .build(),
                                            List.of())
                                    .verdict())
                            .isEqualTo(occasion == Occasion.RENEWAL ? Verdict.EXEMPT : Verdict.UNDETERMINED);
                }
            }
            assertThat(evaluate(
                                    license("volunteer", Occasion.RENEWAL, era.day())
                                            .build(),
                                    List.of(),
                                    "MA-I-53",
                                    "undetermined")
                            .undeterminedBy())
                    .contains(UndeterminedCause.NO_PUBLISHED_RULE);
        });
    }

    private static License.Builder license(String type, Occasion occasion, String day) {
        LocalDate last = LocalDate.parse(day);
        License.Builder builder = License.builder()
                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.of(type))
                .occasion(occasion);
        return occasion == Occasion.RENEWAL
                ? builder.cycle(new Cycle(last.minusYears(2).plusDays(1), last))
                : builder.appliedOn(last);
    }

    /** One column in one edition. */
    private final class Cell {

        private final Era era;
        private final Column column;
        private final List<RequirementId> owed;
        private final boolean renewal;
        private int lines;

        Cell(Era era, Column column) {
            this.era = era;
            this.column = column;
            this.owed = column.owed().stream()
                    .filter(id -> !era.notYet().contains(id))
                    .toList();
            this.renewal = column.occasion() == Occasion.RENEWAL;
        }

        void check() {
            everythingAndNothing();
            oneThingLeftOut();
            amounts();
            facts();
            otherWays();
            relations();
            if (renewal && era.day().equals("2022-07-15")) {
                receivedEarly();
            }
            if (column.total() > 0 && SINCE_2018.contains(era)) {
                limits();
                reading();
            }
            if (column.total() > 0 && BEFORE_2018.contains(era)) {
                category1();
            }
        }

        private RequirementStatus shortOf(RequirementId id) {
            return id.equals(TOTAL) && renewal && era.waived() ? RequirementStatus.WAIVED : RequirementStatus.UNMET;
        }

        private void everythingAndNothing() {
            expect(evaluate(known(true).build(), everything()), Map.of());
            expect(evaluate(known(true).build(), List.of()), shortOf(owed));
        }

        private void oneThingLeftOut() {
            for (RequirementId left : owed) {
                List<Credit> rest = new ArrayList<>();
                for (RequirementId id : owed) {
                    if (!id.equals(left)) {
                        rest.addAll(done(id));
                    }
                }
                // Risk management and the shares of Category 1 are also reached by the other lines.
                if (!List.of(RM, RM1, CAT1).contains(left)) {
                    List<RequirementId> missing =
                            left.equals(TOTAL) && owed.contains(CAT1) ? List.of(TOTAL, CAT1) : List.of(left);
                    expect(evaluate(known(true).build(), rest), shortOf(missing));
                }
            }
        }

        private void amounts() {
            if (column.total() == 0) {
                return;
            }
            List<RequirementId> others = new ArrayList<>(owed);
            others.removeAll(List.of(TOTAL, CAT1));
            Evaluation exact = evaluate(known(true).build(), List.of(general(Amount.of(column.total()))));
            expect(exact, shortOf(others));
            others.removeAll(List.of(RM, RM1));
            Amount quarter = Amount.of("0.25");
            Amount less = Amount.of(column.risk() - 1 + ".75");
            Amount rest = Amount.of(column.total() - column.risk());
            // A quarter short of both amounts, then neither.
            List<RequirementId> both = new ArrayList<>(others);
            both.addAll(List.of(TOTAL, RM));
            Evaluation shorter = evaluate(known(true).build(), List.of(safety(less), general(rest)));
            expect(shorter, shortOf(both));
            assertThat(shorter.requirement(RM).orElseThrow().missing()).isEqualTo(quarter);
            expect(
                    evaluate(known(true).build(), List.of(safety(Amount.of(column.risk())), general(rest))),
                    shortOf(others));
        }

        private void category1() {
            // 40 of 100 and 4 of 10 in Category 1, then a quarter less.
            for (boolean enough : List.of(true, false)) {
                Amount first = Amount.of(enough ? "4" : "3.75");
                Amount second = Amount.of(enough ? "6" : "6.25");
                Evaluation evaluation = evaluate(
                        known(true).build(),
                        List.of(
                                line(Categories.AMA_PRA_1, first, Topics.PATIENT_SAFETY),
                                line(Categories.AMA_PRA_2, second, Topics.PATIENT_SAFETY),
                                line(Categories.AMA_PRA_1, Amount.of(36)),
                                line(Categories.AMA_PRA_2, Amount.of(54))));
                for (RequirementId id : List.of(CAT1, RM1)) {
                    assertThat(evaluation.requirement(id).orElseThrow().status())
                            .isEqualTo(enough ? RequirementStatus.MET : RequirementStatus.UNMET);
                }
                assertThat(evaluation.requirement(TOTAL).orElseThrow().status()).isEqualTo(RequirementStatus.MET);
                assertThat(evaluation.requirement(RM).orElseThrow().status()).isEqualTo(RequirementStatus.MET);
            }
        }

        private void facts() {
            List<RequirementId> conditional = owed.stream()
                    .filter(id -> id.equals(OPIOID)
                            || id.equals(ALZ)
                            || id.equals(EHR) && column.occasion() != Occasion.INITIAL)
                    .toList();
            Map<RequirementId, RequirementStatus> expected = new HashMap<>(shortOf(owed));
            conditional.forEach(id -> expected.put(id, RequirementStatus.NOT_APPLICABLE));
            expect(evaluate(known(false).build(), List.of()), expected);
            conditional.forEach(id -> expected.put(id, RequirementStatus.UNDETERMINED));
            if (owed.contains(EHR)) {
                expected.put(EHR, RequirementStatus.UNDETERMINED);
            }
            expect(evaluate(license(column.type(), column.occasion(), era.day()).build(), List.of()), expected);
        }

        private void otherWays() {
            if (owed.contains(EHR)) {
                for (Fact way : WAYS_OF_EHR) {
                    Evaluation evaluation =
                            evaluate(known(true).putFacts(way, FactValue.TRUE).build(), List.of());
                    assertThat(evaluation.requirement(EHR).orElseThrow().satisfiedBy())
                            .contains("fact:" + way);
                }
            }
            List<RequirementId> once = new ArrayList<>(owed);
            once.retainAll(SINCE_2018.contains(era) ? List.of(EOL, EHR, BIAS, ALZ, CHILD, DVSV) : List.of(EHR, CHILD));
            Map<RequirementId, RequirementStatus> expected = new HashMap<>(shortOf(owed));
            once.forEach(id -> expected.put(id, RequirementStatus.MET));
            Evaluation evaluation = evaluate(
                    known(true)
                            .fulfilled(once.stream().map(Fulfillment::of).toList())
                            .build(),
                    List.of());
            expect(evaluation, expected);
            once.forEach(
                    id -> assertThat(evaluation.requirement(id).orElseThrow().satisfiedBy())
                            .contains("fulfilled"));
        }

        /** Received the day before implicit bias was asked for, for a renewal date after it. */
        private void receivedEarly() {
            License early = known(true).appliedOn(LocalDate.of(2022, 5, 31)).build();
            Map<RequirementId, RequirementStatus> expected = shortOf(owed);
            expected.put(BIAS, RequirementStatus.NOT_APPLICABLE);
            expect(evaluate(early, List.of()), expected);
        }

        private void relations() {
            expect(evaluate(known(true).build(), everything(), "MA-I-31", "overlap"), Map.of());
            List<RequirementId> topics = owed.stream().filter(TOPICS::contains).toList();
            if (topics.size() > 1) {
                RequirementId one = topics.get(0);
                RequirementId other = topics.get(1);
                int most = Math.max(CREDITS.get(one), CREDITS.get(other));
                int least = Math.min(CREDITS.get(one), CREDITS.get(other));
                List<Credit> shared =
                        List.of(line(Categories.AMA_PRA_1, Amount.of(most), TOPIC.get(one), TOPIC.get(other)));
                Evaluation single = evaluate(known(true).build(), shared);
                assertThat(missing(single, one).plus(missing(single, other))).isEqualTo(Amount.of(least));
                Evaluation overlap = evaluate(known(true).build(), shared, "MA-I-31", "overlap");
                assertThat(missing(overlap, one).plus(missing(overlap, other))).isEqualTo(Amount.ZERO);
            }
            if (column.total() > 0) {
                List<Credit> credits =
                        List.of(safety(Amount.of(column.risk())), general(Amount.of(column.total() - column.risk())));
                Evaluation inside = evaluate(known(true).build(), credits);
                assertThat(missing(inside, TOTAL).plus(missing(inside, RM))).isEqualTo(Amount.ZERO);
                Evaluation onTop = evaluate(known(true).build(), credits, "MA-I-23", "on-top");
                Amount served = onTop.requirement(TOTAL)
                        .orElseThrow()
                        .counted()
                        .plus(onTop.requirement(RM).orElseThrow().counted());
                assertThat(served).isEqualTo(Amount.of(column.total()));
            }
        }

        private void limits() {
            int wellness = era.wellness() ? 7 : 0;
            // Risk management: 7 + 4 + 4 + 4; total: 8 + 20 + 4 + 4.
            Evaluation cut = evaluate(
                    known(true).build(),
                    List.of(
                            line(Categories.AMA_PRA_1, Amount.of(8), Topics.WELLNESS_BURNOUT),
                            service(Formats.BOARD_SERVICE, 21),
                            service(Formats.MEDICAL_EXAMINER, 0),
                            service(Formats.MEDICAL_EXAMINER, 0),
                            service(Formats.BOARD_OF_HEALTH, 0),
                            service(Formats.BOARD_OF_HEALTH, 0)));
            assertThat(counted(cut, RM)).isEqualTo(Amount.of(wellness + 12));
            assertThat(counted(cut, TOTAL)).isEqualTo(Amount.of(36));
            // Risk management: 7 + 4 + 4 + 4; total: 7 + 4 + 4 + 4.
            Evaluation uncut = evaluate(
                    known(true).build(),
                    List.of(
                            line(Categories.AMA_PRA_1, Amount.of(7), Topics.WELLNESS_BURNOUT),
                            service(Formats.BOARD_SERVICE, 4),
                            service(Formats.MEDICAL_EXAMINER, 0),
                            service(Formats.BOARD_OF_HEALTH, 0)));
            assertThat(counted(uncut, RM)).isEqualTo(Amount.of(wellness + 12));
            assertThat(counted(uncut, TOTAL)).isEqualTo(Amount.of(19));
            List<Credit> mixed =
                    List.of(line(Categories.AMA_PRA_1, Amount.of(8), Topics.WELLNESS_BURNOUT, Topics.PATIENT_SAFETY));
            assertThat(counted(evaluate(known(true).build(), mixed), RM)).isEqualTo(Amount.of(8));
            assertThat(counted(evaluate(known(true).build(), mixed, "MA-I-26", "any-topic"), RM))
                    .isEqualTo(Amount.of(era.wellness() ? 7 : 8));
            List<Credit> seven =
                    List.of(line(Categories.AMA_PRA_1, Amount.of(7), Topics.WELLNESS_BURNOUT, Topics.PATIENT_SAFETY));
            assertThat(counted(evaluate(known(true).build(), seven, "MA-I-26", "any-topic"), RM))
                    .isEqualTo(Amount.of(7));
        }

        private void reading() {
            assertThat(counted(evaluate(known(true).build(), done(REGS)), TOTAL))
                    .isEqualTo(Amount.of(era.reading()));
            assertThat(counted(evaluate(known(true).build(), done(REGS), "MA-I-29", "two-in-total"), TOTAL))
                    .isEqualTo(Amount.of(2));
        }

        // ---- Dossiers -------------------------------------------------------------------------------------------

        private License.Builder known(boolean active) {
            License.Builder builder = license(column.type(), column.occasion(), era.day());
            for (Fact fact : List.of(
                    MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES,
                    MassachusettsFacts.PRACTICES_MEDICINE,
                    MassachusettsFacts.SERVES_ADULTS)) {
                builder.putFacts(fact, active ? FactValue.TRUE : FactValue.FALSE);
            }
            WAYS_OF_EHR.forEach(way -> builder.putFacts(way, FactValue.FALSE));
            return builder;
        }

        private List<Credit> everything() {
            return owed.stream().flatMap(id -> done(id).stream()).toList();
        }

        /** What meets a requirement alone. */
        private List<Credit> done(RequirementId id) {
            if (TOPICS.contains(id)) {
                return List.of(line(Categories.AMA_PRA_1, Amount.of(CREDITS.get(id)), TOPIC.get(id)));
            } else if (id.equals(TOTAL)) {
                return List.of(general(Amount.of(column.total())));
            } else if (id.equals(RM)) {
                return List.of(safety(Amount.of(column.risk())));
            } else if (id.equals(REGS)) {
                return List.of(line(Categories.NONE, Amount.ZERO, MassachusettsTopics.BOARD_REGULATIONS));
            } else if (id.equals(CHILD)) {
                return List.of(line(Categories.NONE, Amount.ZERO, Topics.CHILD_ABUSE));
            } else if (id.equals(DVSV)) {
                return List.of(Credit.builder()
                        .from(line(Categories.NONE, Amount.ZERO, Topics.DOMESTIC_SEXUAL_VIOLENCE))
                        .addApprovals(MassachusettsApprovals.DEPARTMENT_OF_PUBLIC_HEALTH)
                        .build());
            }
            return List.of();
        }

        private Credit general(Amount amount) {
            return line(Categories.AMA_PRA_1, amount);
        }

        private Credit safety(Amount amount) {
            return line(Categories.AMA_PRA_1, amount, Topics.PATIENT_SAFETY);
        }

        private Credit service(Format format, int hours) {
            return Credit.builder()
                    .from(line(Categories.NONE, Amount.of(hours)))
                    .format(format)
                    .addApprovals(MassachusettsApprovals.EXECUTIVE_DIRECTOR, MassachusettsApprovals.LICENSING_COMMITTEE)
                    .build();
        }

        private Credit line(Category category, Amount amount, Topic... topics) {
            return Credit.builder()
                    .id("line-" + ++lines)
                    .completedOn(LocalDate.parse(era.day()).minusMonths(6))
                    .category(category)
                    .amount(amount)
                    .addTopics(topics)
                    .build();
        }

        // ---- Expectations ---------------------------------------------------------------------------------------

        private Map<RequirementId, RequirementStatus> shortOf(List<RequirementId> ids) {
            Map<RequirementId, RequirementStatus> expected = new HashMap<>();
            ids.forEach(id -> expected.put(id, shortOf(id)));
            return expected;
        }

        /** What is owed is met unless stated otherwise; anything else does not apply or is absent. */
        private void expect(Evaluation evaluation, Map<RequirementId, RequirementStatus> stated) {
            assertThat(evaluation.ruleBook().edition()).isEqualTo(era.edition());
            assertThat(evaluation.requirements())
                    .extracting(RequirementOutcome::id)
                    .containsAll(owed);
            for (RequirementOutcome outcome : evaluation.requirements()) {
                RequirementStatus expected = owed.contains(outcome.id())
                        ? stated.getOrDefault(outcome.id(), RequirementStatus.MET)
                        : RequirementStatus.NOT_APPLICABLE;
                assertThat(outcome.status())
                        .as("%s with %s", outcome.id(), evaluation.credits())
                        .isEqualTo(expected);
            }
        }
    }

    private static Amount counted(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow().counted();
    }

    private static Amount missing(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow().missing();
    }

    // ---- Noting what was seen -----------------------------------------------------------------------------------

    private Evaluation evaluate(License license, List<Credit> credits) {
        return evaluate(license, credits, Map.of(), Optional.empty());
    }

    private Evaluation evaluate(License license, List<Credit> credits, String interpretation, String value) {
        return evaluate(license, credits, Map.of(InterpretationId.of(interpretation), value), Optional.empty());
    }

    private Evaluation evaluate(
            License license, List<Credit> credits, Map<InterpretationId, String> readings, Optional<LocalDate> asOf) {
        Evaluation evaluation = Evaluator.evaluate(
                license,
                credits,
                EvaluationOptions.builder()
                        .ruleBooks(books)
                        .interpretations(readings)
                        .asOf(asOf)
                        .build());
        note(license, readings, evaluation);
        return evaluation;
    }

    private void casesOnFile() {
        for (Path folder : MassachusettsLawCasesTest.FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json")).forEach(file -> {
                    LawCase lawCase = read(file);
                    evaluate(
                            lawCase.dossier().licenses().get(0),
                            lawCase.dossier().credits(),
                            lawCase.dossier().interpretations(),
                            lawCase.dossier().asOf());
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private LawCase read(Path file) {
        try (InputStream json = Files.newInputStream(file)) {
            return LawCases.read(json, books);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(License license, Map<InterpretationId, String> readings, Evaluation evaluation) {
        Map<InterpretationId, String> all = new HashMap<>(book.chosenReadings());
        all.putAll(readings);
        LocalDate end = license.occasion() == Occasion.RENEWAL
                ? evaluation.cycle().orElseThrow().end()
                : license.appliedOn().orElseThrow();
        Circumstances circumstances = book.circumstances(license, evaluation.cycle(), end, all);
        Edition edition = book.edition(end).orElseThrow();
        edition.schedules().forEach(candidate -> noteParts(candidate.title(), candidate.when(), circumstances));
        Schedule schedule = edition.schedules().stream()
                .filter(candidate -> holds(candidate.when(), circumstances))
                .findFirst()
                .orElseThrow();
        String place = edition.id() + ", " + schedule.title() + ", ";
        seen.add(place + evaluation.verdict());
        for (Requirement requirement : schedule.requirements()) {
            noteParts(requirement.id().code(), requirement.when(), circumstances);
        }
        for (RequirementOutcome outcome : evaluation.requirements()) {
            seen.add(place + outcome.id() + " " + outcome.status());
            if (outcome.status() == RequirementStatus.MET) {
                seen.add(place + outcome.id() + " by " + outcome.satisfiedBy().orElse("nothing else"));
            }
        }
        for (Limit limit : schedule.limits()) {
            noteParts(limit.title(), limit.when(), circumstances);
            boolean inForce = holds(limit.when(), circumstances);
            boolean cut = evaluation
                    .requirement(limit.toward())
                    .orElseThrow()
                    .limitedBy()
                    .contains(limit.title());
            seen.add(place + name(limit) + (inForce ? cut ? " cuts" : " does not cut" : " not in force"));
        }
        for (Relation relation : schedule.relations()) {
            noteParts(relation.describe(), relation.when(), circumstances);
            seen.add(place
                    + relation.describe()
                    + (holds(relation.when(), circumstances) ? " in force" : " not in force"));
        }
        for (Valuation valuation : edition.valuations()) {
            noteParts(valuation.describe(), valuation.when(), circumstances);
            seen.add(edition.id() + ", " + valuation.describe()
                    + (holds(valuation.when(), circumstances) ? " in force" : " not in force"));
        }
    }

    /** Notes which parts of a condition decide it: it would have the other outcome if that part alone had. */
    private void noteParts(String of, Condition condition, Circumstances circumstances) {
        List<Condition.Leaf> parts = condition.leaves();
        if (parts.stream().allMatch(part -> part.decided(circumstances).isPresent())) {
            for (Condition.Leaf part : parts) {
                if (holdsWith(condition, part, true, circumstances)
                        != holdsWith(condition, part, false, circumstances)) {
                    seen.add(decides(of, part, holds(part, circumstances)));
                }
            }
        }
    }

    private static boolean holdsWith(
            Condition condition, Condition.Leaf part, boolean value, Circumstances circumstances) {
        if (condition instanceof Condition.Not not) {
            return !holdsWith(not.leaf(), part, value, circumstances);
        } else if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(one -> holdsWith(one, part, value, circumstances));
        } else if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(one -> holdsWith(one, part, value, circumstances));
        }
        return condition.equals(part) ? value : holds(condition, circumstances);
    }

    private static String decides(String of, Condition.Leaf part, boolean value) {
        return "any edition, " + of + " decided by " + part.describe() + " being " + value;
    }

    private static boolean holds(Condition condition, Circumstances circumstances) {
        return condition.decided(circumstances).orElseThrow();
    }

    private static String name(Limit limit) {
        return limit.toward() + " " + limit.title() + " (" + limit.when().describe() + ")";
    }

    /** {@return what the rule book makes possible and no case has shown} */
    private Set<String> neverSeen() {
        Set<String> missing = new TreeSet<>();
        for (Edition edition : book.editions()) {
            for (Valuation valuation : edition.valuations()) {
                missing.addAll(decidedByParts(valuation.describe(), valuation.when()));
                missing.add(edition.id() + ", " + valuation.describe() + " in force");
                if (!valuation.when().equals(Condition.always())) {
                    missing.add(edition.id() + ", " + valuation.describe() + " not in force");
                }
            }
            for (Schedule schedule : edition.schedules()) {
                String place = edition.id() + ", " + schedule.title() + ", ";
                missing.addAll(decidedByParts(schedule.title(), schedule.when()));
                if (schedule.unpublished()) {
                    missing.add(place + Verdict.UNDETERMINED);
                } else if (schedule.requirements().isEmpty()) {
                    missing.add(place + Verdict.EXEMPT);
                }
                for (Requirement requirement : schedule.requirements()) {
                    missing.addAll(decidedByParts(requirement.id().code(), requirement.when()));
                    possible(requirement).stream()
                            .filter(what -> !decidedByTheEdition(edition.id(), schedule, requirement.id(), what))
                            .forEach(what -> missing.add(place + requirement.id() + " " + what));
                }
                for (Limit limit : schedule.limits()) {
                    missing.addAll(decidedByParts(limit.title(), limit.when()));
                    missing.add(place + name(limit) + " cuts");
                    missing.add(place + name(limit) + " does not cut");
                    if (!limit.when().equals(Condition.always())) {
                        missing.add(place + name(limit) + " not in force");
                    }
                }
                for (Relation relation : schedule.relations()) {
                    missing.addAll(decidedByParts(relation.describe(), relation.when()));
                    missing.add(place + relation.describe() + " in force");
                    missing.add(place + relation.describe() + " not in force");
                }
            }
        }
        missing.removeAll(seen);
        return missing;
    }

    private static Set<String> decidedByParts(String of, Condition condition) {
        return condition.leaves().stream()
                .flatMap(part -> Stream.of(decides(of, part, true), decides(of, part, false)))
                .collect(Collectors.toSet());
    }

    private static Set<String> possible(Requirement requirement) {
        Set<String> possible = new LinkedHashSet<>(List.of("met", "unmet"));
        if (!requirement.when().equals(Condition.always())) {
            possible.add("not-applicable");
        }
        if (!requirement.when().facts().isEmpty()
                || requirement.demand().leaves().stream().anyMatch(Demand.Holds.class::isInstance)) {
            possible.add("undetermined");
        }
        if (!requirement.waivedWhen().equals(Condition.always().negate())) {
            possible.add("waived");
        }
        if (requirement.oneTime()) {
            possible.add("by fulfilled");
        }
        if (requirement.ways().size() > 1) {
            requirement.ways().forEach(way -> possible.add("by " + way.id()));
        }
        return possible;
    }
}
