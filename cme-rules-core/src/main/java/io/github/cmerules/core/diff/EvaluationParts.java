package io.github.cmerules.core.diff;

import static io.github.cmerules.core.diff.EvaluationProperty.AFFECTS;
import static io.github.cmerules.core.diff.EvaluationProperty.BECAUSE;
import static io.github.cmerules.core.diff.EvaluationProperty.CITATIONS;
import static io.github.cmerules.core.diff.EvaluationProperty.CLAIMED;
import static io.github.cmerules.core.diff.EvaluationProperty.CLOSEST;
import static io.github.cmerules.core.diff.EvaluationProperty.COUNTED;
import static io.github.cmerules.core.diff.EvaluationProperty.CYCLE;
import static io.github.cmerules.core.diff.EvaluationProperty.DATE;
import static io.github.cmerules.core.diff.EvaluationProperty.DEADLINE;
import static io.github.cmerules.core.diff.EvaluationProperty.DIGEST;
import static io.github.cmerules.core.diff.EvaluationProperty.EDITION;
import static io.github.cmerules.core.diff.EvaluationProperty.LIMITED_BY;
import static io.github.cmerules.core.diff.EvaluationProperty.MISSING;
import static io.github.cmerules.core.diff.EvaluationProperty.NOT_COUNTED;
import static io.github.cmerules.core.diff.EvaluationProperty.NUMBER;
import static io.github.cmerules.core.diff.EvaluationProperty.ORDER;
import static io.github.cmerules.core.diff.EvaluationProperty.QUESTION;
import static io.github.cmerules.core.diff.EvaluationProperty.REQUIRED;
import static io.github.cmerules.core.diff.EvaluationProperty.RULE_BOOK;
import static io.github.cmerules.core.diff.EvaluationProperty.SATISFIED_BY;
import static io.github.cmerules.core.diff.EvaluationProperty.SERVES;
import static io.github.cmerules.core.diff.EvaluationProperty.STATUS;
import static io.github.cmerules.core.diff.EvaluationProperty.TITLE;
import static io.github.cmerules.core.diff.EvaluationProperty.UNCOVERED;
import static io.github.cmerules.core.diff.EvaluationProperty.UNDETERMINED_BY;
import static io.github.cmerules.core.diff.EvaluationProperty.UNIT;
import static io.github.cmerules.core.diff.EvaluationProperty.UNTIL;
import static io.github.cmerules.core.diff.EvaluationProperty.VALID_UNTIL;
import static io.github.cmerules.core.diff.EvaluationProperty.VALUE;
import static io.github.cmerules.core.diff.EvaluationProperty.VERDICT;
import static io.github.cmerules.core.diff.EvaluationProperty.VERIFIED_THROUGH;
import static io.github.cmerules.core.diff.EvaluationProperty.WORTH;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Keep;
import io.github.cmerules.core.outcome.KeyDate;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Use;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How parts of evaluations of one type are matched and compared.
 *
 * @param part what they are called
 * @param name what they are matched by
 * @param requirement for which requirement, where a name is one for each requirement
 * @param title their heading
 * @param details everything else that they say
 */
