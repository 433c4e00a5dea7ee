package io.github.cmerules.core.rule;

import static io.github.cmerules.core.rule.Values.either;
import static io.github.cmerules.core.rule.Values.frozen;
import static io.github.cmerules.core.rule.Values.ordered;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is asked of a credit, as data: a predicate that composes, describes itself in words and says which part of it a
 * credit fails.
 *
 * <pre>{@code
 * CreditPredicate course = topic(Topics.EHR).and(category(Categories.AMA_PRA_1, Categories.AOA_1A));
 * }</pre>
 *
 * <p>Negation is carried to the leaves when it is built, so that {@code a.and(b).negate()} is
 * {@code a.negate().or(b.negate())}. New kinds of leaf may be added.
 */
public sealed interface CreditPredicate {

    /** What kind of thing a credit lacks; the earlier of two is the more fundamental. */
    enum Lack {
        /** The subject is another one. */
        TOPIC,
        /** The kind of credit is another one: its category, format, size or another property. */
        CATEGORY,
        /** A required approval is missing. */
        APPROVAL,
        /** The evidence is weaker than required. */
        EVIDENCE,
        /** The day of completion is another one. */
        DATE
    }

    /**
     * Why a lot does not match.
     *
     * @param lack what kind of thing is lacking
     * @param part the part of the predicate that failed
     */
    record Mismatch(Lack lack, CreditPredicate part) {}

    /**
     * Looks for a reason why a lot does not match.
     *
     * <p>Where several parts of an <em>and</em> fail, the most fundamental one is named; where every part of an
     * <em>or</em> fails, the one that came closest. So {@link Lack#TOPIC} is named exactly if no lot with these subjects
     * could match.
     *
     * @param lot the lot in question
     * @return the reason, or empty if the lot matches
     */
    Optional<Mismatch> mismatch(Lot lot);

    /** {@return the single things that the predicate looks at} */
    List<Leaf> leaves();

    /** {@return the opposite predicate} */
    CreditPredicate negate();

    /** {@return the predicate in words, as a phrase that follows "credits with"} */
    String describe();

    /**
     * {@return whether a lot matches}
     *
     * @param lot the lot in question
     */
    boolean matches(Lot lot);

    /**
     * {@return a predicate that asks for both}
     *
     * @param other what is asked besides
     */
    default CreditPredicate and(CreditPredicate other) {
        return new AllOf(List.of(this, other));
    }

    /**
     * {@return a predicate that asks for either}
     *
     * @param other the alternative
     */
    default CreditPredicate or(CreditPredicate other) {
        return new AnyOf(List.of(this, other));
    }

    /**
     * {@return the same predicate under a name}
     *
     * @param description what {@link #describe()} says instead of the parts
     */
    default CreditPredicate as(String description) {
        return new Named(description, this);
    }

    /** {@return a predicate that every credit matches} */
    static CreditPredicate anyCredit() {
        return new AllOf(List.of());
    }

    /**
     * {@return a predicate for credits with at least one of some subjects}
     *
     * @param topics the subjects, at least one; a narrower subject satisfies a broader one
     */
    static CreditPredicate topic(Topic... topics) {
        return new HasTopic(ordered(topics));
    }

    /**
     * {@return a predicate for credits with at least one of some subjects}
     *
     * @param topics the subjects, at least one
     */
    static CreditPredicate topic(Collection<Topic> topics) {
        return new HasTopic(new LinkedHashSet<>(topics));
    }

    /**
     * {@return a predicate for credits of one of some categories}
     *
     * @param categories the categories, at least one
     */
    static CreditPredicate category(Collection<Category> categories) {
        return new HasCategory(new LinkedHashSet<>(categories));
    }

    /**
     * {@return a predicate for credits of one of some categories}
     *
     * @param categories the categories, at least one
     */
    static CreditPredicate category(Category... categories) {
        return new HasCategory(ordered(categories));
    }

    /**
     * {@return a predicate for credits of one of some formats; a credit whose format is not known does not match}
     *
     * @param formats the formats, at least one
     */
    static CreditPredicate format(Format... formats) {
        return new HasFormat(ordered(formats));
    }

    /**
     * {@return a predicate for credits that hold at least one of some approvals}
     *
     * @param approvals the approvals, at least one
     */
    static CreditPredicate approvedBy(Approval... approvals) {
        return new HasApproval(ordered(approvals));
    }

    /**
     * {@return a predicate for credits with at least one of some properties}
     *
     * @param attributes the properties, at least one
     */
    static CreditPredicate attribute(Attribute... attributes) {
        return new HasAttribute(ordered(attributes));
    }

