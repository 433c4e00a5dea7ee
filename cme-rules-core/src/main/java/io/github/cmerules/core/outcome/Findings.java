package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an {@link Evaluation} is made of, each part worked out when somebody asks for it.
 *
 * <p>A method is called at most a few times, by any thread, and gives an equal answer each time.
 */
public interface Findings {

    /** {@return whether the license complies} */
    Verdict verdict();

    /** {@return which license was evaluated} */
    LicenseReference license();

    /** {@return the day of the evaluation} */
    LocalDate asOf();

    /**
     * {@return the first later day with another result, if there is one}
     *
     * @param today the evaluation that is made of these findings
     */
    Optional<LocalDate> validUntil(Evaluation today);

    /** {@return which rules were applied} */
    RuleBookReference ruleBook();

    /** {@return the cycle that was evaluated, if the license has one} */
    Optional<Cycle> cycle();

    /** {@return what became of each requirement, in the order of the book} */
    List<RequirementOutcome> requirements();

    /** {@return what became of each credit, by date of completion, then by id} */
    List<CreditOutcome> credits();

    /** {@return requirements that could each be met alone, but not together} */
    List<JointShortfall> joint();

    /** {@return why the verdict is undetermined, if it is} */
    Optional<UndeterminedCause> undeterminedBy();

    /** {@return the questions whose answers matter} */
    List<Question> questions();

    /** {@return credits to come, with what they would serve} */
    List<OutlookEntry> outlook();

    /**
     * {@return until when evidence should be kept}
     *
     * @param credits what became of each credit
     */
    List<Keep> keep(List<CreditOutcome> credits);

    /** {@return days that the licensee should know and that are no part of the verdict} */
    List<KeyDate> dates();

    /**
     * {@return codes of notices that the rule book explains}
     *
     * @param credits what became of each credit
     */
    List<String> notices(List<CreditOutcome> credits);
}
