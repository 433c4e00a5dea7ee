package io.github.cmerules.benchmarks.peers;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of the job for engines that take predicates. */
public final class Asked {

    private Asked() {}

    /** {@return whether a requirement takes credits of the cycle alone} */
    public static boolean inCycle(Requirement requirement) {
        return requirement != Requirement.END_OF_LIFE && requirement != Requirement.EHR;
    }

    /** {@return whether a credit lies in the cycle} */
    public static boolean inCycle(License license, Credit credit) {
        return !credit.getDate().isBefore(license.getCycleStart())
                && !credit.getDate().isAfter(license.getCycleEnd());
    }

    /** {@return whether a requirement is owed} */
    public static boolean applies(Requirement requirement, License license) {
        return requirement != Requirement.OPIOID || license.isPrescriber();
    }

    /** {@return which subjects a requirement asks for} */
    public static Predicate<Credit> subject(Requirement requirement) {
        return switch (requirement) {
            case TOTAL -> credit -> true;
            case RISK -> credit -> credit.getTopics().stream().anyMatch(Topic.RISK::contains);
            case OPIOID -> topic(Topic.OPIOID);
            case END_OF_LIFE -> topic(Topic.END_OF_LIFE);
            case EHR -> topic(Topic.EHR);
            case BIAS -> topic(Topic.IMPLICIT_BIAS);
            case BOARD -> topic(Topic.BOARD_REGULATIONS);
        };
    }

    private static Predicate<Credit> topic(Topic topic) {
        return credit -> credit.getTopics().contains(topic);
    }

    /** {@return the outcomes for what each requirement earned, in quarters of an hour} */
    public static List<Outcome> outcomes(License license, int[] earned) {
        return Stream.of(Requirement.values())
                .map(requirement -> applies(requirement, license)
                        ? Outcome.of(requirement, earned[requirement.ordinal()])
                        : Outcome.notApplicable(requirement))
                .toList();
    }
}