    /**
     * {@return a predicate for credits that are worth at least an amount}
     *
     * @param amount the smallest amount, included
     */
    static CreditPredicate worthAtLeast(Amount amount) {
        return new WorthAtLeast(amount);
    }

    /**
     * {@return a predicate for credits of one of some courses, completed while its approval held; who gave the course does
     *     not matter}
     *
     * @param courses the list of the authority
     */
    static CreditPredicate approvedCourse(Collection<ApprovedCourse> courses) {
        return new IsApprovedCourse(List.copyOf(courses));
    }

    /**
     * {@return a predicate for credits completed on one of some days, whatever the window}
     *
     * @param range the days, both ends included
     */
    static CreditPredicate completedWithin(DateRange range) {
        return new CompletedWithin(range);
    }

    /**
     * {@return a predicate for credits that are shown at least so well}
     *
     * @param evidence the weakest evidence, included
     */
    static CreditPredicate evidenceAtLeast(Evidence evidence) {
        return new EvidenceAtLeast(evidence);
    }

    /**
     * {@return a predicate for the parts of exchanges that have a label}
     *
     * @param label the label of a {@link Share}
     */
    static CreditPredicate share(String label) {
        return new IsShare(label);
    }

    /**
     * {@return the predicate of an amount claimed that is a multiple of another one}
     *
     * @param step the amount, more than 0
     */
    static CreditPredicate claimedInStepsOf(Amount step) {
        return new InStepsOf(step);
    }

    /**
     * {@return a predicate that only code can express; a rule book that uses one cannot be written to a file}
     *
     * @param description the predicate in words, as a phrase that follows "credits with"
     * @param test the test itself; it must depend on nothing but the lot
     */
    static CreditPredicate custom(String description, Predicate<Lot> test) {
        return new Custom(description, test);
    }

