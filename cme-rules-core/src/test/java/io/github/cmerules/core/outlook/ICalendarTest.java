package io.github.cmerules.core.outlook;

import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Calendars are read by an independent parser and validated by it. */
class ICalendarTest {

    private static final UrgencyScale SCALE =
            UrgencyScale.of(new UrgencyScale.Level("soon", 90), new UrgencyScale.Level("now", 0));

    private static final Outlook OUTLOOK = Outlook.of(
            license().number("SECRET-17").build(), exactMinimumWithout("pain"), ComingRules.options("2025-01-01"));

    private static String written(Outlook outlook, String name) {
        return ICalendar.write(List.of(new ICalendar.Entry("k", name, outlook)), SCALE);
    }

    private static Calendar read(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Without backslashes: the parser takes an escaped one before an n for the end of a line. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("aZ ,;:\"\n\u00e9\u4e2d")
                .withChars('0', '9')
                .ofMaxLength(120)
                .filter(name -> name.equals(name.strip()));
    }

    @Property(tries = 200)
    void anyNameIsReadBackAndNoLineIsTooLong(@ForAll("names") String name) {
        String text = written(OUTLOOK, name);
        Calendar calendar = read(text);

        assertThat(calendar.validate().hasErrors()).isFalse();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSameSizeAs(OUTLOOK.days());
        assertThat(events).allMatch(event -> event.getSummary().getValue().startsWith(name + ": "));
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Arrays.stream(text.split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Example
    void aCalendarHasAnEventForEachDay() {
        assertThat(written(OUTLOOK, "Sample license"))
                .startsWith(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//cme-rules//cme-rules//EN",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT",
                        "UID:" + uid(OUTLOOK, 0),
                        "DTSTAMP:20250101T000000Z",
                        "DTSTART;VALUE=DATE:20250330",
                        "SUMMARY:Sample license: 1 requirement due",
                        "DESCRIPTION:Orientation: 1 of 1 completion missing\\nAs of 2025-01-01\\, unde",
                        " r edition 2020-01-01 of us-xx/physician.",
                        "TRANSP:TRANSPARENT",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER:-P0D",
                        "DESCRIPTION:now: Sample license\\, due on 2025-03-30",
                        "END:VALARM",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER:-P90D",
                        "DESCRIPTION:soon: Sample license\\, due on 2025-03-30",
                        "END:VALARM",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:" + uid(OUTLOOK, 1),
                        "DTSTAMP:20250101T000000Z",
                        "DTSTART;VALUE=DATE:20250531",
                        "SUMMARY:Sample license: Last day to ask for a waiver",
                        "DESCRIPTION:As of 2025-01-01\\, under edition 2020-01-01 of us-xx/physician.",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:" + uid(OUTLOOK, 2),
                        "DTSTAMP:20250101T000000Z",
                        "DTSTART;VALUE=DATE:20250630",
                        "SUMMARY:Sample license: 2 requirements due",
                        ""));
    }

    private static String uid(Outlook outlook, int day) {
        List<VEvent> events = read(written(outlook, "n")).getComponents("VEVENT");
        return events.get(day).getUid().orElseThrow().getValue();
    }

    @Example
    void whatHasAMeaningIsEscaped() {
        assertThat(written(OUTLOOK, "a\\b;c,d\ne\tf")).contains("SUMMARY:a\\\\b\\;c\\,d\\ne f: 1 requirement due\r\n");
    }

    @Example
    void anEventKeepsItsNameWhileItsDayStays() {
        Outlook later = Outlook.of(license().build(), exactMinimumWithout("safety"), ComingRules.options("2025-02-01"));

        assertThat(uid(later, 2)).isEqualTo(uid(OUTLOOK, 2));
        assertThat(uid(OUTLOOK, 1)).isNotEqualTo(uid(OUTLOOK, 2));
        assertThat(written(later, "n")).contains("DTSTAMP:20250201T000000Z");
    }

    @Example
    void licensesHaveEventsOfTheirOwn() {
        List<ICalendar.Entry> two =
                List.of(new ICalendar.Entry("a", "One", OUTLOOK), new ICalendar.Entry("b", "Two", OUTLOOK));

        List<VEvent> events = read(ICalendar.write(two, UrgencyScale.NONE)).getComponents("VEVENT");

        assertThat(events)
                .hasSize(6)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> ICalendar.write(List.of(two.get(0), two.get(0)), UrgencyScale.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("have the key \"a\"");
    }

    @Example
    void noLicenseNumberIsWritten() {
        assertThat(written(OUTLOOK, "n")).doesNotContain("SECRET-17");
        assertThat(ICalendar.write(List.of(), SCALE))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }
}
