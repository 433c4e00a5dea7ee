package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes credits alike to the predicates of a rule book. */
class LikenessTest {

    private static final Topic PAIN = Topic.of("pain");
    private static final Topic OPIOIDS = Topic.of("opioids");
    private static final Topic CULTURE = Topic.of("culture");
    private static final Topic UNHEARD_OF = Topic.of("unheard-of");
    private static final Approval BOARD = Approval.of("board");
    private static final Approval STATE = Approval.of("state");
    private static final Approval NOBODY = Approval.of("nobody");
    private static final Attribute TEST = Attribute.of("post-test");
    private static final Attribute CASES = Attribute.of("cases");
    private static final Attribute NOTHING = Attribute.of("nothing");
    private static final Category STRANGE = Category.of("strange");
    private static final Format NOWHERE = Format.of("nowhere");

    /** Opioids are a part of pain. */
    private static final Vocabulary CODES = Vocabulary.builder()
            .addTopic(TopicDefinition.of(PAIN, "Pain"))
            .addTopic(new TopicDefinition(OPIOIDS, "Opioids", Set.of(PAIN), Set.of()))
            .addTopic(TopicDefinition.of(CULTURE, "Culture"))
            .categories(Categories.ALL)
            .formats(Formats.ALL)
            .putApprovals(BOARD, "approved by the board")
            .putApprovals(STATE, "approved by the state")
            .putAttributes(TEST, "ended with a test")
            .putAttributes(CASES, "with cases")
            .build();

    private final Likeness likeness = new Likeness(
            List.of(
                    CreditPredicate.topic(PAIN)
                            .and(CreditPredicate.topic(OPIOIDS, UNHEARD_OF).negate()),
                    CreditPredicate.category(Categories.AMA_PRA_1, STRANGE),
                    CreditPredicate.format(Formats.LIVE, NOWHERE).or(CreditPredicate.format(Formats.JOURNAL)),
                    CreditPredicate.approvedBy(BOARD, NOBODY),
                    CreditPredicate.attribute(TEST, NOTHING),
                    CreditPredicate.evidenceAtLeast(Evidence.DOCUMENTED)),
            CODES);

    private static Credit.Builder plain() {
        return Credit.builder()
                .id("c")
                .completedOn(LocalDate.of(2024, 1, 1))
                .category(Categories.AMA_PRA_2)
                .evidence(Evidence.ATTESTED)
                .amount(Amount.of(1));
    }

    private static long[] bits(Likeness likeness, Credit credit) {
        return likeness.bits(
                new Lot(credit, credit.amount(), credit.category(), likeness.closure(Set.copyOf(credit.topics()))));
    }

    private long[] bits(Credit.Builder credit) {
        return bits(likeness, credit.build());
    }

    private static List<Credit.Builder> named() {
        return List.of(
                plain().addTopics(PAIN),
                plain().addTopics(OPIOIDS),
                plain().category(Categories.AMA_PRA_1),
                plain().format(Formats.LIVE),
                plain().format(Formats.JOURNAL),
                plain().addApprovals(BOARD),
                plain().attributes(List.of(TEST)),
                plain().evidence(Evidence.DOCUMENTED));
    }

    private static List<Credit.Builder> namedButUnknown() {
        return List.of(
                plain().addTopics(UNHEARD_OF),
                plain().category(STRANGE),
                plain().format(NOWHERE),
                plain().addApprovals(NOBODY),
                plain().attributes(List.of(NOTHING)));
    }

    private static List<Credit.Builder> likeThePlain() {
        return List.of(
                plain().addTopics(CULTURE),
                plain().category(Categories.AOA_1A),
                plain().format(Formats.ENDURING),
                plain().addApprovals(STATE),
                plain().attributes(List.of(CASES)));
    }

    private static List<Credit.Builder> neitherNamedNorKnown() {
        return List.of(
                plain().addTopics(Topic.of("other")),
                plain().category(Category.of("other-category")),
                plain().format(Format.of("other-format")),
                plain().addApprovals(Approval.of("other")),
                plain().attributes(List.of(Attribute.of("other"))));
    }

    @Test
    void credits_that_differ_in_something_named_are_told_apart() {
        assertThat(Stream.of(named(), namedButUnknown(), List.of(plain()))
                        .flatMap(List::stream)
                        .map(credit -> bits(credit)[0]))
                .doesNotHaveDuplicates();
    }

    @Test
    void credits_that_differ_in_nothing_named_are_alike() {
        assertThat(bits(plain())).containsOnly(0);
        for (Credit.Builder credit : likeThePlain()) {
            assertThat(bits(credit)).as("%s", credit.build()).containsOnly(0);
        }
        for (Credit.Builder credit : neitherNamedNorKnown()) {
            assertThat(bits(credit)).as("%s", credit.build()).containsOnly(0);
        }
        assertThat(bits(plain().evidence(Evidence.VERIFIED))).isEqualTo(bits(plain().evidence(Evidence.DOCUMENTED)));
    }

    @Test
    void credit_has_what_each_of_its_codes_has() {
        Credit.Builder all = plain().addTopics(CULTURE, PAIN)
                .category(Categories.AMA_PRA_1)
                .format(Formats.LIVE)
                .addApprovals(STATE, BOARD)
                .attributes(List.of(CASES, TEST))
                .evidence(Evidence.VERIFIED);

        assertThat(bits(all)[0])
                .isEqualTo(bits(plain().addTopics(PAIN))[0]
                        | bits(plain().category(Categories.AMA_PRA_1))[0]
                        | bits(plain().format(Formats.LIVE))[0]
                        | bits(plain().addApprovals(BOARD))[0]
                        | bits(plain().attributes(List.of(TEST)))[0]
                        | bits(plain().evidence(Evidence.DOCUMENTED))[0]);
        assertThat(bits(plain().addTopics(OPIOIDS))[0] & bits(plain().addTopics(PAIN))[0])
                .isEqualTo(bits(plain().addTopics(PAIN))[0]);
    }

