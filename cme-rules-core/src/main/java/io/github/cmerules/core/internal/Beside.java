package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Worth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a line that is not in a transcript would bring beside it.
 *
 * <p>What it brings may lie on a line of the transcript: one to come which then covers the last part of something.
 */
final class Beside {

    private final Setting setting;
    private final Valuer valuer;
    private final List<Credit> credits;
    private final List<ValuedCredit> valued;
    private final Map<Valuation.WhenCovered, Claimed> claimed = new HashMap<>();

    /**
     * The lines of which a valuation is the first that fits.
     *
     * @param lines the lines as they were claimed
     * @param counting what those of them that count are worth by it
     */
    private record Claimed(List<ValuedCredit> lines, Set<Lot> counting) {}

    /**
     * Looks at what is there.
     *
     * @param setting what the license is evaluated under
     * @param credits the transcript
     * @param valued the same, each credit with what it is worth
     */
    Beside(Setting setting, List<Credit> credits, List<ValuedCredit> valued) {
        this.setting = setting;
        this.valuer = new Valuer(setting);
        this.credits = credits;
        this.valued = valued;
    }

    /**
     * {@return a line with all that it would bring}
     *
     * <p>A line whose amount is not settled yet can only be planned if it is worth what it claims, whatever that is.
     *
     * @param line the line, which repeats none of the transcript and counts on its day
     * @param settled whether its amount is settled
     */
    ValuedCredit line(Credit line, boolean settled) {
        Profile profile = valuer.profile(line);
        Optional<Valuation> valuation = valuer.valuation(profile, line);
        if (valuation.isEmpty()) {
            return valuer.asClaimed(line, credits.size(), profile, null);
        }
        if (!settled && !isWorthWhatIsClaimed(valuation.get())) {
            return valuer.asClaimed(line, credits.size(), profile, RejectionReason.PLANNED);
        }
        return valuation.get() instanceof Valuation.WhenCovered covered
                ? covering(valuer.asClaimed(line, credits.size(), profile, null), covered)
                : exchanged(line);
    }

    private ValuedCredit of(Credit line, List<Lot> lots, Optional<RejectionReason> standing) {
        return new ValuedCredit(
                line,
                credits.size(),
                lots,
                lots.stream().map(setting.blueprint()::profile).toList(),
                standing);
    }

    /** {@return whether any amount of a kind is worth just that amount, as one lot; a planned line states no minutes} */
    private static boolean isWorthWhatIsClaimed(Valuation valuation) {
        return valuation instanceof Exchange exchange
                && exchange.shares().size() == 1
                && exchange.shares().stream()
                        .allMatch(share -> share.every().isEmpty()
                                && (share.worth() instanceof Worth.Claimed || share.worth() instanceof Worth.Minutes));
    }

    /** What it is worth may depend on what was exchanged before it. */
    private ValuedCredit exchanged(Credit line) {
        List<Credit> all = new ArrayList<>(credits);
        all.add(line);
        ValuedCredit own = Transcript.of(setting, all).lines().stream()
                .filter(other -> other.credit() == line)
                .findFirst()
                .orElseThrow();
        return of(line, own.lots(), own.standing());
    }

    // ---- What is worth something when all of it is covered ----------------------------------------------------------

    /** Only lines of which the same valuation is the first that fits have to do with it. */
    private ValuedCredit covering(ValuedCredit own, Valuation.WhenCovered valuation) {
        Claimed before = claimed.computeIfAbsent(valuation, this::claimed);
        if (before.lines().isEmpty()) {
            return of(own.credit(), valuer.whenCovered(List.of(own), valuation).get(0), own.standing());
        }
        List<ValuedCredit> after = new ArrayList<>(before.lines());
        after.add(own);
        after.sort(Age::compare);
        List<List<Lot>> then = valuer.whenCovered(after, valuation);
        return of(
                own.credit(),
                brought(then.get(after.indexOf(own)), before.counting(), counting(after, then)),
                own.standing());
    }

    private Claimed claimed(Valuation.WhenCovered valuation) {
        List<ValuedCredit> lines = new ArrayList<>();
        for (ValuedCredit other : valued) {
            Profile profile = valuer.profile(other.credit());
            if (other.position() < credits.size()
                    && valuer.valuation(profile, other.credit())
                            .filter(first -> first == valuation)
                            .isPresent()) {
                lines.add(valuer.asClaimed(
                        other.credit(),
                        other.position(),
                        profile,
                        other.standing().orElse(null)));
            }
        }
        return new Claimed(lines, counting(lines, valuer.whenCovered(lines, valuation)));
    }

    private static Set<Lot> counting(List<ValuedCredit> lines, List<List<Lot>> lots) {
        Set<Lot> counting = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).standing().isEmpty()) {
                counting.addAll(lots.get(i));
            }
        }
        return counting;
    }

    /** {@return the parts of a line and what it brings to others, less what it takes from them} */
    private static List<Lot> brought(List<Lot> own, Set<Lot> before, Set<Lot> after) {
        Set<Lot> all = new LinkedHashSet<>(own);
        after.stream().filter(lot -> !before.contains(lot)).forEach(all::add);
        long taken = before.stream()
                .filter(lot -> !after.contains(lot))
                .mapToLong(lot -> lot.worth().hundredths())
                .sum();
        List<Lot> brought = new ArrayList<>();
        for (Lot lot : all) {
            long less = Math.min(taken, lot.worth().hundredths());
            taken -= less;
            Amount worth = new Amount(lot.worth().hundredths() - less);
            brought.add(new Lot(lot.credit(), worth, lot.category(), lot.topics(), lot.countsOn(), lot.share()));
        }
        return brought;
    }
}
