/** The rules of the Massachusetts Board of Registration in Medicine. */
@org.jspecify.annotations.NullMarked
module io.github.cmerules.massachusetts {
    requires transitive io.github.cmerules.core;
    requires static org.jspecify;

    exports io.github.cmerules.massachusetts;

    provides io.github.cmerules.core.rule.RuleBookProvider with
            io.github.cmerules.massachusetts.MassachusettsProvider;
}
