package io.github.cmerules.json.transcripts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The meanings of one kind of code, found without regard to case and to white space around the code. */
final class Codes<T> {

    private final Map<String, T> meanings = new HashMap<>();

    Codes(Map<String, ? extends T> meanings) {
        meanings.forEach((code, meaning) -> this.meanings.put(key(code), meaning));
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(meanings.get(key(code)));
    }

    /** {@return what two spellings of one code have in common} */
    static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
