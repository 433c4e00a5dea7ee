package io.github.cmerules.massachusetts;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.testkit.LawCaseTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked examples of the law, one file a case. */
class MassachusettsLawCasesTest {

    @TestFactory
    Stream<DynamicTest> lawCases() {
        return LawCaseTests.in(
                Path.of("src", "test", "resources", "law-cases"), RuleBooks.of(MassachusettsRuleBook.ruleBook()));
    }
}
