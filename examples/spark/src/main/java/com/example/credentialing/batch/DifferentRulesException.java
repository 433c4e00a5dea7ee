package com.example.credentialing.batch;

import java.io.Serial;
import java.util.List;

/** An executor that would decide by other rules than the driver. */
final class DifferentRulesException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1;

    DifferentRulesException(String where, List<String> differences) {
        super(where + " has other rules than the driver:\n" + String.join("\n", differences)
                + "\nMaybe another version of the rules is on the class path of the executors"
                + " (spark.executor.extraClassPath, the jars folder of Spark), which goes before the jars of the job?");
    }
}
