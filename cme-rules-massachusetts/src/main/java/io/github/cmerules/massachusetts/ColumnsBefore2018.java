package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.occasion;
import static io.github.cmerules.core.rule.Condition.status;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.ids;

import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Window;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the Board asked for before its pilot program of 2018; only full licenses are known.
 *
 * @param topics whether opioids, end-of-life care and child abuse are asked for, which was so from 2012-02-01
 * @param records whether electronic health records may be asked for
 */
record ColumnsBefore2018(boolean topics, boolean records) {

    /** {@return the columns, in the order in which they are tried} */
    List<Schedule> schedules() {
        Condition practicing = status(LicenseStatus.ACTIVE, LicenseStatus.LAPSED, LicenseStatus.SUSPENDED);
        return List.of(
                Schedule.builder()
                        .title("Full license, initial")
                        .when(licenseType(LicenseType.FULL)
                                .and(occasion(Occasion.INITIAL))
                                .and(practicing))
                        .requirements(topics(Window.ever(), Duties.ehr()))
                        .addCitations(MassachusettsSources.CMR_2_02.at("(1)"), MassachusettsSources.OLD_RULE)
                        .addInterpretations(ids(1, 5, 6, 7, 22, 64, 65))
                        .build(),
                Schedule.builder()
                        .title("Full license, renewal")
                        .when(licenseType(LicenseType.FULL)
                                .and(occasion(Occasion.RENEWAL))
                                .and(practicing))
                        .requirements(Stream.concat(
                                        Stream.of(
                                                Duties.hundred(),
                                                Duties.fortyOfCategory1(),
                                                Duties.riskBefore2018(),
                                                Duties.fourOfCategory1(),
                                                Duties.regulationsBefore2018()),
                                        topics(Window.cycle(), Duties.ehrIfPracticing()).stream())
                                .toList())
                        .addMilestones(Duties.waiverRequest(), Duties.keepEvidence())
                        .addCitations(MassachusettsSources.OLD_RULE, MassachusettsSources.OLD_FAQ)
                        .addInterpretations(ids(1, 7, 57, 63, 65))
                        .build(),
                Columns.noRule("Any other license or occasion", Condition.always()));
    }

    private List<Requirement> topics(Window window, Requirement healthRecords) {
        if (!topics) {
            return List.of();
        }
        Stream<Requirement> first = Stream.of(Duties.opioids(window), Duties.endOfLifeEachTime(window));
        Stream<Requirement> second = records ? Stream.of(healthRecords) : Stream.of();
        return Stream.of(first, second, Stream.of(Duties.childAbuse()))
                .flatMap(rows -> rows)
                .toList();
    }
}
