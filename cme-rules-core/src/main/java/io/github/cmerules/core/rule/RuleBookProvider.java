package io.github.cmerules.core.rule;

/**
 * What a module with a rule book registers with {@link java.util.ServiceLoader}, in {@code module-info} and in
 * {@code META-INF/services} both.
 *
 * <p>An implementation has a public constructor without arguments. It is asked once, and the rule book that it returns is
 * kept. Methods added to this interface later will have a default.
 */
public interface RuleBookProvider {

    /** {@return the rule book} */
    RuleBook ruleBook();
}
