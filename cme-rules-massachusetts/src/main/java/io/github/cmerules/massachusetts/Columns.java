package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.occasion;
import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.Condition.status;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.id;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.ids;

import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Window;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of the Board's chart: what each kind of license owes on each occasion since 2018.
 *
 * <p>The first column that fits a license is its own; the last one says that no rule is published.
 *
 * @param wellness whether wellness is risk management, up to a limit
 * @param emergency whether the Board waived the total of renewals
 * @param implicitBias whether implicit bias may be owed
 * @param alzheimers whether Alzheimer's disease may be owed
 */
record Columns(boolean wellness, boolean emergency, boolean implicitBias, boolean alzheimers) {

    /** As the pilot program started. */
    static Columns ofThePilot() {
        return new Columns(false, false, false, false);
    }

    private static Condition notPracticing() {
        return status(LicenseStatus.INACTIVE, LicenseStatus.RETIRED);
    }

    /** What is counted in a cycle is counted in two years for a revival (MA-I-21). */
    private static Window twoYears() {
        return Window.last(Period.ofYears(2), Anchor.application());
    }

    Columns withAlzheimers() {
        return new Columns(wellness, emergency, implicitBias, true);
    }

    Columns withWellness() {
        return new Columns(true, emergency, implicitBias, alzheimers);
    }

    Columns withImplicitBias() {
        return new Columns(wellness, emergency, true, alzheimers);
    }

    Columns inTheEmergency() {
        return new Columns(wellness, true, implicitBias, alzheimers);
    }

    /** {@return the columns, in the order in which they are tried} */
    List<Schedule> schedules() {
        return List.of(
                nothingDue("Inactive or retired, renewal", notPracticing().and(occasion(Occasion.RENEWAL))),
                noRule("Inactive or retired, return to practice", notPracticing()),
                nothingDue(
                        "Limited license",
                        licenseType(LicenseTypes.LIMITED).and(occasion(Occasion.INITIAL, Occasion.RENEWAL))),
                nothingDue(
                        "Temporary license of a substitute physician, or to take part in CME",
                        licenseType(LicenseTypes.TEMPORARY_SUBSTITUTE, LicenseTypes.TEMPORARY_CME)),
                fullInitial("Full license, initial", LicenseType.FULL),
                fullInitial("Administrative license, initial", LicenseTypes.ADMINISTRATIVE),
                facultyInitial(),
                fullRenewal(),
                fullRevival(),
                administrativeRenewal(),
                administrativeRevival(),
                facultyRenewal(),
                volunteerRenewal(),
                noRule("Any other license or occasion", Condition.always()));
    }

    // ---- First licenses: no amounts, and topics of any date -----------------------------------------------------

    private Schedule fullInitial(String title, LicenseType type) {
        return column(title, type, Occasion.INITIAL, "column Full license initial, note 2")
                .requirements(owed(Duties.opioids(Window.ever()), Duties.ehr(), Duties.biasOfAFirstLicense()))
                .build();
    }

    private Schedule facultyInitial() {
        return column(
                        "Temporary faculty license, initial",
                        LicenseTypes.TEMPORARY_FACULTY,
                        Occasion.INITIAL,
                        "column Temporary faculty initial")
                .requirements(owed(Duties.opioids(Window.ever()), Duties.biasOfAFirstLicense()))
                .build();
    }

    // ---- Renewals and revivals ----------------------------------------------------------------------------------

    private Schedule fullRenewal() {
        return renewal("Full license, renewal", LicenseType.FULL, "column Full license renewal")
                .requirements(full(totalOfACycle(50), Window.cycle(), Duties.biasOfARenewal()))
                .build();
    }

    private Schedule fullRevival() {
        return revival("Full license, revival", LicenseType.FULL, "column Lapsed license revival")
                .requirements(full(Duties.total(50, twoYears()), twoYears(), Duties.biasOfARevival()))
                .build();
    }

    private List<Requirement> full(Requirement total, Window window, Requirement bias) {
        return owed(
                total,
                Duties.riskManagement(10, risk(), window),
                Duties.regulations(window),
                Duties.opioids(window),
                Duties.endOfLifeOnce(),
                Duties.ehrIfPracticing(),
                bias,
                Duties.alzheimers());
    }

    private Schedule administrativeRenewal() {
        return renewal("Administrative license, renewal", LicenseTypes.ADMINISTRATIVE, "column Administrative renewal")
                .requirements(administrative(totalOfACycle(50), Window.cycle(), Duties.biasOfARenewal()))
                .build();
    }

