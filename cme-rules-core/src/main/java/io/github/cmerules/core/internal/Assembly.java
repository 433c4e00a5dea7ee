package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Findings;
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
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditNotice;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.FactDefinition;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Puts together what holds under every set of answers into one evaluation. */
final class Assembly implements Findings {

    private final Request request;
    private final Setting setting;
    private final Transcript transcript;
    private final Answer worst;
    private final Verdict verdict;
    private final boolean undeterminedInEveryCase;
    private final List<RequirementStatus> statuses;
    private final List<Question> questions;

    Assembly(
            Request request,
            Setting setting,
            Transcript transcript,
            List<Condition.Leaf> unknown,
            List<Answer> answers) {
        this.request = request;
        this.setting = setting;
        this.transcript = transcript;
        // Of equally bad answers the first stands.
        this.worst = worst(answers);
        this.verdict = verdict(answers);
        this.undeterminedInEveryCase = all(answers, Verdict.UNDETERMINED);
        this.statuses = statuses(answers);
        this.questions = questions(unknown, answers);
    }

    private static Answer worst(List<Answer> answers) {
        Answer worst = answers.get(0);
        if (answers.size() == 1) {
            return worst;
        }
        Shortfall most = worst.shortfall();
        for (Answer answer : answers.subList(1, answers.size())) {
            Shortfall shortfall = answer.shortfall();
            if (shortfall.compareTo(most) > 0) {
                worst = answer;
                most = shortfall;
            }
        }
        return worst;
    }

    /** {@return the evaluation, whose parts are put together when they are asked for} */
    Evaluation evaluation() {
        return Evaluation.of(this);
    }

    @Override
    public LicenseReference license() {
        return LicenseReference.of(setting.license());
    }

    @Override
    public LocalDate asOf() {
        return setting.asOf();
    }

    @Override
    public Optional<LocalDate> validUntil(Evaluation today) {
        return Evaluating.validUntil(request, setting, transcript, today);
    }

    @Override
    public RuleBookReference ruleBook() {
        RuleBook book = setting.ruleBook();
        return new RuleBookReference(
                book.id(),
                setting.edition().id(),
                book.verifiedThrough(),
                setting.edition().digest(),
                setting.circumstances().readings());
    }

