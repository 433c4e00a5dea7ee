package com.example.credentialing;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.testkit.LawCaseTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked examples of the law, one file a case. */
class LawCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "law-cases");

    @TestFactory
    Stream<DynamicTest> pennsylvania() {
        return LawCaseTests.in(CASES.resolve("pennsylvania"), RuleBooks.of(PennsylvaniaRuleBook.ruleBook()));
    }

    @TestFactory
    Stream<DynamicTest> texas() {
        return LawCaseTests.in(CASES.resolve("texas"), RuleBooks.of(TexasRuleBook.ruleBook()));
    }
}
