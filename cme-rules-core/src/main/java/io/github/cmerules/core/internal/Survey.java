package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.DuplicatePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks over a transcript in one pass: whether each line counts at all, and what lines that are worth what they claim sum up to. */
final class Survey {

    private final Blueprint blueprint;
    private final Dates dates;
    private final Valuer valuer;
    private final List<Credit> credits;
    private final Sums sums;
    private @Nullable RejectionReason @Nullable [] standings;
    private int @Nullable [] kinds;
    private boolean sound = true;
    private boolean valued;
    private boolean repeated;

    /**
     * Looks over a transcript.
     *
     * @param setting what the license is evaluated under
     * @param credits the credits, in the order given
     */
    Survey(Setting setting, List<Credit> credits) {
        this.blueprint = setting.blueprint();
        this.dates = setting.dates();
        this.valuer = new Valuer(setting);
        this.credits = credits;
        this.sums = new Sums(blueprint, dates);
        Likeness.Reader reader = blueprint.reader();
        Seen ids = new Seen(credits.size());
        boolean once = setting.edition().duplicates() != DuplicatePolicy.EVERY_CLAIM;
        Seen activities = null;
        long asOf = Sums.day(setting.asOf());
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            Profile known = blueprint.profile(credit, reader);
            Profile profile = known == null ? valuer.profile(credit) : known;
            sound &= known != null && ids.add(credit.id());
            long day = Sums.day(credit.completedOn());
            RejectionReason standing = standing(credit, setting, day > asOf);
            if (standing != null) {
                note(i, standing);
            } else if (blueprint.alone() == 0) {
                sums.add(credit, day, profile);
            }
            valued |= valuer.isValued(profile, credit);
            if (once && credit.activityId().isPresent()) {
                if (activities == null) {
                    activities = new Seen(credits.size());
                }
                repeated |= !activities.add(credit.activityId().get());
            }
        }
        if (repeated || valued) {
            noteDuplicates();
        }
    }

    /** {@return why a credit that repeats none counts toward nothing, null if there is no such reason} */
    private static @Nullable RejectionReason standing(Credit credit, Setting setting, boolean afterAsOf) {
        if (credit.evidence().compareTo(setting.minimumEvidence()) < 0) {
            return RejectionReason.INSUFFICIENT_EVIDENCE;
        }
        if (credit.planned()) {
            return RejectionReason.PLANNED;
        }
        return afterAsOf ? RejectionReason.AFTER_AS_OF : null;
    }

    private void note(int place, RejectionReason standing) {
        if (standings == null) {
            standings = new RejectionReason[credits.size()];
        }
        standings[place] = standing;
    }

    private void noteDuplicates() {
        Set<String> duplicates = valuer.duplicates(credits, kinds());
        for (int i = 0; i < credits.size() && !duplicates.isEmpty(); i++) {
            if (duplicates.contains(credits.get(i).id()) && standing(i) != RejectionReason.INSUFFICIENT_EVIDENCE) {
                note(i, RejectionReason.DUPLICATE);
            }
        }
    }

    /** {@return whether the rule book knows every code and every line has certainly an id of its own} */
    boolean sound() {
        return sound;
    }

    /** {@return whether some credit may be worth something else than it claims} */
    boolean valued() {
        return valued;
    }

    /** {@return for each credit the place of its valuation, in the order given} */
    int[] kinds() {
        int[] known = kinds;
        if (known == null) {
            known = new int[credits.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = valuer.kind(valuer.profile(credits.get(i)), credits.get(i));
            }
            kinds = known;
        }
        return known;
    }

    /** {@return the credits by date of completion, then by id, each worth what it claims} */
    List<ValuedCredit> lines() {
        Likeness.Reader reader = blueprint.reader();
        List<ValuedCredit> lines = new ArrayList<>(credits.size());
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            lines.add(valuer.asClaimed(credit, i, blueprint.profile(credit, reader), standing(i)));
        }
        lines.sort(Valuer::compareAge);
        return lines;
    }

    /** {@return the same, each with what it is worth, and what the license states beside them} */
    List<ValuedCredit> valuedLines() {
        return valuer.valued(lines(), kinds());
    }

    private @Nullable RejectionReason standing(int place) {
        return standings == null ? null : standings[place];
    }

    /** {@return what the credits sum up to, each worth what it claims, under the dates of the license} */
    Sums sums() {
        // Predicates that have to be asked are asked when every credit is valued, as everywhere.
        if (!repeated && blueprint.alone() == 0) {
            return sums;
        }
        Sums others = new Sums(blueprint, dates);
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            if (standing(i) == null) {
                others.add(credit, Sums.day(credit.completedOn()), valuer.profile(credit));
            }
        }
        return others;
    }
}
