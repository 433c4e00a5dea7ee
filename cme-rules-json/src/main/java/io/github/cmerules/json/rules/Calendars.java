package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.MONTH_DAY;
import static io.github.cmerules.json.rules.Codecs.WHOLE;
import static io.github.cmerules.json.rules.Codecs.constant;
import static io.github.cmerules.json.rules.Codecs.lazy;
import static io.github.cmerules.json.rules.Conditions.CONDITION;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Sources.CITATIONS;
import static io.github.cmerules.json.rules.Sources.INTERPRETATIONS;
import static io.github.cmerules.json.rules.Union.kind;

import io.github.cmerules.core.rule.AnniversaryCalendar;
import io.github.cmerules.core.rule.BirthMonthCalendar;
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.FixedDateCalendar;
import io.github.cmerules.core.rule.JoinedCalendar;
import io.github.cmerules.core.rule.LicenseCalendar;
import io.github.cmerules.core.rule.NumberParityCalendar;
import io.github.cmerules.json.rules.Fields.Field;

/** How calendars of licenses stand in rule packs. */
final class Calendars {

    private Calendars() {}

    private static final Field<Integer> YEARS = field("years", WHOLE, "the years of a cycle");
    private static final Field<Integer> SHORT_MONTHS = field(
            "shortMonths", WHOLE, 0, "a first cycle of so many months or fewer is prolonged by a whole one; none");

    static final Union<LicenseCalendar> CALENDAR = new Union<>(
            "calendar",
            "How cycles are laid out.",
            kind(
                    "birthday",
                    "cycles that end on the birthday",
                    BirthdayCalendar.class,
                    YEARS,
                    field(
                            "first",
                            constant("first renewal", BirthdayCalendar.First.values(), Names::kebab),
                            "the first renewal"),
                    SHORT_MONTHS),
            kind(
                    "birth-month",
                    "cycles that end with the month of birth",
                    BirthMonthCalendar.class,
                    YEARS,
                    SHORT_MONTHS),
            kind(
                    "fixed-date",
                    "cycles that end on the same day for everybody",
                    FixedDateCalendar.class,
                    YEARS,
                    field("last", MONTH_DAY, "the last day"),
                    field("someYear", WHOLE, "some year in which a cycle ends")),
            kind(
                    "anniversary",
                    "cycles that end before the anniversary of the issue",
                    AnniversaryCalendar.class,
                    YEARS),
            kind(
                    "number-parity",
                    "cycles of two years that end in even or odd years as the license number is",
                    NumberParityCalendar.class,
                    field(
                            "days",
                            Codecs.list(MONTH_DAY),
                            "the days on which licenses end; the first on or after the issue holds")),
            kind(
                    "joined",
                    "several cycles of the license taken together",
                    JoinedCalendar.class,
                    field("base", lazy(() -> Calendars.CALENDAR), "the cycles of the license"),
                    field("cycles", WHOLE, "how many are taken together"),
                    field("apart", WHOLE, 0, "how many first ones stand by themselves; none")));

    static final Form<CalendarRule> CALENDAR_RULE = ofRecord(
            "calendar-rule",
            "The calendar of some licenses.",
            CalendarRule.class,
            field("when", CONDITION, Condition.always(), "of which licenses; all"),
            field("calendar", CALENDAR, "how their cycles are laid out"),
            CITATIONS,
            INTERPRETATIONS);
}
