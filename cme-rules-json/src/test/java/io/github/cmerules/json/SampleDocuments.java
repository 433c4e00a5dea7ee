package io.github.cmerules.json;

/** Documents under {@link SampleRuleBook}. */
final class SampleDocuments {

    static final String LICENSE = """
            {"jurisdiction": "US-XX", "profession": "MD", "type": "full", "number": "17",
             "cycle": {"start": "2023-03-15", "end": "2025-03-14"}, "facts": {"prescribes": true}}""";

    static final String OTHER_LICENSE = LICENSE.replace("US-XX", "US-YY");

    static final String CREDIT = """
            {"id": "c1", "completedOn": "2024-05-02", "category": "ama-pra-1", "amount": 3.5, "topics": ["pain"]}""";

    private SampleDocuments() {}

    static String dossier(String license, String... credits) {
        return "{\"version\": 1, \"license\": " + license + ", \"credits\": [" + String.join(", ", credits) + "]}";
    }

    /** {@return a good dossier on one line, in which a part is replaced by another} */
    static String dossierWith(String part, String replacement) {
        String good = line();
        if (!good.contains(part)) {
            throw new IllegalArgumentException(part + " is not in " + good);
        }
        return good.replace(part, replacement);
    }

    static String line() {
        return dossier(LICENSE, CREDIT).replace("\n", "");
    }

    static String several(String... licenses) {
        return "{\"version\": 1, \"licenses\": [" + String.join(", ", licenses).replace("\n", "") + "], \"credits\": ["
                + CREDIT + "], \"asOf\": \"2025-03-01\"}";
    }
}
