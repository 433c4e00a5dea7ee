package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.id;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.ids;
import static io.github.cmerules.massachusetts.MassachusettsTopics.BOARD_REGULATIONS;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_1;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_2;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_3;

import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Plannable;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * What the Massachusetts Board of Registration in Medicine asks of a physician, with the source of each rule.
 *
 * <p>The Board licenses MD and DO under the same rules. {@code Editions} has the rules as they stood from date to date,
 * {@code Columns} what each kind of license owes, {@code Duties} the single requirements, {@code KindsOfCredit} what counts
 * for them and {@code Equivalences} what records are worth; {@link RuleBook#notCovered()} says what is not covered.
 */
public final class MassachusettsRuleBook {

    /** Massachusetts. */
    public static final Jurisdiction JURISDICTION = Jurisdiction.of("US-MA");

    /** The name of the rule book. */
    public static final RuleBookId ID = RuleBookId.of("us-ma/physician");

    private MassachusettsRuleBook() {}

    private static final class Held {
        private static final RuleBook BOOK = build();
    }

    /** {@return the rule book} */
    public static RuleBook ruleBook() {
        return Held.BOOK;
    }

    // ---- The book -----------------------------------------------------------------------------------------------

    /** {@return the rule book, built anew} */
    static RuleBook build() {
        return RuleBook.builder()
                .id(ID)
                .title("Massachusetts Board of Registration in Medicine, physicians")
                .jurisdiction(JURISDICTION)
                .addProfessions(Profession.MD, Profession.DO)
                .verifiedThrough(MassachusettsSources.READ_ON)
                .vocabulary(vocabulary())
                .addCalendars(
                        birthdays("next-birthday", BirthdayCalendar.First.NEXT_BIRTHDAY),
                        birthdays("second-year", BirthdayCalendar.First.SECOND_YEAR))
                .editions(Editions.all())
                .interpretations(MassachusettsInterpretations.all())
                .addDefaultWaiverScope(MassachusettsRequirements.TOTAL)
                .plannable(Plannable.courses(vocabulary())
                        .withApprovals(MassachusettsApprovals.DEPARTMENT_OF_PUBLIC_HEALTH))
                .retention(new RuleBook.Retention(Period.ofYears(2), MassachusettsSources.MMS_RENEWAL))
                .addNotCovered(
                        "Emergency restricted licenses.",
                        "Before 2018: anything but renewals and first licenses of the full license.",
                        "Equivalences under Policy 94-05 for renewals before 2018.",
                        "The federal training of eight hours for prescribers.")
                .build();
    }

    private static Vocabulary vocabulary() {
        return Vocabulary.builder()
                .putLicenseTypes(LicenseType.FULL, "Full license")
                .putLicenseTypes(LicenseTypes.ADMINISTRATIVE, "Administrative license")
                .putLicenseTypes(LicenseTypes.TEMPORARY_FACULTY, "Temporary license of a faculty member")
                .putLicenseTypes(LicenseTypes.LIMITED, "Limited license")
                .putLicenseTypes(LicenseTypes.VOLUNTEER, "Volunteer license")
                .putLicenseTypes(LicenseTypes.TEMPORARY_SUBSTITUTE, "Temporary license of a substitute physician")
                .putLicenseTypes(LicenseTypes.TEMPORARY_CME, "Temporary license to take part in CME")
                .addTopic(new TopicDefinition(
                        BOARD_REGULATIONS,
                        "the Board's regulations, all three chapters",
                        Set.of(),
                        Set.of(CMR_1, CMR_2, CMR_3)))
                .addTopic(TopicDefinition.of(CMR_1, "243 CMR 1.00"))
                .addTopic(TopicDefinition.of(CMR_2, "243 CMR 2.00"))
                .addTopic(TopicDefinition.of(CMR_3, "243 CMR 3.00"))
                .putApprovals(
                        MassachusettsApprovals.DEPARTMENT_OF_PUBLIC_HEALTH,
                        "course on domestic and sexual violence approved by the Department of Public Health")
                .putApprovals(
                        MassachusettsApprovals.EXECUTIVE_DIRECTOR,
                        "certificate of service for the Board, signed by the Executive Director")
                .putApprovals(MassachusettsApprovals.BOARD_MEMBER, "member of the Board")
                .putApprovals(
                        MassachusettsApprovals.LICENSING_COMMITTEE,
                        "documents on public service approved by the Licensing Committee")
                .addFact(
                        MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES,
                        "Does the licensee prescribe controlled substances? In Massachusetts every prescription drug is"
                                + " one (Schedules II to VI).")
                .addFact(MassachusettsFacts.SERVES_ADULTS, "Does the licensee serve adults?")
                .addFact(MassachusettsFacts.PRACTICES_MEDICINE, "Is the licensee engaged in the practice of medicine?")
                .addFact(
                        MassachusettsFacts.EHR_MEANINGFUL_USE,
                        "Did the licensee take part in the Meaningful Use program as an eligible professional?")
                .addFact(
                        MassachusettsFacts.EHR_HOSPITAL_AFFILIATION,
                        "Is the licensee employed by, credentialed at or under contract with a hospital that has a"
                                + " certified Meaningful Use program?")
                .addFact(
                        MassachusettsFacts.EHR_MASS_HIWAY,
                        "Is the licensee a participant in, or an authorized user of, the Mass HIway?")
                .build();
    }

    private static CalendarRule birthdays(String value, BirthdayCalendar.First first) {
        return new CalendarRule(
                reading(id(12), value),
                new BirthdayCalendar(2, first, 3),
                List.of(MassachusettsSources.CMR_2_06.at("(1)"), MassachusettsSources.CHAPTER_112_SECTION_2),
                List.of(ids(10, 11, 12, 13, 14, 16)));
    }
}
