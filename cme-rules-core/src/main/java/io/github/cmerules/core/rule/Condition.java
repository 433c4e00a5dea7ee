package io.github.cmerules.core.rule;

import static io.github.cmerules.core.rule.Values.either;
import static io.github.cmerules.core.rule.Values.frozen;
import static io.github.cmerules.core.rule.Values.ordered;

import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a license and of the facts about its holder, as data: a condition that composes, describes itself in
 * words and says which part of it fails.
 *
 * <pre>{@code
 * Condition serving = licenseType(LicenseType.FULL).and(fact(Fact.of("serves-adults")));
 * }</pre>
 *
 * <p>Negation is carried to the leaves when it is built. New kinds of leaf may be added.
 */
public sealed interface Condition {

    /**
     * {@return the first part that fails, or empty if the condition holds}
     *
     * @param circumstances what the condition is decided on
     */
    Optional<Condition> failing(Circumstances circumstances);

    /** {@return the opposite condition} */
    Condition negate();

    /** {@return the condition in words, as a phrase that follows "if"} */
    String describe();

    /** {@return the single things that the condition looks at} */
    List<Leaf> leaves();

    /** {@return the facts that the condition asks for, in order} */
    default Set<Fact> facts() {
        Set<Fact> facts = new TreeSet<>();
        for (Leaf leaf : leaves()) {
            if (leaf instanceof FactIsTrue factLeaf) {
                facts.add(factLeaf.fact());
            }
        }
        return facts;
    }

    /**
     * {@return whether the condition holds}
     *
     * @param circumstances what the condition is decided on
     */
    default boolean holds(Circumstances circumstances) {
        return failing(circumstances).isEmpty();
    }

    /**
     * {@return whether the condition holds whatever the answers to what is not known, empty if that depends on them}
     *
     * @param circumstances what the condition is decided on
     */
    default Optional<Boolean> decided(Circumstances circumstances) {
        if (isKnown(this, circumstances)) {
            return Optional.of(holds(circumstances));
        }
        List<Leaf> open = leaves().stream()
                .filter(leaf -> leaf.lacks(circumstances).isPresent())
                .distinct()
                .toList();
        boolean answer = holds(circumstances.assuming(Map.of()));
        for (int bits = 1; bits < 1 << open.size(); bits++) {
            Map<Leaf, Boolean> assumed = new HashMap<>();
            for (int i = 0; i < open.size(); i++) {
                assumed.put(open.get(i), (bits & (1 << i)) != 0);
            }
            if (holds(circumstances.assuming(assumed)) != answer) {
                return Optional.empty();
            }
        }
        return Optional.of(answer);
    }

    /**
     * {@return a condition that asks for both}
     *
     * @param other what is asked besides
     */
    default Condition and(Condition other) {
        return new AllOf(List.of(this, other));
    }

    /**
     * {@return a condition that asks for either}
     *
     * @param other the alternative
     */
    default Condition or(Condition other) {
        return new AnyOf(List.of(this, other));
    }

    /** {@return the condition that always holds} */
    static Condition always() {
        return new AllOf(List.of());
    }

    /** {@return the condition that never holds} */
    static Condition never() {
        return new AnyOf(List.of());
    }

    /**
     * {@return the condition that a fact is true}
     *
     * @param fact the fact
     */
    static Condition fact(Fact fact) {
        return new FactIsTrue(fact);
    }

    /**
     * {@return the condition that the license is of one of some types}
     *
     * @param types the types, at least one
     */
    static Condition licenseType(LicenseType... types) {
        return new HasLicenseType(ordered(types));
    }

    /**
     * {@return the condition that the occasion is one of some}
     *
     * @param occasions the occasions, at least one
     */
    static Condition occasion(Occasion... occasions) {
        return new OnOccasion(ordered(occasions));
    }

    /**
     * {@return the condition that the license has one of some standings}
     *
     * @param statuses the standings, at least one
     */
    static Condition status(LicenseStatus... statuses) {
        return new HasStatus(ordered(statuses));
    }

    /**
     * {@return the condition that the profession is one of some}
     *
     * @param professions the professions, at least one
     */
    static Condition profession(Profession... professions) {
        return new OfProfession(ordered(professions));
    }

    /**
     * {@return the condition that the application was received before a day; where that is not stated, the date on which
     *     conditions are decided is taken}
     *
     * @param dayExclusive the first day on which the condition fails
     */
    static Condition appliedBefore(LocalDate dayExclusive) {
        return new AppliedBefore(dayExclusive);
    }

