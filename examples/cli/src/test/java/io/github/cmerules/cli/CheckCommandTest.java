package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckCommandTest {

    private static final String PACK = Samples.text("connecticut/us-ct.yaml");

    @Test
    void everyFaultOfAFileIsNamedWithItsLine() {
        String faulty =
                PACK.replace("required: 50,", "required: fifty,").replace("readOn: 2026-11-21", "readOn: 21.11.2026");

        Run run = Run.reading(faulty, "check", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        // Three sources, and an amount that stands in two schedules under one name.
        assertThat(run.messages())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).matches("standard input:\\d+ /.*"))
                .last()
                .asString()
                .contains("\"fifty\" is not a known required-amount");
    }

    @Test
    void aLawThatDoesNotHoldIsAFault() {
        // A topic that no rule asks for, and a title with a full stop.
        String odd = PACK.replace(
                        "    sexual-assault: {title: sexual assault}",
                        "    sexual-assault: {title: sexual assault}\n    bees: {title: bees}")
                .replaceFirst("digest: sha256:[0-9a-f]+", "duplicates: every-claim")
                .replaceFirst("title: Contact hours", "title: contact hours.");

        Run run = Run.reading(odd, "check", "--tries", "2", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("codes_areUsed\n", "bees", "texts_arePlainSentences\n", "contact hours.", " 2 failed");
    }

    @Test
    void aTestCanBeSkippedAndIsThenNamed() {
        Run run = Run.reading(PACK, "check", "--tries", "1", "--skip", "citations_areComplete", "-");

        assertThat(run.out()).contains(", 0 failed, not tried: citations_areComplete");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);

        Run unknown = Run.reading(PACK, "check", "--tries", "1", "--skip", "law99", "-");
        assertThat(unknown.out()).contains("contract_switchesOffWhatExists", "[law99] is no test of this contract");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void wrongUseIsToldFromFaults() {
        assertThat(Run.of("check").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.reading(PACK, "check", "--tries", "0", "-").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        Run missing = Run.of("check", Samples.path("none.yaml"));
        assertThat(missing.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("there is no such file");
    }
}
