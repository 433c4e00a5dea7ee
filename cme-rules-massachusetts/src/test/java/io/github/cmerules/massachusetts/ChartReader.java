package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts a dossier against {@link ChartTable} as a clerk would, for renewals and applications from 2024-04-11 on.
 *
 * <p>It shares no code with the counting of the library and none with the rule book. It takes time that grows with the
 * number of sets of topics and of answers to unknown facts, of which there are few.
 */
final class ChartReader {

    private static final LocalDate BIAS_OWED = LocalDate.of(2022, 6, 1);
    private static final LocalDate BIAS_OF_ANY_DATE = LocalDate.of(2024, 4, 11);

    private static final Set<String> CATEGORY_1 =
            Set.of("ama-pra-1", "aoa-1a", "aoa-1b", "aafp-prescribed", "acog-cognate");
    private static final Set<String> CATEGORY_2 = Set.of("ama-pra-2", "aoa-2a", "aoa-2b", "aafp-elective");

    private static final Set<String> RISK_SUBJECTS = Set.of(
            "patient-safety",
            "medical-error-prevention",
            "risk-identification",
            "medical-ethics",
            "quality-assurance",
            "medical-legal",
            "patient-relations",
            "utilization-review-qa",
            "ehr",
            "end-of-life",
            "opioid-pain",
            "implicit-bias");

    private static final Set<String> READING = Set.of("board-regulations", "243-cmr-1", "243-cmr-2", "243-cmr-3");

    private static final long WELLNESS_CAP = 700;
    private static final long READING_WORTH = 200;
    private static final long CERTIFICATION = 6000;
    private static final long CERTIFICATION_RISK = 400;
    private static final long BOARD_SERVICE = 2000;
    private static final long BOARD_SERVICE_RISK = 400;
    private static final long PUBLIC_SERVICE = 400;

    /**
     * What is found for a requirement.
     *
     * @param status the status as it is written in documents
     * @param counted what counts
     * @param missing what is missing
     * @param exact whether the amounts follow from the law; otherwise only sums over topics that share credits do
     * @param statusExact whether the status follows from the law
     */
    record Finding(String status, long counted, long missing, boolean exact, boolean statusExact) {}

    /**
     * What is found for a dossier.
     *
     * @param verdict the verdict as it is written in documents
     * @param findings by requirement; what is not in the column is not in the map
     * @param topicsMissing what the topics miss in all
     * @param shared the topics that share credits
     * @param together what each set of these topics may count at most, by the set
     */
    record Reading(
            String verdict,
            Map<String, Finding> findings,
            long topicsMissing,
            List<String> shared,
            Map<Set<String>, Long> together) {}

    /** A credit that may serve one of some topics. */
    private record Share(Set<String> topics, int bits, long amount) {}

    /** What holds if every fact has one value. */
    private record Answer(Map<String, Finding> findings, long topicsMissing, Set<String> applying) {
        String verdict(boolean over) {
            Collection<Finding> all = findings.values();
            if (all.stream().anyMatch(f -> f.missing() > 0 || f.status().equals("short"))) {
                return over ? "non-compliant" : "in-progress";
            }
            return all.stream().allMatch(f -> f.status().equals("not-applicable")) ? "exempt" : "compliant";
        }
    }

    private final License license;
    private final ChartTable.Column column;
    private final Map<String, ChartTable.Cell> owed;
    private final LocalDate end;
    private final LocalDate asOf;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Credit> lines;

    private final Map<String, Long> counted = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();

    private ChartReader(License license, List<Credit> credits, LocalDate asOf) {
        this.license = license;
        this.asOf = asOf;
        this.column = ChartTable.Column.of(license);
        this.owed = ChartTable.column(column);
        this.end = end(license);
        this.first = firstDay(license);
        this.last = asOf.isBefore(end) ? asOf : end;
        this.lines = standing(credits).stream()
                .filter(line -> !line.completedOn().isAfter(last))
                .toList();
    }

    /** {@return what is found for a dossier on a day} */
    static Reading read(License license, List<Credit> credits, LocalDate asOf) {
        return new ChartReader(license, credits, asOf).read();
    }

    /** {@return the last day for which a license is looked at} */
    static LocalDate end(License license) {
        return license.cycle()
                .map(cycle -> cycle.end())
                .orElseGet(() -> license.appliedOn().orElseThrow());
    }

    /** {@return the first day of what is counted each time} */
    static LocalDate firstDay(License license) {
        return switch (ChartTable.Column.of(license)) {
            case FULL_INITIAL, FACULTY_INITIAL -> LocalDate.MIN;
            case FULL_REVIVAL -> end(license).minusYears(2).plusDays(1);
            default -> license.cycle().orElseThrow().start();
        };
    }

