package io.github.cmerules.benchmarks.peers.cel;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.github.cmerules.benchmarks.peers.Asked;
import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CEL, a typed predicate for each requirement, evaluated for each credit; Java adds up. */
public final class CelForEachCredit implements OnDossiers {

    private final List<CelRuntime.Program> counts = new ArrayList<>();

    @Override
    public String name() {
        return "cel-for-each-credit";
    }

    @Override
    public void start() throws Exception {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("cycleStart", SimpleType.INT)
                .addVar("cycleEnd", SimpleType.INT)
                .addVar("day", SimpleType.INT)
                .addVar("topics", ListType.create(SimpleType.STRING))
                .setResultType(SimpleType.BOOL)
                .build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        for (Requirement requirement : Requirement.values()) {
            String expression = Expressions.of(requirement, "day", "topics");
            counts.add(runtime.createProgram(compiler.compile(expression).getAst()));
        }
    }

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        int[] earned = new int[counts.size()];
        Map<String, Object> variables = new HashMap<>();
        variables.put("cycleStart", license.getCycleStart().toEpochDay());
        variables.put("cycleEnd", license.getCycleEnd().toEpochDay());
        try {
            for (Credit credit : credits) {
                variables.put("day", credit.getDate().toEpochDay());
                variables.put("topics", Expressions.names(credit));
                for (int i = 0; i < earned.length; i++) {
                    if ((Boolean) counts.get(i).eval(variables)) {
                        earned[i] += credit.getQuarterHours();
                    }
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return Asked.outcomes(license, earned);
    }
}
