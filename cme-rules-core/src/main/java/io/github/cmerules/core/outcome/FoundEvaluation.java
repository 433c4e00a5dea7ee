package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that asks its findings for a part when the part is read, and keeps it.
 *
 * <p>Every part is immutable, so it does not matter if two threads ask at the same time: they get equal parts.
 */
@SuppressWarnings("NullableOptional") // Null is a part that nobody has asked for; an empty one is known to be empty.
final class FoundEvaluation implements Evaluation {

    private final @Nullable Findings findings;
    private @Nullable Verdict verdict;
    private @Nullable LicenseReference license;
    private @Nullable LocalDate asOf;
    private @Nullable Optional<LocalDate> validUntil;
    private @Nullable RuleBookReference ruleBook;
    private @Nullable Optional<Cycle> cycle;
    private @Nullable List<RequirementOutcome> requirements;
    private @Nullable List<CreditOutcome> credits;
    private @Nullable List<JointShortfall> joint;
    private @Nullable Optional<UndeterminedCause> undeterminedBy;
    private @Nullable List<Question> questions;
    private @Nullable List<OutlookEntry> outlook;
    private @Nullable List<Keep> keep;
    private @Nullable List<KeyDate> dates;
    private @Nullable List<String> notices;
    private @Nullable Sentences sentences;
    private @Nullable Evaluation whole;

    FoundEvaluation(Findings findings) {
        this.findings = findings;
    }

    /** Takes over an evaluation all of whose parts are there. */
    FoundEvaluation(Evaluation whole) {
        this.findings = null;
        this.whole = whole;
        this.verdict = whole.verdict();
        this.license = whole.license();
        this.asOf = whole.asOf();
        this.validUntil = whole.validUntil();
        this.ruleBook = whole.ruleBook();
        this.cycle = whole.cycle();
        this.requirements = whole.requirements();
        this.credits = whole.credits();
        this.joint = whole.joint();
        this.undeterminedBy = whole.undeterminedBy();
        this.questions = whole.questions();
        this.outlook = whole.outlook();
        this.keep = whole.keep();
        this.dates = whole.dates();
        this.notices = whole.notices();
    }

    private Findings findings() {
        return Objects.requireNonNull(findings);
    }

    @Override
    public Verdict verdict() {
        Verdict known = verdict;
        if (known == null) {
            known = findings().verdict();
            verdict = known;
        }
        return known;
    }

    @Override
    public LicenseReference license() {
        LicenseReference known = license;
        if (known == null) {
            known = findings().license();
            license = known;
        }
        return known;
    }

    @Override
    public LocalDate asOf() {
        LocalDate known = asOf;
        if (known == null) {
            known = findings().asOf();
            asOf = known;
        }
        return known;
    }

    @Override
    public Optional<LocalDate> validUntil() {
        Optional<LocalDate> known = validUntil;
        if (known == null) {
            known = findings().validUntil(this);
            validUntil = known;
        }
        return known;
    }

    @Override
    public RuleBookReference ruleBook() {
        RuleBookReference known = ruleBook;
        if (known == null) {
            known = findings().ruleBook();
            ruleBook = known;
        }
        return known;
    }

    @Override
    public Optional<Cycle> cycle() {
        Optional<Cycle> known = cycle;
        if (known == null) {
            known = findings().cycle();
            cycle = known;
        }
        return known;
    }

    @Override
    public List<RequirementOutcome> requirements() {
        List<RequirementOutcome> known = requirements;
        if (known == null) {
            known = List.copyOf(findings().requirements());
            requirements = known;
        }
        return known;
    }

    @Override
    public List<CreditOutcome> credits() {
        List<CreditOutcome> known = credits;
        if (known == null) {
            known = List.copyOf(findings().credits());
            credits = known;
        }
        return known;
    }

    @Override
    public List<JointShortfall> joint() {
        List<JointShortfall> known = joint;
        if (known == null) {
            known = List.copyOf(findings().joint());
            joint = known;
        }
        return known;
    }

    @Override
    public Optional<UndeterminedCause> undeterminedBy() {
        Optional<UndeterminedCause> known = undeterminedBy;
        if (known == null) {
            known = findings().undeterminedBy(requirements());
            undeterminedBy = known;
        }
        return known;
    }

    @Override
    public List<Question> questions() {
        List<Question> known = questions;
        if (known == null) {
            known = List.copyOf(findings().questions());
            questions = known;
        }
        return known;
    }

    @Override
    public List<OutlookEntry> outlook() {
        List<OutlookEntry> known = outlook;
        if (known == null) {
            known = List.copyOf(findings().outlook());
            outlook = known;
        }
        return known;
    }

    @Override
    public List<Keep> keep() {
        List<Keep> known = keep;
        if (known == null) {
            known = List.copyOf(findings().keep(credits()));
            keep = known;
        }
        return known;
    }

    @Override
    public List<KeyDate> dates() {
        List<KeyDate> known = dates;
        if (known == null) {
            known = List.copyOf(findings().dates());
            dates = known;
        }
        return known;
    }

    @Override
    public List<String> notices() {
        List<String> known = notices;
        if (known == null) {
            known = List.copyOf(findings().notices(credits()));
            notices = known;
        }
        return known;
    }

    @Override
    public String explain(RequirementOutcome outcome) {
        Sentences known = sentences;
        if (known == null) {
            known = new Sentences(this);
            sentences = known;
        }
        return known.explain(outcome);
    }

    private Evaluation whole() {
        Evaluation known = whole;
        if (known == null) {
            known = ImmutableEvaluation.builder().from(this).build();
            whole = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object || (object instanceof FoundEvaluation other && whole().equals(other.whole()));
    }

    @Override
    public int hashCode() {
        return whole().hashCode();
    }

    @Override
    public String toString() {
        return whole().toString();
    }
}
