package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a requirement asks for. New kinds may be added. */
public sealed interface Demand {

    /** What results call a way that is counted from the transcript and has no name. */
    String UNNAMED = "credits";

    /** What results call a way that is a fact alone, followed by the fact. */
    String FACT = "fact:";

    /** {@return the demand in words, as a phrase that follows "owes"} */
    String describe();

    /** {@return the ways in which it can be satisfied, each by itself, in order} */
    List<Way> ways();

    /** {@return everything single that is asked for in some way, in order} */
    List<Leaf> leaves();

    /**
     * {@return the demand for an amount of credit}
     *
     * @param required the least amount, in credits
     * @param eligible which credits count
     * @param window from which dates
     */
    static Demand credits(Amount required, CreditPredicate eligible, Window window) {
        return credits(RequiredAmount.of(required), eligible, window);
    }

    /**
     * {@return the demand for an amount of credit that depends on the license}
     *
     * @param required the least amount, in credits, as a rule
     * @param eligible which credits count
     * @param window from which dates
     */
    static Demand credits(RequiredAmount required, CreditPredicate eligible, Window window) {
        return new Credits(required, eligible, window);
    }

    /**
     * {@return the demand for one training without hours}
     *
     * @param eligible which credits show the training
     * @param window from which dates
     */
    static Demand completion(CreditPredicate eligible, Window window) {
        return new Completions(1, eligible, window);
    }

    /**
     * {@return the demand for every one of some parts, together one completion}
     *
     * @param parts what has to be covered
     * @param window from which dates
     */
    static Demand coverage(List<Coverage.Part> parts, Window window) {
        return new Coverage(parts, window);
    }

    /**
     * {@return the demand that a training is repeated in time, together one completion}
     *
     * <p>On no day of the window may the last training be longer ago than that.
     *
     * @param every the longest time between two trainings; a training that long before a day is still good on it
     * @param eligible which credits show the training
     * @param window on which days it must be good
     */
    static Demand atLeastEvery(Period every, CreditPredicate eligible, Window window) {
        return new Recurrence(every, eligible, window);
    }

    /**
     * {@return the demand for one of some alternatives, of which at most one is counted from the transcript}
     *
     * <p>The alternatives have no names of their own: what satisfied the requirement is called {@code credits} or
     * {@code fact:} and the name of the fact.
     *
     * @param first the first alternative
     * @param others the other alternatives, at least one
     */
    static Demand anyOf(Leaf first, Leaf... others) {
        List<Branch> branches = new ArrayList<>();
        branches.add(Branch.of(first));
        List.of(others).forEach(other -> branches.add(Branch.of(other)));
        return new AnyOf(branches);
    }

    /**
     * {@return the demand for one of some alternatives with names}
     *
     * <p>The first alternative that is met satisfies the requirement. While none is met, the one that takes least is
     * shown: that with the fewest completions short, then the least credit missing, then the first.
     *
     * @param branches the alternatives, at least two
     */
    static Demand anyOf(Branch... branches) {
        return new AnyOf(List.of(branches));
    }

    /**
     * {@return the demand for several things at once}
     *
     * <p>A credit may serve several of them. It is counted in credits if every part is, else in completions, in which a
     * part in credits is one completion. The amount counted is the sum over the parts of what each has, at most what
     * it needs.
     *
     * @param parts what is asked for, at least two
     */
    static Demand allOf(Demand... parts) {
        return new AllOf(List.of(parts));
    }

    /**
     * One way to satisfy a demand: everything that it takes.
     *
     * @param id the name of the alternative; {@code credits}, or {@code fact:} and a fact, where it has none of its own;
     *     of several choices at once the names of all, joined by {@code +}
     * @param parts what it takes, all of it
     */
    record Way(String id, List<Leaf> parts) {
        /** Takes a copy of the list. */
        public Way {
            parts = List.copyOf(parts);
        }

        /** {@return the name that the rule book gave it, empty where it has none of its own} */
        public Optional<String> name() {
            for (String choice : id.split("\\+", -1)) {
                if (!choice.equals(UNNAMED) && !choice.startsWith(FACT)) {
                    return Optional.of(id);
                }
            }
            return Optional.empty();
        }

        /** {@return whether it takes facts alone} */
        public boolean factsOnly() {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) instanceof Counted) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * One of some alternatives, with a name.
     *
     * @param id the name under which results say that it satisfied the requirement
     * @param title the alternative in words
     * @param demand what it takes
     */
    record Branch(String id, String title, Demand demand) {

        /**
         * {@return an alternative without a name of its own}
         *
         * @param leaf what it takes
         */
        public static Branch of(Leaf leaf) {
            return new Branch(leaf.way(), leaf.describe(), leaf);
        }
    }

    /** A demand that is not made of others. */
    sealed interface Leaf extends Demand {

        /** {@return what results call it when it satisfied a requirement} */
        String way();

        @Override
        default List<Way> ways() {
            return List.of(new Way(way(), List.of(this)));
        }

        @Override
        default List<Leaf> leaves() {
            return List.of(this);
        }
    }

    /** A demand that is answered from the transcript. */
    sealed interface Counted extends Leaf {

        /** {@return from which dates} */
        Window window();

        /** {@return the least amount, in credits or completions} */
        RequiredAmount least();

        /** {@return which credits count} */
        CreditPredicate eligible();

        /** {@return how long before its window credits count, too} */
        default Period lead() {
            return Period.ZERO;
        }