    @Test
    void credits_read_one_after_the_other_are_read_as_their_lots_are() {
        Likeness.Reader reader = likeness.reader();
        Credit.Builder several = plain().addTopics(CULTURE, OPIOIDS)
                .addApprovals(STATE, BOARD)
                .attributes(List.of(CASES, TEST))
                .format(Formats.LIVE);
        for (List<Credit.Builder> known : List.of(named(), likeThePlain(), List.of(several, plain()))) {
            for (Credit.Builder credit : known) {
                assertThat(reader.read(credit.build())).as("%s", credit.build()).isTrue();
                assertThat(reader.bits()).as("%s", credit.build()).isEqualTo(bits(credit));
            }
        }
        for (List<Credit.Builder> unknown : List.of(namedButUnknown(), neitherNamedNorKnown())) {
            for (Credit.Builder credit : unknown) {
                assertThat(reader.read(credit.build())).as("%s", credit.build()).isFalse();
                assertThat(reader.bits()).as("%s", credit.build()).isEqualTo(bits(credit));
            }
        }
    }

    @Test
    void one_unknown_code_among_known_ones_is_not_known_in_any_place() {
        Likeness.Reader reader = likeness.reader();
        for (Credit.Builder credit : List.of(
                plain().addTopics(UNHEARD_OF, PAIN),
                plain().addTopics(PAIN, UNHEARD_OF),
                plain().addApprovals(NOBODY, BOARD),
                plain().addApprovals(BOARD, NOBODY),
                plain().attributes(List.of(NOTHING, TEST)),
                plain().attributes(List.of(TEST, NOTHING)),
                plain().format(NOWHERE).addApprovals(BOARD).attributes(List.of(TEST)),
                plain().category(STRANGE).addTopics(PAIN).format(Formats.LIVE))) {
            assertThat(reader.read(credit.build())).as("%s", credit.build()).isFalse();
        }
    }

    @Test
    void each_of_many_codes_is_told_apart() {
        List<Topic> topics =
                IntStream.range(0, 130).mapToObj(i -> Topic.of("topic-" + i)).toList();
        Vocabulary.Builder codes = Vocabulary.builder().categories(Categories.ALL);
        topics.forEach(topic -> codes.addTopic(TopicDefinition.of(topic, topic.code())));
        Likeness many = new Likeness(List.of(CreditPredicate.topic(topics)), codes.build());
        List<List<Long>> each = topics.stream()
                .map(topic -> LongStream.of(bits(many, plain().addTopics(topic).build()))
                        .boxed()
                        .toList())
                .toList();

        assertThat(each).doesNotHaveDuplicates();
        assertThat(each)
                .allSatisfy(bits ->
                        assertThat(bits.stream().mapToInt(Long::bitCount).sum()).isOne());
        assertThat(bits(many, plain().topics(topics).build())).containsExactly(-1, -1, 3);
    }

    @Test
    void nothing_that_is_named_needs_no_room() {
        Likeness none = new Likeness(List.of(CreditPredicate.anyCredit()), CODES);

        assertThat(bits(none, plain().addTopics(PAIN).build())).isEmpty();
    }

    @Test
    void subjects_are_closed_with_every_broader_one() {
        assertThat(likeness.closure(Set.of())).isEmpty();
        assertThat(likeness.closure(Set.of(CULTURE))).containsExactly(CULTURE);
        assertThat(likeness.closure(Set.of(UNHEARD_OF))).containsExactly(UNHEARD_OF);
        assertThat(likeness.closure(Set.of(OPIOIDS))).containsExactlyInAnyOrder(OPIOIDS, PAIN);
        assertThat(likeness.closure(Set.of(CULTURE, UNHEARD_OF))).containsExactlyInAnyOrder(CULTURE, UNHEARD_OF);
        assertThat(likeness.closure(Set.of(CULTURE, OPIOIDS))).containsExactlyInAnyOrder(CULTURE, OPIOIDS, PAIN);
    }

    @Test
    void predicates_that_look_at_more_than_codes_and_evidence_are_told() {
        DateRange year = DateRange.from(LocalDate.of(2024, 1, 1));
        for (CreditPredicate codes : List.of(
                CreditPredicate.anyCredit(),
                CreditPredicate.topic(PAIN),
                CreditPredicate.category(Categories.AMA_PRA_1),
                CreditPredicate.format(Formats.LIVE).negate(),
                CreditPredicate.approvedBy(BOARD),
                CreditPredicate.attribute(TEST),
                CreditPredicate.evidenceAtLeast(Evidence.VERIFIED))) {
            assertThat(Likeness.suffices(codes)).as("%s", codes).isTrue();
        }
        for (CreditPredicate more : List.of(
                CreditPredicate.worthAtLeast(Amount.of(1)),
                CreditPredicate.claimedInStepsOf(Amount.of(1)),
                CreditPredicate.completedWithin(year),
                CreditPredicate.share("general"),
                CreditPredicate.approvedCourse(List.of()),
                CreditPredicate.topic(PAIN).and(CreditPredicate.completedWithin(year)))) {
            assertThat(Likeness.suffices(more)).as("%s", more).isFalse();
        }
    }
}
