package io.github.cmerules.core.model;

/**
 * A short name from a vocabulary, such as a topic or a license type.
 *
 * <p>Codes are open sets: a rule book may bring codes of its own, so none of them is an enum. This interface may grow
 * by new kinds of code.
 *
 * <p>Codes are compared and looked up from the first evaluation on, so each says itself when it equals another: what a record
 * says of that on its own is put together at run time, which takes a short process longer than the evaluation.
 */
public sealed interface Code
        permits Approval,
                Attribute,
                Category,
                CredentialKind,
                Fact,
                Format,
                InterpretationId,
                Jurisdiction,
                LicenseType,
                Profession,
                RequirementId,
                RuleBookId,
                Topic {

    /** The greatest length of any code, in characters. */
    int MAX_LENGTH = 120;

    /** {@return the code as it is written in documents} */
    String code();
}
