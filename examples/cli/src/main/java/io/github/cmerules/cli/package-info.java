/**
 * The command line {@code cme-rules}: reads dossiers, evaluates them and prints the results, and prints the rules
 * themselves.
 *
 * <p>{@link io.github.cmerules.cli.Main} connects {@link io.github.cmerules.cli.CmeRules} to the process; every command
 * works on {@link io.github.cmerules.cli.Streams} and returns an {@link io.github.cmerules.cli.ExitCode}.
 */
@NullMarked
package io.github.cmerules.cli;

import org.jspecify.annotations.NullMarked;
