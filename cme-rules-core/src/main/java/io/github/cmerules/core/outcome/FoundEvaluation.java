package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that asks its findings for a part when the part is read, and keeps what takes work.
 *
 * <p>Every part is immutable, so it does not matter if two threads ask at the same time: they get equal parts.
 */
@SuppressWarnings("NullableOptional") // Null is a part that nobody has asked for; an empty one is known to be empty.
final class FoundEvaluation implements Evaluation {

    private final @Nullable Findings findings;
    private @Nullable Optional<LocalDate> validUntil;
    private @Nullable List<RequirementOutcome> requirements;
    private @Nullable List<CreditOutcome> credits;
    private @Nullable List<OutlookEntry> outlook;
    private @Nullable List<Keep> keep;
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
        this.validUntil = whole.validUntil();
        this.requirements = whole.requirements();
        this.credits = whole.credits();
        this.outlook = whole.outlook();
        this.keep = whole.keep();
        this.notices = whole.notices();
    }

    private Findings findings() {
        return Objects.requireNonNull(findings);
    }

    @Override
    public Verdict verdict() {
        return findings == null ? whole().verdict() : findings.verdict();
    }

    @Override
    public LicenseReference license() {
        return findings == null ? whole().license() : findings.license();
    }

    @Override
    public LocalDate asOf() {
        return findings == null ? whole().asOf() : findings.asOf();
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
        return findings == null ? whole().ruleBook() : findings.ruleBook();
    }

    @Override
    public Optional<Cycle> cycle() {
        return findings == null ? whole().cycle() : findings.cycle();
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
        return findings == null ? whole().joint() : List.copyOf(findings.joint());
    }

    @Override
    public Optional<UndeterminedCause> undeterminedBy() {
        return findings == null ? whole().undeterminedBy() : findings.undeterminedBy();
    }

    @Override
    public List<Question> questions() {
        return findings == null ? whole().questions() : List.copyOf(findings.questions());
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
        return findings == null ? whole().dates() : List.copyOf(findings.dates());
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
