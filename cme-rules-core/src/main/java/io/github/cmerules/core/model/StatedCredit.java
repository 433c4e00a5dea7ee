package io.github.cmerules.core.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;

/** The one kind of credit. It is no generated value: a batch makes millions of them, and every field is read. */
record StatedCredit(
        String id,
        Optional<String> activityId,
        Optional<String> title,
        Optional<String> provider,
        LocalDate completedOn,
        Category category,
        Amount amount,
        OptionalInt minutes,
        Set<Topic> topics,
        Optional<Format> format,
        Evidence evidence,
        Set<Approval> approvals,
        Set<Attribute> attributes,
        boolean planned)
        implements Credit {

    @Override
    public String toString() {
        StringJoiner parts = new StringJoiner(", ", "Credit{", "}");
        parts.add("id=" + id);
        activityId.ifPresent(value -> parts.add("activityId=" + value));
        title.ifPresent(value -> parts.add("title=" + value));
        provider.ifPresent(value -> parts.add("provider=" + value));
        parts.add("completedOn=" + completedOn);
        parts.add("category=" + category);
        parts.add("amount=" + amount);
        minutes.ifPresent(value -> parts.add("minutes=" + value));
        parts.add("topics=" + topics);
        format.ifPresent(value -> parts.add("format=" + value));
        parts.add("evidence=" + evidence);
        parts.add("approvals=" + approvals);
        parts.add("attributes=" + attributes);
        parts.add("planned=" + planned);
        return parts.toString();
    }
}
