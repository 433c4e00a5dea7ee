package io.github.cmerules.json.rules;

import io.github.cmerules.core.rule.Citation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is common to a document that is read.
 *
 * @param faults where problems are noted
 * @param sources the documents that citations refer to, by name; empty if one could not be read, which is noted already
 * @param released takes the names of the editions whose digest is stated
 */
record Reading(Faults faults, Map<String, Optional<Citation>> sources, Set<String> released) {}