    /** {@return whether two sets have something in common; the one asked for is looked through} */
    private static <T> boolean meets(Set<T> asked, Set<T> held) {
        if (!held.isEmpty()) {
            for (T value : asked) {
                if (held.contains(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A predicate that looks at one property of a credit. */
    sealed interface Leaf extends CreditPredicate {

        /**
         * {@return whether a lot has the property}
         *
         * @param lot the lot in question
         */
        boolean test(Lot lot);

        /** {@return what is lacking in a lot without the property} */
        Lack lack();

        @Override
        default boolean matches(Lot lot) {
            return test(lot);
        }

        @Override
        default Optional<Mismatch> mismatch(Lot lot) {
            return test(lot) ? Optional.empty() : Optional.of(new Mismatch(lack(), this));
        }

        @Override
        default CreditPredicate negate() {
            return new Not(this);
        }

        @Override
        default List<Leaf> leaves() {
            return List.of(this);
        }
    }

    /**
     * At least one of some subjects.
     *
     * @param topics the subjects
     */
    record HasTopic(Set<Topic> topics) implements Leaf {
        /** Takes a copy in the order given. */
        public HasTopic {
            topics = frozen(topics);
        }

        @Override
        public boolean test(Lot lot) {
            return meets(topics, lot.topics());
        }

        @Override
        public Lack lack() {
            return Lack.TOPIC;
        }

        @Override
        public String describe() {
            return "topic " + either(topics);
        }
    }

    /**
     * One of some categories.
     *
     * @param categories the categories
     */
    record HasCategory(Set<Category> categories) implements Leaf {
        /** Takes a copy in the order given. */
        public HasCategory {
            categories = frozen(categories);
        }

        @Override
        public boolean test(Lot lot) {
            return categories.contains(lot.category());
        }

        @Override
        public Lack lack() {
            return Lack.CATEGORY;
        }

        @Override
        public String describe() {
            return "category " + either(categories);
        }
    }

    /**
     * One of some formats.
     *
     * @param formats the formats
     */
    record HasFormat(Set<Format> formats) implements Leaf {
        /** Takes a copy in the order given. */
        public HasFormat {
            formats = frozen(formats);
        }

        @Override
        public boolean test(Lot lot) {
            return lot.credit().format().filter(formats::contains).isPresent();
        }

        @Override
        public Lack lack() {
            return Lack.CATEGORY;
        }

        @Override
        public String describe() {
            return "format " + either(formats);
        }
    }

    /**
     * At least one of some approvals.
     *
     * @param approvals the approvals
     */
    record HasApproval(Set<Approval> approvals) implements Leaf {
        /** Takes a copy in the order given. */
        public HasApproval {
            approvals = frozen(approvals);
        }

        @Override
        public boolean test(Lot lot) {
            return meets(approvals, lot.credit().approvals());
        }

        @Override
        public Lack lack() {
            return Lack.APPROVAL;
        }

        @Override
        public String describe() {
            return "approval " + either(approvals);
        }
    }

    /**
     * At least one of some properties.
     *
     * @param attributes the properties
     */
    record HasAttribute(Set<Attribute> attributes) implements Leaf {
        /** Takes a copy in the order given. */
        public HasAttribute {
            attributes = frozen(attributes);
        }

        @Override
        public boolean test(Lot lot) {
            return meets(attributes, lot.credit().attributes());
        }

        @Override
        public Lack lack() {
            return Lack.CATEGORY;
        }

        @Override
        public String describe() {
            return "attribute " + either(attributes);
        }
    }

    /**
     * A worth of at least some amount.
     *
     * @param amount the smallest amount, included
     */
    record WorthAtLeast(Amount amount) implements Leaf {
        @Override
        public boolean test(Lot lot) {
            return lot.worth().compareTo(amount) >= 0;
        }

        @Override
        public Lack lack() {
            return Lack.CATEGORY;
        }

        @Override
        public String describe() {
            return "a worth of at least " + amount;
        }
    }

    /**
     * An amount claimed that is a multiple of another one.
     *
     * @param step the amount, more than 0
     */
    record InStepsOf(Amount step) implements Leaf {
        /**
         * Checks the step.
         *
         * @throws InvalidInputException if it is 0
         */
        public InStepsOf {
            if (step.isZero()) {
                throw InvalidInputException.of("", "step [0] is out of range: expected more than 0");
            }
        }

        @Override
        public boolean test(Lot lot) {
            return lot.credit().amount().hundredths() % step.hundredths() == 0;
        }

        @Override
        public Lack lack() {
            return Lack.CATEGORY;
        }

        @Override
        public String describe() {
            return "an amount in steps of " + step;
        }
    }

    /**
     * One of some courses, completed while its approval held.
     *
     * @param courses the list of the authority
     */
    record IsApprovedCourse(List<ApprovedCourse> courses) implements Leaf {
        /** Takes a copy of the list. */
        public IsApprovedCourse {
            courses = List.copyOf(courses);
        }

        @Override
        public boolean test(Lot lot) {
            return lot.credit()
                    .activityId()
                    .filter(id -> courses.stream()
                            .anyMatch(course -> course.activityId().equals(id)
                                    && course.valid().contains(lot.credit().completedOn())))
                    .isPresent();
        }

        @Override
        public Lack lack() {
            return Lack.APPROVAL;
        }

        @Override
        public String describe() {
            return "approved course " + either(courses);
        }
    }

    /**
     * A completion on one of some days, whatever the window.
     *
     * @param range the days, both ends included
     */
    record CompletedWithin(DateRange range) implements Leaf {
        @Override
        public boolean test(Lot lot) {
            return range.contains(lot.credit().completedOn());
        }

        @Override
        public Lack lack() {
            return Lack.DATE;
        }

        @Override
        public String describe() {
            return "completion in " + range;
        }
    }

    /**
     * Evidence of at least some strength.
     *
     * @param evidence the weakest evidence, included
     */
    record EvidenceAtLeast(Evidence evidence) implements Leaf {
        @Override
        public boolean test(Lot lot) {
            return lot.credit().evidence().compareTo(evidence) >= 0;
        }

        @Override
        public Lack lack() {
            return Lack.EVIDENCE;
        }

        @Override
        public String describe() {
            return "evidence at least " + evidence;
        }
    }

    /**
     * A part of an exchange that has a label.
     *
     * @param label the label
     */
    record IsShare(String label) implements Leaf {
        @Override
        public boolean test(Lot lot) {
            return lot.share().filter(label::equals).isPresent();
        }

        @Override
        public Lack lack() {
            return Lack.CATEGORY;
        }

        @Override
        public String describe() {
            return "share " + label;
        }
    }

    /**
     * A test that only code can express.
     *
     * @param description the predicate in words
     * @param code the test itself
     */
    record Custom(String description, Predicate<Lot> code) implements Leaf {
        @Override
        public boolean test(Lot lot) {
            return code.test(lot);
        }

        @Override
        public Lack lack() {
            return Lack.CATEGORY;
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
     * The absence of one property.
     *
     * @param leaf the property
     */
    record Not(Leaf leaf) implements CreditPredicate {
        @Override
        public boolean matches(Lot lot) {
            return !leaf.test(lot);
        }

        @Override
        public Optional<Mismatch> mismatch(Lot lot) {
            return leaf.test(lot) ? Optional.of(new Mismatch(leaf.lack(), this)) : Optional.empty();
        }

        @Override
        public CreditPredicate negate() {
            return leaf;
        }

        @Override
        public List<Leaf> leaves() {
            return List.of(leaf);
        }

        @Override
        public String describe() {
            return "not " + leaf.describe();
        }
    }

    /**
     * All of some predicates; with none, every credit matches.
     *
     * @param parts the predicates
     */
    record AllOf(List<CreditPredicate> parts) implements CreditPredicate {
        /** Joins nested parts of the same kind. */
        public AllOf {
            List<CreditPredicate> flat = new ArrayList<>();
            for (CreditPredicate part : parts) {
                if (part instanceof AllOf all) {
                    flat.addAll(all.parts);
                } else {
                    flat.add(part);
                }
            }
            parts = List.copyOf(flat);
        }

        @Override
        public boolean matches(Lot lot) {
            for (CreditPredicate part : parts) {
                if (!part.matches(lot)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Optional<Mismatch> mismatch(Lot lot) {
            Optional<Mismatch> first = Optional.empty();
            for (CreditPredicate part : parts) {
                Optional<Mismatch> mismatch = part.mismatch(lot);
                if (mismatch.isPresent()
                        && (first.isEmpty()
                                || mismatch.get().lack().compareTo(first.get().lack()) < 0)) {
                    first = mismatch;
                    if (first.get().lack() == Lack.TOPIC) {
                        return first;
                    }
                }
            }
            return first;
        }

        @Override
        public CreditPredicate negate() {
            return new AnyOf(parts.stream().map(CreditPredicate::negate).toList());
        }

        @Override
        public List<Leaf> leaves() {
            List<Leaf> leaves = new ArrayList<>();
            for (CreditPredicate part : parts) {
                leaves.addAll(part.leaves());
            }
            return List.copyOf(leaves);
        }

        @Override
        public String describe() {
            return parts.isEmpty()
                    ? "anything"
                    : parts.stream()
                            .map(part -> part instanceof AnyOf ? "(" + part.describe() + ")" : part.describe())
                            .collect(Collectors.joining(" and "));
        }
    }

    /**
     * At least one of some predicates; with none, no credit matches.
     *
     * @param parts the predicates
     */
    record AnyOf(List<CreditPredicate> parts) implements CreditPredicate {
        /** Joins nested parts of the same kind. */
        public AnyOf {
            List<CreditPredicate> flat = new ArrayList<>();
            for (CreditPredicate part : parts) {
                if (part instanceof AnyOf any) {
                    flat.addAll(any.parts);
                } else {
                    flat.add(part);
                }
            }
            parts = List.copyOf(flat);
        }

        @Override
        public boolean matches(Lot lot) {
            for (CreditPredicate part : parts) {
                if (part.matches(lot)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Optional<Mismatch> mismatch(Lot lot) {
            Optional<Mismatch> closest = Optional.of(new Mismatch(Lack.TOPIC, this));
            for (CreditPredicate part : parts) {
                Optional<Mismatch> mismatch = part.mismatch(lot);
                if (mismatch.isEmpty()) {
                    return Optional.empty();
                }
                if (mismatch.get().lack().compareTo(closest.get().lack()) > 0) {
                    closest = mismatch;
                }
            }
            return closest;
        }

        @Override
        public CreditPredicate negate() {
            return new AllOf(parts.stream().map(CreditPredicate::negate).toList());
        }

        @Override
        public List<Leaf> leaves() {
            List<Leaf> leaves = new ArrayList<>();
            for (CreditPredicate part : parts) {
                leaves.addAll(part.leaves());
            }
            return List.copyOf(leaves);
        }

        @Override
        public String describe() {
            return parts.isEmpty()
                    ? "nothing"
                    : parts.stream()
                            .map(part -> part instanceof AllOf all && all.parts.size() > 1
                                    ? "(" + part.describe() + ")"
                                    : part.describe())
                            .collect(Collectors.joining(" or "));
        }
    }

    /**
     * A predicate under a name.
     *
     * @param description the name
     * @param predicate what it stands for
     */
    record Named(String description, CreditPredicate predicate) implements CreditPredicate {

        private static final String NOT = "not ";

        @Override
        public boolean matches(Lot lot) {
            return predicate.matches(lot);
        }

        @Override
        public Optional<Mismatch> mismatch(Lot lot) {
            return predicate.mismatch(lot);
        }

        @Override
        public CreditPredicate negate() {
            String opposite = description.startsWith(NOT) ? description.substring(NOT.length()) : NOT + description;
            return new Named(opposite, predicate.negate());
        }

        @Override
        public List<Leaf> leaves() {
            return predicate.leaves();
        }

        @Override
        public String describe() {
            return description;
        }
    }
}
