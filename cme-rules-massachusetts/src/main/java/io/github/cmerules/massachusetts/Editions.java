package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.CreditPredicate.claimedInStepsOf;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.ids;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.CreditNotice;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Schedule;
import java.util.List;

/** The Board's rules as they stood from date to date; the renewal date selects one (MA-I-1). */
final class Editions {

    private Editions() {}

    /** {@return the editions, by date} */
    static List<Edition> all() {
        return List.of(
                before2018("before-2012-02-01", "../2012-01-31", new ColumnsBefore2018(false, false)),
                // The medical society on two new topics, and on the old ones.
                before2018("2012-02-01", "2012-02-01/2015-01-01", new ColumnsBefore2018(true, false)),
                // The regulation on electronic health records, enforced from 2015-04-01.
                before2018("2015-01-02", "2015-01-02/2017-12-31", new ColumnsBefore2018(true, true)),
                // Policy 2017-05: the pilot program.
                pilot("2018-01-01", "2018-01-01/2018-08-08", Columns.ofThePilot()),
                // The act on Alzheimer's disease.
                pilot(
                        "2018-08-09",
                        "2018-08-09/2019-08-08",
                        Columns.ofThePilot().withAlzheimers()),
                // 243 CMR 2.00 reissued, without a change of substance.
                pilot(
                        "2019-08-09",
                        "2019-08-09/2019-12-18",
                        Columns.ofThePilot().withAlzheimers()),
                // Policy 19-06: wellness as risk management.
                pilot("2019-12-19", "2019-12-19/2020-04-01", beforeBias()),
                // Policy 20-03: the total waived in the emergency.
                pilot("2020-04-02", "2020-04-02/2021-12-31", beforeBias().inTheEmergency()),
                pilot("2022-01-01", "2022-01-01/2022-05-31", ofToday()),
                // Policy 2021-04: implicit bias.
                pilot("2022-06-01", "2022-06-01/2022-12-14", ofToday()),
                // The guidelines amended.
                pilot("2022-12-15", "2022-12-15/2024-03-27", ofToday()),
                // Policy 94-05 restated on the base of 50 credits.
                pilot("2024-03-28", "2024-03-28/2024-04-10", ofToday()),
                // The chart and the guidelines of today.
                edition("2024-04-11", "2024-04-11/..", withoutEnd(ofToday().schedules()))
                        .addValuations(Equivalences.readingAsAWhole())
                        .addValuations(
                                Equivalences.certification(), Equivalences.boardService(), Equivalences.publicService())
                        .addNotices(verifyThePilot())
                        .build());
    }

    private static Columns beforeBias() {
        return Columns.ofThePilot().withAlzheimers().withWellness();
    }

    private static Columns ofToday() {
        return beforeBias().withImplicitBias();
    }

    private static Edition before2018(String id, String inForce, ColumnsBefore2018 columns) {
        return edition(id, inForce, columns.schedules())
                .addValuations(Equivalences.readingAsAWhole())
                .build();
    }

    private static Edition pilot(String id, String inForce, Columns columns) {
        return edition(id, inForce, columns.schedules())
                .addValuations(Equivalences.readingByChapter(), Equivalences.readingTwoInTotal())
                .addValuations(Equivalences.certification(), Equivalences.boardService(), Equivalences.publicService())
                .build();
    }

    /** {@return columns of an edition that is in force until the Board says otherwise} */
    private static List<Schedule> withoutEnd(List<Schedule> columns) {
        return columns.stream()
                .map(column -> Schedule.builder()
                        .from(column)
                        .addInterpretations(ids(9))
                        .build())
                .toList();
    }

    private static Edition.Builder edition(String id, String inForce, List<Schedule> columns) {
        return Edition.builder()
                .id(id)
                .inForce(DateRange.of(inForce))
                .schedules(columns.stream().map(Sharing::with).toList())
                .duplicates(DuplicatePolicy.ONCE_EVER)
                .addCreditNotices(notInQuarters());
    }

    private static Notice verifyThePilot() {
        return new Notice(
                "pilot-reverify",
                "The amounts rest on the Board's pilot program, which has no published end: verify once a year that it is"
                        + " still in force.");
    }

    private static CreditNotice notInQuarters() {
        return new CreditNotice(
                claimedInStepsOf(Amount.of("0.25")).negate(),
                new Notice(
                        "not-in-quarter-hours",
                        "A credit was counted whose amount is not in quarter hours, in which credit is awarded. It was"
                                + " counted as stated."));
    }
}