    @Override
    public Optional<Cycle> cycle() {
        return setting.cycle();
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public List<JointShortfall> joint() {
        return worst.joint();
    }

    @Override
    public Optional<UndeterminedCause> undeterminedBy() {
        if (setting.schedule().unpublished()) {
            return Optional.of(UndeterminedCause.NO_PUBLISHED_RULE);
        }
        if (verdict != Verdict.UNDETERMINED) {
            return Optional.empty();
        }
        // With every fact answered nothing but an amount is open.
        return Optional.of(undeterminedInEveryCase ? UndeterminedCause.AMOUNT_UNKNOWN : UndeterminedCause.FACT);
    }

    private Verdict verdict(List<Answer> answers) {
        if (setting.schedule().unpublished()) {
            return Verdict.UNDETERMINED;
        }
        Verdict first = answers.get(0).verdict();
        if (all(answers, first)) {
            return first;
        }
        boolean satisfied = answers.stream()
                .map(Answer::verdict)
                .allMatch(other -> other == Verdict.COMPLIANT || other == Verdict.EXEMPT);
        return satisfied ? Verdict.COMPLIANT : Verdict.UNDETERMINED;
    }

    private static boolean all(List<Answer> answers, Verdict verdict) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).verdict() != verdict) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<RequirementOutcome> requirements() {
        List<RequirementOutcome> outcomes = worst.outcomes(setting.blueprint().items());
        if (statuses.equals(worst.statuses())) {
            return outcomes;
        }
        List<RequirementOutcome> all = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            RequirementOutcome shown = outcomes.get(i);
            RequirementStatus status = statuses.get(i);
            if (status != shown.status()) {
                shown = RequirementOutcome.builder()
                        .from(shown)
                        .status(status)
                        .undeterminedBy(
                                status == RequirementStatus.UNDETERMINED
                                        ? Optional.of(UndeterminedCause.FACT)
                                        : Optional.empty())
                        .because(Optional.empty())
                        .satisfiedBy(Optional.empty())
                        .build();
            }
            all.add(shown);
        }
        return all;
    }

    private static List<RequirementStatus> statuses(List<Answer> answers) {
        List<RequirementStatus> first = answers.get(0).statuses();
        return answers.size() == 1
                ? first
                : IntStream.range(0, first.size())
                        .mapToObj(requirement -> status(requirement, answers))
                        .toList();
    }

    private static RequirementStatus status(int requirement, List<Answer> answers) {
        List<RequirementStatus> statuses = answers.stream()
                .map(answer -> answer.status(requirement))
                .distinct()
                .toList();
        if (statuses.size() == 1) {
            return statuses.get(0);
        }
        if (!statuses.stream().allMatch(RequirementStatus::satisfied)) {
            return RequirementStatus.UNDETERMINED;
        }
        return statuses.contains(RequirementStatus.WAIVED) ? RequirementStatus.WAIVED : RequirementStatus.MET;
    }

    @Override
    public List<Question> questions() {
        return questions;
    }

    /** An answer matters to a requirement if the other one alone changes what becomes of the requirement. */
    private List<Question> questions(List<Condition.Leaf> unknown, List<Answer> answers) {
        if (unknown.isEmpty()) {
            return List.of();
        }
        List<Claim> claims = worst.claims();
        Map<String, Set<Integer>> affected = new LinkedHashMap<>();
        for (int i = 0; i < unknown.size(); i++) {
            int bit = Answers.bit(i, unknown.size());
            String name = setting.lacking(unknown.get(i)).orElseThrow();
            for (int requirement = 0; requirement < claims.size(); requirement++) {
                if (matters(bit, requirement, answers)) {
                    affected.computeIfAbsent(name, key -> new TreeSet<>()).add(requirement);
                }
            }
        }
        List<Question> asked = new ArrayList<>();
        affected.forEach((name, requirements) -> asked.add(new Question(
                name,
                words(name),
                requirements.stream().map(i -> claims.get(i).requirement().id()).toList())));
        return asked;
    }

    private Optional<String> words(String name) {
        return setting.ruleBook().allCodes().facts().values().stream()
                .filter(definition -> definition.fact().code().equals(name))
                .map(FactDefinition::question)
                .findFirst();
    }

    private static boolean matters(int bit, int requirement, List<Answer> answers) {
        for (int bits = 0; bits < answers.size(); bits++) {
            RequirementStatus one = answers.get(bits).status(requirement);
            RequirementStatus other = answers.get(bits ^ bit).status(requirement);
            if (one != other && !(one.satisfied() && other.satisfied())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<CreditOutcome> credits() {
        List<Claim> claims = worst.claims();
        OnCredits[] found = new OnCredits[claims.size()];
        long[] parts = new long[claims.size()];
        for (int i = 0; i < found.length; i++) {
            OnCredits claimed = claims.get(i).tally().onCredits();
            found[i] = claimed == null ? new LotsOnCredits(claims.get(i)) : claimed;
            parts[i] = found[i].part();
        }
        CreditOutcome[] outcomes = new CreditOutcome[transcript.size()];
        List<Use> uses = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            uses.clear();
            rejections.clear();
            long others = transcript.others(i);
            for (int c = 0; c < found.length; c++) {
                if ((parts[c] & others) == 0) {
                    found[c].next(i, uses, rejections);
                }
            }
            outcomes[i] = transcript.outcome(i, few(uses), few(rejections));
        }
        return List.of(outcomes);
    }

    /** {@return a list that never changes; most are short, and those are made without a copy between} */
    private static <T> List<T> few(List<T> some) {
        return switch (some.size()) {
            case 0 -> List.of();
            case 1 -> List.of(some.get(0));
            case 2 -> List.of(some.get(0), some.get(1));
            case 3 -> List.of(some.get(0), some.get(1), some.get(2));
            case 4 -> List.of(some.get(0), some.get(1), some.get(2), some.get(3));
            default -> List.copyOf(some);
        };
    }

    @Override
    public List<OutlookEntry> outlook() {
        List<OutlookEntry> outlook = new ArrayList<>();
        for (int i = 0; i < transcript.size(); i++) {
            if (transcript.isToCome(i, setting.asOf())) {
                int index = i;
                outlook.add(new OutlookEntry(
                        transcript.credit(i).id(),
                        worst.claims().stream()
                                .filter(claim -> wouldServe(claim, index))
                                .map(claim -> claim.requirement().id())
                                .toList()));
            }
        }
        return outlook;
    }

    private static boolean wouldServe(Claim claim, int credit) {
        return claim.tally().rejections().stream()
                .anyMatch(rejected -> rejected.part().credit() == credit
                        && rejected.inWindow()
                        && (rejected.reason() == RejectionReason.PLANNED
                                || rejected.reason() == RejectionReason.AFTER_AS_OF));
    }

    @Override
    public List<Keep> keep(List<CreditOutcome> credits) {
        if (setting.ruleBook().retention().isEmpty() || setting.cycle().isEmpty()) {
            return List.of();
        }
        var until = setting.ruleBook().retention().get().until(setting.cycle().get());
        return credits.stream()
                .filter(credit -> !credit.uses().isEmpty())
                .map(credit -> new Keep(credit.id(), until))
                .toList();
    }

    @Override
    public List<KeyDate> dates() {
        List<KeyDate> dates = new ArrayList<>();
        for (Milestone milestone : setting.schedule().milestones()) {
            Optional<LocalDate> day = milestone.day().due(setting.timeline());
            if (day.isPresent()) {
                dates.add(new KeyDate(milestone.code(), milestone.title(), day.get()));
            }
        }
        return dates;
    }

    @Override
    public List<String> notices(List<CreditOutcome> credits) {
        List<Notice> notices = new ArrayList<>(setting.edition().notices());
        notices.addAll(setting.schedule().notices());
        notices.addAll(setting.past().notices());
        for (CreditNotice notice : setting.edition().creditNotices()) {
            if (counted(notice.of(), credits)) {
                notices.add(notice.notice());
            }
        }
        if (setting.asOf().isAfter(setting.ruleBook().verifiedThrough())) {
            notices.add(Notice.BEYOND_VERIFICATION);
        }
        if (setting.license().status() == LicenseStatus.SUSPENDED) {
            notices.add(Notice.MAY_NOT_RENEW);
        }
        Set<String> codes = new TreeSet<>();
        for (Notice notice : notices) {
            codes.add(notice.code());
        }
        return List.copyOf(codes);
    }

    /** {@return whether a credit of some kind was counted} */
    private boolean counted(CreditPredicate kind, List<CreditOutcome> credits) {
        for (int i = 0; i < credits.size(); i++) {
            if (!credits.get(i).uses().isEmpty()
                    && kind.matches(transcript.lines().get(i).lots().get(0))) {
                return true;
            }
        }
        return false;
    }
}
