package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.id;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.ids;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Schedule;
import java.util.List;

/** How credits are shared in every column: topics with each other, and risk management with the total. */
final class Sharing {

    /** A credit serves at most one of these, besides risk management and the total. */
    private static final List<RequirementId> TOPICS = List.of(
            MassachusettsRequirements.OPIOID_PAIN,
            MassachusettsRequirements.END_OF_LIFE,
            MassachusettsRequirements.EHR,
            MassachusettsRequirements.IMPLICIT_BIAS,
            MassachusettsRequirements.ALZHEIMERS);

    private static final List<RequirementId> AMOUNTS =
            List.of(MassachusettsRequirements.TOTAL, MassachusettsRequirements.RISK_MANAGEMENT);

    private Sharing() {}

    /** {@return a column with the relations between what it asks for} */
    static Schedule with(Schedule column) {
        Schedule.Builder builder = Schedule.builder().from(column);
        List<RequirementId> topics = among(TOPICS, column);
        if (topics.size() > 1) {
            builder.addRelations(Relation.exclusive(
                    topics,
                    reading(id(31), "single-use"),
                    List.of(MassachusettsSources.OPIOID_BLOG, MassachusettsSources.CHART),
                    List.of(ids(31, 32))));
        }
        if (among(AMOUNTS, column).equals(AMOUNTS)) {
            builder.addRelations(Relation.exclusive(
                    AMOUNTS,
                    reading(id(23), "on-top"),
                    List.of(MassachusettsSources.POLICY_94_05.at("example")),
                    List.of(ids(23))));
        }
        return builder.build();
    }

    private static List<RequirementId> among(List<RequirementId> ids, Schedule column) {
        return ids.stream().filter(id -> column.find(id).isPresent()).toList();
    }
}
