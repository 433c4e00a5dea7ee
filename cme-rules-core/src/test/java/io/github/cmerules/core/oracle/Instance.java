package io.github.cmerules.core.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small rule book and a transcript, as little as counting needs: everything is a number of hundredths of a credit.
 *
 * <p>Sets of requirements and of topics are bit sets; requirements are named by their place.
 *
 * @param owed the requirements, in the order of the book
 * @param lots the lots of the transcript, oldest first, those of one credit next to each other
 * @param groups requirements that do not share what they take
 * @param nestings requirements that take only what another one takes, or could take
 * @param bounds the limits
 */
record Instance(List<Owed> owed, List<TestLot> lots, List<Group> groups, List<Nesting> nestings, List<Bound> bounds) {

    static final int TOPICS = 5;

    /** Why a shortfall of a requirement does not matter, if it does not. */
    enum Relief {
        NONE,
        WAIVED,
        FULFILLED
    }

    /** A requirement: one of some ways. */
    record Owed(List<Way> ways, Relief relief) {

        /**
         * {@return whether a shortfall of it matters}
         *
         * <p>It does not matter where facts alone satisfy the requirement.
         */
        boolean asks() {
            return relief == Relief.NONE
                    && ways.stream().noneMatch(way -> way.parts().stream().allMatch(Part::isTrue));
        }

        /** {@return the ways to count; a fact that is false is no way to go where there is another} */
        List<Way> choices() {
            List<Way> counted =
                    ways.stream().filter(way -> !way.counted().isEmpty()).toList();
            return counted.isEmpty() ? ways : counted;
        }

        /** {@return whether it is counted in credits alone, whichever way it goes} */
        boolean plain() {
            return choices().stream()
                    .allMatch(
                            way -> way.parts().size() == 1 && way.parts().get(0).kind() == Kind.HOURS);
        }

        boolean hasHours() {
            return ways.stream().flatMap(way -> way.parts().stream()).anyMatch(part -> part.kind() == Kind.HOURS);
        }

        @Override
        public String toString() {
            String asked = ways.stream().map(Way::toString).collect(Collectors.joining(" or "));
            return relief == Relief.NONE ? asked : asked + " (" + relief + ")";
        }
    }

    /** One way to satisfy a requirement: all of its parts. */
    record Way(List<Part> parts) {

        List<Part> counted() {
            return parts.stream()
                    .filter(part -> part.kind() == Kind.HOURS || part.kind() == Kind.TRAININGS)
                    .toList();
        }

        /** {@return whether it is measured in completions: something in it is} */
        boolean inCompletions() {
            return parts.stream().anyMatch(part -> part.kind() != Kind.HOURS);
        }

        @Override
        public String toString() {
            return parts.stream().map(Part::toString).collect(Collectors.joining(" and "));
        }
    }

    /** What a part asks for. */
    enum Kind {
        /** Some units of lots about a topic. */
        HOURS,
        /** A number of lots about a topic, each as a whole. */
        TRAININGS,
        /** A fact that is true. */
        TRUE,
        /** A fact that is false. */
        FALSE
    }

    /** A part of a way; a fact needs one and has no topic. */
    record Part(Kind kind, int need, int topic) {

        static Part hours(int need, int topic) {
            return new Part(Kind.HOURS, need, topic);
        }

        static Part trainings(int need, int topic) {
            return new Part(Kind.TRAININGS, need, topic);
        }

        static Part fact(boolean holds) {
            return new Part(holds ? Kind.TRUE : Kind.FALSE, 1, 0);
        }

        boolean isTrue() {
            return kind == Kind.TRUE;
        }

        @Override
        public String toString() {
            return switch (kind) {
                case HOURS -> need + " of t" + topic;
                case TRAININGS -> need + (need == 1 ? " training" : " trainings") + " in t" + topic;
                case TRUE -> "true";
                case FALSE -> "false";
            };
        }
    }

