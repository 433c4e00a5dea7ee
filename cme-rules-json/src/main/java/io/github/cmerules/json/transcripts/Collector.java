package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes credits of what the files of all formats say: looks codes up, splits certificates, recognizes duplicates. */
final class Collector {

    /** How much of the digest of a record without an id becomes its id, in bytes. */
    private static final int DIGEST_BYTES = 10;

    private final String format;
    private final Mapping mapping;
    private final Codes<Category> categories;
    private final Codes<Format> formats;
    private final Codes<Designation> designations;
    private final Codes<Evidence> evidences;
    private final Codes<KnownActivity> activities;
    private final Set<String> ignoredFields = new HashSet<>();

    private final Problems problems = new Problems();
    private final Report report = new Report();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> person = new HashSet<>();
    private boolean severalPeople;
    private final Set<String> ids = new HashSet<>();

    /** The credits of one certificate. */
    private record Entry(String place, List<Credit> credits) {}

    /**
     * Creates a collector.
     *
     * @param format what goes before the ids of records that have none of their own
     */
    Collector(String format, Mapping mapping) {
        this.format = format;
        this.mapping = mapping;
        this.categories = new Codes<>(mapping.categories());
        this.formats = new Codes<>(mapping.formats());
        this.designations = new Codes<>(mapping.designations());
        this.evidences = new Codes<>(mapping.evidences());
        this.activities = new Codes<>(mapping.activities());
        mapping.ignoredFields().forEach(field -> ignoredFields.add(Codes.key(field)));
    }

    Problems problems() {
        return problems;
    }

    Report report() {
        return report;
    }

    /** Notes a field that is not read, unless it is one that the caller does not want to hear of. */
    void unknownField(String place, String field) {
        if (!ignoredFields.contains(Codes.key(field))) {
            report.add(Finding.Kind.UNKNOWN_FIELD, place, field);
        }
    }

    /**
     * {@return whether a record is to be read}
     *
     * @param learner the identifiers of the person whose record it is; none if the file does not say it
     */
    boolean concerns(String place, Set<String> learner) {
        if (!mapping.learners().isEmpty()) {
            if (Collections.disjoint(mapping.learners(), learner)) {
                report.add(Finding.Kind.OTHER_LEARNER, place, "learner");
                return false;
            }
            return true;
        }
        if (!severalPeople && !person.isEmpty() && !learner.isEmpty() && Collections.disjoint(person, learner)) {
            severalPeople = true;
            problems.add(
                    place,
                    "the record shares no identifier with those before it: expected the records of one person. Maybe"
                            + " say with learners of the mapping whose they are?");
        }
        person.addAll(learner);
        return true;
    }

    /** Takes a record that was read without a problem. */
    void add(Draft draft) {
        if (draft.delete && draft.id.isPresent()) {
            delete(draft.place, draft.id.get());
            return;
        }
        List<Credit> credits = credits(draft);
        if (credits.isEmpty()) {
            return;
        }
        String id = draft.id.orElseGet(() -> format + "-" + digest(credits));
        if (draft.delete) {
            delete(draft.place, id);
            return;
        }
        Entry before = entries.get(id);
        Optional<Entry> entry = numbered(draft.place, mapping.idPrefix() + id, credits);
        if (entry.isEmpty()) {
            return;
        }
        if (before != null && before.credits().equals(entry.get().credits())) {
            duplicates.add(new Duplicate(Duplicate.Kind.REPEATED, draft.place, before.place(), id));
        } else if (before != null) {
            problems.add(
                    draft.place,
                    Shown.quoted(id) + " is also the id of " + before.place()
                            + ", which says something else: ids are unique");
        } else {
            enter(id, entry.get());
        }
    }

    private void enter(String id, Entry entry) {
        if (ids.size() + entry.credits().size() > Bounds.CREDITS) {
            throw InvalidInputException.of(entry.place(), "is one credit too many: expected at most " + Bounds.CREDITS);
        }
        // A record may be called as the part of another one is.
        Optional<String> taken =
                entry.credits().stream().map(Credit::id).filter(ids::contains).findFirst();
        if (taken.isPresent()) {
            problems.add(entry.place(), Shown.quoted(taken.get()) + " is also the id of a part: ids are unique");
            return;
        }
        entries.put(id, entry);
        entry.credits().forEach(credit -> ids.add(credit.id()));
    }

    TranscriptResult result() {
        List<Credit> credits = new ArrayList<>(ids.size());
        entries.values().forEach(entry -> credits.addAll(entry.credits()));
        return new TranscriptResult(credits, report.findings(), duplicates, problems.all());
    }

    private void delete(String place, String id) {
        Entry deleted = entries.remove(id);
        if (deleted == null) {
            duplicates.add(new Duplicate(Duplicate.Kind.NOTHING_TO_DELETE, place, "", id));
        } else {
            deleted.credits().forEach(credit -> ids.remove(credit.id()));
            duplicates.add(new Duplicate(Duplicate.Kind.DELETED, place, deleted.place(), id));
        }
    }

