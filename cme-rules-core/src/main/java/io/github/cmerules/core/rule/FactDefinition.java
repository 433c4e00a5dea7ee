package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Fact;

/**
 * What a fact is.
 *
 * @param fact the code
 * @param question the question to the licensee that it answers, such as "Do you serve adults?"
 */
public record FactDefinition(Fact fact, String question) {}
