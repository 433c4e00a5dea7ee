package io.github.cmerules.core.model;

/**
 * A short name from a vocabulary, such as a topic or a license type.
 *
 * <p>Codes are open sets: a rule book may bring codes of its own, so none of them is an enum. This interface may grow
 * by new kinds of code.
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
