package io.github.cmerules.json;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Keep;
import io.github.cmerules.core.outcome.KeyDate;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.json.internal.Fields;
import io.github.cmerules.json.internal.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads an evaluation.
 *
 * <p>In place of what could not be read a stand-in is used: it lets the rest be read, and the result, which has a problem
 * noted, is thrown away.
 */
final class EvaluationReader {

    private static final RequirementId NO_REQUIREMENT = RequirementId.of("missing");
    private static final String NO_TEXT = "";

    private EvaluationReader() {}

    static Optional<Evaluation> read(Value value) {
        return value.object().map(EvaluationReader::evaluation);
    }

    /** {@return the evaluations of a document with a list of them, or the one that the document is} */
    static List<Evaluation> readAll(Value value) {
        return value.object()
                .map(fields -> fields.optional("evaluations")
                        .map(list -> {
                            fields.version();
                            return list.list(EvaluationReader::read);
                        })
                        .orElseGet(() -> List.of(evaluation(fields))))
                .orElse(List.of());
    }

    private static Evaluation evaluation(Fields fields) {
        fields.version();
        return Evaluation.builder()
                .license(required(fields, "license", EvaluationReader::license)
                        .orElse(new LicenseReference(Jurisdiction.of("ZZ"), Profession.MD, Optional.empty())))
                .verdict(required(fields, "verdict", v -> v.oneOf("verdict", Verdict::find, Verdict.values()))
                        .orElse(Verdict.EXEMPT))
                .asOf(date(fields, "asOf"))
                .validUntil(fields.optional("validUntil").flatMap(Value::date))
                .ruleBook(required(fields, "ruleBook", EvaluationReader::ruleBook)
                        .orElse(new RuleBookReference(
                                RuleBookId.of("missing"), NO_TEXT, LocalDate.EPOCH, NO_TEXT, Map.of())))
                .cycle(fields.optional("cycle").flatMap(LicenseReader::cycle))
                .undeterminedBy(cause(fields))
                .joint(optionalList(
                        fields,
                        "joint",
                        joint -> new JointShortfall(ids(joint, "requirements"), amount(joint, "missing"))))
                .requirements(list(fields, "requirements", EvaluationReader::requirement))
                .credits(list(fields, "credits", EvaluationReader::credit))
                .questions(list(
                        fields,
                        "questions",
                        question -> new Question(
                                text(question, "fact"),
                                question.optional("question").flatMap(Value::text),
                                ids(question, "affects"))))
                .outlook(
                        list(fields, "outlook", entry -> new OutlookEntry(text(entry, "credit"), ids(entry, "serves"))))
                .keep(list(fields, "keep", keep -> new Keep(text(keep, "credit"), date(keep, "until"))))
                .dates(optionalList(
                        fields,
                        "dates",
                        date -> new KeyDate(text(date, "code"), text(date, "title"), date(date, "date"))))
                .notices(texts(fields, "notices"))
                .build();
    }

    private static Optional<LicenseReference> license(Value value) {
        return value.object().flatMap(fields -> {
            Optional<Jurisdiction> jurisdiction = required(fields, "jurisdiction", v -> v.parsed(Jurisdiction::of));
            Optional<Profession> profession = required(fields, "profession", v -> v.parsed(Profession::of));
            Optional<String> number = fields.optional("number").flatMap(Value::text);
            return jurisdiction.flatMap(place -> profession.map(known -> new LicenseReference(place, known, number)));
        });
    }

    private static Optional<RuleBookReference> ruleBook(Value value) {
        return value.object()
                .map(fields -> new RuleBookReference(
                        required(fields, "id", v -> v.parsed(RuleBookId::of)).orElse(RuleBookId.of("missing")),
                        text(fields, "edition"),
                        date(fields, "verifiedThrough"),
                        text(fields, "digest"),
                        required(fields, "interpretations", v -> Optional.of(v.interpretations()))
                                .orElse(Map.of())));
    }

