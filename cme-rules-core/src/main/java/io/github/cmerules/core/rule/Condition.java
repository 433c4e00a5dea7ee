package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
     * {@return a condition that only code can express; a rule book that uses one cannot be written to a file}
     *
     * @param description the condition in words, as a phrase that follows "if"
     * @param test the test itself; it must depend on nothing but the license
     */
    static Condition custom(String description, Predicate<License> test) {
        return new Custom(description, test);
    }

    private static <T> Set<T> ordered(T[] values) {
        return new LinkedHashSet<>(Arrays.asList(values));
    }

    private static <T> Set<T> frozen(Set<T> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    private static String either(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" or "));
    }

    /** A condition that looks at one thing. */
    sealed interface Leaf extends Condition {

        /**
         * {@return whether the thing is so}
         *
         * @param circumstances what the condition is decided on
         */
        boolean test(Circumstances circumstances);

        /** {@return the opposite in words, as a phrase that follows "if"} */
        default String describeOpposite() {
            return "not (" + describe() + ")";
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

    /**
     * A fact is true.
     *
     * @param fact the fact
     */
    record FactIsTrue(Fact fact) implements Leaf {
        @Override
        public boolean test(Circumstances circumstances) {
            return circumstances.isTrue(fact);
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
        public Optional<Condition> failing(Circumstances circumstances) {
            return parts.stream()
                    .flatMap(part -> part.failing(circumstances).stream())
                    .findFirst();
        }

        @Override
        public Condition negate() {
            return new AnyOf(parts.stream().map(Condition::negate).toList());
        }

        @Override
        public List<Leaf> leaves() {
            return parts.stream().flatMap(part -> part.leaves().stream()).toList();
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
        public Optional<Condition> failing(Circumstances circumstances) {
            return parts.stream().anyMatch(part -> part.holds(circumstances)) ? Optional.empty() : Optional.of(this);
        }

        @Override
        public Condition negate() {
            return new AllOf(parts.stream().map(Condition::negate).toList());
        }

        @Override
        public List<Leaf> leaves() {
            return parts.stream().flatMap(part -> part.leaves().stream()).toList();
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
