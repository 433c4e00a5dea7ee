package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators of transcripts at the border of what one license owes: that just meet a requirement, just miss it, are rejected
 * by it for one reason, or make the license compliant with nothing to spare.
 *
 * <pre>{@code
 * CreditsFor credits = CreditsFor.of(book, license);
 * Arbitrary<List<Credit>> enough = credits.justMeeting(RequirementId.of("us-ma/opioid-pain")).orElseThrow();
 * }</pre>
 *
 * <p>What counts is read from the data of the rule book; then every transcript is evaluated, and only one that keeps the
 * promise of the method is generated, also while a failed property shrinks. So what is promised holds under any rule book.
 * Where no transcript is found the answer is empty: the requirement does not apply, is satisfied without credits, has an
 * amount that is not set, cannot be met by the day of the evaluation, or asks for what only code can test
 * ({@link io.github.cmerules.core.rule.CreditPredicate#custom}) and no simple credit happens to pass.
 *
 * <p>A transcript holds one credit or a few for each thing that is owed, named {@code c1}, {@code c2} and so on. It shrinks
 * toward one credit each, on the first day that counts. Instances evaluate while they are asked and keep what they found;
 * they are meant for one thread.
 */
public final class CreditsFor {

    /** By what a transcript that misses a requirement differs from one that meets it. */
    public enum ShortBy {
        /** One credit claims one hundredth less. */
        HUNDREDTH,
        /** One credit is left out: a training, a part of a coverage, an amount. */
        CREDIT,
        /** One credit was completed one day before the first day that counts, or one day after the last. */
        DAY
    }

    /** So many different things that are wrong with a credit are drawn for one reason. */
    private static final int MAX_CASES = 12;

    private final License license;
    private final EvaluationOptions options;
    private final Duty duty;
    private final Map<RequirementId, List<List<Slot>>> fillings = new HashMap<>();

    private CreditsFor(License license, EvaluationOptions options) {
        this.license = license;
        this.options = options;
        this.duty = Duty.of(license, options);
    }

    /**
     * {@return the generators for a license under a rule book, as of the end of its cycle or the day of its application}
     *
     * @param book the rule book
     * @param license the license; facts that it does not state are unknown
     * @throws InvalidInputException if the license cannot be evaluated under the rule book
     */
    public static CreditsFor of(RuleBook book, License license) {
        return of(
                license,
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build());
    }

    /**
     * {@return the generators for a license}
     *
     * @param license the license; facts that it does not state are unknown
     * @param options the day of the evaluation, the rule books, the readings chosen and the evidence asked for
     * @throws InvalidInputException if the license cannot be evaluated with these options
     */
    public static CreditsFor of(License license, EvaluationOptions options) {
        return new CreditsFor(license, options);
    }

    /** {@return the requirements of the schedule that the license falls under, in the order of the book} */
    public List<RequirementId> requirements() {
        return duty.requirements().stream().map(Requirement::id).toList();
    }

    // ---- One requirement ----------------------------------------------------------------------------------------

    /**
     * Looks for transcripts that just meet a requirement.
     *
     * <p>With each of them and no other credit the requirement is met. Without any one of its credits, or where any one of
     * them claims one hundredth less, it is not met. An amount of 0 is claimed where hours do not matter.
     *
     * <p>What counts may be more than is required where a book takes amounts in steps, or rounds.
     *
     * @param id the requirement
     * @return the transcripts, or empty if none was found, or none is needed
     * @throws IllegalArgumentException if the license does not fall under such a requirement
     */
    public Optional<Arbitrary<List<Credit>>> justMeeting(RequirementId id) {
        return meeting(id).map(lines -> lines.map(CreditsFor::numbered));
    }

    /**
     * Looks for transcripts that just miss a requirement.
     *
     * <p>With each of them the requirement is not met, and one that just meets it differs by one thing alone.
     *
     * @param id the requirement
     * @param by by what it is missed
     * @return the transcripts, or empty if none meets the requirement, if no hundredth matters to it, or if it takes credits
     *     of every day
     * @throws IllegalArgumentException if the license does not fall under such a requirement
     */
    public Optional<Arbitrary<List<Credit>>> justMissing(RequirementId id, ShortBy by) {
        Predicate<List<Line>> missed = lines -> !met(id, lines);
        return meeting(id)
                .filter(lines -> fillings(id).stream()
                        .map(slots -> Minimal.of(canonical(slots), met(id)))
                        .anyMatch(exact -> less(exact, by).stream().anyMatch(missed)))
                .map(lines -> lines.filter(exact -> !less(exact, by).isEmpty())
                        .flatMap(exact -> Arbitraries.of(less(exact, by)))
                        .filter(missed)
                        .map(CreditsFor::numbered));
    }

    /**
     * Looks for transcripts whose last credit is rejected by a requirement for one reason alone.
     *
     * <p>Nothing of the last credit counts toward the requirement, and every part of it is rejected for that reason; for
     * {@link RejectionReason#WRONG_TOPIC}, which results leave out, no reason is given at all. The last credit differs from
     * one that counts by one thing alone; for {@link RejectionReason#OVER_LIMIT} and {@link RejectionReason#USED_ELSEWHERE}
     * it is one that could count. The credits before it are those that it takes: the first claim of a duplicate, what fills
     * a limit, what the requirement needs while another one takes the last.
     *
     * @param id the requirement
     * @param reason the reason
     * @return the transcripts, or empty if none was found: the reason cannot occur, or no simple credit shows it
     * @throws IllegalArgumentException if the license does not fall under such a requirement
     */
    public Optional<Arbitrary<List<Credit>>> rejected(RequirementId id, RejectionReason reason) {
        Rejects rejects = new Rejects(duty, duty.requirement(id), reason);
        List<Rejects.Case> shown = rejects.cases(fillings(id))
                .filter(one -> rejected(renumbered(one.canonical()), id, reason))
                .limit(MAX_CASES)
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Arbitraries.of(shown)
                        .flatMap(Rejects.Case::transcripts)
                        .map(CreditsFor::renumbered)
                        .filter(credits -> rejected(credits, id, reason)));
    }

    /**
     * {@return the reasons for which {@link #rejected} has transcripts}
     *
     * @param id the requirement
     * @throws IllegalArgumentException if the license does not fall under such a requirement
     */
    public Set<RejectionReason> reasons(RequirementId id) {
        Set<RejectionReason> reasons = EnumSet.noneOf(RejectionReason.class);
        for (RejectionReason reason : RejectionReason.values()) {
            if (rejected(id, reason).isPresent()) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    // ---- The license --------------------------------------------------------------------------------------------

    /**
     * Looks for transcripts that make the license compliant with nothing to spare.
     *
     * <p>With each of them the license is compliant, or exempt where it owes nothing. Without any one of the credits, or
     * where any one of them claims one hundredth less, it is neither. Most of them are not the smallest there are: a
     * subject of 2 credits may be earned on top of a total that would have had room for it, as long as every hundredth of
     * both is needed then.
     *
     * @return the transcripts, or empty if none was found, such as where no rule is published for the license
     */
    public Optional<Arbitrary<List<Credit>>> exactlyCompliant() {
        if (compliant(List.of())) {
            return Optional.of(Arbitraries.just(List.of()));
        }
        List<RequirementId> owed = duty.nothingDone().requirements().stream()
                .filter(outcome -> !outcome.status().satisfied())
                .map(RequirementOutcome::id)
                .filter(id -> !fillings(id).isEmpty())
                .toList();
        List<Line> canonical = owed.stream()
                .flatMap(id -> canonical(fillings(id).get(0)).stream())
                .toList();
        List<Line> completed = completed(canonical);
        Optional<List<Line>> known = compliant(completed) ? exact(completed, this::compliant) : Optional.empty();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Arbitrary<List<Line>> drafts =
                Combinators.combine(owed.stream().map(this::drafts).toList()).as(lines -> completed(flat(lines)));
        List<List<Slot>> simple =
                List.of(flat(owed.stream().map(id -> fillings(id).get(0)).toList()));
        return Optional.of(exact(drafts, simple, known.get(), this::compliant).map(CreditsFor::numbered));
    }

    /** Adds for what is still short after each requirement by itself was seen to. */
    private List<Line> completed(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        for (int round = 0; round < 4 && !compliant(all); round++) {
            for (RequirementOutcome outcome : evaluate(numbered(all)).requirements()) {
                if (!outcome.status().satisfied()) {
                    List<List<Slot>> ways = fillings(outcome.id());
                    ways.stream()
                            .skip(ways.isEmpty() ? 0 : round % ways.size())
                            .findFirst()
                            .ifPresent(slots -> all.addAll(canonical(slots)));
                }
            }
        }
        return all;
    }

    private boolean compliant(List<Line> lines) {
        Verdict verdict = evaluate(numbered(lines)).verdict();
        return verdict == Verdict.COMPLIANT || verdict == Verdict.EXEMPT;
    }

    // ---- What is evaluated --------------------------------------------------------------------------------------

    private Evaluation evaluate(List<Credit> credits) {
        return Evaluator.evaluate(license, credits, options);
    }

    private Predicate<List<Line>> met(RequirementId id) {
        return lines -> met(id, lines);
    }

    private boolean met(RequirementId id, List<Line> lines) {
        return evaluate(numbered(lines)).requirement(id).orElseThrow().status() == RequirementStatus.MET;
    }

    private boolean rejected(List<Credit> credits, RequirementId id, RejectionReason reason) {
        Credit last = credits.get(credits.size() - 1);
        CreditOutcome outcome = evaluate(credits).credits().stream()
                .filter(candidate -> candidate.id().equals(last.id()))
                .findFirst()
                .orElseThrow();
        boolean unused =
                outcome.uses().stream().noneMatch(use -> use.requirement().equals(id));
        List<RejectionReason> given = outcome.rejections().stream()
                .filter(rejection -> rejection.requirement().equals(id))
                .map(rejection -> rejection.reason())
                .distinct()
                .toList();
        return unused
                && (reason == RejectionReason.WRONG_TOPIC
                        ? given.isEmpty() && duty.hasOtherSubject(last, duty.requirement(id))
                        : given.equals(List.of(reason)));
    }

    // ---- Lines and fillings -------------------------------------------------------------------------------------

    private Optional<Arbitrary<List<Line>>> meeting(RequirementId id) {
        return fillings(id).stream()
                .flatMap(slots -> exact(canonical(slots), met(id)).stream())
                .findFirst()
                .map(known -> exact(drafts(id), fillings(id), known, met(id)));
    }

    /** {@return lines that mostly meet a requirement, and more than that} */
    private Arbitrary<List<Line>> drafts(RequirementId id) {
        return Arbitraries.of(fillings(id))
                .flatMap(slots -> Combinators.combine(
                                slots.stream().map(Slot::lines).toList())
                        .as(CreditsFor::flat));
    }

    /**
     * {@return what is left of drafts that are enough when nothing is left over; its edge cases have every credit on the
     *     first day or on the last day that counts}
     *
     * @param drafts the drafts
     * @param simple places that are filled for the edge cases
     * @param known lines that are enough with nothing left over, in place of a draft that is not
     * @param enough whether lines are enough
     */
    @SuppressWarnings("unchecked") // Edge cases are taken as an array of lists.
    private static Arbitrary<List<Line>> exact(
            Arbitrary<List<Line>> drafts, List<List<Slot>> simple, List<Line> known, Predicate<List<Line>> enough) {
        // The edge cases of everything that is drawn are hundreds, and each takes many evaluations.
        return drafts.withoutEdgeCases()
                .map(lines -> Optional.of(lines)
                        .filter(enough)
                        .flatMap(draft -> exact(draft, enough))
                        .orElse(known))
                .edgeCases(cases -> edges(simple, enough).forEach(cases::add));
    }

    private static List<List<Line>> edges(List<List<Slot>> fillings, Predicate<List<Line>> enough) {
        return fillings.stream()
                .flatMap(slots -> Stream.<Function<Slot, LocalDate>>of(Slot::first, Slot::last)
                        .map(day -> slots.stream()
                                .map(slot -> slot.on(day.apply(slot)))
                                .toList()))
                .filter(enough)
                .flatMap(lines -> exact(lines, enough).stream())
                .toList();
    }

    /** {@return what is left of lines that are enough, if nothing of that can be taken away} */
    private static Optional<List<Line>> exact(List<Line> lines, Predicate<List<Line>> enough) {
        return Optional.of(Minimal.of(lines, enough))
                .filter(least -> Minimal.less(least).stream().noneMatch(enough));
    }

    private static <T> List<T> flat(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** {@return sets of places that, filled, meet a requirement} */
    private List<List<Slot>> fillings(RequirementId id) {
        return fillings.computeIfAbsent(id, this::find);
    }

    private List<List<Slot>> find(RequirementId id) {
        Requirement requirement = duty.requirement(id);
        RequirementStatus status = duty.outcome(requirement).status();
        return status == RequirementStatus.MET || status == RequirementStatus.NOT_APPLICABLE
                ? List.of()
                : new Fillings(duty, requirement).meeting(slots -> met(id, canonical(slots)));
    }

    private static List<Line> canonical(List<Slot> slots) {
        return slots.stream().map(slot -> slot.on(slot.last())).toList();
    }

    private List<List<Line>> less(List<Line> lines, ShortBy by) {
        return switch (by) {
            case HUNDREDTH -> Minimal.oneHundredthLess(lines);
            case CREDIT -> Minimal.oneLess(lines);
            case DAY -> oneDayOff(lines);
        };
    }

    private static List<List<Line>> oneDayOff(List<Line> lines) {
        List<List<Line>> off = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            for (LocalDate day : line.slot().outside()) {
                List<Line> others = new ArrayList<>(lines);
                others.set(
                        place,
                        line.with(Credit.builder()
                                .from(line.credit())
                                .completedOn(day)
                                .build()));
                off.add(others);
            }
        }
        return off;
    }

    private static List<Credit> numbered(List<Line> lines) {
        return renumbered(lines.stream().map(Line::credit).toList());
    }

    private static List<Credit> renumbered(List<Credit> credits) {
        List<Credit> numbered = new ArrayList<>();
        for (Credit credit : credits) {
            numbered.add(Credit.builder()
                    .from(credit)
                    .id("c" + (numbered.size() + 1))
                    .build());
        }
        return List.copyOf(numbered);
    }
}
