package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.CreditPredicate.Lack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of predicates of any shape. Each attribute is asked for in one place only, so that it can be had or not. */
class CreditPredicatePropertyTest {

    private static final List<Topic> TOPICS = List.of(Topic.of("t0"), Topic.of("t1"), Topic.of("t2"));

    /** A shape: a leaf by its number, or a group of shapes. */
    private sealed interface Shape {
        record Leaf(int topic, boolean negated) implements Shape {}

        record Group(boolean all, boolean negated, List<Shape> parts) implements Shape {}
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.lazyOf(this::leaf, this::leaf, this::group);
    }

    private Arbitrary<Shape> leaf() {
        return Arbitraries.integers()
                .between(-1, TOPICS.size() - 1)
                .flatMap(topic -> Arbitraries.of(true, false).map(negated -> new Shape.Leaf(topic, negated)));
    }

    private Arbitrary<Shape> group() {
        return shapes().list()
                .ofMaxSize(3)
                .flatMap(parts -> Arbitraries.of(true, false)
                        .flatMap(all ->
                                Arbitraries.of(true, false).map(negated -> new Shape.Group(all, negated, parts))));
    }

    /** Builds the predicate; every leaf that is no topic takes the next attribute. */
    private static CreditPredicate build(Shape shape, List<Attribute> attributes) {
        if (shape instanceof Shape.Leaf leaf) {
            CreditPredicate predicate;
            if (leaf.topic() < 0) {
                Attribute next = Attribute.of("a" + attributes.size());
                attributes.add(next);
                predicate = CreditPredicate.attribute(next);
            } else {
                predicate = CreditPredicate.topic(TOPICS.get(leaf.topic()));
            }
            return leaf.negated() ? predicate.negate() : predicate;
        }
        Shape.Group group = (Shape.Group) shape;
        List<CreditPredicate> parts =
                group.parts().stream().map(part -> build(part, attributes)).toList();
        CreditPredicate predicate = group.all() ? new CreditPredicate.AllOf(parts) : new CreditPredicate.AnyOf(parts);
        return group.negated() ? predicate.negate().as("named") : predicate;
    }

    private static Lot lot(Set<Topic> topics, Set<Attribute> attributes) {
        Credit credit = Credit.builder()
                .id("c")
                .completedOn(LocalDate.of(2024, 1, 1))
                .attributes(attributes)
                .build();
        return new Lot(credit, Amount.of(1), Categories.NONE, topics);
    }

    private static Set<Attribute> subset(List<Attribute> attributes, int bits) {
        Set<Attribute> chosen = new HashSet<>();
        for (int i = 0; i < attributes.size(); i++) {
            if ((bits & 1 << i) != 0) {
                chosen.add(attributes.get(i));
            }
        }
        return chosen;
    }

    @Provide
    Arbitrary<Set<Topic>> topics() {
        return Arbitraries.of(TOPICS).set().ofMaxSize(TOPICS.size());
    }

    @Property
    void negation_is_the_opposite_and_twice_negated_is_the_same(
            @ForAll("shapes") Shape shape, @ForAll("topics") Set<Topic> topics, @ForAll int bits) {
        List<Attribute> attributes = new ArrayList<>();
        CreditPredicate predicate = build(shape, attributes);
        Lot lot = lot(topics, subset(attributes, bits));

        assertThat(predicate.negate().matches(lot)).isNotEqualTo(predicate.matches(lot));
        assertThat(predicate.negate().negate().matches(lot)).isEqualTo(predicate.matches(lot));
    }

    @Property
    void another_subject_is_named_exactly_if_no_lot_with_these_subjects_could_match(
            @ForAll("shapes") Shape shape, @ForAll("topics") Set<Topic> topics, @ForAll int bits) {
        List<Attribute> attributes = new ArrayList<>();
        CreditPredicate predicate = build(shape, attributes);
        if (attributes.size() > 10) {
            return;
        }
        boolean someCould = IntStream.range(0, 1 << attributes.size())
                .anyMatch(choice -> predicate.matches(lot(topics, subset(attributes, choice))));
        boolean named = predicate
                .mismatch(lot(topics, subset(attributes, bits)))
                .filter(mismatch -> mismatch.lack() == Lack.TOPIC)
                .isPresent();

        assertThat(named).isEqualTo(!someCould);
    }

    @Property
    void every_shape_can_be_said_in_words(@ForAll("shapes") Shape shape) {
        assertThat(build(shape, new ArrayList<>()).describe()).isNotBlank();
    }
}
