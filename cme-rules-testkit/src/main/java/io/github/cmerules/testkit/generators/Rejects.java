package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Transcripts whose last credit a requirement might reject for one reason: guesses, to be tried. */
final class Rejects {

    private static final String ACTIVITY = "a1";

    /** So many other subjects, categories and the like are tried. */
    private static final int MAX_OTHERS = 12;

    private final Duty duty;
    private final Requirement requirement;
    private final RejectionReason reason;

    Rejects(Duty duty, Requirement requirement, RejectionReason reason) {
        this.duty = duty;
        this.requirement = requirement;
        this.reason = reason;
    }

    /**
     * One thing that is wrong with a credit that would count.
     *
     * @param slot where it would count
     * @param transcript the whole transcript, made of the credit that would count
     */
    record Case(Slot slot, Function<Credit, List<Credit>> transcript) {

        /** {@return a transcript of this case} */
        List<Credit> canonical() {
            return transcript.apply(slot.on(slot.last()).credit());
        }

        /** {@return transcripts of this case, of any day and amount} */
        Arbitrary<List<Credit>> transcripts() {
            long step = slot.sketch().step();
            long least =
                    Math.min(slot.hundredths(), Math.max(step, slot.sketch().atLeast(0)));
            Arbitrary<Long> amounts = Arbitraries.longs()
                    .between(least / step, slot.hundredths() / step)
                    .map(steps -> steps * step);
            return Combinators.combine(slot.drawnDays(), amounts)
                    .as((day, amount) -> transcript.apply(slot.line(day, amount).credit()));
        }
    }

    /**
     * {@return what might be rejected}
     *
     * @param fillings places in which credits count toward the requirement
     */
    Stream<Case> cases(List<List<Slot>> fillings) {
        return fillings.stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(slot -> wrong(slot).map(transcript -> new Case(slot, transcript)));
    }

    private Stream<Function<Credit, List<Credit>>> wrong(Slot slot) {
        return switch (reason) {
            case WRONG_TOPIC -> otherTopics().map(topics -> alone(builder -> builder.topics(topics)));
            case WRONG_CATEGORY -> otherKinds(slot);
            case NOT_APPROVED ->
                Stream.of(
                        alone(builder -> builder.approvals(Set.of())), alone(builder -> builder.activityId(ACTIVITY)));
            case INSUFFICIENT_EVIDENCE ->
                Stream.of(Evidence.DOCUMENTED, Evidence.ATTESTED)
                        .map(evidence -> alone(builder -> builder.evidence(evidence)));
            case DUPLICATE ->
                Stream.of(credit -> {
                    Credit claim = credit.activityId().isPresent()
                            ? credit
                            : changed(credit, builder -> builder.activityId(ACTIVITY));
                    return List.of(claim, claim);
                });
            case PLANNED -> Stream.of(alone(builder -> builder.planned(true)));
            case AFTER_AS_OF ->
                Stream.of(alone(
                        builder -> builder.completedOn(duty.nothingDone().asOf().plusDays(1))));
            case OUTSIDE_WINDOW -> slot.outside().stream().map(day -> alone(builder -> builder.completedOn(day)));
            case OVER_LIMIT -> overLimits();
            case USED_ELSEWHERE -> contested(slot);
        };
    }

    // ---- Another thing about the credit -------------------------------------------------------------------------

    private static Function<Credit, List<Credit>> alone(Function<Credit.Builder, Credit.Builder> change) {
        return credit -> List.of(changed(credit, change));
    }

    private static Credit changed(Credit credit, Function<Credit.Builder, Credit.Builder> change) {
        return change.apply(Credit.builder().from(credit)).build();
    }

    private Stream<Set<Topic>> otherTopics() {
        return Stream.concat(
                Stream.of(Set.of()),
                duty.codes().topics().keySet().stream()
                        .sorted()
                        .limit(MAX_OTHERS)
                        .map(Set::of));
    }

