package io.github.cmerules.core.internal;

import static io.github.cmerules.core.SampleRuleBook.ACT;
import static io.github.cmerules.core.SampleRuleBook.HANDBOOK;
import static io.github.cmerules.core.SampleRuleBook.PART_1;
import static io.github.cmerules.core.SampleRuleBook.PART_2;
import static io.github.cmerules.core.SampleRuleBook.WHOLE_HANDBOOK;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Worth;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a line that is planned would bring beside a transcript. */
class BesideTest {

    private static final Valuation CERTIFICATION = exchange(
            Formats.BOARD_CERTIFICATION,
            Share.of(Amount.of(10)).in(Categories.AOA_1A).about(),
            Share.of(Amount.of(2)));

    private static Valuation exchange(Format format, Share... shares) {
        return Exchange.builder()
                .of(CreditPredicate.format(format))
                .addShares(shares)
                .addCitations(ACT)
                .build();
    }

    private static Valuation.WhenCovered handbook() {
        return new Valuation.WhenCovered(
                CreditPredicate.topic(WHOLE_HANDBOOK, PART_1, PART_2),
                HANDBOOK,
                Amount.of("1.5"),
                Categories.AMA_PRA_2,
                Set.of(WHOLE_HANDBOOK),
                List.of(ACT),
                List.of());
    }

    /** A license under valuations of which the first that fits a credit says what it is worth. */
    private static Setting setting(Valuation... valuations) {
        RuleBook sample = SampleRuleBook.book();
        Edition last = sample.editions().get(sample.editions().size() - 1);
        RuleBook book = RuleBook.builder()
                .from(sample)
                .editions(List.of(Edition.builder()
                        .from(last)
                        .valuations(List.of(valuations))
                        .build()))
                .build();
        return SampleSetting.of(book, Evidence.DOCUMENTED);
    }

    private static ValuedCredit line(Setting setting, List<Credit> transcript, Credit line, boolean settled) {
        return new Beside(
                        setting, transcript, Transcript.of(setting, transcript).lines())
                .line(line, settled);
    }

    private static Credit.Builder reading(String id, String day, String amount) {
        return credit(id, day, amount).evidence(Evidence.DOCUMENTED);
    }

    private static Credit part1(String day) {
        return reading("part-1", day, "0").addTopics(PART_1).build();
    }

    private static Credit part2(String day) {
        return reading("part-2", day, "0").addTopics(PART_2).build();
    }

    private static Credit whole(String id, String day) {
        return reading(id, day, "0").addTopics(WHOLE_HANDBOOK).build();
    }

