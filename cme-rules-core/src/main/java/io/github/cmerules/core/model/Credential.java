package io.github.cmerules.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Another credential of the licensee, with a clock of its own.
 *
 * @param kind the kind of credential, such as {@code dea}
 * @param issuedOn the day of issue, if known
 * @param expiresOn the last day on which it is in force, if known
 * @param jurisdiction the state to which it is linked, if any
 */
public record Credential(
        CredentialKind kind,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> expiresOn,
        Optional<Jurisdiction> jurisdiction) {}
