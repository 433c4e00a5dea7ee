package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.DATE;
import static io.github.cmerules.json.rules.Codecs.DATES;
import static io.github.cmerules.json.rules.Codecs.TIME;
import static io.github.cmerules.json.rules.Codecs.WHOLE;
import static io.github.cmerules.json.rules.Codecs.converted;
import static io.github.cmerules.json.rules.Codecs.lazy;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Fields.list;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Names.CREDENTIAL;
import static io.github.cmerules.json.rules.Names.FACT;
import static io.github.cmerules.json.rules.Union.content;
import static io.github.cmerules.json.rules.Union.kind;
import static io.github.cmerules.json.rules.Union.single;
import static io.github.cmerules.json.rules.Union.word;

import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Window;
import java.time.Period;

/** How days, windows and deadlines stand in rule packs. */
final class Days {

    private Days() {}

    static final Union<Anchor> DAY = new Union<>(
            "day",
            "A day that depends on the license.",
            word("cycle-start", "the first day of the cycle", Anchor.cycleStart()),
            word("end", "the last day of the cycle, or the day of the application", Anchor.end()),
            word("deadline", "the deadline of the requirement", Anchor.deadline()),
            word("application", "the day on which the application was received", Anchor.application()),
            word("issue", "the day on which the license was issued", Anchor.issue()),
            word("birth", "the day of birth", Anchor.birth()),
            single(
                    "end-of-cycle",
                    "the last day of the cycle with this number",
                    Anchor.EndOfCycle.class,
                    WHOLE,
                    Anchor.EndOfCycle::new,
                    Anchor.EndOfCycle::number),
            single(
                    "date",
                    "this day, whatever the license",
                    Anchor.FixedDay.class,
                    DATE,
                    Anchor.FixedDay::new,
                    Anchor.FixedDay::day),
            credential("credential-issue", "the issue of a credential", Anchor.CredentialDay.Side.ISSUE),
            credential("credential-expiry", "the expiry of a credential", Anchor.CredentialDay.Side.EXPIRY),
            single(
                    "became-true",
                    "the day on which a fact became true",
                    Anchor.BecameTrue.class,
                    FACT,
                    Anchor.BecameTrue::new,
                    Anchor.BecameTrue::fact));

    private static Union.Kind<Anchor> credential(String name, String says, Anchor.CredentialDay.Side side) {
        return content(
                name,
                says,
                Anchor.CredentialDay.class,
                day -> day.side() == side,
                converted(CREDENTIAL, kind -> new Anchor.CredentialDay(kind, side), Anchor.CredentialDay::kind));
    }

    static final Union<Window> WINDOW = new Union<>(
            "window",
            "The dates from which a requirement takes credits. It ends with the deadline at the latest.",
            word("cycle", "the cycle", Window.cycle()),
            word("ever", "any day", Window.ever()),
            kind(
                    "before",
                    "from the same day of the month some time before a day, through that day",
                    Window.Before.class,
                    field("time", TIME, "how long"),
                    field("day", DAY, "before which day")),
            kind(
                    "last",
                    "exactly so much time, ending with a day",
                    Window.Last.class,
                    field("time", TIME, "how long"),
                    field("day", DAY, "the last day")),
            kind(
                    "by-application",
                    "one of two windows, by when the application was received",
                    Window.ByApplication.class,
                    field("day", DATE, "the first day of the second window"),
                    field("before", lazy(() -> Days.WINDOW), "the window of applications before that day"),
                    field("from", lazy(() -> Days.WINDOW), "the window of applications on that day or later")),
            kind(
                    "after",
                    "from a day on, for some time",
                    Window.After.class,
                    field("day", DAY, "the first day"),
                    field("time", TIME, "how long")),
            single("since", "from a day on", Window.Since.class, DAY, Window.Since::new, Window.Since::anchor),
            single(
                    "dates",
                    "from one date to another",
                    Window.Dates.class,
                    DATES,
                    Window.Dates::new,
                    Window.Dates::range),
            single(
                    "calendar-years-before",
                    "so many calendar years before the one in which the cycle ends",
                    Window.CalendarYearsBefore.class,
                    WHOLE,
                    Window.CalendarYearsBefore::new,
                    Window.CalendarYearsBefore::years));

    private static final Form<Deadline.Move> MOVE = ofRecord(
            "move",
            "A deadline that the authority moved.",
            Deadline.Move.class,
            field("from", DATE, "the deadline as it was"),
            field("to", DATE, "the deadline as it is"));

    static final Union<Deadline> DEADLINE = new Union<>(
            "deadline",
            "The last day on which a requirement can be met.",
            content(
                    "day",
                    "a day",
                    Deadline.After.class,
                    after -> after.period().isZero(),
                    converted(DAY, day -> new Deadline.After(day, Period.ZERO), Deadline.After::anchor)),
            kind(
                    "after",
                    "some time after a day",
                    Deadline.After.class,
                    field("day", DAY, "after which day"),
                    field("time", TIME, "how long")),
            kind(
                    "before",
                    "some time before a day",
                    Deadline.Before.class,
                    field("time", TIME, "how long"),
                    field("day", DAY, "before which day")),
            single(
                    "earliest",
                    "the earliest of several",
                    Deadline.Earliest.class,
                    Codecs.list(lazy(() -> Days.DEADLINE)),
                    Deadline.Earliest::new,
                    Deadline.Earliest::parts),
            kind(
                    "moved",
                    "a deadline that was moved where it falls on certain days",
                    Deadline.Moved.class,
                    field("deadline", lazy(() -> Days.DEADLINE), "the deadline as it would be"),
                    list("moves", MOVE, "which days were moved to which")),
            kind(
                    "curable",
                    "a deadline after which what was short can still be made up",
                    Deadline.Curable.class,
                    field("deadline", lazy(() -> Days.DEADLINE), "the deadline"),
                    field("within", TIME, "how long after it")));
}
