package io.github.cmerules.core.oracle;

import static io.github.cmerules.core.oracle.Instance.has;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Use;
import java.util.Arrays;
import java.util.List;

/** Looks at the uses of credits: nothing is given away twice that may not be shared, and no limit is passed. */
final class Witness {

    private final Instance instance;
    private final int size;

    private Witness(Instance instance) {
        this.instance = instance;
        this.size = instance.owed().size();
    }

    /** Looks at an instance whose requirements ask for credits about one topic each. */
    static void check(Instance instance, Evaluation evaluation) {
        new Witness(instance).check(evaluation);
    }

    /** {@return what a requirement uses of each lot, in units} */
    static List<Integer> uses(Instance instance, Evaluation evaluation, int requirement) {
        Witness witness = new Witness(instance);
        return evaluation.credits().stream()
                .map(credit -> witness.uses(credit)[requirement])
                .toList();
    }

    private void check(Evaluation evaluation) {
        int[] bounded = new int[instance.bounds().size()];
        if (instance.groups().size() <= 1) {
            checkOldestFirst(evaluation);
        }
        for (CreditOutcome credit : evaluation.credits()) {
            Instance.TestLot lot =
                    instance.lots().get(Integer.parseInt(credit.id().substring(1)));
            int[] uses = uses(credit);
            assertThat(possible(lot.units(), uses)).isTrue();
            checkUndivided(uses);
            checkSums(credit, lot, uses);
            for (int b = 0; b < bounded.length; b++) {
                Instance.Bound bound = instance.bounds().get(b);
                bounded[b] += bound.on(lot) ? uses[bound.toward()] : 0;
            }
        }
        for (int b = 0; b < bounded.length; b++) {
            assertThat(bounded[b]).isLessThanOrEqualTo(instance.bounds().get(b).atMost());
        }
    }

    /**
     * Of lots that are the same in everything, the older one serves the earlier requirements.
     *
     * <p>That is so where rivals all exclude each other. Else those go first whose rivals do.
     */
    private void checkOldestFirst(Evaluation evaluation) {
        for (int older = 0; older < instance.lots().size(); older++) {
            for (int lot = older + 1; lot < instance.lots().size(); lot++) {
                if (instance.lots().get(lot).equals(instance.lots().get(older))) {
                    assertThat(Arrays.compare(
                                    uses(evaluation.credits().get(older)),
                                    uses(evaluation.credits().get(lot))))
                            .isNotNegative();
                }
            }
        }
    }

    private int[] uses(CreditOutcome credit) {
        int[] uses = new int[size];
        for (Use use : credit.uses()) {
            for (int r = 0; r < size; r++) {
                uses[r] += use.requirement().equals(Library.requirement(r))
                        ? units(use.amount().hundredths())
                        : 0;
            }
        }
        return uses;
    }

    private int units(long hundredths) {
        return Math.toIntExact(hundredths);
    }

    /** {@return whether some units can be given to sets that may share, so that each requirement gets what it uses} */
    private boolean possible(int units, int[] uses) {
        if (Arrays.stream(uses).allMatch(use -> use == 0)) {
            return true;
        }
        for (int set = 1; set < 1 << size && units > 0; set++) {
            int[] rest = uses.clone();
            boolean fits = mayShare(set);
            for (int r = 0; r < size && fits; r++) {
                fits = !has(set, r) || rest[r]-- > 0;
            }
            if (fits && possible(units - 1, rest)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayShare(int set) {
        return instance.groups().stream().allMatch(group -> Integer.bitCount(group.members() & set) <= 1)
                && instance.nestings().stream()
                        .filter(Instance.Nesting::counted)
                        .allMatch(nesting -> !has(set, nesting.inner()) || has(set, nesting.outer()));
    }

    private void checkUndivided(int[] uses) {
        for (Instance.Group group : instance.groups()) {
            if (group.sharing() == Instance.Sharing.UNDIVIDED) {
                int users = 0;
                for (int r = 0; r < size; r++) {
                    users += has(group.members(), r) && uses[r] > 0 ? 1 : 0;
                }
                assertThat(users).isLessThanOrEqualTo(1);
            }
        }
    }

    /** Every requirement uses or rejects all of a lot that is eligible for it and for those among which it counts. */
    private void checkSums(CreditOutcome credit, Instance.TestLot lot, int[] uses) {
        for (int r = 0; r < size; r++) {
            int requirement = r;
            if (wanted(lot, r)) {
                int rejected = credit.rejections().stream()
                        .filter(rejection -> rejection.requirement().equals(Library.requirement(requirement)))
                        .mapToInt(rejection -> units(rejection.amount().hundredths()))
                        .sum();
                assertThat(uses[r] + rejected).isEqualTo(lot.units());
            } else {
                assertThat(uses[r]).isZero();
            }
        }
    }

    private boolean wanted(Instance.TestLot lot, int requirement) {
        Instance.Part part =
                instance.owed().get(requirement).ways().get(0).parts().get(0);
        return instance.eligible(lot, requirement, part)
                && instance.nestings().stream()
                        .filter(nesting -> nesting.counted() && nesting.inner() == requirement)
                        .allMatch(nesting -> wanted(lot, nesting.outer()));
    }
}