    /**
     * Some units about some topics, in one of two formats.
     *
     * @param joined whether it is a lot of the same credit as the lot before it; these have the same format
     */
    record TestLot(int units, int topics, int format, boolean joined) {

        /** A credit of its own, or the first lot of one. */
        TestLot(int units, int topics, int format) {
            this(units, topics, format, false);
        }

        boolean about(int topic) {
            return has(topics, topic);
        }

        @Override
        public String toString() {
            return (joined ? "and " : "") + units + " of " + named("t", topics) + (format == 0 ? " live" : " at home");
        }
    }

    /** {@return the credits, each with the places of its lots} */
    List<List<Integer>> credits() {
        List<List<Integer>> credits = new ArrayList<>();
        for (int lot = 0; lot < lots.size(); lot++) {
            if (!lots.get(lot).joined()) {
                credits.add(new ArrayList<>());
            }
            credits.get(credits.size() - 1).add(lot);
        }
        return credits;
    }

    /** {@return the same instance in which each lot is a credit of its own} */
    Instance separate() {
        List<TestLot> each = lots.stream()
                .map(lot -> new TestLot(lot.units(), lot.topics(), lot.format()))
                .toList();
        return new Instance(owed, each, groups, nestings, bounds);
    }

    /** How requirements do not share. */
    enum Sharing {
        EXCLUSIVE,
        /** A topic on top of a total: a group of two. */
        ON_TOP,
        /** Credits serve one of them as a whole. */
        UNDIVIDED
    }

    /** Requirements that do not share what they take. */
    record Group(int members, Sharing sharing) {
        @Override
        public String toString() {
            return sharing.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + named("r", members);
        }
    }

    /** A requirement that takes only what counts toward another one or, if not counted, what is eligible for it. */
    record Nesting(int inner, int outer, boolean counted) {
        @Override
        public String toString() {
            return "r" + inner + (counted ? " among r" : " within r") + outer;
        }
    }

    /** A limit toward one requirement, on a format or on a topic. It holds for each part of the requirement by itself. */
    record Bound(int toward, boolean byFormat, int which, int atMost) {

        boolean on(TestLot lot) {
            return byFormat ? lot.format() == which % 2 : lot.about(which);
        }

        @Override
        public String toString() {
            return "r" + toward + " at most " + atMost + " "
                    + (byFormat ? which % 2 == 0 ? "live" : "at home" : "of t" + which);
        }
    }

    /**
     * {@return whether a lot counts for a part of a requirement, if nothing else takes it}
     *
     * <p>Of an outer requirement its own topics are asked for, not what it is within in its turn. A training is one lot of a
     * credit, the first that fits.
     */
    boolean eligible(int lot, int requirement, Part part) {
        boolean again = false;
        for (int i = lot; part.kind() == Kind.TRAININGS && lots.get(i).joined(); i--) {
            again |= fits(lots.get(i - 1), requirement, part);
        }
        return !again && fits(lots.get(lot), requirement, part);
    }

    private boolean fits(TestLot lot, int requirement, Part part) {
        return lot.about(part.topic())
                && nestings.stream()
                        .filter(nesting -> !nesting.counted() && nesting.inner() == requirement)
                        .allMatch(nesting -> owed.get(nesting.outer()).ways().stream()
                                .flatMap(way -> way.counted().stream())
                                .anyMatch(outer -> lot.about(outer.topic())));
    }

    static boolean has(int set, int member) {
        return (set >> member & 1) == 1;
    }

    private static String named(String prefix, int set) {
        return IntStream.range(0, 31)
                .filter(member -> has(set, member))
                .mapToObj(member -> prefix + member)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < owed.size(); r++) {
            lines.add("r" + r + ": " + owed.get(r));
        }
        groups.forEach(group -> lines.add(group.toString()));
        nestings.forEach(nesting -> lines.add(nesting.toString()));
        bounds.forEach(bound -> lines.add(bound.toString()));
        lots.forEach(lot -> lines.add("lot: " + lot));
        return String.join("\n", lines);
    }
}
