package io.github.cmerules.massachusetts;

import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/**
 * The tests of this module that decide rules, as a few tests that stop at the first failure.
 *
 * <p>The profile {@code mutation} runs them for each mutant of the rule book; the build runs the tests that they are made
 * of. Each builds a book of its own, so that it sees the mutant and not a book that was built before.
 */
class MutationChecks {

    @Test
    void law_cases() throws Throwable {
        run(new MassachusettsLawCasesTest().lawCases());
    }

    @Test
    void law_tables() throws Throwable {
        MassachusettsLawTablesTest tables = new MassachusettsLawTablesTest();
        run(tables.calendar());
        run(tables.units());
        run(tables.records());
        run(tables.otherReadings());
        run(tables.questions());
        run(tables.notices());
        run(tables.p2EveryLineOfTheExactMinimumIsNeeded());
    }

    @Test
    void reading() {
        MassachusettsReadingTest reading = new MassachusettsReadingTest();
        reading.worth_of_the_reading_serves_no_topic_so_that_another_reading_takes_nothing_from_one();
        reading.worth_of_the_reading_asks_for_no_approval_whatever_the_form_of_the_line();
        reading.training_without_hours_stays_with_the_line_that_records_it();
    }

    @Test
    void every_rule_both_ways() throws Throwable {
        run(new MassachusettsBothWaysTest().everyRuleIsDecidedBothWays());
    }

    @Test
    void chart() {
        new MassachusettsChartTest().rule_book_and_chart_agree_on_generated_dossiers();
    }

    private static void run(Stream<? extends DynamicNode> nodes) throws Throwable {
        for (Iterator<? extends DynamicNode> each = nodes.iterator(); each.hasNext(); ) {
            DynamicNode node = each.next();
            if (node instanceof DynamicContainer container) {
                run(container.getChildren());
            } else {
                ((DynamicTest) node).getExecutable().execute();
            }
        }
    }
}
