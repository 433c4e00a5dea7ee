package io.github.cmerules.json;

import io.github.cmerules.core.outlook.Outlook;
import io.github.cmerules.core.outlook.UrgencyScale;
import io.github.cmerules.json.internal.JsonOutput;
import java.util.List;
import java.util.function.Consumer;

/**
 * The entry point for documents that hand over what is to come for licenses.
 *
 * <p>More properties may be added to them in a later version. They are written, not read back.
 */
public final class Outlooks {

    private Outlooks() {}

    /**
     * {@return an outlook as a document over several lines}
     *
     * @param outlook the outlook
     * @param scale how urgent deadlines are
     */
    public static String write(Outlook outlook, UrgencyScale scale) {
        return JsonOutput.pretty(one(outlook, scale));
    }

    /**
     * {@return the outlooks of a dossier with several licenses as a document over several lines}
     *
     * @param outlooks the outlooks, in the order of the licenses
     * @param scale how urgent deadlines are
     */
    public static String write(List<Outlook> outlooks, UrgencyScale scale) {
        return JsonOutput.pretty(out -> {
            out.version();
            out.objects(
                    "outlooks",
                    outlooks,
                    (Outlook outlook) -> one(outlook, scale).accept(out));
        });
    }

    private static Consumer<JsonOutput> one(Outlook outlook, UrgencyScale scale) {
        return out -> {
            out.version();
            new OutlookWriter(out, outlook, scale).write();
        };
    }
}
