package io.github.cmerules.benchmarks.peers.cel;

import io.github.cmerules.benchmarks.peers.Asked;
import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.Requirement;
import io.github.cmerules.benchmarks.peers.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the requirements ask of a credit, in CEL, which has no dates: days are counted since 1970. */
final class Expressions {

    private Expressions() {}

    /** {@return the condition of a credit whose day and subjects have these names} */
    static String of(Requirement requirement, String day, String topics) {
        String subject = switch (requirement) {
            case TOTAL -> "true";
            case RISK ->
                topics + ".exists(t, t in "
                        + Topic.RISK.stream().map(topic -> "'" + topic + "'").collect(Collectors.joining(",", "[", "]"))
                        + ")";
            case OPIOID -> "'OPIOID' in " + topics;
            case END_OF_LIFE -> "'END_OF_LIFE' in " + topics;
            case EHR -> "'EHR' in " + topics;
            case BIAS -> "'IMPLICIT_BIAS' in " + topics;
            case BOARD -> "'BOARD_REGULATIONS' in " + topics;
        };
        return Asked.inCycle(requirement) ? day + " >= cycleStart && " + day + " <= cycleEnd && " + subject : subject;
    }

    static List<String> names(Credit credit) {
        List<String> names = new ArrayList<>(credit.getTopics().size());
        for (Topic topic : credit.getTopics()) {
            names.add(topic.name());
        }
        return names;
    }
}
