package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.PlannedCredit;
import io.github.cmerules.core.plan.Service;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What holds once some further lines are done, for each license under every set of answers.
 *
 * @param person the licenses
 * @param impossible what is short all the same
 * @param uses for each license what each line of the transcript serves
 */
record Prospect(Person person, List<Impossible> impossible, List<Map<String, Set<RequirementId>>> uses) {

    /**
     * {@return what holds once some lines are done}
     *
     * @param person the licenses
     * @param done the lines, next to the transcript
     */
    static Prospect of(Person person, List<Credit> done) {
        Set<Impossible> impossible = new LinkedHashSet<>();
        List<Map<String, Set<RequirementId>>> uses = new ArrayList<>();
        for (Target target : person.targets()) {
            Map<String, Set<RequirementId>> used = new LinkedHashMap<>();
            uses.add(used);
            LicenseReference license = LicenseReference.of(target.end().license());
            if (target.end().schedule().unpublished()) {
                impossible.add(new Impossible(
                        license, Optional.empty(), Impossible.Reason.NO_PUBLISHED_RULE, Optional.empty()));
                continue;
            }
            List<Credit> credits = new ArrayList<>(target.credits());
            credits.addAll(done);
            List<ValuedCredit> lines = Transcript.of(target.end(), credits).lines();
            Answers then = new Answers(target.end(), lines);
            for (Map<Condition.Leaf, Boolean> assumed : person.completions(target)) {
                Answer answer = then.under(assumed);
                for (int i = 0; i < answer.claims().size(); i++) {
                    Claim claim = answer.claims().get(i);
                    RequirementId id = claim.requirement().id();
                    claim.tally()
                            .uses()
                            .forEach(use -> used.computeIfAbsent(
                                            lines.get(use.credit()).credit().id(), key -> new HashSet<>())
                                    .add(id));
                    RequirementStatus status = answer.statuses().get(i);
                    if (!status.satisfied()) {
                        impossible.add(new Impossible(
                                license, Optional.of(id), reason(claim, person.asOf()), Optional.of(claim.deadline())));
                    }
                }
            }
        }
        return new Prospect(person, List.copyOf(impossible), uses);
    }

    private static Impossible.Reason reason(Claim claim, LocalDate asOf) {
        if (claim.undetermined().isPresent()) {
            return Impossible.Reason.AMOUNT_UNKNOWN;
        }
        if (claim.deadline().isBefore(asOf)) {
            return Impossible.Reason.DEADLINE_PASSED;
        }
        boolean factIsFalse = claim.requirement().ways().stream()
                .allMatch(way -> way.parts().stream().anyMatch(Demand.Holds.class::isInstance));
        return factIsFalse ? Impossible.Reason.FACT_IS_FALSE : Impossible.Reason.NOT_PLANNABLE;
    }

    /** {@return the requirements that are short all the same} */
    Set<PlanProgram.Duty> unmet() {
        Set<PlanProgram.Duty> unmet = new HashSet<>();
        for (Impossible one : impossible) {
            one.requirement()
                    .ifPresent(id ->
                            unmet.add(new PlanProgram.Duty(person.licenses().indexOf(one.license()), 0, id)));
        }
        return unmet;
    }

    /** {@return the requirements that some lines serve} */
    Set<PlanProgram.Duty> served(List<String> ids) {
        Set<PlanProgram.Duty> served = new HashSet<>();
        for (int i = 0; i < uses.size(); i++) {
            for (String id : ids) {
                for (RequirementId requirement : uses.get(i).getOrDefault(id, Set.of())) {
                    served.add(new PlanProgram.Duty(i, 0, requirement));
                }
            }
        }
        return served;
    }

    /** {@return the same in words of a plan} */
    List<Service> serves(List<String> ids) {
        List<Service> services = new ArrayList<>();
        for (int i = 0; i < person.targets().size(); i++) {
            Set<RequirementId> used = new HashSet<>();
            for (String id : ids) {
                used.addAll(uses.get(i).getOrDefault(id, Set.of()));
            }
            List<RequirementId> inOrder = person.targets().get(i).end().schedule().requirements().stream()
                    .map(Requirement::id)
                    .filter(used::contains)
                    .toList();
            if (!inOrder.isEmpty()) {
                services.add(new Service(
                        LicenseReference.of(person.targets().get(i).end().license()), inOrder));
            }
        }
        return services;
    }

    /** {@return the credits that are taken as done, each with what it serves} */
    List<PlannedCredit> planned() {
        Target first = person.targets().get(0);
        List<PlannedCredit> planned = new ArrayList<>();
        List<Credit> given = first.credits();
        IntStream.range(0, given.size())
                .filter(i -> first.planned().contains(given.get(i).id())
                        || given.get(i).completedOn().isAfter(person.asOf()))
                .mapToObj(given::get)
                .sorted(Comparator.comparing(Credit::completedOn).thenComparing(Credit::id))
                .forEach(credit ->
                        planned.add(new PlannedCredit(credit.id(), credit.amount(), serves(List.of(credit.id())))));
        return planned;
    }
}
