package io.github.cmerules.json;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Keep;
import io.github.cmerules.core.outcome.KeyDate;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Makes licenses, credits and evaluations in which every property is there at times, and absent at others.
 *
 * <p>Everything is drawn from one random number: a failure is repeated by its seed.
 */
final class Samples {

    private static final List<RequirementId> REQUIREMENTS =
            List.of(SampleRuleBook.TOTAL, SampleRuleBook.PAIN, SampleRuleBook.BASICS, SampleRuleBook.RULES);
    private static final String LETTERS = "aZ09 \"\\/\n\t\u0000\u007f\u00e9\u2028\u4e2d~{}[],:'";

    private final Random random;

    private Samples(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<Dossier> dossiers() {
        return Arbitraries.longs().map(Samples::dossier);
    }

    static Arbitrary<Evaluation> evaluations() {
        return Arbitraries.longs().map(Samples::evaluation);
    }

    /** {@return always the same dossier for a seed} */
    static Dossier dossier(long seed) {
        return new Samples(seed).dossier();
    }

    /** {@return always the same evaluation for a seed} */
    static Evaluation evaluation(long seed) {
        return new Samples(seed).evaluation();
    }

    private Dossier dossier() {
        boolean several = random.nextBoolean();
        int licenses = several ? 1 + random.nextInt(3) : 1;
        List<License> made = new ArrayList<>();
        for (int i = 0; i < licenses; i++) {
            made.add(license());
        }
        List<Credit> credits = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            credits.add(credit(i));
        }
        return new Dossier(
                made,
                several,
                credits,
                several ? Optional.of(LocalDate.of(2025, 3, 1)) : maybe(() -> LocalDate.of(2025, 3, 1)),
                random.nextBoolean() ? Map.of() : Map.of(InterpretationId.of("XX-I-1"), "other"));
    }

    /** A license that can be evaluated: the cycle and the day of the application are there. */
    private License license() {
        LocalDate start = date();
        License.Builder license = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .status(any(LicenseStatus.values()))
                .occasion(any(Occasion.values()))
                .cycle(new Cycle(start, start.plusDays(random.nextInt(900))))
                .appliedOn(date())
                .exemptions(some(() -> any(REQUIREMENTS)))
                .waivers(some(() -> new Waiver(maybe(() -> any(REQUIREMENTS)), maybe(this::text), maybe(this::date))))
                .fulfilled(some(() -> new Fulfillment(SampleRuleBook.BASICS, maybe(this::date))))
                .credentials(some(() -> new Credential(
                        CredentialKind.of("dea"),
                        maybe(this::date),
                        maybe(this::date),
                        maybe(() -> Jurisdiction.of("US-YY")))))
                .history(some(() -> new PastCycle(
                        new Cycle(start.minusYears(2), start.minusDays(1)),
                        any(Verdict.values()),
                        some(() -> new PastCycle.Carried(amount(), any(Categories.ALL))),
                        random.nextBoolean())));
        maybe(this::text).ifPresent(license::number);
        maybe(() -> LocalDate.of(1980, 2, 29)).ifPresent(license::birthDate);
        maybe(this::date).ifPresent(license::issuedOn);
        maybe(this::fact).ifPresent(value -> license.putFacts(SampleRuleBook.PRESCRIBES, value));
        maybe(this::fact).ifPresent(value -> license.putFacts(SampleRuleBook.TEACHES, value));
        return license.build();
    }

    private FactValue fact() {
        LocalDate day = date();
        return any(List.of(
                FactValue.TRUE,
                FactValue.FALSE,
                new FactValue(List.of()),
                new FactValue(List.of(new FactValue.Period(random.nextBoolean(), DateRange.from(day)))),
                new FactValue(List.of(
                        new FactValue.Period(random.nextBoolean(), new DateRange(LocalDate.MIN, day)),
                        new FactValue.Period(random.nextBoolean(), DateRange.of(day.plusDays(1), day.plusDays(9)))))));
    }

    private Credit credit(int number) {
        Credit.Builder credit = Credit.builder()
                .id(number + text())
                .completedOn(date())
                .evidence(any(Evidence.values()))
                .planned(random.nextBoolean())
                .topics(some(() -> any(SampleRuleBook.TOPICS)))
                .approvals(some(() -> Approval.of("board")))
                .attributes(some(() -> Attribute.of("post-test")));
        maybe(() -> any(Categories.ALL)).ifPresent(credit::category);
        maybe(() -> any(Formats.ALL)).ifPresent(credit::format);
        maybe(this::amount).ifPresent(credit::amount);
        maybe(() -> random.nextInt(Credit.MAX_MINUTES + 1)).ifPresent(credit::minutes);
        maybe(() -> "a" + text()).ifPresent(credit::activityId);
        maybe(this::text).ifPresent(credit::title);
        maybe(this::text).ifPresent(credit::provider);
        return credit.build();
    }

    private Evaluation evaluation() {
        return Evaluation.builder()
                .verdict(any(Verdict.values()))
                .license(new LicenseReference(Jurisdiction.of("US-XX"), Profession.DO, maybe(this::text)))
                .asOf(date())
                .validUntil(maybe(this::date))
                .ruleBook(new RuleBookReference(
                        RuleBookId.of("us-xx/physician"),
                        text(),
                        date(),
                        text(),
                        random.nextBoolean() ? Map.of() : Map.of(InterpretationId.of("XX-I-1"), text())))
                .cycle(maybe(() -> new Cycle(date(), LocalDate.of(2100, 1, 1))))
                .undeterminedBy(maybe(() -> any(UndeterminedCause.values())))
                .requirements(some(this::outcome))
                .credits(some(() -> new CreditOutcome(
                        text(),
                        maybe(this::text),
                        amount(),
                        amount(),
                        some(() -> new Use(any(REQUIREMENTS), amount())),
                        some(() -> new Rejection(any(REQUIREMENTS), any(RejectionReason.values()), amount())))))
                .joint(some(() -> new JointShortfall(some(() -> any(REQUIREMENTS)), amount())))
                .questions(some(() -> new Question(text(), maybe(this::text), some(() -> any(REQUIREMENTS)))))
                .outlook(some(() -> new OutlookEntry(text(), some(() -> any(REQUIREMENTS)))))
                .keep(some(() -> new Keep(text(), date())))
                .dates(some(() -> new KeyDate(text(), text(), date())))
                .notices(some(() -> "pilot-reverify"))
                .build();
    }

    private RequirementOutcome outcome() {
        return RequirementOutcome.builder()
                .id(any(REQUIREMENTS))
                .title(text())
                .status(any(RequirementStatus.values()))
                .unit(any(Unit.values()))
                .required(amount())
                .counted(new Amount(Math.floorMod(random.nextLong(), 99_999_999_999_999_999L)))
                .missing(amount())
                .deadline(date())
                .citations(some(() -> new Citation(
                        text(), maybe(this::text), maybe(this::text), date(), any(Citation.Confidence.values()))))
                .satisfiedBy(maybe(this::text))
                .closest(maybe(this::text))
                .undeterminedBy(maybe(() -> any(UndeterminedCause.values())))
                .because(maybe(this::text))
                .limitedBy(some(this::text))
                .uncovered(some(this::text))
                .build();
    }

    private Amount amount() {
        return new Amount(random.nextInt(3) == 0 ? random.nextInt(100_000_001) : 100L * random.nextInt(100));
    }

    private LocalDate date() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return random.nextInt(5) == 0 ? text.append("\uD83D\uDE00").toString() : text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return any(List.of(values));
    }
}
