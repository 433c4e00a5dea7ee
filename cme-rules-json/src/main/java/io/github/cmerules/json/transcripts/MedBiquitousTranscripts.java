package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.internal.Problems;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads MedBiquitous Activity Reports. */
final class MedBiquitousTranscripts implements TranscriptReader {

    private static final String REPORT = "http://ns.medbiq.org/activityreport/v1/";
    private static final String MEMBER = "http://ns.medbiq.org/member/v1/";
    private static final String CREDIT = "http://ns.medbiq.org/lom/extend/v1/";

    /** The child of a focus that holds its number; everything else in a focus says what it is. */
    private static final String FOCUS_AMOUNT = "NumberOfCredits";

    private static final String FOCUS = "CreditFocus";

    /** What is read, or says who somebody is and is not read. */
    private static final Set<String> KNOWN = Set.of(
            "GivenName",
            "MiddleName",
            "FamilyName",
            "EmailAddress",
            "UniqueID",
            "ReportingOrganization",
            "ProviderOrganization",
            "ActivityName",
            "ModuleName",
            "CreditID",
            "DateTimeCreated",
            "activityCertification",
            "accreditingBody",
            "numberOfCredits");

    private final Mapping mapping;
    private final String completedOn;

    MedBiquitousTranscripts(Mapping mapping, String completedOn) {
        this.mapping = mapping;
        this.completedOn = completedOn;
    }

    @Override
    public TranscriptResult read(InputStream file) {
        Collector collector = new Collector("medbiq", mapping);
        Problems problems = collector.problems();
        XmlRecords.read(file, REPORT, "ActivityReport", report -> report(report, collector, problems));
        return collector.result();
    }

    private void report(XmlElement report, Collector collector, Problems problems) {
        Set<String> learner = new HashSet<>();
        report.all()
                .filter(element -> element.is(MEMBER, "UniqueID"))
                .forEach(id -> learner.add(
                        id.attribute("domain").map(domain -> domain + ":").orElse("") + id.text()));
        if (!collector.concerns(report.place(), learner)) {
            return;
        }
        unknown(report, collector);
        List<XmlElement> credits = report.all()
                .filter(element -> element.is(REPORT, "CreditReceived"))
                .toList();
        if (credits.isEmpty()) {
            problems.add(report.place(), "there is no CreditReceived: expected at least one");
        }
        for (XmlElement credit : credits) {
            int before = problems.count();
            Draft draft = draft(credit, collector, problems);
            if (problems.count() == before) {
                collector.add(draft);
            }
        }
    }

    private Draft draft(XmlElement credit, Collector collector, Problems problems) {
        Draft draft = new Draft(credit.place());
        Optional<String> creditId = text(credit.around(REPORT, "CreditID"));
        Optional<String> organization = text(credit.around(REPORT, "ReportingOrganization"));
        draft.id = creditId.map(id -> organization.map(name -> name + "/").orElse("") + id);
        // The parts of one certificate are parts of one activity.
        draft.activityId = draft.id.map(id -> "medbiq-" + id);
        draft.activity = creditId;
        draft.title = text(credit.around(REPORT, "ActivityName")).or(() -> text(credit.around(REPORT, "ModuleName")));
        draft.provider = text(credit.around(REPORT, "ProviderOrganization"));
        Optional<XmlElement> date = credit.around(REPORT, completedOn).or(() -> credit.child(CREDIT, completedOn));
        if (date.isEmpty()) {
            problems.add(
                    credit.place(),
                    "there is no " + Report.printable(completedOn)
                            + ": expected the date of completion. Maybe another element holds it?");
        } else {
            Optional<Days> days = parsed(date.get(), problems, Days::parse);
            days.filter(Days::timed)
                    .ifPresent(timed -> collector
                            .report()
                            .add(
                                    Finding.Kind.TIME_OF_DAY,
                                    date.get().place(),
                                    date.get().name()));
            draft.completedOn = days.map(Days::day);
        }
        draft.category = Stream.of("activityCertification", "accreditingBody")
                .flatMap(name -> credit.child(CREDIT, name).stream())
                .filter(element -> !element.text().isEmpty())
                .findFirst()
                .map(element -> new Cell(element.place(), element.name(), element.text()));
        draft.amount = credit.child(CREDIT, "numberOfCredits").flatMap(number -> parsed(number, problems, Amount::of));
        credit.children().stream()
                .filter(element -> element.is(REPORT, FOCUS))
                .forEach(focus -> share(focus, problems).ifPresent(draft.shares::add));
        return draft;
    }

    private static Optional<Draft.Share> share(XmlElement focus, Problems problems) {
        Optional<XmlElement> number = focus.child(REPORT, FOCUS_AMOUNT);
        if (number.isEmpty()) {
            problems.add(focus.place(), "there is no " + FOCUS_AMOUNT + ": expected a number of credits");
        }
        String code = focus.all()
                .filter(element -> !element.is(REPORT, FOCUS_AMOUNT))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(FOCUS);
        return number.flatMap(element -> parsed(element, problems, Amount::of))
                .map(amount -> new Draft.Share(new Cell(focus.place(), FOCUS, code), amount));
    }

    /** Reports every element that holds a text and is not read. */
    private void unknown(XmlElement report, Collector collector) {
        for (XmlElement child : report.children()) {
            boolean read = KNOWN.contains(child.name()) || child.name().equals(completedOn) || child.is(REPORT, FOCUS);
            if (!read && child.children().isEmpty() && !child.text().isEmpty()) {
                collector.unknownField(child.place(), child.name());
            }
            if (!child.is(REPORT, FOCUS)) {
                unknown(child, collector);
            }
        }
    }

    private static Optional<String> text(Optional<XmlElement> element) {
        return element.map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    private static <T> Optional<T> parsed(XmlElement element, Problems problems, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(element.text()));
        } catch (InvalidInputException refused) {
            problems.addAll(element.place(), refused);
            return Optional.empty();
        }
    }
}
