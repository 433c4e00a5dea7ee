package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Draws dossiers for the chart of 2024-04-11.
 *
 * <p>A dossier starts with a few lines of any kind, is filled to the exact minimum, and is then changed in a few places, so
 * that amounts lie on and next to what is owed and dates on and next to the ends of windows.
 */
final class ChartDossiers {

    /**
     * A dossier on a day.
     *
     * @param license the license
     * @param credits the transcript
     * @param asOf the day
     */
    record Dossier(License license, List<Credit> credits, LocalDate asOf) {}

    private static final List<String> CATEGORIES = List.of(
            "ama-pra-1",
            "ama-pra-1",
            "ama-pra-1",
            "ama-pra-2",
            "ama-pra-2",
            "aoa-1a",
            "aoa-1b",
            "aoa-2a",
            "aoa-2b",
            "aafp-prescribed",
            "aafp-elective",
            "acog-cognate",
            "none");

    private static final List<String> SUBJECTS = List.of(
            "opioid-pain",
            "end-of-life",
            "ehr",
            "implicit-bias",
            "alzheimers",
            "child-abuse",
            "domestic-sexual-violence",
            "wellness-burnout",
            "wellness-burnout",
            "risk-management",
            "patient-safety",
            "medical-error-prevention",
            "risk-identification",
            "medical-ethics",
            "quality-assurance",
            "medical-legal",
            "patient-relations",
            "utilization-review-qa",
            "utilization-review",
            "practice-management",
            "board-regulations",
            "243-cmr-1",
            "243-cmr-2",
            "243-cmr-3");

    private static final List<String> RISK = List.of(
            "patient-safety",
            "medical-error-prevention",
            "risk-identification",
            "medical-ethics",
            "quality-assurance",
            "medical-legal",
            "patient-relations",
            "utilization-review-qa",
            "risk-management",
            "wellness-burnout");

    private static final List<String> SERVICES =
            List.of("board-certification", "board-service", "medical-examiner", "board-of-health");

    private static final List<String> FORMATS = List.of("live", "enduring", "journal", "point-of-care", "teaching");

    private static final List<String> APPROVALS =
            List.of("ma-dph", "borim-executive-director", "borim-member", "borim-licensing-committee");

    private static final LocalDate FIRST_END = LocalDate.of(2024, 4, 11);

    private final Random random;
    private final List<Credit> credits = new ArrayList<>();
    private License license;
    private LocalDate end;
    private LocalDate first;
    private LocalDate asOf;
    private int named;

    private ChartDossiers(long seed) {
        this.random = new Random(seed);
        this.license = license();
        this.end = ChartReader.end(license);
        this.first = ChartReader.firstDay(license);
        this.asOf = oneIn(5) ? end.plusDays(pick(List.of(-400, -30, -1, 1, 30))) : end;
    }

    /** {@return the dossier of a seed} */
    static Dossier of(long seed) {
        return new ChartDossiers(seed).dossier();
    }