    /**
     * {@return the condition that a switch has a value}
     *
     * @param interpretation the interpretation with the switch
     * @param value the value, chosen by the rule book or by the caller
     */
    static Condition reading(InterpretationId interpretation, String value) {
        return new UnderReading(interpretation, value);
    }

    /**
     * {@return the condition that the cycle has a number, or comes a number of cycles later; never without a cycle}
     *
     * @param first the number, where the cycle in which the license was issued is number 1
     * @param every after how many cycles it holds again, 0 for never
     */
    static Condition cycleNumber(int first, int every) {
        return new CycleNumber(first, every);
    }

    /** {@return the condition that the license was issued in the cycle; never without a cycle} */
    static Condition firstCycle() {
        return cycleNumber(1, 0);
    }

    /**
     * {@return the condition that the license was issued before a day}
     *
     * @param dayExclusive the first day on which the condition fails
     */
    static Condition issuedBefore(LocalDate dayExclusive) {
        return new IssuedBefore(dayExclusive);
    }

    /**
     * {@return the condition that the license was issued on a day or later}
     *
     * @param dayInclusive the first day on which the condition holds
     */
    static Condition issuedOnOrAfter(LocalDate dayInclusive) {
        return issuedBefore(dayInclusive).negate();
    }

    /**
     * {@return the condition that the license has been held for fewer whole months at the end of the cycle}
     *
     * @param months the least number of months for which the condition fails
     */
    static Condition licensedLessThan(int months) {
        return new LicensedLessThan(months);
    }

    /**
     * {@return the condition that the cycle ends, or the application is received, on one of some days}
     *
     * @param range the days, both ends included
     */
    static Condition endWithin(DateRange range) {
        return new EndWithin(range);
    }

    /** {@return the condition that the cycle ends in an even year} */
    static Condition endsInEvenYear() {
        return new EndsInEvenYear();
    }

    /** {@return the condition that the last digit of the license number is even} */
    static Condition evenNumber() {
        return new EvenNumber();
    }

    /**
     * {@return the condition that a credential of a kind is in force on the last day}
     *
     * <p>A credential that the license does not list is not held. Where silence may not be taken for a no, a rule asks for
     * a fact as well: {@code holdsCredential(dea).or(fact(holdsDea))}.
     *
     * @param kind the kind of credential
     */
    static Condition holdsCredential(CredentialKind kind) {
        return new HoldsCredential(kind, Optional.empty());
    }

    /**
     * {@return the condition that a credential of a kind that is linked to a state is in force on the last day}
     *
     * @param kind the kind of credential
     * @param jurisdiction the state; a credential linked to none does not do
     */
    static Condition holdsCredential(CredentialKind kind, Jurisdiction jurisdiction) {
        return new HoldsCredential(kind, Optional.of(jurisdiction));
    }

    /**
     * {@return a condition that only code can express; a rule book that uses one cannot be written to a file}
     *
     * @param description the condition in words, as a phrase that follows "if"
     * @param test the test itself; it must depend on nothing but the license
     */
    static Condition custom(String description, Predicate<License> test) {
        return new Custom(description, test);
    }

    /** {@return whether everything that a condition looks at is known} */
    private static boolean isKnown(Condition condition, Circumstances circumstances) {
        if (condition instanceof Leaf leaf) {
            return leaf.lacks(circumstances).isEmpty();
        }
        if (condition instanceof Not not) {
            return not.leaf().lacks(circumstances).isEmpty();
        }
        List<Condition> parts = condition instanceof AllOf all ? all.parts() : ((AnyOf) condition).parts();
        for (int i = 0; i < parts.size(); i++) {
            if (!isKnown(parts.get(i), circumstances)) {
                return false;
            }
        }
        return true;
    }

    /** A condition that looks at one thing. */
    sealed interface Leaf extends Condition {

        /**
         * {@return whether the thing is so}
         *
         * @param circumstances what the condition is decided on
         */
        boolean test(Circumstances circumstances);

        /**
         * {@return the name of what would have to be known to decide this and is not, a fact or an attribute of the license;
         *     empty if it can be decided}
         *
         * @param circumstances what the condition is decided on
         */
        default Optional<String> lacks(Circumstances circumstances) {
            return Optional.empty();
        }