        @Override
        default String way() {
            return UNNAMED;
        }
    }

    /**
     * An amount of credit.
     *
     * @param required the least amount, in credits
     * @param eligible which credits count
     * @param window from which dates
     */
    record Credits(RequiredAmount required, CreditPredicate eligible, Window window) implements Counted {
        /**
         * Makes the demand for an amount that is the same for every license.
         *
         * @param required the least amount, in credits
         * @param eligible which credits count
         * @param window from which dates
         */
        public Credits(Amount required, CreditPredicate eligible, Window window) {
            this(RequiredAmount.of(required), eligible, window);
        }

        @Override
        public RequiredAmount least() {
            return required;
        }

        @Override
        public String describe() {
            return required.describe() + " with " + eligible.describe() + ", completed " + window.describe();
        }
    }

    /**
     * A number of trainings without hours.
     *
     * @param required the least number, 1 or more
     * @param eligible which credits show the training
     * @param window from which dates
     */
    record Completions(int required, CreditPredicate eligible, Window window) implements Counted {
        @Override
        public RequiredAmount least() {
            return RequiredAmount.of(Amount.of(required));
        }

        @Override
        public String describe() {
            return (required == 1 ? "a training with " : required + " trainings with ")
                    + eligible.describe()
                    + ", completed "
                    + window.describe();
        }
    }

    /**
     * Every one of some parts, together one completion. It is dated by the credit that covers the last part.
     *
     * @param parts what has to be covered, at least one
     * @param window from which dates
     */
    record Coverage(List<Part> parts, Window window) implements Counted {

        /**
         * One thing to be covered.
         *
         * @param title the thing in words
         * @param covers which credits cover it
         */
        public record Part(String title, CreditPredicate covers) {}

        /** Takes a copy of the list. */
        public Coverage {
            parts = List.copyOf(parts);
        }

        @Override
        public RequiredAmount least() {
            return RequiredAmount.of(Amount.of(1));
        }

        @Override
        public CreditPredicate eligible() {
            return new CreditPredicate.AnyOf(parts.stream().map(Part::covers).toList());
        }

        @Override
        public String describe() {
            return "all of " + String.join(", ", parts.stream().map(Part::title).toList()) + ", completed "
                    + window.describe();
        }
    }

    /**
     * A training that is never longer ago than some time, together one completion. It is dated by the last training.
     *
     * @param every the longest time between two trainings; a training that long before a day is still good on it
     * @param eligible which credits show the training
     * @param window on which days it must be good
     */
    record Recurrence(Period every, CreditPredicate eligible, Window window) implements Counted {
        @Override
        public RequiredAmount least() {
            return RequiredAmount.of(Amount.of(1));
        }

        @Override
        public Period lead() {
            return every;
        }

        @Override
        public String describe() {
            return "a training with " + eligible.describe() + " at least every " + Lengths.describe(every)
                    + ", on every day " + window.describe();
        }
    }

    /**
     * A fact that must be true.
     *
     * @param fact the fact
     */
    record Holds(Fact fact) implements Leaf {
        @Override
        public String way() {
            return FACT + fact;
        }

        @Override
        public String describe() {
            return "that " + fact + " is true";
        }
    }

    /**
     * One of some alternatives.
     *
     * @param branches the alternatives, in order
     */
    record AnyOf(List<Branch> branches) implements Demand {
        /** Takes a copy of the list. */
        public AnyOf {
            branches = List.copyOf(branches);
        }

        @Override
        public List<Way> ways() {
            List<Way> ways = new ArrayList<>();
            for (Branch branch : branches) {
                List<Way> inner = branch.demand().ways();
                for (Way way : inner) {
                    String id = inner.size() == 1 ? branch.id() : branch.id() + "/" + way.id();
                    ways.add(new Way(id, way.parts()));
                }
            }
            return ways;
        }

        @Override
        public List<Leaf> leaves() {
            return branches.stream()
                    .flatMap(branch -> branch.demand().leaves().stream())
                    .toList();
        }

        @Override
        public String describe() {
            return String.join(
                    ", or ",
                    branches.stream().map(branch -> branch.demand().describe()).toList());
        }
    }

    /**
     * Several things at once.
     *
     * @param parts what is asked for
     */
    record AllOf(List<Demand> parts) implements Demand {
        /** Takes a copy of the list. */
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Way> ways() {
            List<Way> ways = List.of(new Way("", List.of()));
            for (Demand part : parts) {
                List<Way> choices = part.ways();
                List<Way> longer = new ArrayList<>();
                for (Way way : ways) {
                    for (Way choice : choices) {
                        List<Leaf> all = new ArrayList<>(way.parts());
                        all.addAll(choice.parts());
                        String id = choices.size() == 1 ? way.id() : joined(way.id(), "+", choice.id());
                        longer.add(new Way(id, all));
                    }
                }
                ways = longer;
            }
            return ways.stream()
                    .map(way -> way.id().isEmpty() ? new Way(UNNAMED, way.parts()) : way)
                    .toList();
        }

        private static String joined(String one, String between, String other) {
            return one.isEmpty() ? other : one + between + other;
        }

        @Override
        public List<Leaf> leaves() {
            return parts.stream().flatMap(part -> part.leaves().stream()).toList();
        }

        @Override
        public String describe() {
            return String.join("; and ", parts.stream().map(Demand::describe).toList());
        }
    }
}
