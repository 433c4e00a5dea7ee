package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The earlier cycles that draw on the same credits as the one that is evaluated, under rules for carrying over and for
 * making up a shortfall.
 *
 * @param settings the earlier cycles that are asked what they need, by age from 1 on
 * @param passages what passes between cycles
 * @param stated what the history of the license states as carried over
 * @param notices what a reader should know about it
 */
record Past(List<Setting> settings, List<Passage> passages, List<Stated> stated, List<Notice> notices) {

    /** No earlier cycle has to do with the one that is evaluated. */
    static final Past NONE = new Past(List.of(), List.of(), List.of(), List.of());

    /**
     * Something that the history of the license states as carried over.
     *
     * @param path where it is stated
     * @param cycle the cycle that left it over
     * @param carried what was left over
     */
    record Stated(String path, Cycle cycle, PastCycle.Carried carried) {}

    Past {
        settings = List.copyOf(settings);
        passages = List.copyOf(passages);
        stated = List.copyOf(stated);
        notices = List.copyOf(notices);
    }

    /** {@return what comes from the history of a license; notes a problem if that cannot be told} */
    static Past of(Request request, Setting now, List<Problem> problems) {
        License license = request.license();
        if (now.cycle().isEmpty()) {
            return NONE;
        }
        for (int i = 0; i < license.history().size(); i++) {
            Cycle cycle = license.history().get(i).cycle();
            if (!cycle.end().isBefore(now.cycle().get().start())) {
                problems.add(new Problem(
                        "/license/history/" + i + "/cycle",
                        cycle + " is not over before " + now.cycle().get()
                                + " starts: expected an earlier cycle. Maybe it is the cycle itself?"));
            }
        }
        return new Reading(request, now, problems).read();
    }

    /** Goes back from cycle to cycle as long as one leaves something to the other. */
    private static final class Reading {

        private final Request request;
        private final List<Problem> problems;
        private final List<Setting> settings = new ArrayList<>();
        private final List<Passage> passages = new ArrayList<>();
        private final List<Stated> stated = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private Setting next;

        Reading(Request request, Setting now, List<Problem> problems) {
            this.request = request;
            this.problems = problems;
            this.next = now;
        }

        Past read() {
            for (int age = 1; goesBack(age); ) {
                age++;
            }
            return new Past(settings, passages, stated, notices);
        }

        /** {@return whether the cycle of an age has something to do with the next one and may have with one before} */
        private boolean goesBack(int age) {
            int place = placeBefore(next.cycle().orElseThrow());
            if (place < 0) {
                return false;
            }
            PastCycle entry = request.license().history().get(place);
            Circumstances circumstances = next.circumstances();
            if (entry.verdict() == Verdict.COMPLIANT) {
                Optional<CarryOver> rule = first(next.schedule().carryOvers(), CarryOver::when, circumstances)
                        .filter(carry -> entry.declared() || !carry.declared());
                return rule.isPresent() && carriedOver(rule.get(), entry, place, age);
            }
            Optional<MakeUp> rule = first(next.schedule().makeUps(), MakeUp::when, circumstances);
            return entry.verdict() == Verdict.NON_COMPLIANT && rule.isPresent() && madeUp(rule.get(), place, age);
        }

        private int placeBefore(Cycle cycle) {
            List<PastCycle> history = request.license().history();
            for (int i = 0; i < history.size(); i++) {
                if (history.get(i).cycle().end().plusDays(1).equals(cycle.start())) {
                    return i;
                }
            }
            return -1;
        }

        private <T> Optional<T> first(List<T> rules, Function<T, Condition> when, Circumstances circumstances) {
            return Resolver.first(rules, when, circumstances, "what passes between cycles depends on it", problems);
        }

        private boolean carriedOver(CarryOver rule, PastCycle entry, int place, int age) {
            boolean said = !entry.carried().isEmpty() || rule.excess() instanceof Excess.Stated;
            Passage passage = new Passage(
                    age,
                    age - 1,
                    entry.cycle().range(),
                    said,
                    rule.credits(),
                    rule.toward(),
                    limit(rule),
                    said ? Excess.stated() : rule.excess());
            if (said && entry.carried().isEmpty()) {
                return false;
            }
            for (int i = 0; i < entry.carried().size(); i++) {
                String path = "/license/history/" + place + "/carried/" + i;
                stated.add(new Stated(path, entry.cycle(), entry.carried().get(i)));
            }
            add(passage, passage.excess().notice());
            return !said && resolve(place);
        }

        private static Optional<Limit> limit(CarryOver rule) {
            return rule.atMost()
                    .map(most -> Limit.builder()
                            .title(rule.title())
                            .toward(rule.toward().get(0))
                            .credits(rule.credits())
                            .atMost(most)
                            .build());
        }

        private boolean madeUp(MakeUp rule, int place, int age) {
            add(
                    new Passage(
                            age - 1,
                            age,
                            next.cycle().orElseThrow().range(),
                            false,
                            rule.credits(),
                            rule.toward(),
                            Optional.empty(),
                            Excess.bestForLicensee()),
                    MakeUp.NOTICE);
            return resolve(place);
        }

        private void add(Passage passage, Notice notice) {
            passages.add(passage);
            if (passage.from() == 0 || passage.to() == 0) {
                notices.add(notice);
            }
        }

        /** {@return whether it is known what an earlier cycle needed} */
        private boolean resolve(int place) {
            License then = License.builder()
                    .from(request.license())
                    .cycle(request.license().history().get(place).cycle())
                    .history(List.of())
                    .build();
            List<Problem> found = new ArrayList<>();
            Optional<Setting> setting = new Resolver(request.about(then), found).resolve();
            found.forEach(problem -> problems.add(new Problem(
                    "/license/history/" + place,
                    "what this cycle left over cannot be told (" + problem.path() + ": " + problem.message()
                            + "). Maybe state what was carried?")));
            setting.ifPresent(known -> {
                settings.add(known);
                next = known;
            });
            return setting.isPresent();
        }
    }
}
