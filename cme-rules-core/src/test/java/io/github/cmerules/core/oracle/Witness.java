package io.github.cmerules.core.oracle;

import static io.github.cmerules.core.oracle.Instance.has;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

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

    /** {@return what a requirement uses of each credit, in units} */
    static List<Integer> uses(Instance instance, Evaluation evaluation, int requirement) {
        Witness witness = new Witness(instance);
        return evaluation.credits().stream()
                .map(credit -> witness.uses(credit)[requirement])
                .toList();
    }

    private void check(Evaluation evaluation) {
        int[] bounded = new int[instance.bounds().size()];
        if (instance.groups().size() <= 1 && instance.nestings().stream().noneMatch(Instance.Nesting::counted)) {
            checkOldestFirst(evaluation);
        }
        for (int credit = 0; credit < evaluation.credits().size(); credit++) {
            CreditOutcome outcome = evaluation.credits().get(credit);
            List<Integer> lots = instance.credits().get(credit);
            int[] uses = uses(outcome);
            assertThat(outcome.id()).isEqualTo("c" + credit);
            assertThat(new Giving(lots)
                            .possible(0, instance.lots().get(lots.get(0)).units(), uses))
                    .isTrue();
            checkUndivided(uses);
            checkSums(outcome, lots, uses);
            for (int b = 0; b < bounded.length; b++) {
                Instance.Bound bound = instance.bounds().get(b);
                int elsewhere = units(
                        lots,
                        lot -> wanted(lot, bound.toward())
                                && !bound.on(instance.lots().get(lot)));
                bounded[b] += Math.max(0, uses[bound.toward()] - elsewhere);
            }
        }
        for (int b = 0; b < bounded.length; b++) {
            assertThat(bounded[b]).isLessThanOrEqualTo(instance.bounds().get(b).atMost());
        }
    }

    private int units(List<Integer> lots, IntPredicate which) {
        return lots.stream()
                .filter(which::test)
                .mapToInt(lot -> instance.lots().get(lot).units())
                .sum();
    }

    /**
     * Of credits that are the same in everything, the older one serves the earlier requirements.
     *
     * <p>That is so where rivals all exclude each other, and of credits that are one lot. Else those go first whose rivals do; and
     * what counts among the counted goes where its outer requirement goes.
     */
    private void checkOldestFirst(Evaluation evaluation) {
        List<List<Integer>> credits = instance.credits();
        for (int older = 0; older < credits.size(); older++) {
            for (int credit = older + 1; credit < credits.size(); credit++) {
                if (lots(credits.get(credit)).equals(lots(credits.get(older)))
                        && credits.get(credit).size() == 1) {
                    assertThat(Arrays.compare(
                                    uses(evaluation.credits().get(older)),
                                    uses(evaluation.credits().get(credit))))
                            .isNotNegative();
                }
            }
        }
    }

    private List<Instance.TestLot> lots(List<Integer> places) {
        return places.stream().map(instance.lots()::get).toList();
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

    /** Ways to give the units of a credit to sets of requirements that may share. */
    private final class Giving {

        private final List<Integer> lots;
        private final Set<List<Integer>> tried = new HashSet<>();

        Giving(List<Integer> lots) {
            this.lots = lots;
        }

        /** {@return whether the units left of a lot, and later lots, can be given such that each requirement gets what it uses} */
        boolean possible(int lot, int units, int[] uses) {
            if (Arrays.stream(uses).allMatch(use -> use == 0)) {
                return true;
            }
            List<Integer> state = new ArrayList<>(List.of(lot, units));
            Arrays.stream(uses).forEach(state::add);
            if (!tried.add(state)) {
                return false;
            }
            for (int set = 1; set < 1 << size && units > 0; set++) {
                int[] rest = uses.clone();
                boolean fits = mayShare(set);
                for (int r = 0; r < size && fits; r++) {
                    fits = !has(set, r) || wanted(lots.get(lot), r) && rest[r]-- > 0;
                }
                if (fits && possible(lot, units - 1, rest)) {
                    return true;
                }
            }
            return lot + 1 < lots.size()
                    && possible(lot + 1, instance.lots().get(lots.get(lot + 1)).units(), uses);
        }
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

    /**
     * Every requirement uses or rejects all of the lots that are eligible for it and for those among which it counts. What is
     * not eligible for all of these may be rejected, and is not used.
     */
    private void checkSums(CreditOutcome credit, List<Integer> lots, int[] uses) {
        for (int r = 0; r < size; r++) {
            int requirement = r;
            int wanted = units(lots, lot -> wanted(lot, requirement));
            int eligible = units(lots, lot -> eligible(lot, requirement));
            int rejected = credit.rejections().stream()
                    .filter(rejection -> rejection.requirement().equals(Library.requirement(requirement)))
                    .mapToInt(rejection -> units(rejection.amount().hundredths()))
                    .sum();
            assertThat(uses[r]).isLessThanOrEqualTo(wanted);
            assertThat(uses[r] + rejected).isBetween(wanted, eligible);
        }
    }

    private boolean eligible(int lot, int requirement) {
        Instance.Part part =
                instance.owed().get(requirement).ways().get(0).parts().get(0);
        return instance.eligible(lot, requirement, part);
    }

    private boolean wanted(int lot, int requirement) {
        return eligible(lot, requirement)
                && instance.nestings().stream()
                        .filter(nesting -> nesting.counted() && nesting.inner() == requirement)
                        .allMatch(nesting -> wanted(lot, nesting.outer()));
    }
}