        /** {@return the opposite in words, as a phrase that follows "if"} */
        default String describeOpposite() {
            return "not (" + describe() + ")";
        }

        @Override
        default boolean holds(Circumstances circumstances) {
            return test(circumstances);
        }

        @Override
        default Optional<Condition> failing(Circumstances circumstances) {
            return test(circumstances) ? Optional.empty() : Optional.of(this);
        }

        @Override
        default Condition negate() {
            return new Not(this);
        }

        @Override
        default List<Leaf> leaves() {
            return List.of(this);
        }
    }

    /** A condition on one thing that may not be known; it is then decided as assumed, and without that it fails. */
    sealed interface Uncertain extends Leaf {

        /**
         * {@return whether the thing is so, empty if it is not known}
         *
         * @param circumstances what the condition is decided on
         */
        Optional<Boolean> known(Circumstances circumstances);

        /** {@return the name of what has to be known: a fact, or an attribute of the license} */
        String subject();

        @Override
        default boolean test(Circumstances circumstances) {
            Optional<Boolean> known = known(circumstances);
            return known.isPresent() ? known.get() : circumstances.assumed().getOrDefault(this, false);
        }

        @Override
        default Optional<String> lacks(Circumstances circumstances) {
            return known(circumstances).isPresent() ? Optional.empty() : Optional.of(subject());
        }
    }

    /**
     * A fact is true.
     *
     * @param fact the fact
     */
    record FactIsTrue(Fact fact) implements Uncertain {
        @Override
        public Optional<Boolean> known(Circumstances circumstances) {
            return circumstances.known(fact);
        }

        @Override
        public String subject() {
            return fact.code();
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof FactIsTrue other && fact.equals(other.fact);
        }

        @Override
        public int hashCode() {
            return fact.hashCode();
        }

        @Override
        public String describe() {
            return fact + " is true";
        }

        @Override
        public String describeOpposite() {
            return fact + " is not true";
        }
    }

    /**
     * The license is of one of some types.
     *
     * @param types the types
     */
    record HasLicenseType(Set<LicenseType> types) implements Leaf {
        /** Takes a copy in the order given. */
        public HasLicenseType {
            types = frozen(types);
        }

        @Override
        public boolean test(Circumstances circumstances) {
            return types.contains(circumstances.license().type());
        }

        @Override
        public String describe() {
            return "the license type is " + either(types);
        }
    }

    /**
     * The occasion is one of some.
     *
     * @param occasions the occasions
     */
    record OnOccasion(Set<Occasion> occasions) implements Leaf {
        /** Takes a copy in the order given. */
        public OnOccasion {
            occasions = frozen(occasions);
        }

        @Override
        public boolean test(Circumstances circumstances) {
            return occasions.contains(circumstances.license().occasion());
        }

        @Override
        public String describe() {
            return "the occasion is " + either(occasions);
        }
    }

    /**
     * The license has one of some standings.
     *
     * @param statuses the standings
     */
    record HasStatus(Set<LicenseStatus> statuses) implements Leaf {
        /** Takes a copy in the order given. */
        public HasStatus {
            statuses = frozen(statuses);
        }

        @Override
        public boolean test(Circumstances circumstances) {
            return statuses.contains(circumstances.license().status());
        }

        @Override
        public String describe() {
            return "the license is " + either(statuses);
        }
    }

    /**
     * The profession is one of some.
     *
     * @param professions the professions
     */
    record OfProfession(Set<Profession> professions) implements Leaf {
        /** Takes a copy in the order given. */
        public OfProfession {
            professions = frozen(professions);
        }

        @Override
        public boolean test(Circumstances circumstances) {
            return professions.contains(circumstances.license().profession());
        }

        @Override
        public String describe() {
            return "the profession is " + either(professions);
        }
    }

    /**
     * The application was received before a day.
     *
     * @param dayExclusive the first day on which the condition fails
     */
    record AppliedBefore(LocalDate dayExclusive) implements Leaf {
        @Override
        public boolean test(Circumstances circumstances) {
            return circumstances
                    .license()
                    .appliedOn()
                    .orElse(circumstances.date())
                    .isBefore(dayExclusive);
        }

        @Override
        public String describe() {
            return "the application was received before " + dayExclusive;
        }

        @Override
        public String describeOpposite() {
            return "the application was received on or after " + dayExclusive;
        }
    }

