package io.github.cmerules.core.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Collects what a line of a transcript says, and checks what no authority could accept. */
final class CreditBuilder implements Credit.Builder {

    private static final Topic[] NO_TOPICS = {};
    private static final Approval[] NO_APPROVALS = {};
    private static final Attribute[] NO_ATTRIBUTES = {};

    private @Nullable String id;
    private Optional<String> activityId = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> provider = Optional.empty();
    private @Nullable LocalDate completedOn;
    private @Nullable Category category;
    private Amount amount = Amount.ZERO;
    private OptionalInt minutes = OptionalInt.empty();
    private final List<Topic> topics = new ArrayList<>();
    private Optional<Format> format = Optional.empty();
    private Evidence evidence = Evidence.ATTESTED;
    private final List<Approval> approvals = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private boolean planned;

    @Override
    public Credit.Builder from(Credit credit) {
        id = credit.id();
        activityId = credit.activityId().or(() -> activityId);
        title = credit.title().or(() -> title);
        provider = credit.provider().or(() -> provider);
        completedOn = credit.completedOn();
        category = credit.category();
        amount = credit.amount();
        minutes = credit.minutes().isPresent() ? credit.minutes() : minutes;
        topics.addAll(credit.topics());
        format = credit.format().or(() -> format);
        evidence = credit.evidence();
        approvals.addAll(credit.approvals());
        attributes.addAll(credit.attributes());
        planned = credit.planned();
        return this;
    }

    @Override
    public Credit.Builder id(String id) {
        this.id = Objects.requireNonNull(id, "id");
        return this;
    }

    @Override
    public Credit.Builder activityId(String activityId) {
        this.activityId = Optional.of(activityId);
        return this;
    }

    @Override
    public Credit.Builder title(String title) {
        this.title = Optional.of(title);
        return this;
    }

    @Override
    public Credit.Builder provider(String provider) {
        this.provider = Optional.of(provider);
        return this;
    }

    @Override
    public Credit.Builder completedOn(LocalDate completedOn) {
        this.completedOn = Objects.requireNonNull(completedOn, "completedOn");
        return this;
    }

    @Override
    public Credit.Builder category(Category category) {
        this.category = Objects.requireNonNull(category, "category");
        return this;
    }

    @Override
    public Credit.Builder amount(Amount amount) {
        this.amount = Objects.requireNonNull(amount, "amount");
        return this;
    }

    @Override
    public Credit.Builder minutes(int minutes) {
        this.minutes = OptionalInt.of(minutes);
        return this;
    }

    @Override
    public Credit.Builder addTopics(Topic... topics) {
        Collections.addAll(this.topics, topics);
        return this;
    }

    @Override
    public Credit.Builder topics(Iterable<? extends Topic> topics) {
        replace(this.topics, topics);
        return this;
    }

    @Override
    public Credit.Builder format(Format format) {
        this.format = Optional.of(format);
        return this;
    }

    @Override
    public Credit.Builder evidence(Evidence evidence) {
        this.evidence = Objects.requireNonNull(evidence, "evidence");
        return this;
    }

    @Override
    public Credit.Builder addApprovals(Approval... approvals) {
        Collections.addAll(this.approvals, approvals);
        return this;
    }

    @Override
    public Credit.Builder approvals(Iterable<? extends Approval> approvals) {
        replace(this.approvals, approvals);
        return this;
    }

    @Override
    public Credit.Builder attributes(Iterable<? extends Attribute> attributes) {
        replace(this.attributes, attributes);
        return this;
    }

    @Override
    public Credit.Builder planned(boolean planned) {
        this.planned = planned;
        return this;
    }

    private static <T> void replace(List<T> all, Iterable<? extends T> others) {
        all.clear();
        if (others instanceof Collection<? extends T> collection) {
            all.addAll(collection);
        } else {
            others.forEach(all::add);
        }
    }

    @Override
    public Credit build() {
        if (id == null || completedOn == null) {
            throw new IllegalStateException(
                    "Cannot build Credit, id [" + id + "] and completedOn [" + completedOn + "] are required");
        }
        check(id);
        return new StatedCredit(
                id,
                activityId,
                title,
                provider,
                completedOn,
                category == null ? unstated(format) : category,
                amount,
                minutes,
                FewCodes.of(topics, NO_TOPICS),
                format,
                evidence,
                FewCodes.of(approvals, NO_APPROVALS),
                FewCodes.of(attributes, NO_ATTRIBUTES),
                planned);
    }

    /** {@return the category where none is stated} */
    private static Category unstated(Optional<Format> format) {
        boolean reading = format.isPresent()
                && (format.get().equals(Formats.JOURNAL) || format.get().equals(Formats.POINT_OF_CARE));
        return reading ? Categories.AMA_PRA_2 : Categories.NONE;
    }

    private void check(String line) {
        List<Problem> problems = new ArrayList<>();
        Texts.check(problems, "/id", line);
        if (activityId.isPresent()) {
            Texts.check(problems, "/activityId", activityId.get());
        }
        if (title.isPresent()) {
            Texts.checkLength(problems, "/title", title.get());
        }
        if (provider.isPresent()) {
            Texts.checkLength(problems, "/provider", provider.get());
        }
        if (amount.compareTo(Amount.MAX_STATED) > 0) {
            problems.add(new Problem(
                    "/amount", amount + " is more than " + Amount.MAX_STATED + " credits. Maybe it is in minutes?"));
        }
        int stated = minutes.orElse(0);
        if (stated < 0 || stated > Credit.MAX_MINUTES) {
            problems.add(new Problem("/minutes", stated + " is out of range: expected 0 to " + Credit.MAX_MINUTES));
        }
        InvalidInputException.throwIfAny(problems);
    }
}
