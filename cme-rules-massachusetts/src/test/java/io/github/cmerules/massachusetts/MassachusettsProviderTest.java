package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.rule.RuleBook;
import org.junit.jupiter.api.Test;

/** How the rule book is found; the other tests build one of their own. */
class MassachusettsProviderTest {

    @Test
    void rule_book_is_found_as_a_service() {
        RuleBook held = MassachusettsRuleBook.ruleBook();

        assertThat(RuleBooks.installed().find(MassachusettsRuleBook.JURISDICTION, Profession.DO))
                .containsSame(held);
        assertThat(held.equals(MassachusettsRuleBook.build()))
                .as("equal to a book built anew")
                .isTrue();
    }
}
