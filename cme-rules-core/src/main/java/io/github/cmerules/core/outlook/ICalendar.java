package io.github.cmerules.core.outlook;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes deadlines as a calendar (iCalendar, RFC 5545) that calendar programs can import or subscribe to.
 *
 * <p>Each {@link DueDay} is one event that lasts the whole day and leaves the person free. The same input gives the same
 * text on every machine: the time stamp is the beginning of the day of the evaluation, in UTC. An event keeps its UID as
 * long as its day stays, whatever is still due on it. No license number, and nothing else about a person, is written unless
 * the caller has it in a name.
 */
public final class ICalendar {

    /** The octets that a line may have, without its end. */
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();
    private final UrgencyScale reminders;
    private final Set<String> uids = new HashSet<>();

    private ICalendar(UrgencyScale reminders) {
        this.reminders = reminders;
    }

    /**
     * One license in a calendar.
     *
     * @param key what tells this license from others of the same jurisdiction and profession in any calendar that somebody
     *     imports both into, such as a key of the caller's database. UIDs are made from it by a hash that can be tried out:
     *     no personal data
     * @param name what events call the license, such as {@code Massachusetts license}
     * @param outlook what is to come for it
     */
    public record Entry(String key, String name, Outlook outlook) {}

    /**
     * {@return the days to come of some licenses as a calendar, in UTF-8 where it is written to a file}
     *
     * @param entries the licenses, in the order in which they are to be written
     * @param reminders for each level a reminder that many days before each day on which a requirement is due, under the
     *     name of the level; {@link UrgencyScale#NONE} for none
     * @throws InvalidInputException if two entries have the same key, jurisdiction and profession
     */
    public static String write(List<Entry> entries, UrgencyScale reminders) {
        ICalendar calendar = new ICalendar(reminders);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//cme-rules//cme-rules//EN");
        calendar.line("CALSCALE:GREGORIAN");
        entries.forEach(calendar::entry);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void entry(Entry entry) {
        LicenseReference license = entry.outlook().evaluation().license();
        String who = license.jurisdiction() + " " + license.profession() + " " + entry.key();
        if (!uids.add(who)) {
            throw InvalidInputException.of(
                    "",
                    "two licenses of " + license.jurisdiction() + " " + license.profession() + " have the key "
                            + Shown.quoted(entry.key()) + ": expected a key for each");
        }
        entry.outlook().days().forEach(day -> event(entry, who, day));
    }

    private void event(Entry entry, String who, DueDay day) {
        line("BEGIN:VEVENT");
        line("UID:" + UUID.nameUUIDFromBytes(("cme-rules " + day.date() + " " + who).getBytes(StandardCharsets.UTF_8)));
        line("DTSTAMP:" + DAY.format(entry.outlook().asOf()) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + DAY.format(day.date()));
        line("SUMMARY:" + escaped(summary(entry.name(), day)));
        line("DESCRIPTION:" + escaped(description(entry.outlook(), day)));
        line("TRANSP:TRANSPARENT");
        if (!day.due().isEmpty()) {
            reminders.levels().forEach(level -> reminder(level, entry.name(), day.date()));
        }
        line("END:VEVENT");
    }

    private void reminder(UrgencyScale.Level level, String name, LocalDate date) {
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("TRIGGER:-P" + level.days() + "D");
        line("DESCRIPTION:" + escaped(level.name() + ": " + name + ", due on " + date));
        line("END:VALARM");
    }

    private static String summary(String name, DueDay day) {
        List<String> parts = new ArrayList<>();
        if (!day.due().isEmpty()) {
            parts.add(day.due().size() == 1 ? "1 requirement due" : day.due().size() + " requirements due");
        }
        day.keyDates().forEach(date -> parts.add(date.title()));
        if (parts.isEmpty()) {
            parts.add("last day");
        }
        return name + ": " + String.join("; ", parts);
    }

    private static String description(Outlook outlook, DueDay day) {
        List<String> lines = new ArrayList<>();
        for (RequirementOutcome outcome : day.due()) {
            lines.add(outcome.title() + ": " + missing(outcome));
        }
        if (day.license()) {
            lines.add("The last day for which the license is evaluated.");
        }
        lines.add("As of " + outlook.asOf() + ", under edition "
                + outlook.evaluation().ruleBook().edition() + " of "
                + outlook.evaluation().ruleBook().id() + ".");
        return String.join("\n", lines);
    }

    private static String missing(RequirementOutcome outcome) {
        String one = outcome.unit() == Unit.CREDITS ? "credit" : "completion";
        String unit = outcome.required().equals(Amount.of(1)) ? one : one + "s";
        return outcome.missing() + " of " + outcome.required() + " " + unit + " missing"
                + (outcome.status() == RequirementStatus.UNDETERMINED
                        ? " in the worst case; it depends on what is not known"
                        : "");
    }

    /** {@return a text as a value: what has a meaning is escaped, other control characters are spaces} */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
                case '\n' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
            }
        });
        return escaped.toString();
    }

    /** Writes a content line, folded so that no line has more octets than it may, and no character is cut. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
            String character = Character.toString(content.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
    }
}