    // ---- Which lines stand --------------------------------------------------------------------------------------

    /** A claim on a later day than the first counts nowhere; lines alike in everything are one line entered twice. */
    private static List<Credit> standing(List<Credit> credits) {
        List<Credit> earned = credits.stream().filter(line -> !line.planned()).toList();
        List<Credit> standing = new ArrayList<>();
        for (Credit line : earned) {
            boolean again = line.activityId().isPresent()
                    && earned.stream()
                            .filter(other -> other != line && other.activityId().equals(line.activityId()))
                            .anyMatch(other -> other.completedOn().isBefore(line.completedOn())
                                    || (other.completedOn().equals(line.completedOn())
                                            && alike(other, line)
                                            && better(other, line)));
            if (!again) {
                standing.add(line);
            }
        }
        return standing;
    }

    private static boolean alike(Credit one, Credit other) {
        return one.category().equals(other.category())
                && one.topics().equals(other.topics())
                && one.amount().equals(other.amount());
    }

    /** {@return whether a line stands for another that is alike: it has more approvals, or else the smaller id} */
    private static boolean better(Credit one, Credit other) {
        int more = one.approvals().size() - other.approvals().size();
        return more > 0 || (more == 0 && one.id().compareTo(other.id()) < 0);
    }

    // ---- What a line is -----------------------------------------------------------------------------------------

    private static Set<String> topics(Credit line) {
        return line.topics().stream().map(topic -> topic.code()).collect(Collectors.toSet());
    }

    private static boolean approved(Credit line, String... by) {
        return line.approvals().stream().anyMatch(approval -> List.of(by).contains(approval.code()));
    }

    /** {@return whether a line is a reading, whatever else it says} */
    private static boolean reading(Credit line) {
        return topics(line).stream().anyMatch(READING::contains);
    }

    private static String form(Credit line) {
        String format = line.format().map(f -> f.code()).orElse("");
        boolean service = List.of("board-certification", "board-service", "medical-examiner", "board-of-health")
                .contains(format);
        return reading(line) ? "reading" : service ? format : "course";
    }

    private static boolean credit(Credit line) {
        String category = line.category().code();
        return CATEGORY_1.contains(category) || CATEGORY_2.contains(category);
    }

    // ---- Amounts ------------------------------------------------------------------------------------------------

    private Reading read() {
        countAmounts();
        countTrainings();
        countTopics();
        return combine();
    }

    private void countAmounts() {
        long total = 0;
        long risk = 0;
        long wellness = 0;
        long service = 0;
        boolean examiner = false;
        boolean boardOfHealth = false;
        Set<String> chapters = new HashSet<>();
        for (Credit line : lines) {
            if (line.completedOn().isBefore(first)) {
                continue;
            }
            long amount = line.amount().hundredths();
            Set<String> topics = topics(line);
            switch (form(line)) {
                case "reading" -> {
                    chapters.addAll(topics);
                    if (topics.contains("board-regulations")) {
                        chapters.addAll(READING);
                    }
                }
                case "board-certification" -> {
                    total += CERTIFICATION;
                    risk += CERTIFICATION_RISK;
                }
                case "board-service" ->
                    service += approved(line, "borim-executive-director", "borim-member") ? amount : 0;
                case "medical-examiner" -> examiner |= approved(line, "borim-licensing-committee");
                case "board-of-health" -> boardOfHealth |= approved(line, "borim-licensing-committee");
                default -> {
                    boolean subject = topics.stream().anyMatch(RISK_SUBJECTS::contains);
                    if (credit(line)) {
                        total += amount;
                        if (subject) {
                            risk += amount;
                        } else if (topics.contains("wellness-burnout")) {
                            wellness += amount;
                        } else if (topics.contains("risk-management")) {
                            risk += amount;
                        }
                    }
                }
            }
        }
        boolean read = chapters.containsAll(List.of("243-cmr-1", "243-cmr-2", "243-cmr-3"));
        long others =
                (read ? READING_WORTH : 0) + (examiner ? PUBLIC_SERVICE : 0) + (boardOfHealth ? PUBLIC_SERVICE : 0);
        counted.put(ChartTable.TOTAL, total + Math.min(service, BOARD_SERVICE) + others);
        counted.put(
                ChartTable.RISK,
                risk + Math.min(wellness, WELLNESS_CAP) + Math.min(service, BOARD_SERVICE_RISK) + others);
        counted.put(ChartTable.REGULATIONS, read ? 100L : 0L);
    }

    private void countTrainings() {
        long child = 0;
        long violence = 0;
        for (Credit line : lines) {
            if (List.of("course", "reading").contains(form(line))) {
                child += topics(line).contains("child-abuse") ? 100 : 0;
                violence += topics(line).contains("domestic-sexual-violence") && approved(line, "ma-dph") ? 100 : 0;
            }
        }
        counted.put(ChartTable.CHILD, child);
        counted.put(ChartTable.VIOLENCE, violence);
    }