    private Dossier dossier() {
        for (int i = random.nextInt(5); i > 0; i--) {
            credits.add(any());
        }
        if (!oneIn(12)) {
            fill();
        }
        if (!oneIn(8)) {
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                change();
            }
        }
        return new Dossier(license, List.copyOf(credits), asOf);
    }

    // ---- Choices ------------------------------------------------------------------------------------------------

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    // ---- Licenses -----------------------------------------------------------------------------------------------

    private License license() {
        ChartTable.Column column =
                pick(Stream.concat(Stream.of(ChartTable.Column.values()), Stream.of(ChartTable.Column.FULL_RENEWAL))
                        .toList());
        LocalDate last = oneIn(8) ? FIRST_END : FIRST_END.plusDays(random.nextInt(1100));
        License.Builder builder = License.builder()
                .jurisdiction(Jurisdiction.of("US-MA"))
                .profession(oneIn(2) ? Profession.MD : Profession.DO)
                .type(LicenseType.of(column.type))
                .occasion(Occasion.find(column.occasion).orElseThrow());
        if (column.occasion.equals("renewal")) {
            LocalDate start = oneIn(6)
                    ? last.minusDays(100 + random.nextInt(900))
                    : last.minusYears(2).plusDays(1);
            builder.cycle(Cycle.of(start, last));
            if (oneIn(3)) {
                builder.appliedOn(pick(List.of(
                        last.minusDays(60),
                        last.plusDays(5),
                        LocalDate.of(2024, 4, 10),
                        LocalDate.of(2024, 4, 11),
                        LocalDate.of(2022, 5, 31),
                        LocalDate.of(2022, 6, 1))));
            }
        } else {
            builder.appliedOn(last);
        }
        for (String fact : ChartTable.ALL_FACTS) {
            if (!oneIn(10)) {
                builder.putFacts(Fact.of(fact), FactValue.of(fact.startsWith("ehr") ? oneIn(8) : !oneIn(4)));
            }
        }
        List<String> owed = List.copyOf(ChartTable.column(column).keySet());
        if (oneIn(8)) {
            List<String> exempt = oneIn(10) ? owed : List.of(pick(owed));
            builder.exemptions(exempt.stream().map(RequirementId::of).toList());
        }
        List<String> once = ChartTable.ONCE.stream().filter(owed::contains).toList();
        if (oneIn(5)) {
            RequirementId done = RequirementId.of(pick(once));
            builder.addFulfilled(
                    oneIn(2)
                            ? Fulfillment.of(done)
                            : Fulfillment.of(done, last.plusDays(pick(List.of(-900, -1, 0, 1)))));
        }
        if (oneIn(8)) {
            RequirementId waived = RequirementId.of(pick(owed));
            boolean total = owed.contains(ChartTable.TOTAL);
            builder.addWaivers(
                    oneIn(4) && total
                            ? Waiver.ofDefaultScope()
                            : oneIn(2) ? Waiver.of(waived) : Waiver.of(waived, last.plusDays(random.nextInt(3) - 1L)));
        }
        return builder.build();
    }

    // ---- Lines --------------------------------------------------------------------------------------------------

    private Credit.Builder line(LocalDate day, String amount, String... topics) {
        return Credit.builder()
                .id("c" + ++named)
                .completedOn(day)
                .amount(Amount.of(amount))
                .category(Category.of("ama-pra-1"))
                .topics(Stream.of(topics).map(Topic::of).toList());
    }

    private LocalDate start() {
        return first.equals(LocalDate.MIN) ? end.minusYears(3) : first;
    }

    private LocalDate lastDay() {
        LocalDate last = asOf.isBefore(end) ? asOf : end;
        return last.isBefore(start()) ? start() : last;
    }

    private LocalDate dayInside() {
        long days = lastDay().toEpochDay() - start().toEpochDay();
        return switch (random.nextInt(4)) {
            case 0 -> start();
            case 1 -> lastDay();
            default -> start().plusDays((long) (random.nextDouble() * days));
        };
    }

    private LocalDate dayAnywhere() {
        return oneIn(2)
                ? dayInside()
                : pick(List.of(
                        start().minusDays(1),
                        lastDay().plusDays(1),
                        end.plusDays(1),
                        end.minusYears(2),
                        end.minusYears(2).minusDays(1),
                        LocalDate.of(2016, 6, 1)));
    }

    private Credit any() {
        String amount = pick(List.of("0", "0.25", "0.75", "1", "1", "1.5", "2", "2", "3", "3", "5", "8", "12", "25"));
        Credit.Builder line = line(dayAnywhere(), amount).category(Category.of(pick(CATEGORIES)));
        for (int i = pick(List.of(0, 1, 1, 1, 2, 2, 3)); i > 0; i--) {
            line.addTopics(Topic.of(pick(SUBJECTS)));
        }
        if (oneIn(4)) {
            line.addTopics(Topic.of(pick(SUBJECTS.subList(0, 5))), Topic.of(pick(SUBJECTS.subList(0, 5))));
        }
        if (oneIn(4)) {
            line.format(Format.of(pick(SERVICES)));
        } else if (oneIn(4)) {
            line.format(Format.of(pick(FORMATS)));
        }
        if (oneIn(2)) {
            line.addApprovals(Approval.of(pick(APPROVALS)));
        }
        if (oneIn(15)) {
            line.planned(true);
        }
        if (oneIn(5)) {
            line.activityId(pick(List.of("x", "y")));
        }
        return line.build();
    }

    // ---- Filling up to the minimum ------------------------------------------------------------------------------

    private void fill() {
        fillTrainings();
        for (String topic : ChartTable.TOPICS) {
            fillTopic(topic);
        }
        fillAmount(ChartTable.RISK);
        fillAmount(ChartTable.TOTAL);
    }

    private long missing(String id) {
        ChartReader.Finding finding =
                ChartReader.read(license, credits, asOf).findings().get(id);
        return finding == null ? 0 : finding.missing();
    }

    private void fillTrainings() {
        if (missing(ChartTable.CHILD) > 0) {
            credits.add(line(dayAnywhereBefore(), "0", "child-abuse")
                    .category(Category.of("none"))
                    .build());
        }
        if (missing(ChartTable.VIOLENCE) > 0) {
            credits.add(line(dayAnywhereBefore(), pick(List.of("0", "1")), "domestic-sexual-violence")
                    .addApprovals(Approval.of("ma-dph"))
                    .build());
        }
        if (missing(ChartTable.REGULATIONS) > 0) {
            if (oneIn(2)) {
                credits.add(line(dayInside(), "0", "board-regulations").build());
            } else {
                Stream.of("243-cmr-1", "243-cmr-2", "243-cmr-3")
                        .forEach(chapter -> credits.add(line(dayInside(), pick(List.of("0", "2")), chapter)
                                .build()));
            }
        }
    }

    private LocalDate dayAnywhereBefore() {
        return oneIn(2) ? dayInside() : start().minusDays(random.nextInt(2000));
    }

    /** A credit of the topic, or of it and another, until the topics miss nothing more for want of it. */
    private void fillTopic(String topic) {
        String subject = topic.substring("us-ma/".length());
        ChartReader.Reading reading = ChartReader.read(license, credits, asOf);
        ChartReader.Finding finding = reading.findings().get(topic);
        if (finding == null || !List.of("unmet", "open", "undetermined").contains(finding.status())) {
            return;
        }
        long amount = finding.exact() ? finding.missing() : reading.topicsMissing();
        if (amount == 0 || (finding.status().equals("undetermined") && oneIn(2))) {
            return;
        }
        boolean recent = topic.equals(ChartTable.OPIOIDS)
                || (topic.equals(ChartTable.BIAS) && license.appliedOn().isPresent());
        LocalDate day = recent ? dayInside() : dayAnywhereBefore();
        if (oneIn(4)) {
            credits.add(line(day, "0.5", subject).build());
            amount = Math.max(25, amount - 50);
        }
        Credit.Builder line = line(day, new Amount(amount).toString(), subject);
        if (oneIn(4)) {
            line.addTopics(Topic.of(pick(SUBJECTS.subList(0, 5))));
        }
        if (!topic.equals(ChartTable.RECORDS) && oneIn(3)) {
            line.category(Category.of("ama-pra-2"));
        }
        credits.add(line.build());
    }

    private void fillAmount(String id) {
        for (int tries = 0; tries < 3; tries++) {
            long amount = missing(id);
            if (amount > 0) {
                long part = tries < 2 && oneIn(2) ? Math.max(1, amount / 2) : amount;
                Credit.Builder line = line(dayInside(), new Amount(part).toString())
                        .category(Category.of(pick(CATEGORIES.subList(0, 12))));
                if (id.equals(ChartTable.RISK)) {
                    line.addTopics(Topic.of(pick(tries < 2 ? RISK : RISK.subList(0, 9))));
                }
                credits.add(line.build());
            }
        }
    }

    // ---- Changes ------------------------------------------------------------------------------------------------

    private void change() {
        if (credits.isEmpty()) {
            credits.add(any());
            return;
        }
        int place = random.nextInt(credits.size());
        switch (random.nextInt(11)) {
            case 0 -> credits.remove(place);
            case 1 ->
                alter(
                        place,
                        line -> line.amount(new Amount(
                                Math.max(0, credits.get(place).amount().hundredths() - pick(List.of(1, 25, 100))))));
            case 2 ->
                alter(
                        place,
                        line -> line.amount(
                                new Amount(credits.get(place).amount().hundredths() + pick(List.of(1, 25, 300)))));
            case 3 -> alter(place, line -> line.completedOn(dayAnywhere()));
            case 4 -> alter(place, line -> line.category(Category.of(pick(CATEGORIES))));
            case 5 -> alter(place, line -> line.approvals(List.of()));
            case 6 -> alter(place, line -> line.addTopics(Topic.of(pick(SUBJECTS))));
            case 7 -> alter(place, line -> line.topics(List.of()));
            case 8 -> alter(place, line -> line.planned(true));
            case 9 -> repeat(place);
            default -> credits.add(any());
        }
    }

    private void alter(int place, UnaryOperator<Credit.Builder> change) {
        credits.set(
                place, change.apply(Credit.builder().from(credits.get(place))).build());
    }

    /** Enters a line once more, on the same day, on another or in part. */
    private void repeat(int place) {
        alter(place, line -> line.activityId("r"));
        Credit.Builder again = Credit.builder()
                .from(credits.get(place))
                .id("c" + ++named)
                .completedOn(credits.get(place).completedOn().plusDays(pick(List.of(-1, 0, 0, 1))));
        if (oneIn(3)) {
            again.amount(Amount.of(1));
        }
        if (oneIn(4)) {
            again.approvals(List.of());
        }
        credits.add(again.build());
    }
}
