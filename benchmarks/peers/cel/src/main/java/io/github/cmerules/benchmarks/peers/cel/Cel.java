package io.github.cmerules.benchmarks.peers.cel;

import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.github.cmerules.benchmarks.peers.Asked;
import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CEL, an expression for each requirement over the whole transcript; CEL cannot add up, so the host does it. */
public final class Cel implements OnDossiers {

    private final List<CelRuntime.Program> earned = new ArrayList<>();

    @Override
    public String name() {
        return "cel";
    }

    @Override
    public void start() throws Exception {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "sum", newGlobalOverload("sum_list_int", SimpleType.INT, ListType.create(SimpleType.INT))))
                .addVar("cycleStart", SimpleType.INT)
                .addVar("cycleEnd", SimpleType.INT)
                .addVar("credits", ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN)))
                .build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "sum", CelFunctionBinding.from("sum_list_int", List.class, Cel::sum)))
                .build();
        for (Requirement requirement : Requirement.values()) {
            String expression =
                    "sum(credits.map(c, " + Expressions.of(requirement, "c.day", "c.topics") + ", c.quarterHours))";
            earned.add(runtime.createProgram(compiler.compile(expression).getAst()));
        }
    }

    private static long sum(List<?> amounts) {
        long sum = 0;
        for (Object amount : amounts) {
            sum += ((Number) amount).longValue();
        }
        return sum;
    }

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        List<Map<String, Object>> maps = new ArrayList<>(credits.size());
        for (Credit credit : credits) {
            maps.add(Map.of(
                    "day",
                    credit.getDate().toEpochDay(),
                    "quarterHours",
                    (long) credit.getQuarterHours(),
                    "category",
                    (long) credit.getCategory(),
                    "topics",
                    Expressions.names(credit)));
        }
        Map<String, Object> variables = Map.of(
                "cycleStart", license.getCycleStart().toEpochDay(),
                "cycleEnd", license.getCycleEnd().toEpochDay(),
                "credits", maps);
        int[] sums = new int[earned.size()];
        try {
            for (Requirement requirement : Requirement.values()) {
                if (Asked.applies(requirement, license)) {
                    Object sum = earned.get(requirement.ordinal()).eval(variables);
                    sums[requirement.ordinal()] = ((Number) sum).intValue();
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return Asked.outcomes(license, sums);
    }
}
