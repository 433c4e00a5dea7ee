package com.example.credentialing.batch;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.RuleBookProvider;
import io.github.cmerules.json.rules.RulePacks;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Registers the rule book in the file {@code us-xx.yaml}. */
public final class PackProvider implements RuleBookProvider {

    static final String FILE = "us-xx.yaml";

    @Override
    public RuleBook ruleBook() {
        try (Reader pack = new InputStreamReader(
                Objects.requireNonNull(PackProvider.class.getResourceAsStream("/" + FILE)), StandardCharsets.UTF_8)) {
            return RulePacks.read(pack, FILE).ruleBook();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
