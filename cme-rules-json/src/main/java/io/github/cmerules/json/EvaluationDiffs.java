package io.github.cmerules.json;

import io.github.cmerules.core.diff.EvaluationChange;
import io.github.cmerules.core.diff.EvaluationDiff;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.json.internal.JsonOutput;
import java.util.List;
import java.util.function.Consumer;

/**
 * The entry point for documents that hand over what changed between evaluations.
 *
 * <p>More properties may be added to them in a later version. They are written, not read back. Values are texts: codes, days
 * and amounts as in an evaluation, the parts of a list with a semicolon between.
 */
public final class EvaluationDiffs {

    private EvaluationDiffs() {}

    /**
     * {@return what changed between two evaluations as a document over several lines}
     *
     * @param diff what changed
     */
    public static String write(EvaluationDiff diff) {
        return JsonOutput.pretty(one(diff));
    }

    /**
     * {@return what changed for several licenses as a document over several lines}
     *
     * @param diffs what changed, in the order of the licenses
     */
    public static String write(List<EvaluationDiff> diffs) {
        return JsonOutput.pretty(out -> {
            out.version();
            out.objects("differences", diffs, (EvaluationDiff diff) -> one(diff).accept(out));
        });
    }

    private static Consumer<JsonOutput> one(EvaluationDiff diff) {
        return out -> {
            out.version();
            out.object(
                    "license", () -> EvaluationWriter.license(out, diff.after().license()));
            out.object("before", () -> evaluation(out, diff.before()));
            out.object("after", () -> evaluation(out, diff.after()));
            out.objects("changes", diff.changes(), change -> change(out, change));
        };
    }

    private static void evaluation(JsonOutput out, Evaluation evaluation) {
        out.text("asOf", evaluation.asOf());
        out.text("verdict", evaluation.verdict());
        out.text("edition", evaluation.ruleBook().edition());
    }

    /** Writes what became of one part. */
    static void change(JsonOutput out, EvaluationChange change) {
        out.text("part", change.part());
        out.text("name", change.name());
        out.text("requirement", change.requirement());
        out.text("title", change.title());
        out.text("kind", change.kind());
        out.objects("properties", change.properties(), value -> {
            out.text("property", value.property());
            out.text("before", value.before());
            out.text("after", value.after());
        });
        out.texts("sentences", change.sentences());
    }
}
