package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link RequirementOutcome} is made of, each part worked out when somebody asks for it.
 *
 * <p>A method is called any number of times, by any thread, and gives an equal answer each time. Lists are immutable.
 */
public interface RequirementFindings {

    /** {@return which requirement it is} */
    RequirementId id();

    /** {@return its heading} */
    String title();

    /** {@return what has become of it} */
    RequirementStatus status();

    /** {@return what it is counted in} */
    Unit unit();

    /** {@return the least amount, in the unit} */
    Amount required();

    /** {@return what counts, surplus included, in the unit} */
    Amount counted();

    /** {@return what is missing, in the unit} */
    Amount missing();

    /** {@return the last day on which it could be met, included} */
    LocalDate deadline();

    /** {@return where it is written} */
    List<Citation> citations();

    /** {@return what satisfied it, where there are several ways} */
    Optional<String> satisfiedBy();

    /** {@return the named alternative that takes least, where none of several is met} */
    Optional<String> closest();

    /** {@return why it is undetermined, if it is} */
    Optional<UndeterminedCause> undeterminedBy();

    /** {@return why it does not apply, as a phrase, if it does not} */
    Optional<String> because();

    /** {@return the upper bounds that cut what counts, in words} */
    List<String> limitedBy();

    /** {@return what is not covered, or not done, in words} */
    List<String> uncovered();
}