    /**
     * A switch has a value.
     *
     * @param interpretation the interpretation with the switch
     * @param value the value
     */
    record UnderReading(InterpretationId interpretation, String value) implements Leaf {
        @Override
        public boolean test(Circumstances circumstances) {
            return value.equals(circumstances.readings().get(interpretation));
        }

        @Override
        public String describe() {
            return interpretation + " is read as " + value;
        }
    }

    /**
     * The cycle has a number, or comes a number of cycles later.
     *
     * @param first the number, where the cycle in which the license was issued is number 1
     * @param every after how many cycles it holds again, 0 for never
     */
    record CycleNumber(int first, int every) implements Uncertain {
        @Override
        public Optional<Boolean> known(Circumstances circumstances) {
            return circumstances
                    .timeline()
                    .cycleNumber()
                    .map(number -> number == first || (every > 0 && number > first && (number - first) % every == 0));
        }

        @Override
        public String subject() {
            return "issuedOn";
        }

        @Override
        public String describe() {
            return "the cycle is number " + first + " of the license"
                    + (every == 0
                            ? ""
                            : every == 1 ? " or later" : " or comes a multiple of " + every + " cycles later");
        }
    }

    /**
     * The license was issued before a day.
     *
     * @param dayExclusive the first day on which the condition fails
     */
    record IssuedBefore(LocalDate dayExclusive) implements Uncertain {
        @Override
        public Optional<Boolean> known(Circumstances circumstances) {
            return circumstances.license().issuedOn().map(day -> day.isBefore(dayExclusive));
        }

        @Override
        public String subject() {
            return "issuedOn";
        }

        @Override
        public String describe() {
            return "the license was issued before " + dayExclusive;
        }

        @Override
        public String describeOpposite() {
            return "the license was issued on or after " + dayExclusive;
        }
    }

    /**
     * The license has been held for fewer whole months at the end of the cycle.
     *
     * @param months the least number of months for which the condition fails
     */
    record LicensedLessThan(int months) implements Uncertain {
        @Override
        public Optional<Boolean> known(Circumstances circumstances) {
            return circumstances.timeline().monthsLicensed().map(held -> held < months);
        }

        @Override
        public String subject() {
            return "issuedOn";
        }

        @Override
        public String describe() {
            return "the license has been held for less than " + months + " months";
        }

        @Override
        public String describeOpposite() {
            return "the license has been held for at least " + months + " months";
        }
    }

    /**
     * The cycle ends, or the application is received, on one of some days.
     *
     * @param range the days, both ends included
     */
    record EndWithin(DateRange range) implements Leaf {
        @Override
        public boolean test(Circumstances circumstances) {
            return range.contains(circumstances.date());
        }

        @Override
        public String describe() {
            return "the cycle ends in " + range;
        }

        @Override
        public String describeOpposite() {
            return "the cycle does not end in " + range;
        }
    }

    /** The cycle ends in an even year. */
    record EndsInEvenYear() implements Leaf {
        @Override
        public boolean test(Circumstances circumstances) {
            return circumstances.date().getYear() % 2 == 0;
        }

        @Override
        public String describe() {
            return "the cycle ends in an even year";
        }

        @Override
        public String describeOpposite() {
            return "the cycle ends in an odd year";
        }
    }

    /** The last digit of the license number is even. */
    record EvenNumber() implements Uncertain {
        @Override
        public Optional<Boolean> known(Circumstances circumstances) {
            return LicenseNumbers.isEven(circumstances.license());
        }

        @Override
        public String subject() {
            return "number";
        }

        @Override
        public String describe() {
            return "the license number is even";
        }

        @Override
        public String describeOpposite() {
            return "the license number is odd";
        }
    }

    /**
     * A credential of a kind is in force on the last day; one without dates is.
     *
     * @param kind the kind of credential
     * @param jurisdiction the state to which it must be linked, if any
     */
    record HoldsCredential(CredentialKind kind, Optional<Jurisdiction> jurisdiction) implements Leaf {
        @Override
        public boolean test(Circumstances circumstances) {
            LocalDate day = circumstances.date();
            return circumstances.license().credentials().stream()
                    .filter(credential -> credential.kind().equals(kind))
                    .filter(credential ->
                            jurisdiction.isEmpty() || credential.jurisdiction().equals(jurisdiction))
                    .anyMatch(credential -> credential
                                    .issuedOn()
                                    .filter(day::isBefore)
                                    .isEmpty()
                            && credential.expiresOn().filter(day::isAfter).isEmpty());
        }