    private void countTopics() {
        for (Credit line : lines) {
            long amount = line.amount().hundredths();
            Set<String> serves = ChartTable.TOPICS.stream()
                    .filter(owed::containsKey)
                    .filter(topic -> form(line).equals("course") && serves(line, topic))
                    .collect(Collectors.toSet());
            if (amount > 0 && !serves.isEmpty()) {
                shares.add(new Share(serves, bits(serves), amount));
            }
        }
    }

    private boolean serves(Credit line, String requirement) {
        String subject = requirement.substring("us-ma/".length());
        if (!topics(line).contains(subject) || !credit(line)) {
            return false;
        }
        return switch (requirement) {
            case ChartTable.OPIOIDS -> !line.completedOn().isBefore(first);
            case ChartTable.RECORDS -> CATEGORY_1.contains(line.category().code());
            case ChartTable.BIAS ->
                !received().isBefore(BIAS_OF_ANY_DATE) || !line.completedOn().isBefore(end.minusYears(2));
            default -> true;
        };
    }

    private LocalDate received() {
        return license.appliedOn().orElse(end);
    }

    // ---- Under every answer to what is not known ----------------------------------------------------------------

    private Reading combine() {
        List<String> unknown = ChartTable.ALL_FACTS.stream()
                .filter(fact -> known(fact) == null)
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (int bits = 0; bits < 1 << unknown.size(); bits++) {
            Map<String, Boolean> facts = new HashMap<>();
            for (String fact : ChartTable.ALL_FACTS) {
                int place = unknown.indexOf(fact);
                facts.put(fact, place < 0 ? known(fact) : (bits & (1 << place)) == 0);
            }
            answers.add(under(facts));
        }
        boolean over = !asOf.isBefore(end);
        // Of answers that miss equally much the first is shown, in which facts are true.
        Answer shown = answers.stream()
                .reduce((one, other) -> other.topicsMissing() > one.topicsMissing() ? other : one)
                .orElseThrow();
        Map<String, Finding> findings = new HashMap<>();
        for (String id : owed.keySet()) {
            Finding finding = shown.findings().get(id);
            findings.put(
                    id,
                    new Finding(
                            status(id, answers, over),
                            finding.counted(),
                            finding.missing(),
                            finding.exact(),
                            answers.stream()
                                    .allMatch(
                                            answer -> answer.findings().get(id).statusExact())));
        }
        List<String> verdicts =
                answers.stream().map(answer -> answer.verdict(over)).distinct().toList();
        String verdict = verdicts.size() == 1
                ? verdicts.get(0)
                : Set.of("compliant", "exempt").containsAll(verdicts) ? "compliant" : "undetermined";
        List<String> shared = ChartTable.TOPICS.stream()
                .filter(topic -> shown.applying().contains(topic) && shares(topic, shown.applying()))
                .toList();
        return new Reading(verdict, findings, shown.topicsMissing(), shared, together(shown.applying()));
    }

    private static String status(String id, List<Answer> answers, boolean over) {
        List<String> statuses = answers.stream()
                .map(answer -> answer.findings().get(id).status())
                .distinct()
                .toList();
        String status = statuses.size() == 1
                ? statuses.get(0)
                : statuses.contains("short") ? "undetermined" : statuses.contains("waived") ? "waived" : "met";
        return status.equals("short") ? (over ? "unmet" : "open") : status;
    }

    private Boolean known(String fact) {
        return license.facts().entrySet().stream()
                .filter(entry -> entry.getKey().code().equals(fact))
                .flatMap(entry -> entry.getValue().on(end).stream())
                .findFirst()
                .orElse(null);
    }

    // ---- Under one answer ---------------------------------------------------------------------------------------

    private Answer under(Map<String, Boolean> facts) {
        Set<String> applying =
                owed.keySet().stream().filter(id -> applies(id, facts)).collect(Collectors.toSet());
        Set<String> topics =
                ChartTable.TOPICS.stream().filter(applying::contains).collect(Collectors.toSet());
        Set<String> asking =
                topics.stream().filter(id -> !done(id, facts) && !waived(id)).collect(Collectors.toSet());
        Map<String, Finding> findings = new HashMap<>();
        for (String id : owed.keySet()) {
            findings.put(
                    id,
                    !applying.contains(id)
                            ? new Finding("not-applicable", 0, 0, true, true)
                            : topics.contains(id) && shares(id, topics) ? shared(id, asking, facts) : alone(id, facts));
        }
        return new Answer(findings, deficit(asking), topics);
    }

