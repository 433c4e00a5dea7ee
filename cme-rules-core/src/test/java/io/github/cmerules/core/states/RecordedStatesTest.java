package io.github.cmerules.core.states;

import com.example.credentialing.PennsylvaniaRuleBook;
import com.example.credentialing.TexasRuleBook;
import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.plan.CatalogActivity;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.Preference;
import io.github.cmerules.core.recorded.Recording;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the library says of some dossiers under the rules of whole boards stays as it was recorded. */
class RecordedStatesTest {

    private static final int DOSSIERS = 24;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private enum Board {
        SAMPLE(SampleRuleBook.book()),
        CALIFORNIA(CaliforniaRuleBook.BOOK),
        CALIFORNIA_OSTEOPATHIC(CaliforniaOsteopathicRuleBook.BOOK),
        CONNECTICUT(ConnecticutRuleBook.BOOK),
        PENNSYLVANIA(PennsylvaniaRuleBook.ruleBook()),
        TEXAS(TexasRuleBook.ruleBook());

        private final RuleBook book;

        Board(RuleBook book) {
            this.book = book;
        }
    }

    /** Draws dossiers from the codes of a rule book, always the same ones. */
    private static final class Draw {

        private final Random random;
        private final RuleBook book;
        private final Vocabulary codes;

        Draw(RuleBook book) {
            this.random = new Random(20261124);
            this.book = book;
            this.codes = book.allCodes();
        }

        private boolean chance(int of) {
            return random.nextInt(of) == 0;
        }

        private <T> T any(Collection<T> values) {
            return values.stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .toList()
                    .get(random.nextInt(values.size()));
        }

        private LocalDate day(int from, int days) {
            return FIRST.plusDays(from + random.nextInt(days));
        }

        License license() {
            LocalDate start = LocalDate.of(2024, 1 + random.nextInt(12), 1);
            License.Builder license = States.license(book)
                    .issuedOn(LocalDate.of(2005 + random.nextInt(19), 1 + random.nextInt(12), 10))
                    .birthDate(LocalDate.of(1960 + random.nextInt(30), 1 + random.nextInt(12), 5));
            license.number("A" + (1000 + random.nextInt(1000)));
            if (!chance(6)) {
                license.cycle(Cycle.of(start, start.plusYears(2).minusDays(1)));
                if (chance(3)) {
                    license.history(List.of(new PastCycle(
                            Cycle.of(start.minusYears(2), start.minusDays(1)),
                            chance(2) ? Verdict.COMPLIANT : Verdict.NON_COMPLIANT,
                            List.of(),
                            chance(3))));
                }
            }
            codes.facts().keySet().stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .forEach(fact -> {
                        int value = random.nextInt(9);
                        if (value > 0) {
                            license.putFacts(fact, FactValue.of(value % 2 == 0));
                        }
                    });
            return license.build();
        }

        List<Credit> credits(String prefix, int most) {
            List<Credit> credits = new ArrayList<>();
            int number = random.nextInt(most + 1);
            for (int i = 0; i < number; i++) {
                Credit.Builder credit = Credit.builder()
                        .id(prefix + i)
                        .completedOn(day(chance(5) ? -1000 : 200, 1000))
                        .category(any(codes.categories()))
                        .amount(new Amount(25L * (1 + random.nextInt(chance(3) ? 120 : 16))))
                        .evidence(any(List.of(Evidence.values())))
                        .planned(chance(12));
                for (int topic = random.nextInt(3); topic > 0; topic--) {
                    credit.addTopics(any(codes.topics().keySet()));
                }
                if (chance(2) && !codes.formats().isEmpty()) {
                    credit.format(any(codes.formats()));
                }
                if (chance(2) && !codes.approvals().isEmpty()) {
                    credit.addApprovals(any(codes.approvals().keySet()));
                }
                if (chance(8)) {
                    credit.activityId("activity-" + random.nextInt(2));
                }
                credits.add(credit.build());
            }
            return credits;
        }

        List<CatalogActivity> catalog() {
            List<CatalogActivity> catalog = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                List<Credit> lines = credits("line-", 2);
                if (!lines.isEmpty()) {
                    LocalDate from = day(500, 600);
                    catalog.add(new CatalogActivity(
                            "activity-of-catalog-" + i,
                            lines.stream()
                                    .map(line -> Credit.builder()
                                            .from(line)
                                            .planned(false)
                                            .build())
                                    .toList(),
                            random.nextInt(200),
                            from,
                            from.plusDays(random.nextInt(60))));
                }
            }
            return catalog;
        }
    }

    @ParameterizedTest
    @EnumSource
    void evaluations_plans_and_choices_are_those_that_were_recorded(Board board) {
        Recording recording = new Recording();
        Draw draw = new Draw(board.book);
        for (int i = 0; i < DOSSIERS; i++) {
            License license = draw.license();
            List<Credit> credits = draw.credits("c", 8);
            LocalDate asOf = draw.day(400, 800);
            EvaluationOptions options = EvaluationOptions.builder()
                    .ruleBooks(RuleBooks.of(board.book))
                    .asOf(asOf)
                    .minimumEvidence(draw.chance(4) ? Evidence.DOCUMENTED : Evidence.ATTESTED)
                    .build();
            recording.add("dossier " + i + " as of " + asOf);
            recording.add(license, asOf);
            recording.add(credits);
            said(recording, () -> recording.add(Evaluator.evaluate(license, credits, options)));
            said(recording, () -> {
                List<Plan> plans = Planner.plans(List.of(license), credits, options);
                recording.add(Planner.plan(List.of(license), credits, options));
                if (plans.size() > 1) {
                    plans.forEach(recording::add);
                }
            });
            List<CatalogActivity> catalog = draw.catalog();
            said(
                    recording,
                    () -> recording.add(Planner.choose(
                            List.of(license),
                            credits,
                            catalog,
                            Preference.values()[credits.size() % Preference.values().length],
                            options)));
        }
        recording.check(board.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void plans_for_two_licenses_are_those_that_were_recorded() {
        Recording recording = new Recording();
        for (List<Board> boards : List.of(
                List.of(Board.SAMPLE, Board.CALIFORNIA),
                List.of(Board.TEXAS, Board.SAMPLE),
                List.of(Board.PENNSYLVANIA, Board.CONNECTICUT))) {
            Draw one = new Draw(boards.get(0).book);
            Draw other = new Draw(boards.get(1).book);
            for (int i = 0; i < DOSSIERS / 2; i++) {
                List<License> licenses = List.of(one.license(), other.license());
                List<Credit> credits = new ArrayList<>(one.credits("c", 4));
                credits.addAll(other.credits("d", 4));
                LocalDate asOf = one.day(400, 600);
                EvaluationOptions options = EvaluationOptions.builder()
                        .ruleBooks(RuleBooks.of(boards.get(0).book, boards.get(1).book))
                        .asOf(asOf)
                        .build();
                recording.add("dossier " + boards + " " + i + " as of " + asOf);
                licenses.forEach(license -> recording.add(license, asOf));
                recording.add(credits);
                said(recording, () -> recording.add(Planner.plan(licenses, credits, options)));
            }
        }
        recording.check("two-licenses");
    }

    private static void said(Recording recording, Runnable saying) {
        try {
            saying.run();
        } catch (InvalidInputException refused) {
            recording.add(refused);
        }
    }
}