        @Override
        public String describe() {
            return "the licensee holds the credential " + kind
                    + jurisdiction.map(state -> " in " + state).orElse("");
        }

        @Override
        public String describeOpposite() {
            return "the licensee does not hold the credential " + kind
                    + jurisdiction.map(state -> " in " + state).orElse("");
        }
    }

    /**
     * A test that only code can express.
     *
     * @param description the condition in words
     * @param code the test itself
     */
    record Custom(String description, Predicate<License> code) implements Leaf {
        @Override
        public boolean test(Circumstances circumstances) {
            return code.test(circumstances.license());
        }

        @Override
        public String describe() {
            return description;
        }

        /** {@return the description; the code has no text} */
        @Override
        public String toString() {
            return "Custom[" + description + "]";
        }
    }

    /**
     * The opposite of one thing.
     *
     * @param leaf the thing
     */
    record Not(Leaf leaf) implements Condition {
        @Override
        public boolean holds(Circumstances circumstances) {
            return !leaf.test(circumstances);
        }

        @Override
        public Optional<Condition> failing(Circumstances circumstances) {
            return leaf.test(circumstances) ? Optional.of(this) : Optional.empty();
        }

        @Override
        public Condition negate() {
            return leaf;
        }

        @Override
        public List<Leaf> leaves() {
            return List.of(leaf);
        }

        @Override
        public String describe() {
            return leaf.describeOpposite();
        }
    }

    /**
     * All of some conditions; with none, it always holds.
     *
     * @param parts the conditions
     */
    record AllOf(List<Condition> parts) implements Condition {
        /** Joins nested parts of the same kind. */
        public AllOf {
            List<Condition> flat = new ArrayList<>();
            for (Condition part : parts) {
                if (part instanceof AllOf all) {
                    flat.addAll(all.parts);
                } else {
                    flat.add(part);
                }
            }
            parts = List.copyOf(flat);
        }

        @Override
        public boolean holds(Circumstances circumstances) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).holds(circumstances)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Optional<Condition> failing(Circumstances circumstances) {
            for (int i = 0; i < parts.size(); i++) {
                Optional<Condition> failing = parts.get(i).failing(circumstances);
                if (failing.isPresent()) {
                    return failing;
                }
            }
            return Optional.empty();
        }

        @Override
        public Condition negate() {
            return new AnyOf(parts.stream().map(Condition::negate).toList());
        }

        @Override
        public List<Leaf> leaves() {
            List<Leaf> leaves = new ArrayList<>();
            for (Condition part : parts) {
                leaves.addAll(part.leaves());
            }
            return List.copyOf(leaves);
        }

        @Override
        public String describe() {
            return parts.isEmpty()
                    ? "in every case"
                    : parts.stream()
                            .map(part -> part instanceof AnyOf ? "(" + part.describe() + ")" : part.describe())
                            .collect(Collectors.joining(" and "));
        }
    }

    /**
     * At least one of some conditions; with none, it never holds.
     *
     * @param parts the conditions
     */
    record AnyOf(List<Condition> parts) implements Condition {
        /** Joins nested parts of the same kind. */
        public AnyOf {
            List<Condition> flat = new ArrayList<>();
            for (Condition part : parts) {
                if (part instanceof AnyOf any) {
                    flat.addAll(any.parts);
                } else {
                    flat.add(part);
                }
            }
            parts = List.copyOf(flat);
        }

        @Override
        public boolean holds(Circumstances circumstances) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).holds(circumstances)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Optional<Condition> failing(Circumstances circumstances) {
            return holds(circumstances) ? Optional.empty() : Optional.of(this);
        }

        @Override
        public Condition negate() {
            return new AllOf(parts.stream().map(Condition::negate).toList());
        }

        @Override
        public List<Leaf> leaves() {
            List<Leaf> leaves = new ArrayList<>();
            for (Condition part : parts) {
                leaves.addAll(part.leaves());
            }
            return List.copyOf(leaves);
        }

        @Override
        public String describe() {
            return parts.isEmpty()
                    ? "never"
                    : parts.stream()
                            .map(part -> part instanceof AllOf all && all.parts.size() > 1
                                    ? "(" + part.describe() + ")"
                                    : part.describe())
                            .collect(Collectors.joining(" or "));
        }
    }
}