    private Stream<Function<Credit, List<Credit>>> otherKinds(Slot slot) {
        Credit credit = slot.sketch().credit();
        List<Function<Credit, List<Credit>>> kinds = new ArrayList<>();
        duty.codes().categories().stream()
                .filter(category -> !category.equals(credit.category()))
                .sorted(Comparator.comparing(Category::code))
                .limit(MAX_OTHERS)
                .forEach(category -> kinds.add(alone(builder -> builder.category(category))));
        kinds.add(full -> List.of(withoutFormat(full)));
        duty.codes().formats().stream()
                .filter(format -> credit.format().filter(format::equals).isEmpty())
                .sorted(Comparator.comparing(format -> format.code()))
                .limit(MAX_OTHERS)
                .forEach(format -> kinds.add(alone(builder -> builder.format(format))));
        kinds.add(alone(builder -> builder.attributes(Set.of())));
        kinds.add(full ->
                List.of(changed(full, builder -> builder.amount(full.amount().minusOrZero(new Amount(1))))));
        return kinds.stream();
    }

    private static Credit withoutFormat(Credit credit) {
        Credit.Builder builder = Credit.builder()
                .id(credit.id())
                .completedOn(credit.completedOn())
                .category(credit.category())
                .amount(credit.amount())
                .topics(credit.topics())
                .evidence(credit.evidence())
                .approvals(credit.approvals())
                .attributes(credit.attributes());
        credit.activityId().ifPresent(builder::activityId);
        credit.minutes().ifPresent(builder::minutes);
        return builder.build();
    }

    // ---- What others take ---------------------------------------------------------------------------------------

    /** A credit that a limit bounds, after one that fills the limit. */
    private Stream<Function<Credit, List<Credit>>> overLimits() {
        return limits().flatMap(limit -> Sketch.of(eligible(requirement).and(limit.credits()), duty.codes()).stream()
                .limit(MAX_OTHERS)
                .map(sketch -> credit -> {
                    LocalDate day = credit.completedOn();
                    Credit last = sketch.on(
                            day, sketch.atLeast(Math.max(1, credit.amount().hundredths())));
                    return limit.atMost().isZero()
                            ? List.of(last)
                            : List.of(
                                    sketch.on(day, sketch.atLeast(limit.atMost().hundredths())), last);
                }));
    }

    private Stream<Limit> limits() {
        return duty.schedule().stream()
                .flatMap(schedule -> schedule.limits().stream())
                .filter(limit -> limit.toward().equals(requirement.id()));
    }

    /** A credit that a rival takes as well, alone, and after what the requirement needs itself. */
    private Stream<Function<Credit, List<Credit>>> contested(Slot slot) {
        return rivals().flatMap(rival -> Sketch.of(eligible(requirement).and(eligible(rival)), duty.codes()).stream()
                .limit(MAX_OTHERS)
                .flatMap(sketch -> {
                    Function<Credit, Credit> both = credit -> sketch.on(
                            credit.completedOn(),
                            sketch.atLeast(Math.max(1, credit.amount().hundredths())));
                    return Stream.<Function<Credit, List<Credit>>>of(
                            credit -> List.of(both.apply(credit)),
                            credit -> List.of(
                                    changed(credit, builder -> builder.amount(new Amount(slot.hundredths()))),
                                    both.apply(credit)));
                }));
    }

    private Stream<Requirement> rivals() {
        return duty.schedule().stream()
                .flatMap(schedule -> schedule.relations().stream())
                .filter(relation -> relation.requirements().contains(requirement.id()))
                .map(Relation::requirements)
                .flatMap(List::stream)
                .distinct()
                .filter(id -> !id.equals(requirement.id()))
                .map(duty::requirement);
    }

    private static CreditPredicate eligible(Requirement requirement) {
        return new CreditPredicate.AnyOf(
                requirement.counted().stream().map(Demand.Counted::eligible).toList());
    }
}