record EvaluationParts<T>(
        EvaluationPart part,
        Function<T, String> name,
        Function<T, Optional<RequirementId>> requirement,
        Function<T, Optional<String>> title,
        List<Detail<T>> details) {

    /**
     * A thing that a part says.
     *
     * @param property what it is
     * @param value the value
     * @param words the value as it is written, empty where it counts as not stated
     */
    record Detail<T>(EvaluationProperty property, Function<T, ?> value, Function<T, Optional<String>> words) {

        private Optional<EvaluationChange.Value> change(Pair<T> pair) {
            if (pair.before().map(value).equals(pair.after().map(value))) {
                return Optional.empty();
            }
            Optional<String> from = pair.before().flatMap(words);
            Optional<String> to = pair.after().flatMap(words);
            boolean inBoth = pair.before().isPresent() && pair.after().isPresent();
            if (!from.equals(to)) {
                return Optional.of(new EvaluationChange.Value(property, from, to));
            }
            return inBoth
                    ? Optional.of(new EvaluationChange.Value(
                            property,
                            pair.before().map(value).map(Object::toString),
                            pair.after().map(value).map(Object::toString)))
                    : Optional.empty();
        }
    }

    /** What becomes of one credit for one requirement. */
    private record Counting(
            CreditOutcome credit, RequirementId requirement, List<Use> uses, List<Rejection> rejections) {

        private static Stream<Counting> of(CreditOutcome credit) {
            Set<RequirementId> requirements = new LinkedHashSet<>();
            credit.uses().forEach(use -> requirements.add(use.requirement()));
            credit.rejections().forEach(rejection -> requirements.add(rejection.requirement()));
            return requirements.stream()
                    .map(id -> new Counting(
                            credit,
                            id,
                            credit.uses().stream()
                                    .filter(use -> use.requirement().equals(id))
                                    .toList(),
                            credit.rejections().stream()
                                    .filter(rejection -> rejection.requirement().equals(id))
                                    .toList()));
        }
    }

    private static final EvaluationParts<Evaluation> EVALUATION = new EvaluationParts<>(
            EvaluationPart.EVALUATION,
            evaluation -> "",
            evaluation -> Optional.empty(),
            evaluation -> Optional.empty(),
            List.of(
                    of(VERDICT, Evaluation::verdict),
                    maybe(UNDETERMINED_BY, Evaluation::undeterminedBy),
                    maybe(VALID_UNTIL, Evaluation::validUntil),
                    maybe(CYCLE, Evaluation::cycle),
                    of(RULE_BOOK, evaluation -> evaluation.ruleBook().id()),
                    of(EDITION, evaluation -> evaluation.ruleBook().edition()),
                    of(DIGEST, evaluation -> evaluation.ruleBook().digest()),
                    of(VERIFIED_THROUGH, evaluation -> evaluation.ruleBook().verifiedThrough()),
                    maybe(NUMBER, evaluation -> evaluation.license().number())));

    private static final EvaluationParts<Map.Entry<InterpretationId, String>> INTERPRETATION = plain(
            EvaluationPart.INTERPRETATION, entry -> entry.getKey().toString(), List.of(of(VALUE, Map.Entry::getValue)));

    private static final EvaluationParts<RequirementOutcome> REQUIREMENT = new EvaluationParts<>(
            EvaluationPart.REQUIREMENT,
            outcome -> outcome.id().toString(),
            outcome -> Optional.empty(),
            outcome -> Optional.of(outcome.title()),
            List.of(
                    of(TITLE, RequirementOutcome::title),
                    of(STATUS, RequirementOutcome::status),
                    of(UNIT, RequirementOutcome::unit),
                    of(REQUIRED, RequirementOutcome::required),
                    of(COUNTED, RequirementOutcome::counted),
                    of(MISSING, RequirementOutcome::missing),
                    of(DEADLINE, RequirementOutcome::deadline),
                    maybe(SATISFIED_BY, RequirementOutcome::satisfiedBy),
                    maybe(CLOSEST, RequirementOutcome::closest),
                    maybe(UNDETERMINED_BY, RequirementOutcome::undeterminedBy),
                    maybe(BECAUSE, RequirementOutcome::because),
                    each(LIMITED_BY, RequirementOutcome::limitedBy),
                    each(UNCOVERED, RequirementOutcome::uncovered),
                    each(CITATIONS, RequirementOutcome::citations)));

    private static final EvaluationParts<JointShortfall> JOINT = plain(
            EvaluationPart.JOINT,
            joint -> joined(joint.requirements()).orElse(""),
            List.of(of(MISSING, JointShortfall::missing)));

    private static final EvaluationParts<CreditOutcome> CREDIT = new EvaluationParts<>(
            EvaluationPart.CREDIT,
            CreditOutcome::id,
            credit -> Optional.empty(),
            CreditOutcome::title,
            List.of(
                    maybe(TITLE, CreditOutcome::title),
                    of(CLAIMED, CreditOutcome::claimed),
                    of(WORTH, CreditOutcome::worth)));

    private static final EvaluationParts<Counting> COUNTING = new EvaluationParts<>(
            EvaluationPart.COUNTING,
            counting -> counting.credit().id(),
            counting -> Optional.of(counting.requirement()),
            counting -> counting.credit().title(),
            List.of(
                    new Detail<>(
                            COUNTED,
                            Counting::uses,
                            counting -> joined(
                                    counting.uses().stream().map(Use::amount).toList())),
                    new Detail<>(
                            NOT_COUNTED,
                            Counting::rejections,
                            counting -> joined(counting.rejections().stream()
                                    .map(rejection -> rejection.amount() + " " + rejection.reason())
                                    .toList()))));

    private static final EvaluationParts<Question> ASKED = plain(
            EvaluationPart.QUESTION,
            Question::fact,
            List.of(maybe(QUESTION, Question::text), each(AFFECTS, Question::affects)));

    private static final EvaluationParts<OutlookEntry> OUTLOOK =
            plain(EvaluationPart.OUTLOOK, OutlookEntry::credit, List.of(each(SERVES, OutlookEntry::serves)));

    private static final EvaluationParts<Keep> KEEP =
            plain(EvaluationPart.KEEP, Keep::credit, List.of(of(UNTIL, Keep::until)));

    private static final EvaluationParts<KeyDate> KEY_DATE = new EvaluationParts<>(
            EvaluationPart.DATE,
            KeyDate::code,
            date -> Optional.empty(),
            date -> Optional.of(date.title()),
            List.of(of(TITLE, KeyDate::title), of(DATE, KeyDate::date)));

    private static final EvaluationParts<String> NOTICE = plain(EvaluationPart.NOTICE, Function.identity(), List.of());

    /** {@return every part that differs between two evaluations} */
    static List<EvaluationChange> changes(Evaluation before, Evaluation after) {
        List<EvaluationChange> changes = new ArrayList<>();
        Function<Evaluation, List<Evaluation>> itself = List::of;
        EVALUATION.compare(before, after, itself, changes);
        INTERPRETATION.compare(
                before,
                after,
                evaluation ->
                        List.copyOf(evaluation.ruleBook().interpretations().entrySet()),
                changes);
        REQUIREMENT.compare(before, after, Evaluation::requirements, changes);
        JOINT.compare(before, after, Evaluation::joint, changes);
        CREDIT.compare(before, after, Evaluation::credits, changes);
        COUNTING.compare(
                before,
                after,
                evaluation ->
                        evaluation.credits().stream().flatMap(Counting::of).toList(),
                changes);
        ASKED.compare(before, after, Evaluation::questions, changes);
        OUTLOOK.compare(before, after, Evaluation::outlook, changes);
        KEEP.compare(before, after, Evaluation::keep, changes);
        KEY_DATE.compare(before, after, Evaluation::dates, changes);
        NOTICE.compare(before, after, Evaluation::notices, changes);
        boolean same =
                Evaluation.builder().from(before).asOf(after.asOf()).build().equals(after);
        if (changes.isEmpty() && !same) {
            changes.add(onlyOrder());
        }
        return changes;
    }

    private static EvaluationChange onlyOrder() {
        return new EvaluationChange(
                EvaluationPart.EVALUATION,
                "",
                Optional.empty(),
                Optional.empty(),
                PartChange.Kind.CHANGED,
                List.of(new EvaluationChange.Value(ORDER, Optional.empty(), Optional.empty())));
    }

    private void compare(
            Evaluation before,
            Evaluation after,
            Function<Evaluation, List<T>> parts,
            List<? super EvaluationChange> changes) {
        Pair.match(
                        parts.apply(before),
                        parts.apply(after),
                        (T thing) -> List.of(name.apply(thing), requirement.apply(thing)))
                .forEach(pair -> change(pair).ifPresent(changes::add));
    }

    private Optional<EvaluationChange> change(Pair<T> pair) {
        boolean inBoth = pair.before().isPresent() && pair.after().isPresent();
        List<EvaluationChange.Value> values =
                details.stream().flatMap(detail -> detail.change(pair).stream()).toList();
        if (inBoth && values.isEmpty()) {
            return Optional.empty();
        }
        PartChange.Kind oneSided = pair.before().isPresent() ? PartChange.Kind.REMOVED : PartChange.Kind.ADDED;
        boolean renamed =
                inBoth && !pair.before().flatMap(title).equals(pair.after().flatMap(title));
        return Optional.of(new EvaluationChange(
                part,
                name.apply(pair.either()),
                requirement.apply(pair.either()),
                renamed ? Optional.empty() : title.apply(pair.either()),
                inBoth ? PartChange.Kind.CHANGED : oneSided,
                values));
    }

    private static <T> EvaluationParts<T> plain(
            EvaluationPart part, Function<T, String> name, List<Detail<T>> details) {
        return new EvaluationParts<>(part, name, thing -> Optional.empty(), thing -> Optional.empty(), details);
    }

    private static <T> Detail<T> of(EvaluationProperty property, Function<T, ?> value) {
        return new Detail<>(
                property, value, thing -> Optional.of(value.apply(thing).toString()));
    }

    private static <T> Detail<T> maybe(EvaluationProperty property, Function<T, ? extends Optional<?>> value) {
        return new Detail<>(property, value, thing -> value.apply(thing).map(Object::toString));
    }

    private static <T> Detail<T> each(EvaluationProperty property, Function<T, ? extends List<?>> values) {
        return new Detail<>(property, values, thing -> joined(values.apply(thing)));
    }

    /** {@return things behind each other, empty if there are none} */
    private static Optional<String> joined(List<?> things) {
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(things.stream().map(Object::toString).collect(Collectors.joining("; ")));
    }
}
