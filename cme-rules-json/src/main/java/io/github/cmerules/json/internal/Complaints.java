package io.github.cmerules.json.internal;

import io.github.cmerules.core.model.Shown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what the parser of Jackson tripped over. */
public final class Complaints {

    /** What the parser of Jackson tripped over, as its messages name it. */
    private static final Pattern FOUND =
            Pattern.compile("(?:character|token|marker|escape) \\(?'(.+?)'(?:[ :,)]|$)", Pattern.DOTALL);

    private Complaints() {}

    /**
     * {@return why a document is no JSON}
     *
     * @param message what the parser says
     */
    public static String notJson(String message) {
        if (message.contains("CTRL-CHAR")) {
            return "a line break or another control character in a text has to be escaped, such as \\n";
        }
        if (message.contains("Leading zero")) {
            return "a number has a leading zero: expected such as 1 or 0.5";
        }
        Matcher found = FOUND.matcher(message);
        String what = found.find() ? Shown.quoted(found.group(1)) + " was not expected here" : "this is not JSON";
        return what + hint(message);
    }

    private static String hint(String message) {
        if (message.contains("property name")) {
            return ": expected a property name in double quotes. Maybe there is a comma too many?";
        }
        if (message.contains("comma")) {
            return ": expected a comma. Maybe one is missing?";
        }
        return ": expected JSON";
    }
}