    private static RequirementOutcome requirement(Fields fields) {
        return RequirementOutcome.builder()
                .id(id(fields, "id"))
                .title(text(fields, "title"))
                .status(status(fields.required("status")).orElse(RequirementStatus.MET))
                .unit(required(fields, "unit", v -> v.oneOf("unit", Unit::find, Unit.values()))
                        .orElse(Unit.CREDITS))
                .required(amount(fields, "required"))
                .counted(amount(fields, "counted"))
                .missing(amount(fields, "missing"))
                .deadline(date(fields, "deadline"))
                .citations(list(fields, "citations", EvaluationReader::citation))
                .satisfiedBy(fields.optional("satisfiedBy").flatMap(Value::text))
                .closest(fields.optional("closest").flatMap(Value::text))
                .undeterminedBy(cause(fields))
                .because(fields.optional("because").flatMap(Value::text))
                .limitedBy(optionalTexts(fields, "limitedBy"))
                .uncovered(optionalTexts(fields, "uncovered"))
                .build();
    }

    /** {@return what has become of a requirement} */
    static Optional<RequirementStatus> status(Optional<Value> value) {
        return value.flatMap(v -> v.oneOf("status", RequirementStatus::find, RequirementStatus.values()));
    }

    private static Citation citation(Fields fields) {
        return new Citation(
                text(fields, "title"),
                fields.optional("section").flatMap(Value::text),
                fields.optional("url").flatMap(Value::text),
                date(fields, "readOn"),
                required(
                                fields,
                                "confidence",
                                v -> v.oneOf("confidence", Citation.Confidence::find, Citation.Confidence.values()))
                        .orElse(Citation.Confidence.WEAK));
    }

    private static CreditOutcome credit(Fields fields) {
        return new CreditOutcome(
                text(fields, "id"),
                fields.optional("title").flatMap(Value::text),
                amount(fields, "claimed"),
                amount(fields, "worth"),
                list(fields, "uses", use -> new Use(id(use, "requirement"), amount(use, "amount"))),
                list(
                        fields,
                        "rejections",
                        rejection -> new Rejection(
                                id(rejection, "requirement"),
                                required(
                                                rejection,
                                                "reason",
                                                v -> v.oneOf("reason", RejectionReason::find, RejectionReason.values()))
                                        .orElse(RejectionReason.WRONG_TOPIC),
                                amount(rejection, "amount"))));
    }

    private static Optional<UndeterminedCause> cause(Fields fields) {
        return fields.optional("undeterminedBy")
                .flatMap(v -> v.oneOf("cause", UndeterminedCause::find, UndeterminedCause.values()));
    }

    private static RequirementId id(Fields fields, String name) {
        return required(fields, name, v -> v.parsed(RequirementId::of)).orElse(NO_REQUIREMENT);
    }

    private static List<RequirementId> ids(Fields fields, String name) {
        return fields.required(name)
                .map(v -> v.list(element -> element.parsed(RequirementId::of)))
                .orElse(List.of());
    }

    private static String text(Fields fields, String name) {
        return required(fields, name, Value::text).orElse(NO_TEXT);
    }

    private static List<String> texts(Fields fields, String name) {
        return fields.required(name).map(v -> v.list(Value::text)).orElse(List.of());
    }

    private static List<String> optionalTexts(Fields fields, String name) {
        return fields.optional(name).map(v -> v.list(Value::text)).orElse(List.of());
    }

    private static Amount amount(Fields fields, String name) {
        return required(fields, name, Value::sum).orElse(Amount.ZERO);
    }

    private static LocalDate date(Fields fields, String name) {
        return required(fields, name, Value::date).orElse(LocalDate.EPOCH);
    }

    private static <T> List<T> list(Fields fields, String name, Function<Fields, T> element) {
        return elements(fields.required(name), element);
    }

    private static <T> List<T> optionalList(Fields fields, String name, Function<Fields, T> element) {
        return elements(fields.optional(name), element);
    }

    private static <T> List<T> elements(Optional<Value> list, Function<Fields, T> element) {
        return list.map(v -> v.list(value -> value.object().map(element))).orElse(List.of());
    }

    private static <T> Optional<T> required(Fields fields, String name, Function<Value, Optional<T>> reader) {
        return fields.required(name).flatMap(reader);
    }
}