    private boolean applies(String id, Map<String, Boolean> facts) {
        boolean exempt = license.exemptions().stream()
                .anyMatch(requirement -> requirement.code().equals(id));
        String fact = owed.get(id).fact();
        return !exempt
                && (fact.isEmpty() || facts.get(fact))
                && !(id.equals(ChartTable.BIAS) && received().isBefore(BIAS_OWED));
    }

    /** {@return whether it is done without a record of credits} */
    private boolean done(String id, Map<String, Boolean> facts) {
        return license.fulfilled().stream()
                        .anyMatch(done -> done.requirement().code().equals(id)
                                && done.on().filter(day -> day.isAfter(last)).isEmpty())
                || (id.equals(ChartTable.RECORDS)
                        && ChartTable.OTHER_WAYS.stream().anyMatch(facts::get));
    }

    private boolean waived(String id) {
        return license.waivers().stream()
                .filter(waiver -> waiver.until().filter(end::isAfter).isEmpty())
                .anyMatch(waiver -> waiver.requirement()
                        .map(requirement -> requirement.code())
                        .orElse(ChartTable.TOTAL)
                        .equals(id));
    }

    /** {@return what is found for a requirement that takes no credit from a topic} */
    private Finding alone(String id, Map<String, Boolean> facts) {
        long amount = owed.get(id).amount();
        long has = ChartTable.TOPICS.contains(id) ? reach(Set.of(id)) : counted.get(id);
        if (has >= amount || done(id, facts)) {
            return new Finding("met", has, 0, true, true);
        }
        return waived(id)
                ? new Finding("waived", has, 0, true, true)
                : new Finding("short", has, amount - has, true, true);
    }

    /**
     * {@return what is found for a topic that shares credits with others: if all of them can be served, it is served; if
     *     not, which of them is short is not for the law to say}
     */
    private Finding shared(String id, Set<String> asking, Map<String, Boolean> facts) {
        Set<String> rivals = new HashSet<>(Set.of(id));
        for (int before = 0; before < rivals.size(); ) {
            before = rivals.size();
            shares.stream()
                    .filter(share -> share.topics().stream().anyMatch(rivals::contains))
                    .forEach(share ->
                            share.topics().stream().filter(asking::contains).forEach(rivals::add));
        }
        rivals.retainAll(asking);
        boolean enough = deficit(rivals) == 0;
        if (done(id, facts)) {
            return new Finding("met", 0, 0, false, true);
        }
        if (waived(id)) {
            return new Finding("waived", 0, 0, false, false);
        }
        return new Finding(enough ? "met" : "short", 0, 0, false, enough);
    }

    /** {@return whether a credit serves a topic and another one} */
    private boolean shares(String id, Set<String> topics) {
        return shares.stream()
                .filter(share -> share.topics().contains(id))
                .anyMatch(share ->
                        share.topics().stream().filter(topics::contains).count() > 1);
    }

    /** {@return what there is for at least one of some topics} */
    private long reach(Set<String> topics) {
        return reach(bits(topics));
    }

    private long reach(int topics) {
        long sum = 0;
        for (Share share : shares) {
            sum += (share.bits() & topics) != 0 ? share.amount() : 0;
        }
        return sum;
    }

    /** {@return a bit for each topic, by its place in the chart's list} */
    private static int bits(Set<String> topics) {
        int bits = 0;
        for (String topic : topics) {
            bits |= 1 << ChartTable.TOPICS.indexOf(topic);
        }
        return bits;
    }

    private static Set<String> topics(int bits) {
        Set<String> topics = new HashSet<>();
        for (int i = 0; i < ChartTable.TOPICS.size(); i++) {
            if ((bits & (1 << i)) != 0) {
                topics.add(ChartTable.TOPICS.get(i));
            }
        }
        return topics;
    }

    private Map<Set<String>, Long> together(Set<String> topics) {
        Map<Set<String>, Long> together = new HashMap<>();
        int all = bits(topics);
        for (int some = all; some >= 0; some = some == 0 ? -1 : (some - 1) & all) {
            together.put(topics(some), reach(some));
        }
        return together;
    }

    /** {@return what some topics miss in the best division: what the set that is worst off needs beyond its credits} */
    private long deficit(Set<String> topics) {
        int all = bits(topics);
        long deficit = 0;
        for (int some = all; some > 0; some = (some - 1) & all) {
            long needed = 0;
            for (int i = 0; i < ChartTable.TOPICS.size(); i++) {
                needed += (some & (1 << i)) != 0
                        ? owed.get(ChartTable.TOPICS.get(i)).amount()
                        : 0;
            }
            deficit = Math.max(deficit, needed - reach(some));
        }
        return deficit;
    }
}
