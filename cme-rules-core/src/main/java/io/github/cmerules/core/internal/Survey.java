package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.DuplicatePolicy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks over a transcript in one pass: whether each line counts at all, and what lines that are worth what they claim sum up to. */
final class Survey {

    private final Setting setting;
    private final Valuer valuer;
    private final List<Credit> credits;
    private final Sums sums;
    private Set<String> duplicates = Set.of();
    private int @Nullable [] kinds;
    private @Nullable Prepared laidOut;
    private @Nullable Claimed claimed;
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
        this.setting = setting;
        this.valuer = new Valuer(setting);
        this.credits = credits;
        this.sums = new Sums(setting.blueprint(), setting.dates());
        boolean once = setting.edition().duplicates() != DuplicatePolicy.EVERY_CLAIM;
        if (credits instanceof Prepared prepared) {
            look(prepared, once);
        } else {
            look(once);
        }
        if (repeated || valued) {
            duplicates = valuer.duplicates(credits, kinds());
        }
    }

    /** Looks at one credit after the other. */
    private void look(boolean once) {
        Blueprint blueprint = setting.blueprint();
        Likeness.Reader reader = blueprint.reader();
        Seen ids = new Seen(credits.size());
        Seen activities = null;
        long asOf = Days.number(setting.asOf());
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            Profile known = blueprint.profile(credit, reader);
            Profile profile = known == null ? valuer.profile(credit) : known;
            sound &= known != null && ids.add(credit.id());
            long day = Days.number(credit.completedOn());
            if (standing(credit, day > asOf) == null) {
                sums.add(profile.parts(), day, credit.amount().hundredths());
            }
            valued |= valuer.isValued(profile, credit);
            if (once && credit.activityId().isPresent()) {
                if (activities == null) {
                    activities = new Seen(credits.size());
                }
                repeated |= !activities.add(credit.activityId().get());
            }
        }
    }

    /** Looks at the arrays of one credit after the other, and at a credit itself only if it may not stand. */
    private void look(Prepared prepared, boolean once) {
        Prepared.Told told = prepared.told(setting.blueprint());
        sound = prepared.distinct() && told.known();
        repeated = once && prepared.repeating();
        boolean earned = prepared.earned(setting.minimumEvidence());
        boolean values = valuer.values();
        long asOf = Days.number(setting.asOf());
        for (int i = 0; i < prepared.size(); i++) {
            Profile profile = told.profile(i);
            long day = prepared.day(i);
            boolean stands = earned ? day <= asOf : standing(prepared.credit(i), day > asOf) == null;
            if (stands) {
                sums.add(profile.parts(), day, prepared.worth(i));
            }
            valued |= values && valuer.isValued(profile, prepared.credit(i));
        }
    }

    /** {@return why a credit that repeats none counts toward nothing, null if there is no such reason} */
    private @Nullable RejectionReason standing(Credit credit, boolean afterAsOf) {
        if (credit.evidence().compareTo(setting.minimumEvidence()) < 0) {
            return RejectionReason.INSUFFICIENT_EVIDENCE;
        }
        if (credit.planned()) {
            return RejectionReason.PLANNED;
        }
        return afterAsOf ? RejectionReason.AFTER_AS_OF : null;
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
            Prepared inOrder = laidOut();
            Prepared.Told told = inOrder.told(setting.blueprint());
            for (int i = 0; i < known.length; i++) {
                known[inOrder.place(i)] = valuer.kind(told.profile(i), inOrder.credit(i));
            }
            kinds = known;
        }
        return known;
    }

    /** {@return the credits by date of completion, then by id, each worth what it claims} */
    Claimed claimed() {
        Claimed known = claimed;
        if (known == null) {
            Prepared inOrder = laidOut();
            known = new Claimed(valuer, inOrder, inOrder.told(setting.blueprint()), standings(inOrder));
            claimed = known;
        }
        return known;
    }

    private Prepared laidOut() {
        Prepared known = laidOut;
        if (known == null) {
            known = Prepared.of(credits);
            laidOut = known;
        }
        return known;
    }

    /** {@return why each credit counts toward nothing, oldest first, null if there is no such reason} */
    private @Nullable RejectionReason[] standings(Prepared inOrder) {
        @Nullable RejectionReason[] standings = new RejectionReason[inOrder.size()];
        boolean earned = duplicates.isEmpty() && inOrder.earned(setting.minimumEvidence());
        long asOf = Days.number(setting.asOf());
        for (int i = 0; i < standings.length; i++) {
            boolean afterAsOf = inOrder.day(i) > asOf;
            if (afterAsOf || !earned) {
                standings[i] = orDuplicate(inOrder.credit(i), standing(inOrder.credit(i), afterAsOf));
            }
        }
        return standings;
    }

    /** {@return the same, each with what it is worth, and what the license states beside them} */
    List<ValuedCredit> valuedLines() {
        return valuer.valued(claimed().lines(), kinds());
    }

    private @Nullable RejectionReason standing(Credit credit) {
        return orDuplicate(credit, standing(credit, credit.completedOn().isAfter(setting.asOf())));
    }

    private @Nullable RejectionReason orDuplicate(Credit credit, @Nullable RejectionReason standing) {
        boolean repeats = !duplicates.isEmpty() && duplicates.contains(credit.id());
        return repeats && standing != RejectionReason.INSUFFICIENT_EVIDENCE ? RejectionReason.DUPLICATE : standing;
    }

    /** {@return what the credits sum up to, each worth what it claims, under the dates of the license} */
    Sums sums() {
        // Predicates that have to be asked are asked when every credit is valued, as everywhere.
        if (!repeated && setting.blueprint().alone() == 0) {
            return sums;
        }
        Sums others = new Sums(setting.blueprint(), setting.dates());
        for (Credit credit : credits) {
            if (standing(credit) == null) {
                others.add(valuer.profile(credit), credit);
            }
        }
        return others;
    }
}
