package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.Interpretation;
import java.util.List;
import java.util.stream.IntStream;

/** The points that the sources leave open, with the reading chosen, its alternative and the reason. */
final class MassachusettsInterpretations {

    static List<Interpretation> all() {
        return List.of(
                point(
                        1,
                        "The renewal date selects the edition of a renewal.",
                        "The date of each credit, or the start of the cycle, selects it.",
                        "The Board words its duties as conditions of renewing, and enforced new ones by "
                                + "renewal date."),
                point(
                        2,
                        "Implicit bias is due on applications received from 2022-06-01; without such a date "
                                + "the end of the cycle is taken.",
                        "The renewal date alone decides.",
                        "Head of the chart's row."),
                point(
                        3,
                        "Implicit bias may have been done on any date if the application was received on or after "
                                + "2024-04-11; for a renewal applied for earlier, within the two years up to the "
                                + "renewal date, both ends included.",
                        "The look-back windows of 2022 go on, or there never were any.",
                        "The guidelines of 2024 accept one-time items whenever they were done."),
                point(
                        4,
                        "Alzheimer's disease is owed at renewals and revivals from 2022-08-08, by whoever serves adults.",
                        "It is owed at every renewal from 2018-08-09 by those licensed after that day.",
                        "The act set that deadline for the licensees of 2018-08-09 and is silent on later ones."),
                point(
                        5,
                        "Child abuse is asked for from 2012-02-01, and domestic and sexual violence from 2018-01-01.",
                        "They are asked for from the start of their statutes, 2010 and 2014.",
                        "The first editions in whose texts they stand."),
                point(
                        6,
                        "Electronic health records are owed at renewals and first licenses from 2015-04-01; renewals through 2015-05-30 that were applied for by 2015-03-31 are free.",
                        "Nothing filed early is free.",
                        "The Board's answers on enforcement, and the medical society on the sixty days."),
                point(
                        7,
                        "The chart of 2024 holds for every date from 2018-01-01; before that only renewals and first licenses of the full license are known.",
                        "Every other column is unknown before 2024-04-11.",
                        "The chart rests on the pilot program of 2018."),
                point(
                        8,
                        "In the emergency only the total was waived, for renewals from 2020-04-02 to 2021-12-31; risk management, regulations and topics stayed due.",
                        "The regulations were waived, too, or the waiver ended with 2020.",
                        "The list of what was still required names the topics and risk management."),
                point(
                        9,
                        "The last edition has no end; its results carry a notice to verify the pilot program.",
                        "It ends with the day through which the rules were verified.",
                        "The Board and its pages of 2024 to 2026 still name the pilot."),
                point(
                        10,
                        "A cycle runs from the day after a renewal date through the next renewal date, and the "
                                + "first one from the day of issue.",
                        "A cycle starts on the day on which the Board processed the renewal.",
                        "The license is in force until the last minute of the renewal date, 243 CMR " + "2.06(2)(a)."),
                point(
                        11,
                        "Someone born on 29 February renews on 28 February in every year.",
                        "In a leap year the renewal date is 29 February.",
                        "The statute deems the birthday to be 28 February."),
                point(
                                12,
                                "The first renewal date is the next birthday after issue, or two years after it if it "
                                        + "comes within three months.",
                                "It is the birthday in the second year after registration for everybody.",
                                "The exception of three months makes sense only if the next birthday is the rule.")
                        .withChoice("next-birthday", "second-year"),
                point(
                        13,
                        "Three months are calendar months, and a birthday on the last day of them is within; "
                                + "so is one on the day of issue.",
                        "The last day is outside, or ninety days are meant.",
                        "Plain reading; otherwise a license could last one day."),
                point(
                        14,
                        "Dates that the caller gives win over computed ones and are not compared with the "
                                + "birthday.",
                        "Dates that do not fit the birthday are refused.",
                        "The Board's own data are better than a derivation."),
                point(
                        15,
                        "The amounts are owed in full however short or long the cycle is.",
                        "A first cycle of another length owes a proportional amount.",
                        "The chart has one column for renewals, and no text prorates."),
                point(
                        16,
                        "Filing early or late does not move the next renewal date.",
                        "Two years run anew from the day of processing.",
                        "The time runs to the following renewal date, 243 CMR 2.06(1)."),
                point(
                        17,
                        "A credit completed on the renewal date counts.",
                        "Everything has to be done before the renewal date.",
                        "The statute asks for renewal on or before the birthday."),
                point(
                        18,
                        "An activity over several days is dated by its last day.",
                        "It is divided by day.",
                        "Credit is certified on completion."),
                point(
                        19,
                        "Without a date of its own an evaluation is as of the renewal date, and only what is "
                                + "done by then counts.",
                        "Credits to come are counted as a forecast.",
                        "A status before the end of the cycle is a snapshot, no violation."),
                point(
                        20,
                        "Nothing done after the renewal date cures the cycle that ended, one-time items " + "included.",
                        "Late credit cures.",
                        "No text grants a period of grace."),
                point(
                        21,
                        "A revival counts in the two years that end with the application what a renewal counts in its cycle.",
                        "It counts in the last cycle of the license, or since it expired.",
                        "The chart gives revivals the amounts of renewals, and no window."),
                point(
                        22,
                        "A first license has no cycle: its topics may be of any date up to the application, implicit bias apart.",
                        "They have to be of the two years before the application.",
                        "243 CMR 2.02(1) speaks of completion only."),
                point(
                                23,
                                "Risk management and all topics lie inside the total.",
                                "Risk management comes on top: a credit serves either it or the total.",
                                "The chart lets risk management credits be applied to Category 1 or 2; the example in "
                                        + "Policy 94-05 counts the two apart.")
                        .withChoice("inside", "on-top"),
                point(
                        24,
                        "Risk management takes credits in its listed subjects, in opioids, end-of-life care, "
                                + "electronic health records and implicit bias beyond the mandated amounts too, the "
                                + "worth of the regulations, and whatever its provider designates so; practice "
                                + "management and utilization review of other kinds are not in by themselves.",
                        "Only the mandated amounts of the topics count, and practice management counts.",
                        "The guidelines' list is not exclusive, and the one published ceiling is that on "
                                + "wellness."),
                point(
                        25,
                        "Credits on Alzheimer's disease, child abuse and domestic and sexual violence are risk "
                                + "management only if their provider designates them so.",
                        "They never are.",
                        "The chart sends them to Category 1 or 2 only."),
                point(
                                26,
                                "The ceiling of 7 binds credits that have no risk management subject but wellness or "
                                        + "burnout; another such subject on the record lifts it, a mere designation does not.",
                                "Every credit on wellness or burnout falls under the ceiling.",
                                "The chart's note 4 speaks of credits in wellness or burnout.")
                        .withChoice("sole-topic", "any-topic"),
                point(
                        27,
                        "The ceiling on wellness is 7 for temporary faculty, too; wellness is risk management for renewals from 2019-12-19.",
                        "The ceiling is scaled to 3.5, or wellness counts from 2018.",
                        "Note 4 hangs on the row of all columns; Policy 19-06."),
                point(
                        28,
                        "Wellness beyond the ceiling still counts in the total.",
                        "It counts nowhere.",
                        "The ceiling speaks of risk management only."),
                point(
                                29,
                                "Reading the regulations is worth 2 credits in all from 2024-04-11, and was worth 2 "
                                        + "for each of three chapters in 2018 to then.",
                                "It has been worth 2 in all since 2018.",
                                "The chart and the guidelines of 2024 against Policy 2017-05.")
                        .withChoice("by-edition", "two-in-total"),
                point(
                        30,
                        "The regulations are done when all three chapters were read in the cycle; the fixed "
                                + "worth replaces any amount claimed, counts once a cycle in Category 2, as risk "
                                + "management and in the total but for no topic, and a part of them is worth nothing.",
                        "Parts count in proportion, or the category claimed stands.",
                        "The Board fixes the worth, and reading is self-study."),
                point(
                                31,
                                "A credit serves at most one of opioids, end-of-life care, electronic health records, "
                                        + "implicit bias and Alzheimer's disease, divided in the licensee's favor, and besides "
                                        + "risk management and the total.",
                                "A credit on two topics serves both.",
                                "Only the crossing into risk management is expressly permitted; the one published "
                                        + "answer adds the amounts up.")
                        .withChoice("single-use", "overlap"),
                point(
                        32,
                        "The credits of one activity may be divided between topics in any amount.",
                        "An activity goes to one topic as a whole.",
                        "Credits are hours."),
                point(
                        33,
                        "Amounts add up over several activities, for one-time items over several cycles too.",
                        "One course has to reach the amount.",
                        "The Board lists courses of one credit for a duty of two."),
                point(
                        34,
                        "A one-time item done before the cycle satisfies the item and adds nothing to risk "
                                + "management or the total.",
                        "Its credits count in the cycle too.",
                        "Credits are to be earned in each cycle."),
                point(
                        35,
                        "A one-time item is shown by recorded credits or by the licensee's statement that it "
                                + "was completed; without either it is not done.",
                        "Without a statement the answer is unknown.",
                        "The chart asks for it only if it was not completed before."),
                point(
                        36,
                        "Child abuse and domestic and sexual violence are trainings without hours; credits "
                                + "that they carry count in the total, and one training may complete both.",
                        "One to three hours are asked for.",
                        "The chart sets no number of credits."),
                point(
                        37,
                        "A course on domestic and sexual violence counts only if its record says that the "
                                + "Department of Public Health approved it.",
                        "Without such a word the answer is unknown.",
                        "The guidelines accept approved courses only."),
                point(
                        38,
                        "The course way to electronic health records takes 3 credits of Category 1; others "
                                + "count in risk management and the total only.",
                        "A course of any category does.",
                        "243 CMR 2.06(2)(d) and the Board's answers against the wording of the chart."),
                point(
                        39,
                        "The other ways to electronic health records are facts about the licensee; exemptions "
                                + "and waivers must be stated.",
                        "A way that is not mentioned was not taken.",
                        "The columns of the chart."),
                point(
                        40,
                        "Whoever prescribes any controlled substance owes the opioid credits, and in "
                                + "Massachusetts every prescription drug is one; a federal registration is beside the "
                                + "point.",
                        "Only holders of a federal registration owe them.",
                        "The medical society on Schedules I to VI, and the state's own Schedule VI."),
                point(
                        41,
                        "Practicing and serving adults are facts about the licensee.",
                        "They are derived from the specialty.",
                        "The conditions of the chart."),
                point(
                        42,
                        "A fact that is not given is unknown, and matters only if the two answers give "
                                + "different results; records, statements, waivers and exemptions that are not given do "
                                + "not exist.",
                        "What is not given is false.",
                        "Facts are about the person, evidence has to be produced."),
                point(
                        43,
                        "A waiver counts only if it was granted, for the requirements that it names, and for "
                                + "the total where it names none.",
                        "A waiver covers everything.",
                        "A waiver is a discretionary act of the Board."),
                point(
                        44,
                        "Category 1 is AMA PRA Category 1, AOA 1-A and 1-B, AAFP Prescribed and ACOG cognates; "
                                + "Category 2 is AMA PRA Category 2, AOA 2-A and 2-B and AAFP Elective.",
                        "AOA 2-A is Category 1.",
                        "What the credit systems say of themselves."),
                point(
                        45,
                        "Credit of no recognized system counts neither in the total nor for a topic, though it "
                                + "may be a training on child abuse or violence; self-claimed Category 2 is accepted.",
                        "Every credit needs an accredited provider.",
                        "The chart and the guidelines ask for Category 1 or 2."),
                point(
                        46,
                        "Reading a journal or a point-of-care resource is one credit an hour of Category 2, "
                                + "without a ceiling, and may carry a topic.",
                        "There is a ceiling, or it carries no topic.",
                        "Policy 2017-05 as quoted."),
                point(
                        47,
                        "Amounts count exactly as certified, without rounding.",
                        "A small shortfall is tolerated.",
                        "No text of the Board rounds."),
                point(
                        48,
                        "An activity counts once, ever, on its earliest day; the lines of that day are its "
                                + "parts, and two alike are one line entered twice.",
                        "It counts once a cycle, or each time.",
                        "Credit may be claimed on the first completion only, says the medical society."),
                point(
                        49,
                        "A certification is worth 60 credits, 4 of them risk management, dated by the notice, "
                                + "for each notice, and satisfies no topic.",
                        "It counts once a cycle.",
                        "Policy 94-05."),
                point(
                        50,
                        "Hours of service for the Board count up to 20 in a cycle, up to 4 of them as risk "
                                + "management, member and volunteer together; a volunteer without a certificate gets "
                                + "nothing.",
                        "Membership and volunteering have ceilings of their own.",
                        "Policy 94-05."),
                point(
                        51,
                        "Service as a medical examiner and on a board of health is worth 4 credits each, once "
                                + "a cycle, if approved; they count in the total, too.",
                        "There is no ceiling, or they count as risk management only.",
                        "Policy 94-05 sets no frequency."),
                point(
                        52,
                        "Risk management from certification and service is outside the ceiling on wellness.",
                        "It falls under the ceiling.",
                        "The ceiling names wellness and burnout."),
                point(
                                53,
                                "A volunteer license owes the full renewal column without electronic health records.",
                                "Nothing is published for it, so the answer is unknown.",
                                "243 CMR 2.06 puts volunteers under the duty, and the chart has no column for them.")
                        .withChoice("full-column", "undetermined"),
                point(
                        54,
                        "A first administrative license owes what a first full license owes, and its revival what its renewal does.",
                        "The revival of an administrative license is unknown.",
                        "Note 2 of the chart; the revival by analogy."),
                point(
                        55,
                        "Where nothing is published for a license and occasion, the answer is unknown.",
                        "They are treated as a revival.",
                        "No text was found."),
                point(
                        56,
                        "Where no CME is due, every requirement is not applicable and the license is exempt.",
                        "It is compliant.",
                        "Note 1 of the chart, and the renewal FAQs."),
                point(
                        57,
                        "License type and status on the renewal date decide; a change within the cycle does "
                                + "not split it.",
                        "Each part of the cycle has its own column.",
                        "The chart has one column for a renewal."),
                point(
                        58,
                        "That most credits should lie in the field of practice is advice, and no part of the verdict.",
                        "More than half of them are required to.",
                        "The guidelines say should."),
                point(
                        59,
                        "The federal training of eight hours for prescribers is not evaluated; its credits count like any others.",
                        "It is asked for with the renewal.",
                        "It is no rule of the Board."),
                point(
                        60,
                        "MD and DO are treated alike.",
                        "A DO owes a minimum of AOA 1-A credit.",
                        "There is one board, and no text of it is about DOs."),
                point(
                        61,
                        "Nothing is carried from one cycle to another.",
                        "Surplus is carried over.",
                        "The Board's general licensing questions."),
                point(
                        62,
                        "A trainee with a full license has no exemption; training counts as certified credit "
                                + "only.",
                        "A year of training satisfies everything.",
                        "The chart."),
                point(
                        63,
                        "Before 2018 at least 40 credits and 4 of risk management are of Category 1; Category 2 has no ceiling of its own.",
                        "Category 2 has a ceiling of 60.",
                        "The rule of those years, as told."),
                point(
                        64,
                        "End-of-life care is owed in each cycle from 2012-02-01 to 2017-12-31, for first licenses too, and once from 2018-01-01.",
                        "It has been owed once since 2012.",
                        "The medical society in 2012, Policy 2017-05, and the chart."),
                point(
                        65,
                        "The license is not compliant if something is unmet whatever the unknown facts are, compliant if nothing is, and undetermined otherwise.",
                        "Any unknown fact makes the answer unknown.",
                        "What cannot change the answer need not be asked."));
    }

    private MassachusettsInterpretations() {}

    private static final int POINTS = 65;

    private static final List<InterpretationId> IDS = IntStream.rangeClosed(1, POINTS)
            .mapToObj(number -> InterpretationId.of("MA-I-" + number))
            .toList();

    /** {@return the name of the point with a number} */
    static InterpretationId id(int number) {
        return IDS.get(number - 1);
    }

    private static Interpretation point(int number, String reading, String alternative, String basis) {
        return Interpretation.of(id(number), reading, alternative, basis);
    }

    /** {@return the names of the points with some numbers} */
    static InterpretationId[] ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(MassachusettsInterpretations::id).toArray(InterpretationId[]::new);
    }
}
