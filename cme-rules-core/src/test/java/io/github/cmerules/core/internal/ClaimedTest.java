package io.github.cmerules.core.internal;

import static io.github.cmerules.core.SampleRuleBook.END;
import static io.github.cmerules.core.SampleRuleBook.START;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of credits without lots is what lots tell. */
class ClaimedTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 1, 1);
    private static final Setting SETTING = SampleSetting.of(SampleRuleBook.book(), Evidence.DOCUMENTED, AS_OF);
    private static final List<LocalDate> DAYS = List.of(
            START.minusDays(1), START, LocalDate.of(2024, 3, 1), AS_OF, AS_OF.plusDays(1), END, END.plusDays(1));
    private static final List<Topic> TOPICS = List.of(
            Topics.PATIENT_SAFETY,
            Topics.MEDICAL_ETHICS,
            Topics.EHR,
            Topics.OPIOID_PAIN,
            SampleRuleBook.PEDIATRIC_CARE);
    private static final List<Category> CATEGORIES =
            List.of(Categories.AMA_PRA_1, Categories.AMA_PRA_2, Categories.AAFP_PRESCRIBED);

    /** Every kind of credit: each has another day, subject, category, amount, evidence and standing than the one before. */
    private static List<Credit> credits() {
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < 420; i++) {
            credits.add(credit("c" + (i * 37) % 420, DAYS.get(i % 7).toString(), "1", TOPICS.get(i % 5))
                    .category(CATEGORIES.get(i % 3))
                    .amount(i % 11 == 0 ? Amount.ZERO : Amount.of(i % 4 + 1))
                    .evidence(Evidence.values()[i % Evidence.values().length])
                    .approvals(i % 2 == 0 ? Set.of(SampleRuleBook.XX_BOARD) : Set.of())
                    .planned(i % 13 == 0)
                    .activityId("a" + (i % 17 == 0 ? i % 2 : i + 2))
                    .build());
        }
        return credits;
    }

    @ParameterizedTest(name = "laid out: {0}")
    @ValueSource(booleans = {false, true})
    void uses_and_rejections_are_those_of_lots(boolean laidOut) {
        List<Credit> credits = laidOut ? Prepared.of(credits()) : credits();
        Transcript transcript = Transcript.of(SETTING, credits);
        List<Claim> claims = new Answers(SETTING, transcript).under(Map.of()).claims();
        Set<RejectionReason> reasons = EnumSet.noneOf(RejectionReason.class);
        int compared = 0;
        int passedOver = 0;

        for (Claim claim : claims) {
            OnCredits told = claim.tally().onCredits();
            if (told != null) {
                OnCredits ofLots = new LotsOnCredits(claim);
                for (int credit = 0; credit < transcript.size(); credit++) {
                    List<Use> uses = new ArrayList<>();
                    List<Rejection> rejections = new ArrayList<>();
                    List<Use> expectedUses = new ArrayList<>();
                    List<Rejection> expectedRejections = new ArrayList<>();
                    told.next(credit, uses, rejections);
                    ofLots.next(credit, expectedUses, expectedRejections);

                    assertThat(uses).isEqualTo(expectedUses);
                    assertThat(rejections).isEqualTo(expectedRejections);
                    rejections.forEach(rejection -> reasons.add(rejection.reason()));
                    compared += uses.size();
                    if ((told.part() & transcript.others(credit)) != 0) {
                        assertThat(expectedUses).isEmpty();
                        assertThat(expectedRejections).isEmpty();
                        passedOver++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
        assertThat(passedOver).isGreaterThan(200);
        assertThat(reasons)
                .containsExactly(
                        RejectionReason.WRONG_CATEGORY,
                        RejectionReason.NOT_APPROVED,
                        RejectionReason.INSUFFICIENT_EVIDENCE,
                        RejectionReason.DUPLICATE,
                        RejectionReason.PLANNED,
                        RejectionReason.AFTER_AS_OF,
                        RejectionReason.OUTSIDE_WINDOW);
    }

    @ParameterizedTest(name = "laid out: {0}")
    @ValueSource(booleans = {false, true})
    void credits_are_those_of_the_lines(boolean laidOut) {
        List<Credit> credits = laidOut ? Prepared.of(credits()) : credits();
        Transcript transcript = Transcript.of(SETTING, credits);
        Transcript lines = Transcript.of(SETTING.blueprint(), transcript.lines());

        assertThat(IntStream.range(0, transcript.size()).mapToObj(transcript::credit))
                .hasSize(credits.size())
                .isSortedAccordingTo(Age::compare)
                .containsExactlyElementsOf(
                        IntStream.range(0, lines.size()).mapToObj(lines::credit).toList());
        assertThat(outcomes(transcript)).containsExactlyElementsOf(outcomes(lines));
        assertThat(outcomes(transcript)).extracting(CreditOutcome::claimed).contains(Amount.ZERO, Amount.of(4));
        assertThat(lines.claimed()).isNull();
    }

    private static List<CreditOutcome> outcomes(Transcript transcript) {
        return IntStream.range(0, transcript.size())
                .mapToObj(credit -> transcript.outcome(credit, List.of(), List.of()))
                .toList();
    }
}
