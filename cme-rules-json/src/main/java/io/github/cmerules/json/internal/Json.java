package io.github.cmerules.json.internal;

import io.github.cmerules.core.model.Shown;
import java.util.List;
import java.util.Map;

/** A JSON value in memory; numbers stay as they are written until somebody asks what they mean. */
public sealed interface Json {

    /** {@return the value as a message shows it} */
    String shown();

    /** An object, its properties in the order of the document. */
    record Members(Map<String, Json> values) implements Json {
        @Override
        public String shown() {
            return "an object";
        }
    }

    /** A list. */
    record Elements(List<Json> values) implements Json {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** A text. */
    record Text(String value) implements Json {
        @Override
        public String shown() {
            return Shown.quoted(value);
        }
    }

    /** A number, as written. */
    record Numeral(String digits) implements Json {
        @Override
        public String shown() {
            return digits;
        }
    }

    /** A word that stands for a value: {@code true}, {@code false} or {@code null}. */
    enum Word implements Json {
        TRUE("true"),
        FALSE("false"),
        NULL("null");

        private final String shown;

        Word(String shown) {
            this.shown = shown;
        }

        @Override
        public String shown() {
            return shown;
        }
    }
}
