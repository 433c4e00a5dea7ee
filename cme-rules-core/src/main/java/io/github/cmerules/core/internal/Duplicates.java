package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.DuplicatePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the lines of a transcript that claim again what another line claims. */
final class Duplicates {

    /** Which of several equal lines stands: an earned one, then the best shown, then the first by id. */
    private static final Comparator<Credit> BEST_LINE = Comparator.comparing(Credit::planned)
            .thenComparing(Credit::evidence, Comparator.reverseOrder())
            .thenComparing(credit -> credit.approvals().size(), Comparator.reverseOrder())
            .thenComparing(Credit::id);

    /** Lines of one activity in one period. */
    private record Claims(String activity, LocalDate period) {}

    /** What makes two lines of one activity on one day the same line. */
    private record Line(Category category, Set<Topic> topics, Amount amount) {}

    private Duplicates() {}

    /** {@return the ids of the lines that are duplicates under a policy} */
    static Set<String> ids(List<Credit> credits, DuplicatePolicy policy, Optional<Cycle> cycle) {
        Map<Claims, List<Credit>> claims = new HashMap<>();
        for (Credit credit : credits) {
            credit.activityId()
                    .ifPresent(activity -> policy.period(credit.completedOn(), cycle)
                            .ifPresent(period -> claims.computeIfAbsent(
                                            new Claims(activity, period), key -> new ArrayList<>())
                                    .add(credit)));
        }
        Set<String> duplicates = new HashSet<>();
        claims.values().stream().filter(lines -> lines.size() > 1).forEach(lines -> once(lines, duplicates));
        return duplicates;
    }

    /** A plan to repeat an activity does not take the place of having done it, so earned lines set the day. */
    private static void once(List<Credit> lines, Set<String> duplicates) {
        LocalDate day = lines.stream()
                .min(Comparator.comparing(Credit::planned).thenComparing(Credit::completedOn))
                .orElseThrow()
                .completedOn();
        Set<Line> parts = new HashSet<>();
        lines.stream().sorted(BEST_LINE).forEach(credit -> {
            boolean stands = credit.completedOn().equals(day)
                    && parts.add(new Line(credit.category(), credit.topics(), credit.amount()));
            if (!stands) {
                duplicates.add(credit.id());
            }
        });
    }
}
