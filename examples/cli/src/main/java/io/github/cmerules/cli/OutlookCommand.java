package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outlook.ICalendar;
import io.github.cmerules.core.outlook.Outlook;
import io.github.cmerules.core.outlook.UrgencyScale;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Outlooks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is to come for the licenses of a dossier. */
@Command(
        name = "outlook",
        header = "Says what is to come for the licenses of a dossier.",
        description =
                "%nDeadlines, what the next cycle will ask for, and what coming editions of the rules change, seen"
                        + " from the day that the dossier states as asOf.")
final class OutlookCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = Input.STANDARD_INPUT,
            description = "The dossier; '-' or nothing is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutlookFormat.Converter.class,
            defaultValue = "text",
            description = "How the outlook is written: ${COMPLETION-CANDIDATES}. Text unless given.")
    private OutlookFormat format = OutlookFormat.TEXT;

    @Option(
            names = "--level",
            paramLabel = "NAME=DAYS",
            description = "A level of urgency: a deadline has it with at most so many days left. May be repeated. In a"
                    + " calendar it is a reminder.")
    private Map<String, Integer> levels = new LinkedHashMap<>();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "",
            description = "What tells this person from others in one calendar; part of the names of events. No personal"
                    + " data.")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ChosenRules rules;

    OutlookCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        UrgencyScale scale = new UrgencyScale(levels.entrySet().stream()
                .map(level -> new UrgencyScale.Level(level.getKey(), level.getValue()))
                .toList());
        RuleBooks books = rules.books();
        Dossier dossier = Input.read(file, streams.in(), stream -> Dossiers.read(stream, books));
        List<Outlook> outlooks = Dossiers.outlooks(dossier, ChosenRules.options(books));
        streams.results()
                .printDocument(
                        switch (format) {
                            case TEXT -> OutlookText.of(outlooks, scale);
                            case JSON ->
                                dossier.several()
                                        ? Outlooks.write(outlooks, scale)
                                        : Outlooks.write(outlooks.get(0), scale);
                            case ICS -> ICalendar.write(entries(outlooks), scale);
                        });
        return ExitCode.DONE;
    }

    private List<ICalendar.Entry> entries(List<Outlook> outlooks) {
        List<ICalendar.Entry> entries = new ArrayList<>();
        for (Outlook outlook : outlooks) {
            LicenseReference license = outlook.evaluation().license();
            String name = license.jurisdiction() + " " + license.profession() + " license";
            entries.add(new ICalendar.Entry(key + "/" + entries.size(), name, outlook));
        }
        return entries;
    }
}
