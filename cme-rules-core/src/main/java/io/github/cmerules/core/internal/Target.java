package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.rule.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A license that is planned for, as it will stand after its last deadline.
 *
 * @param today the license on the day from which it is planned
 * @param end the same license on its last day, with everything planned done
 * @param credits the transcript, with everything planned done
 * @param planned the names of the credits that were planned
 * @param lines what it is worth, oldest first
 */
record Target(Setting today, Setting end, List<Credit> credits, Set<String> planned, List<ValuedCredit> lines) {

    /** {@return a license that is planned for, empty if a problem was noted} */
    static Optional<Target> of(Request request, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Optional<Setting> resolved = Evaluating.setting(request, found);
        problems.addAll(found);
        if (!found.isEmpty() || resolved.isEmpty()) {
            return Optional.empty();
        }
        Setting today = resolved.get();
        License.Builder license = License.builder().from(request.license());
        today.cycle().ifPresent(license::cycle);
        List<Credit> done = request.credits().stream()
                .map(credit -> credit.planned()
                        ? Credit.builder().from(credit).planned(false).build()
                        : credit)
                .toList();
        Set<String> planned = request.credits().stream()
                .filter(Credit::planned)
                .map(Credit::id)
                .collect(Collectors.toSet());
        Request later = request.about(license.build()).with(done).asOf(lastDay(today));
        Optional<Setting> end = new Resolver(later, problems).resolve();
        return end.map(setting -> new Target(
                today, setting, done, planned, Transcript.of(setting, done).lines()));
    }

    private static LocalDate lastDay(Setting setting) {
        return Stream.concat(
                        Stream.of(setting.asOf(), setting.deadline()),
                        setting.terms().flatMap(terms -> Stream.of(terms.last(), terms.cure())))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    LocalDate asOf() {
        return today.asOf();
    }

    /** {@return the answers of a license with further lines} */
    Answers with(List<ValuedCredit> further) {
        List<ValuedCredit> all = new ArrayList<>(lines);
        all.addAll(further);
        return new Answers(end, all);
    }

    /** {@return every set of answers to what is not known} */
    List<Map<Condition.Leaf, Boolean>> completions() {
        return Answers.completions(end.unknown());
    }
}
