package io.github.cmerules.cli;

import io.github.cmerules.core.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tries the laws of rule books on a rule book, with random licenses and transcripts. */
final class ContractCheck {

    /** What jqwik says of a property that assumes what no example fulfills; there is no type of its own for it. */
    private static final String NO_EXAMPLE = " exhausted after [";

    /** Held on to, since a logger that nobody holds forgets its level. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    private ContractCheck() {}

    /**
     * What came of it.
     *
     * @param passed how many tests passed
     * @param faults the tests that did not, with what they say
     * @param untried the laws that say nothing of any license and transcript that came up
     */
    record Result(int passed, List<Fault> faults, List<String> untried) {}

    /**
     * A test that did not pass.
     *
     * @param test its name
     * @param message what it says
     */
    record Fault(String test, String message) {}

    /**
     * {@return what came of the tests of a rule book}
     *
     * @param tries on how many random licenses and transcripts each law is tried
     * @param skipped the names of tests that are not run
     */
    static Result run(RuleBook ruleBook, int tries, Set<String> skipped) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(PackContract.class))
                .configurationParameter("jqwik.tries.default", Integer.toString(tries))
                // Nothing is kept of a run, and nothing is printed beside the result.
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        JQWIK.setLevel(Level.WARNING);
        Tests tests = new Tests();
        PackContract.whileChecking(
                ruleBook, skipped, () -> LauncherFactory.create().execute(request, tests));
        if (tests.passed + tests.faults.size() == 0) {
            throw new IllegalStateException("no test was run");
        }
        return new Result(tests.passed, tests.faults, tests.untried);
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse(test.getDisplayName());
    }

    /** Keeps what becomes of each test. */
    private static final class Tests implements TestExecutionListener {

        private final List<Fault> faults = new ArrayList<>();
        private final List<String> untried = new ArrayList<>();
        private int passed;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                String message = result.getThrowable()
                        .map(thrown -> String.valueOf(thrown.getMessage()))
                        .orElse("did not come to its end");
                if (result.getStatus() == TestExecutionResult.Status.ABORTED || message.contains(NO_EXAMPLE)) {
                    untried.add(name(test));
                } else {
                    faults.add(new Fault(name(test), message));
                }
            } else if (test.isTest()) {
                passed++;
            }
        }
    }
}
