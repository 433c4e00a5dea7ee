package io.github.cmerules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.testkit.generators.Situation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Books of the size that has to work are counted, none is refused, and what comes out is legal. */
class ContestedBooksTest {

    private static final int BOOKS = 40;
    private static final int CHECKED = 5;

    @ParameterizedTest
    @EnumSource
    void fifteenRequirementsAreCounted(ContestedBooks.Groups groups) {
        for (int seed = 0; seed < BOOKS; seed++) {
            Situation situation = new ContestedBooks(15, 100, 5, 4 + seed % 3, 20 + seed % 20).situation(groups, seed);
            Evaluation evaluation = counted(situation);
            if (seed < CHECKED) {
                assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fortyRequirementsAreCounted(ContestedBooks.Groups groups) {
        counted(new ContestedBooks(40, 300, 10, 6, 20).situation(groups, 1));
    }

    private static Evaluation counted(Situation situation) {
        Evaluation evaluation = situation.evaluate();
        assertThat(evaluation.credits())
                .anyMatch(credit -> credit.rejections().stream()
                        .anyMatch(rejection -> rejection.reason() == RejectionReason.USED_ELSEWHERE));
        return evaluation;
    }

    /** Where nothing is shared and there is no limit, credits flow to requirements. */
    @ParameterizedTest
    @ValueSource(ints = {15, 25})
    void oneGroupMissesWhatNoFlowBrings(int owed) {
        Situation situation = new ContestedBooks(40, 300, 0, 2, owed).situation(ContestedBooks.Groups.ONE, owed);

        Amount missing = situation.evaluate().requirements().stream()
                .map(RequirementOutcome::missing)
                .reduce(Amount.ZERO, Amount::plus);

        assertThat(missing).isEqualTo(Amount.of(40 * owed - new Flow(situation, 40, owed).greatest()));
    }

    /** Credits given to requirements one by one, each on a way that may take others back. */
    private static final class Flow {

        private final List<Credit> credits;
        private final int[][] given;
        private final int[] left;
        private final int[] open;
        private boolean[] seen;

        Flow(Situation situation, int requirements, int owed) {
            credits = situation.credits();
            given = new int[credits.size()][requirements];
            left = credits.stream()
                    .mapToInt(credit -> (int) credit.amount().hundredths() / 100)
                    .toArray();
            open = new int[requirements];
            Arrays.fill(open, owed);
            seen = new boolean[credits.size()];
        }

        int greatest() {
            int flow = 0;
            for (int credit = 0; credit < credits.size(); credit++) {
                for (seen = new boolean[credits.size()]; left[credit] > 0 && give(credit); flow++) {
                    left[credit]--;
                    seen = new boolean[credits.size()];
                }
            }
            return flow;
        }

        /** {@return whether one of a credit could be given away} */
        private boolean give(int credit) {
            seen[credit] = true;
            for (int to = 0; to < open.length; to++) {
                if (credits.get(credit).topics().contains(ContestedBooks.topic(to)) && take(to)) {
                    given[credit][to]++;
                    return true;
                }
            }
            return false;
        }

        /** {@return whether a requirement could take one more, or give one that it has to a third one} */
        private boolean take(int requirement) {
            if (open[requirement] > 0) {
                open[requirement]--;
                return true;
            }
            for (int other = 0; other < credits.size(); other++) {
                if (given[other][requirement] > 0 && !seen[other] && give(other)) {
                    given[other][requirement]--;
                    return true;
                }
            }
            return false;
        }
    }
}
