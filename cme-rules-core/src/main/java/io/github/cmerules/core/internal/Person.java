package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.rule.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The licenses of one person that are planned for, with what is short under every set of answers to what is not known. */
final class Person {

    /** The greatest number of different cases of what is not known that one plan can be safe for. */
    private static final int MAX_SCENARIOS = 64;

    private final LocalDate asOf;
    private final List<Target> targets;
    private final Map<String, Boolean> assuming;
    private final List<Answers> answers;
    private final List<Scenario> scenarios;

    /**
     * Finds what is short.
     *
     * @param asOf the day from which it is planned, included
     * @param targets the licenses
     * @param assuming the answers to what is not known, by name; every answer where there is none
     * @throws InvalidInputException if there are too many cases to be safe for
     */
    Person(LocalDate asOf, List<Target> targets, Map<String, Boolean> assuming) {
        this.asOf = asOf;
        this.targets = targets;
        this.assuming = assuming;
        this.answers = targets.stream().map(target -> target.with(List.of())).toList();
        this.scenarios = findScenarios();
    }

    /** {@return the licenses under every answer to what is not known} */
    static Person of(List<Request> requests) {
        return new Person(asOf(requests), targets(requests), Map.of());
    }

    static LocalDate asOf(List<Request> requests) {
        return requests.get(0).asOf().orElseThrow();
    }

    /** {@return the licenses as they will stand after their last deadline} */
    static List<Target> targets(List<Request> requests) {
        List<Problem> problems = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            List<Problem> found = new ArrayList<>();
            Target.of(requests.get(i), found).ifPresent(targets::add);
            for (Problem problem : found) {
                Problem placed = Request.placed(problem, i, requests.size());
                if (!problems.contains(placed)) {
                    problems.add(placed);
                }
            }
        }
        InvalidInputException.throwIfAny(problems);
        return targets;
    }

    /**
     * {@return the refusal of what depends on too much that is not known, with a problem for each license concerned}
     *
     * @param concerned the places of the licenses in question
     * @param licenses how many licenses there are
     * @param message what is too much
     */
    static InvalidInputException unknown(List<Integer> concerned, int licenses, String message) {
        return new InvalidInputException(concerned.stream()
                .map(license -> new Problem(Request.place(license, licenses) + "/facts", message))
                .toList());
    }

    /** {@return the cases in which something is short, without those that ask for no more than another one} */
    private List<Scenario> findScenarios() {
        List<Scenario> kept = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            for (Map<Condition.Leaf, Boolean> assumed : completions(targets.get(i))) {
                Scenario scenario = Scenario.of(i, targets.get(i), answers.get(i), assumed);
                if (!scenario.lacking().isEmpty() && kept.stream().noneMatch(scenario::within)) {
                    kept.removeIf(other -> other.within(scenario));
                    kept.add(scenario);
                }
            }
        }
        if (kept.size() > MAX_SCENARIOS) {
            List<Integer> several = IntStream.range(0, targets.size())
                    .filter(i -> completions(targets.get(i)).size() > 1)
                    .boxed()
                    .toList();
            throw unknown(
                    several,
                    targets.size(),
                    "a plan would have to be safe in " + kept.size() + " cases of what is not known: expected at most "
                            + MAX_SCENARIOS + ". Maybe answer some of it, or plan for each answer?");
        }
        return kept;
    }

    /** {@return the sets of answers for which is planned} */
    List<Map<Condition.Leaf, Boolean>> completions(Target target) {
        if (target.end().schedule().unpublished()) {
            return List.of();
        }
        return target.completions().stream()
                .filter(assumed -> assumed.entrySet().stream()
                        .allMatch(entry -> target.end()
                                .lacking(entry.getKey())
                                .map(name -> assuming.getOrDefault(name, entry.getValue()))
                                .filter(entry.getValue()::equals)
                                .isPresent()))
                .toList();
    }

    /** {@return all that the plan depends on} */
    Object asked() {
        List<Object> asked = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            for (Map<Condition.Leaf, Boolean> assumed : completions(targets.get(i))) {
                asked.add(answers.get(i).asked(assumed, Set.of()));
            }
        }
        return asked;
    }

    LocalDate asOf() {
        return asOf;
    }

    List<Target> targets() {
        return targets;
    }

    Map<String, Boolean> assuming() {
        return assuming;
    }

    List<Scenario> scenarios() {
        return scenarios;
    }

    List<LicenseReference> licenses() {
        return targets.stream()
                .map(target -> LicenseReference.of(target.end().license()))
                .toList();
    }
}