    private Schedule administrativeRevival() {
        return revival("Administrative license, revival", LicenseTypes.ADMINISTRATIVE, "column Administrative renewal")
                .requirements(administrative(Duties.total(50, twoYears()), twoYears(), Duties.biasOfARevival()))
                .build();
    }

    private List<Requirement> administrative(Requirement total, Window window, Requirement bias) {
        return owed(
                total,
                Duties.riskManagement(10, risk(), window),
                Duties.regulations(window),
                Duties.endOfLifeOnce(),
                bias);
    }

    private Schedule facultyRenewal() {
        return renewal(
                        "Temporary faculty license, renewal",
                        LicenseTypes.TEMPORARY_FACULTY,
                        "column Temporary faculty renewal")
                .requirements(owed(
                        totalOfACycle(25),
                        Duties.riskManagement(5, risk(), Window.cycle()),
                        Duties.regulations(Window.cycle()),
                        Duties.opioids(Window.cycle()),
                        Duties.endOfLifeOnce(),
                        Duties.biasOfARenewal(),
                        Duties.alzheimers()))
                .build();
    }

    /** The chart has no column for volunteers; the regulation puts them under the duty, but not under health records. */
    private Schedule volunteerRenewal() {
        return renewal("Volunteer license, renewal", LicenseTypes.VOLUNTEER, "column Full license renewal")
                .when(licenseType(LicenseTypes.VOLUNTEER)
                        .and(occasion(Occasion.RENEWAL))
                        .and(reading(id(53), "full-column")))
                .requirements(owed(
                        totalOfACycle(50),
                        Duties.riskManagement(10, risk(), Window.cycle()),
                        Duties.regulations(Window.cycle()),
                        Duties.opioids(Window.cycle()),
                        Duties.endOfLifeOnce(),
                        Duties.biasOfARenewal(),
                        Duties.alzheimers()))
                .addNotices(new Notice(
                        "no-published-column",
                        "The Board's chart has no column for this license: that of a full license was applied."))
                .addInterpretations(id(53))
                .build();
    }

    private CreditPredicate risk() {
        return wellness ? KindsOfCredit.riskWithWellness() : KindsOfCredit.riskFrom2018();
    }

    private Requirement totalOfACycle(int credits) {
        Requirement total = Duties.total(credits, Window.cycle());
        return emergency ? Duties.waived(total) : total;
    }

    // ---- What columns have in common ----------------------------------------------------------------------------

    /** {@return what is owed in this edition; the two trainings without hours are in every column} */
    private List<Requirement> owed(Requirement... rows) {
        return Stream.concat(Stream.of(rows), Stream.of(Duties.childAbuse(), Duties.violence()))
                .filter(row -> implicitBias || !row.id().equals(MassachusettsRequirements.IMPLICIT_BIAS))
                .filter(row -> alzheimers || !row.id().equals(MassachusettsRequirements.ALZHEIMERS))
                .toList();
    }

    private Schedule.Builder renewal(String title, LicenseType type, String column) {
        return column(title, type, Occasion.RENEWAL, column)
                .limits(limits())
                .addMilestones(Duties.waiverRequest(), Duties.keepEvidence());
    }

    private Schedule.Builder revival(String title, LicenseType type, String column) {
        return column(title, type, Occasion.REVIVAL, column).limits(limits());
    }

    private List<Limit> limits() {
        return wellness
                ? Stream.concat(Equivalences.limitsOnWellness().stream(), Equivalences.limitsOnService().stream())
                        .toList()
                : Equivalences.limitsOnService();
    }

    private static Schedule.Builder column(String title, LicenseType type, Occasion occasion, String column) {
        return Schedule.builder()
                .title(title)
                .when(licenseType(type).and(occasion(occasion)))
                .addCitations(MassachusettsSources.CHART.at(column), MassachusettsSources.CMR_2_06.at("(2)(b)"))
                .addInterpretations(ids(1, 7, 21, 22, 54, 57, 65));
    }

    private static Schedule nothingDue(String title, Condition when) {
        return Schedule.builder()
                .title(title)
                .when(when)
                .addCitations(MassachusettsSources.CHART.at("note 1"), MassachusettsSources.RENEWAL_FAQ)
                .addInterpretations(ids(7, 56, 57))
                .build();
    }

    /** {@return a column for licenses about which nothing is published} */
    static Schedule noRule(String title, Condition when) {
        return Schedule.builder()
                .title(title)
                .when(when)
                .unpublished(true)
                .addCitations(MassachusettsSources.CHART)
                .addInterpretations(ids(7, 55))
                .build();
    }
}