    static Stream<Arguments> lines() {
        Credit planned1 =
                reading("~plan/0", "2024-06-01", "0").addTopics(PART_1).build();
        Credit planned2 =
                reading("~plan/0", "2024-06-01", "0").addTopics(PART_2).build();
        Credit weak = Credit.builder()
                .from(part1("2024-01-01"))
                .evidence(Evidence.ATTESTED)
                .build();
        Credit certified = Credit.builder()
                .from(part1("2024-01-01"))
                .format(Formats.BOARD_CERTIFICATION)
                .build();
        Credit other = reading("other", "2024-01-01", "4").build();
        return Stream.of(
                Arguments.of("the whole, alone", List.of(), whole("~plan/0", "2024-06-01")),
                Arguments.of("the whole, beside something else", List.of(other), whole("~plan/0", "2024-06-01")),
                Arguments.of("a part alone", List.of(), planned1),
                Arguments.of("the last part", List.of(part1("2024-01-01")), planned2),
                Arguments.of("the last part, before the first", List.of(part1("2024-07-01")), planned2),
                Arguments.of("the last part, on the day of the first", List.of(part1("2024-06-01")), planned2),
                Arguments.of("a part that is there already", List.of(part1("2024-01-01")), planned1),
                Arguments.of(
                        "the whole, beside the first part",
                        List.of(part1("2024-01-01")),
                        whole("~plan/0", "2024-06-01")),
                Arguments.of(
                        "the whole, before both parts",
                        List.of(part1("2024-07-01"), part2("2024-08-01")),
                        whole("~plan/0", "2024-06-01")),
                Arguments.of(
                        "the last part, before it is read again",
                        List.of(part1("2024-01-01"), part2("2024-07-01")),
                        planned2),
                Arguments.of("a part, after both", List.of(part1("2024-01-01"), part2("2024-02-01")), planned2),
                Arguments.of("the last part, beside one that is not shown", List.of(weak), planned2),
                Arguments.of("the last part, beside one that is worth something else", List.of(certified), planned2),
                Arguments.of(
                        "the last part, beside a repetition",
                        List.of(
                                Credit.builder()
                                        .from(part1("2024-01-01"))
                                        .activityId("book")
                                        .build(),
                                Credit.builder()
                                        .from(part1("2024-07-01"))
                                        .id("again")
                                        .activityId("book")
                                        .build()),
                        planned2),
                Arguments.of(
                        "a certification, beside another",
                        List.of(certified),
                        reading("~plan/0", "2024-06-01", "3")
                                .format(Formats.BOARD_CERTIFICATION)
                                .build()),
                Arguments.of(
                        "what nothing fits",
                        List.of(part1("2024-01-01")),
                        reading("~plan/0", "2024-06-01", "3").build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void line_brings_what_a_transcript_with_it_is_worth_more(String name, List<Credit> transcript, Credit line) {
        for (Valuation.WhenCovered worth : List.of(handbook(), handbook().eachPartWorth(Amount.of("0.75")))) {
            Setting setting = setting(CERTIFICATION, worth);
            List<Credit> with = new ArrayList<>(transcript);
            with.add(line);
            ValuedCredit brought = line(setting, transcript, line, true);
            List<ValuedCredit> together =
                    new ArrayList<>(Transcript.of(setting, transcript).lines());
            together.add(brought);

            assertThat(worth(together))
                    .as("%s: %s", name, worth.eachPart())
                    .isEqualTo(worth(Transcript.of(setting, with).lines()));
            assertThat(brought.credit()).isSameAs(line);
            assertThat(brought.position()).isEqualTo(transcript.size());
            assertThat(brought.profiles()).hasSameSizeAs(brought.lots());
            assertThat(brought.lots().get(0).credit()).isSameAs(line);
        }
    }

    @Test
    void what_is_completed_counts_on_the_day_of_the_last_line() {
        Setting setting = setting(handbook());
        Credit line = reading("~plan/0", "2024-06-01", "0").addTopics(PART_2).build();

        for (Credit other : List.of(part1("2024-01-01"), part1("2024-07-01"))) {
            LocalDate last = Collections.max(List.of(line.completedOn(), other.completedOn()));
            assertThat(line(setting, List.of(other), line, true).lots())
                    .filteredOn(lot -> !lot.worth().isZero())
                    .singleElement()
                    .satisfies(lot -> assertThat(lot.countsOn()).isEqualTo(last));
        }
    }

    private static Map<Category, Long> worth(List<ValuedCredit> lines) {
        Map<Category, Long> worth = new TreeMap<>();
        for (ValuedCredit line : lines) {
            for (Lot lot : line.lots()) {
                if (line.standing().isEmpty() && !lot.worth().isZero()) {
                    worth.merge(lot.category(), lot.worth().hundredths(), Long::sum);
                }
            }
        }
        return worth;
    }

    @Test
    void amount_that_is_not_settled_can_be_planned_if_it_is_worth_itself() {
        Setting setting = setting(
                exchange(Formats.LIVE, Share.of(Worth.claimed()).about()),
                exchange(Formats.TEACHING, Share.of(Worth.minutes(60, Conversion.exact()))),
                exchange(Formats.JOURNAL, Share.of(Amount.of(1))),
                exchange(Formats.ENDURING, Share.of(Worth.rate(2, 1, Conversion.exact()))),
                exchange(Formats.SELF_STUDY, Share.of(Worth.claimed()), Share.of(Worth.claimed())),
                exchange(Formats.OTHER, Share.of(Worth.claimed()).again(Period.ofYears(1), 2)),
                handbook());

        assertThat(open(setting, credit("~plan/0", "2024-06-01", "3"))).isEmpty();
        assertThat(open(setting, credit("~plan/0", "2024-06-01", "3").format(Formats.LIVE)))
                .isEmpty();
        assertThat(open(setting, credit("~plan/0", "2024-06-01", "3").format(Formats.TEACHING)))
                .isEmpty();
        for (Format fixed : List.of(Formats.JOURNAL, Formats.ENDURING, Formats.SELF_STUDY, Formats.OTHER)) {
            assertThat(open(setting, credit("~plan/0", "2024-06-01", "3").format(fixed)))
                    .as("%s", fixed)
                    .contains(RejectionReason.PLANNED);
        }
        assertThat(open(setting, credit("~plan/0", "2024-06-01", "3").addTopics(PART_1)))
                .contains(RejectionReason.PLANNED);
    }

    private static Optional<RejectionReason> open(Setting setting, Credit.Builder line) {
        ValuedCredit brought =
                line(setting, List.of(), line.evidence(Evidence.VERIFIED).build(), false);
        assertThat(brought.worth()).isEqualTo(Amount.of(3));
        return brought.standing();
    }

    @Test
    void line_that_is_worth_what_it_claims_has_the_subjects_that_its_worth_has() {
        Setting setting =
                setting(exchange(Formats.LIVE, Share.of(Worth.claimed()).about(PART_2)));
        Credit live = reading("~plan/0", "2024-06-01", "3")
                .addTopics(PART_1)
                .format(Formats.LIVE)
                .build();

        assertThat(line(setting, List.of(part1("2024-01-01")), live, false).lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.topics()).containsExactly(PART_2));
    }
}
