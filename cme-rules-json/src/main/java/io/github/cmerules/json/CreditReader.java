package io.github.cmerules.json;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.json.internal.Fields;
import io.github.cmerules.json.internal.Value;
import java.time.LocalDate;
import java.util.Optional;

/** Reads one line of a transcript. */
final class CreditReader {

    private final Vocabulary codes;

    CreditReader(Vocabulary codes) {
        this.codes = codes;
    }

    /** {@return the credit, or nothing if it cannot be read; what is wrong is noted} */
    Optional<Credit> read(Value value) {
        int before = value.problems().count();
        Optional<Credit> credit = value.object().flatMap(this::read);
        return value.problems().count() == before ? credit : Optional.empty();
    }

    private Optional<Credit> read(Fields fields) {
        // What is missing is noted; a stand-in lets the rest be checked all the same.
        Credit.Builder builder = Credit.builder().id("missing").completedOn(LocalDate.EPOCH);
        fields.required("id").flatMap(Value::text).ifPresent(builder::id);
        fields.optional("activityId").flatMap(Value::text).ifPresent(builder::activityId);
        fields.optional("title").flatMap(Value::text).ifPresent(builder::title);
        fields.optional("provider").flatMap(Value::text).ifPresent(builder::provider);
        fields.required("completedOn").flatMap(Value::date).ifPresent(builder::completedOn);
        fields.optional("category")
                .flatMap(value -> value.known("category", Category::of, codes.categories()))
                .ifPresent(builder::category);
        fields.optional("amount").flatMap(Value::amount).ifPresent(builder::amount);
        fields.optional("minutes").flatMap(Value::integer).ifPresent(builder::minutes);
        fields.optional("topics")
                .map(topics -> topics.list(
                        topic -> topic.known("topic", Topic::of, codes.topics().keySet())))
                .ifPresent(builder::topics);
        fields.optional("format")
                .flatMap(value -> value.known("format", Format::of, codes.formats()))
                .ifPresent(builder::format);
        fields.optional("evidence")
                .flatMap(value -> value.oneOf("evidence", Evidence::find, Evidence.values()))
                .ifPresent(builder::evidence);
        fields.optional("approvals")
                .map(approvals -> approvals.list(approval -> approval.known(
                        "approval", Approval::of, codes.approvals().keySet())))
                .ifPresent(builder::approvals);
        fields.optional("attributes")
                .map(attributes -> attributes.list(attribute -> attribute.known(
                        "attribute", Attribute::of, codes.attributes().keySet())))
                .ifPresent(builder::attributes);
        fields.optional("planned").flatMap(Value::flag).ifPresent(builder::planned);
        fields.done();
        return fields.object().made(builder::build);
    }
}
