package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmeRulesTest {

    @Test
    void withoutACommandTheUsageIsAMessage() {
        Run run = Run.of();

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: cme-rules", "evaluate", "plan", "rules", "diff", "help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "evaluate --help",
                "help evaluate",
                "rules --help",
                "help rules",
                "diff --help",
                "plan --help",
                "help plan"
            })
    void helpIsAResultAndNamesTheExitStatuses(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: cme-rules", "Exit status:", "  0  ", "  1  ", "  2  ", "  3  ");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextPage.WIDTH));
    }

    @Test
    void helpOnACommandIsItsOwn() {
        assertThat(Run.of("help", "evaluate")).isEqualTo(Run.of("evaluate", "--help"));
        assertThat(Run.of("help", "evaluate").out()).contains("--jsonl", "text, json", "standard input");
    }

    @Test
    void theVersionSaysWhatIsKnown() {
        Run run = Run.of("--version");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("cme-rules ").contains("us-ma/physician, verified through ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluat",
                "--nonsense",
                "evaluate --nonsense",
                "evaluate --format xml",
                "evaluate a b",
                "plan --format yaml",
                "plan --unknown perhaps",
                "plan --jsonl",
                "help x",
                "evaluate --format"
            })
    void anythingElseIsWrongUse(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.messages()).isNotEmpty();
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void aFaultOfTheProgramIsSaid() {
        Run run = Run.on("", new FaultyStream(new IllegalStateException("broken on purpose")), "rules", "US-MA");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.messages().get(0))
                .isEqualTo("internal error: java.lang.IllegalStateException: broken on purpose");
    }

    @Test
    void aSevereFaultIsNoBadInput() {
        Run run = Run.on("", new FaultyStream(new StackOverflowError("too deep")), "rules", "US-MA");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.messages().get(0)).isEqualTo("internal error: java.lang.StackOverflowError: too deep");
    }

    @Test
    void anArgumentIsNeverAFileOfArguments() {
        assertThat(Run.of("evaluate", "@nowhere").messages())
                .containsExactly("@nowhere cannot be read: there is no such file");
    }

    private static final class FaultyStream extends OutputStream {

        private final Throwable fault;

        private FaultyStream(Throwable fault) {
            this.fault = fault;
        }

        @Override
        public void write(int b) {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }
    }
}
