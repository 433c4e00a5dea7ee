/**
 * Rule packs: rule books as files, in YAML for people and in JSON for programs.
 *
 * <pre>{@code
 * RulePack pack = RulePacks.read(Path.of("my-state.yaml"));
 * RuleBooks books = RuleBooks.of(pack.ruleBook());
 * System.out.println(RulePacks.toYaml(pack));
 * }</pre>
 *
 * <p>A pack says everything that a rule book says, except tests that are code. What is read is equal to what was written,
 * and so are the digests of its editions. {@code docs/rule-packs.md} describes the format, and
 * {@link io.github.cmerules.json.Schemas#rulePack()} is its JSON Schema.
 *
 * <p>What a rule book can say stands in tables, a class for each chapter: names, sources, days, conditions, predicates, demands,
 * valuations, schedules, editions, calendars, vocabularies and books. The reader, the writer, the schema and the reference
 * are all these tables; each uses only those before it.
 */
package io.github.cmerules.json.rules;
