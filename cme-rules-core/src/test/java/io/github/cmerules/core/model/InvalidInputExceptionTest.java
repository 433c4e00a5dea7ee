package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

    private static final Problem FIRST = new Problem("/credits/3/completedOn", "\"2025-02-30\" is not a date");
    private static final Problem SECOND = new Problem("", "the whole is wrong");

    @Test
    void message_has_a_line_for_each_problem() {
        assertThat(new InvalidInputException(List.of(FIRST, SECOND)))
                .hasMessage("/credits/3/completedOn: \"2025-02-30\" is not a date\nthe whole is wrong");
    }

    @Test
    void survives_serialization() throws IOException, ClassNotFoundException {
        InvalidInputException thrown = new InvalidInputException(new ArrayList<>(List.of(FIRST, SECOND)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidInputException read = (InvalidInputException) in.readObject();
            assertThat(read).hasMessage(thrown.getMessage());
            assertThat(read.problems()).containsExactly(FIRST, SECOND);
        }
    }

    @Test
    void is_thrown_only_if_there_is_a_problem() {
        assertThatCode(() -> InvalidInputException.throwIfAny(List.of())).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> InvalidInputException.throwIfAny(List.of(FIRST)));
    }

    @Test
    void problem_can_be_placed_below_a_longer_path() {
        assertThat(new Problem("/id", "is empty").under("/credits/0")).hasToString("/credits/0/id: is empty");
    }

    @Test
    void value_from_outside_is_shown_on_one_line_and_cut() {
        assertThat(Shown.quoted("a\nb\tc")).isEqualTo("\"a b c\"");
        assertThat(Shown.quoted("x".repeat(80))).isEqualTo('"' + "x".repeat(80) + '"');
        assertThat(Shown.quoted("x".repeat(81))).isEqualTo('"' + "x".repeat(80) + "...\"");
    }
}
