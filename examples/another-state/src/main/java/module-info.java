/** The rules of two more states, written outside the library. */
module com.example.credentialing {
    requires transitive io.github.cmerules.core;

    exports com.example.credentialing;

    provides io.github.cmerules.core.rule.RuleBookProvider with
            com.example.credentialing.PennsylvaniaProvider,
            com.example.credentialing.TexasProvider;
}
