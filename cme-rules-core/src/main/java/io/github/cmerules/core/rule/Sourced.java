package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.InterpretationId;
import java.util.List;

/** A part of a rule book that says where it comes from. */
public sealed interface Sourced
        permits Requirement, Limit, Relation, Valuation, Schedule, CarryOver, MakeUp, Milestone {

    /** {@return where it is written, at least one source} */
    List<Citation> citations();

    /** {@return the open points on which it stands} */
    List<InterpretationId> interpretations();
}