    /** {@return the credits of a record, their ids still to be set; none if it is left out, which is noted} */
    private List<Credit> credits(Draft draft) {
        Optional<KnownActivity> known = draft.activity.flatMap(activities::find);
        Optional<Category> category = category(draft, known);
        Optional<Amount> amount = amount(draft, known, category);
        if (draft.completedOn.isEmpty()) {
            problems.add(draft.place, "the date of completion is missing");
        }
        if (category.isEmpty() || amount.isEmpty() || draft.completedOn.isEmpty()) {
            return List.of();
        }
        Credit.Builder builder = Credit.builder()
                .id("to be set")
                .completedOn(draft.completedOn.get())
                .category(category.get())
                .evidence(evidence(draft))
                .planned(draft.planned);
        draft.activityId.ifPresent(builder::activityId);
        draft.title.or(() -> known.flatMap(KnownActivity::title)).ifPresent(builder::title);
        draft.provider
                .or(() -> known.flatMap(KnownActivity::provider))
                .or(mapping::provider)
                .ifPresent(builder::provider);
        draft.minutes.ifPresent(builder::minutes);
        draft.format
                .flatMap(cell -> find(formats, cell, Finding.Kind.UNKNOWN_FORMAT))
                .or(() -> known.flatMap(KnownActivity::format))
                .ifPresent(builder::format);
        List<Credit> credits = new ArrayList<>();
        try {
            parts(draft, amount.get(), known)
                    .forEach((designation, part) -> credits.add(builder.amount(part)
                            .topics(designation.topics())
                            .approvals(designation.approvals())
                            .attributes(designation.attributes())
                            .build()));
        } catch (InvalidInputException refused) {
            problems.addAll(draft.place, refused);
            return List.of();
        }
        return credits;
    }

    private Optional<Category> category(Draft draft, Optional<KnownActivity> known) {
        if (draft.category.isPresent()) {
            return find(categories, draft.category.get(), Finding.Kind.UNKNOWN_CATEGORY);
        }
        Optional<Category> category = known.flatMap(KnownActivity::category).or(mapping::category);
        if (category.isEmpty()) {
            report.add(Finding.Kind.NO_CATEGORY, draft.place, "category");
        }
        return category;
    }

    private Optional<Amount> amount(Draft draft, Optional<KnownActivity> known, Optional<Category> category) {
        Optional<Amount> amount = draft.amount.or(() -> known.flatMap(KnownActivity::amount));
        if (amount.isEmpty() && (draft.minutes.isPresent() || category.equals(Optional.of(Categories.NONE)))) {
            return Optional.of(Amount.ZERO);
        }
        if (amount.isEmpty()) {
            problems.add(draft.place, "the amount is missing: expected a number of credits");
        }
        return amount;
    }

    private Evidence evidence(Draft draft) {
        return draft.evidence
                .flatMap(cell -> find(evidences, cell, Finding.Kind.UNKNOWN_EVIDENCE))
                .orElse(mapping.evidence());
    }

    private Map<Designation, Amount> parts(Draft draft, Amount total, Optional<KnownActivity> known) {
        Designation all = known.map(KnownActivity::designation).orElse(Designation.NOTHING);
        for (Cell cell : draft.designations) {
            all = all.and(
                    find(designations, cell, Finding.Kind.UNKNOWN_DESIGNATION).orElse(Designation.NOTHING));
        }
        List<Parts.Share> shares = new ArrayList<>();
        for (Draft.Share share : draft.shares) {
            if (share.amount().compareTo(total) > 0) {
                throw InvalidInputException.of(
                        "",
                        share.amount() + " credits at " + share.code().place() + " are more than the " + total
                                + " of the certificate");
            }
            find(designations, share.code(), Finding.Kind.UNKNOWN_DESIGNATION)
                    .filter(designation -> !designation.equals(Designation.NOTHING))
                    .ifPresent(designation -> shares.add(new Parts.Share(designation, share.amount())));
        }
        Optional<Parts> parts = Parts.of(total, all, shares)
                // Minutes cannot be divided as credits are.
                .filter(split -> draft.minutes.isEmpty() || split.amounts().size() == 1);
        if (parts.isEmpty()) {
            report.add(Finding.Kind.NOT_SPLIT, draft.place, "designated parts");
            return Map.of(all, total);
        }
        if (parts.get().mayOverlap()) {
            report.add(Finding.Kind.POSSIBLE_OVERLAP, draft.place, "designated parts");
        }
        return parts.get().amounts();
    }

    private <T> Optional<T> find(Codes<T> codes, Cell cell, Finding.Kind otherwise) {
        Optional<T> meaning = codes.find(cell.text());
        if (meaning.isEmpty()) {
            report.add(otherwise, cell);
        }
        return meaning;
    }

    private Optional<Entry> numbered(String place, String id, List<Credit> credits) {
        List<Credit> numbered = new ArrayList<>(credits.size());
        try {
            for (Credit credit : credits) {
                numbered.add(Credit.builder()
                        .from(credit)
                        .id(credits.size() == 1 ? id : id + "#" + (numbered.size() + 1))
                        .build());
            }
        } catch (InvalidInputException refused) {
            problems.addAll(place, refused);
            return Optional.empty();
        }
        return Optional.of(new Entry(place, numbered));
    }

    /** {@return a digest of everything that the credits say, the same on every machine} */
    private static String digest(List<Credit> credits) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Credit credit : credits) {
                for (Object part : List.of(
                        credit.activityId(),
                        credit.title(),
                        credit.provider(),
                        credit.completedOn(),
                        credit.category(),
                        credit.amount(),
                        credit.minutes(),
                        credit.topics(),
                        credit.format(),
                        credit.evidence(),
                        credit.approvals(),
                        credit.attributes(),
                        credit.planned())) {
                    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                    sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                    sha256.update(bytes);
                }
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
