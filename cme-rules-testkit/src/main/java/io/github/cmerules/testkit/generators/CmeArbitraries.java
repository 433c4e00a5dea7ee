package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generators of amounts, dates, credits, transcripts, licenses and whole situations, for one rule book.
 *
 * <p>They speak the vocabulary of the rule book and lean toward where mistakes hide: the days around the ends of a cycle,
 * amounts at the border of what is required, activities claimed twice, facts that are unknown or changed. All of them
 * shrink.
 */
public final class CmeArbitraries {

    private static final int MAX_NOISE = 12;
    private static final long QUARTER = 25;
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    private final RuleBook book;
    private final Vocabulary codes;
    private final Focus focus;
    private final Map<CreditPredicate, Optional<Credit>> templates = new ConcurrentHashMap<>();

    private CmeArbitraries(RuleBook book, Focus focus) {
        this.book = book;
        this.codes = book.allCodes();
        this.focus = focus;
    }

    /**
     * {@return the generators for a rule book}
     *
     * @param book the rule book
     */
    public static CmeArbitraries of(RuleBook book) {
        return new CmeArbitraries(book, Focus.NONE);
    }

    // ---- Restrictions -------------------------------------------------------------------------------------------

    /**
     * {@return the same generators for one cycle, with dates in it alone}
     *
     * @param cycle the cycle
     * @throws IllegalArgumentException if no edition of the rule book is in force at its end
     */
    public CmeArbitraries inCycle(Cycle cycle) {
        return new CmeArbitraries(book, focus.on(covered(cycle), true));
    }

    /**
     * {@return the same generators for one cycle, with dates in it and around it}
     *
     * @param cycle the cycle
     * @throws IllegalArgumentException if no edition of the rule book is in force at its end
     */
    public CmeArbitraries aroundCycle(Cycle cycle) {
        return new CmeArbitraries(book, focus.on(covered(cycle), false));
    }

    private Cycle covered(Cycle cycle) {
        if (book.edition(cycle.end()).isEmpty()) {
            throw new IllegalArgumentException("cycle [" + cycle + "] ends on a day without an edition of rule book ["
                    + book.id() + "]: expected one of "
                    + book.editions().stream().map(Edition::inForce).toList()
                    + ". Maybe the rule book does not reach back that far?");
        }
        return cycle;
    }

    /**
     * {@return the same generators with credits that claim an amount of a range}
     *
     * @param leastInclusive the least amount, in credits
     * @param mostInclusive the greatest amount, in credits
     * @throws IllegalArgumentException if the least amount is greater than the greatest
     */
    public CmeArbitraries withAmounts(Amount leastInclusive, Amount mostInclusive) {
        return new CmeArbitraries(book, focus.with(amounts(leastInclusive, mostInclusive)));
    }

    /**
     * {@return the same generators with credits about one or more of some subjects}
     *
     * @param topics the subjects; with none of them credits have no subject
     * @throws IllegalArgumentException if the rule book does not know one of them
     */
    public CmeArbitraries withTopics(Set<Topic> topics) {
        known("topics", topics, codes.topics().keySet());
        return new CmeArbitraries(book, focus.about(topics));
    }

    /**
     * {@return the same generators with credits of one of some categories}
     *
     * @param categories the categories, at least one
     * @throws IllegalArgumentException if there is none, or the rule book does not know one of them
     */
    public CmeArbitraries withCategories(Set<Category> categories) {
        known("categories", categories, codes.categories());
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("categories [] are none: expected one or more. Maybe [none] is meant?");
        }
        return new CmeArbitraries(book, focus.in(categories));
    }

    /**
     * {@return the same generators with licenses that say of facts what is named}
     *
     * @param isTrue facts that are true on every day
     * @param isFalse facts that are false on every day
     * @param unknown facts that are not stated
     * @param others what is said of all other facts
     * @throws IllegalArgumentException if the rule book does not know one of them, or one is named twice
     */
    public CmeArbitraries withFacts(Set<Fact> isTrue, Set<Fact> isFalse, Set<Fact> unknown, WithFacts.Others others) {
        Map<Fact, Optional<FactValue>> stated = new HashMap<>();
        isTrue.forEach(fact -> stated.put(fact, Optional.of(FactValue.TRUE)));
        isFalse.forEach(fact -> stated.put(fact, Optional.of(FactValue.FALSE)));
        unknown.forEach(fact -> stated.put(fact, Optional.empty()));
        known("facts", stated.keySet(), codes.facts().keySet());
        if (stated.size() < isTrue.size() + isFalse.size() + unknown.size()) {
            throw new IllegalArgumentException("facts true " + isTrue + ", false " + isFalse + " and unknown " + unknown
                    + " have one in common: expected each once");
        }
        return new CmeArbitraries(book, focus.with(stated, others));
    }

    private <T> void known(String what, Set<T> asked, Set<T> known) {
        List<String> unknown = asked.stream()
                .filter(code -> !known.contains(code))
                .map(Object::toString)
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(what + " " + unknown + " are not in the vocabulary of rule book ["
                    + book.id() + "]: expected some of "
                    + known.stream().map(Object::toString).sorted().toList());
        }
    }

    // ---- Amounts and dates --------------------------------------------------------------------------------------

    /** {@return amounts of credit: mostly quarter hours, also any hundredths, zero, and very much} */
    public static Arbitrary<Amount> amounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.longs().between(1, 40).map(quarters -> new Amount(quarters * 25))),
                Tuple.of(3, Arbitraries.longs().between(1, 60).map(Amount::of)),
                Tuple.of(3, Arbitraries.longs().between(1, 2_000).map(Amount::new)),
                Tuple.of(1, Arbitraries.of(Amount.ZERO, new Amount(1), new Amount(99), Amount.MAX_STATED)));
    }

    /**
     * {@return amounts of a range, which shrink toward the least: half of them quarter hours, if the range has any}
     *
     * @param leastInclusive the least amount, in credits
     * @param mostInclusive the greatest amount, in credits
     * @throws IllegalArgumentException if the least amount is greater than the greatest
     */
    public static Arbitrary<Amount> amounts(Amount leastInclusive, Amount mostInclusive) {
        long least = leastInclusive.hundredths();
        long most = mostInclusive.hundredths();
        if (least > most) {
            throw new IllegalArgumentException("least amount [" + leastInclusive + "] is more than the greatest ["
                    + mostInclusive + "]. Maybe the two are swapped?");
        }
        Arbitrary<Long> any = Arbitraries.longs().between(least, most);
        long firstQuarter = (least + QUARTER - 1) / QUARTER;
        return (firstQuarter * QUARTER > most
                        ? any
                        : Arbitraries.oneOf(
                                any,
                                Arbitraries.longs()
                                        .between(firstQuarter, most / QUARTER)
                                        .map(quarters -> quarters * QUARTER)))
                .map(Amount::new);
    }

    /**
     * {@return dates of a range, which shrink toward the first: one in ten is an end of it; edge cases are both ends and a
     *     leap day}
     *
     * @param firstInclusive the first day
     * @param lastInclusive the last day
     */
    public static Arbitrary<LocalDate> dates(LocalDate firstInclusive, LocalDate lastInclusive) {
        long days = ChronoUnit.DAYS.between(firstInclusive, lastInclusive);
        Arbitrary<Long> any = Arbitraries.longs()
                .between(0, days)
                .withDistribution(RandomDistribution.uniform())
                .edgeCases(cases -> {
                    cases.includeOnly(0L, days);
                    leapDays(firstInclusive, lastInclusive).limit(1).forEach(cases::add);
                });
        return Arbitraries.frequencyOf(Tuple.of(9, any), Tuple.of(1, Arbitraries.of(0L, days)))
                .map(firstInclusive::plusDays);
    }

    /** {@return the number of days after which leap days of a range come, the first of them first} */
    private static Stream<Long> leapDays(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(Year::isLeap)
                .mapToObj(year -> LocalDate.of(year, 2, 29))
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .map(day -> ChronoUnit.DAYS.between(first, day));
    }

    /**
     * {@return dates in a cycle, on both sides of its ends, in the years before it and in the year after it}
     *
     * @param cycle the cycle
     */
    public static Arbitrary<LocalDate> datesAround(Cycle cycle) {
        LocalDate start = cycle.start();
        LocalDate end = cycle.end();
        return Arbitraries.frequencyOf(
                Tuple.of(6, dates(start, end)),
                Tuple.of(2, Arbitraries.of(start.minusDays(1), start, end, end.plusDays(1))),
                Tuple.of(2, dates(start.minusYears(10), start)),
                Tuple.of(1, dates(end, end.plusYears(1))));
    }

    /**
     * {@return cycles that end while an edition of the rule book is in force, mostly of two years, some of them on a leap day
     *     or the day before; or the one that the generators are restricted to}
     */
    public Arbitrary<Cycle> cycles() {
        return focus.cycle().<Arbitrary<Cycle>>map(Arbitraries::just).orElseGet(this::anyCycles);
    }

    private Arbitrary<Cycle> anyCycles() {
        List<LocalDate> firsts = new ArrayList<>();
        List<LocalDate> lasts = new ArrayList<>();
        for (Edition edition : book.editions()) {
            firsts.add(latest(edition.inForce().first(), EARLIEST));
            lasts.add(earliest(edition.inForce().last(), book.verifiedThrough().plusYears(2)));
        }
        Arbitrary<LocalDate> ends = Arbitraries.integers()
                .between(0, firsts.size() - 1)
                .flatMap(edition -> {
                    LocalDate first = firsts.get(edition);
                    LocalDate last = lasts.get(edition);
                    return Arbitraries.frequencyOf(
                            Tuple.of(8, dates(first, last)),
                            Tuple.of(1, Arbitraries.of(first, last)),
                            Tuple.of(1, Arbitraries.of(endsOfFebruary(first, last))));
                });
        return Combinators.combine(ends, Arbitraries.integers().between(0, 9)).as(CmeArbitraries::cycle);
    }

    private static List<LocalDate> endsOfFebruary(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>(List.of(first));
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            days.add(LocalDate.of(year, 2, 28));
            if (Year.isLeap(year)) {
                days.add(LocalDate.of(year, 2, 29));
            }
        }
        days.removeIf(day -> day.isBefore(first) || day.isAfter(last));
        return days;
    }

    private static Cycle cycle(LocalDate end, int kind) {
        return switch (kind) {
            case 0 -> new Cycle(end, end);
            case 1 -> new Cycle(end.minusMonths(3).plusDays(1), end);
            case 2 -> new Cycle(end.minusYears(1).plusDays(1), end);
            default -> new Cycle(end.minusYears(2).plusDays(1), end);
        };
    }

    // ---- Credits ------------------------------------------------------------------------------------------------

    /** {@return credits in the vocabulary of the rule book, dated around some cycle, all with the same id} */
    public Arbitrary<Credit> credits() {
        return cycles().flatMap(this::credits);
    }

    /** {@return the subjects that the rule book knows, or that the generators are restricted to} */
    public Arbitrary<Topic> topics() {
        Set<Topic> asked = focus.topics().orElse(Set.of());
        return Arbitraries.of((asked.isEmpty() ? codes.topics().keySet() : asked)
                .stream().sorted().toList());
    }

    /** {@return the categories that the rule book knows, or that the generators are restricted to} */
    public Arbitrary<Category> categories() {
        return Arbitraries.of(focus.categories().orElse(codes.categories()).stream()
                .sorted(Comparator.comparing(Category::code))
                .toList());
    }

    /**
     * {@return credits in the vocabulary of the rule book, all with the same id}
     *
     * @param cycle the cycle around which they are dated
     */
    public Arbitrary<Credit> credits(Cycle cycle) {
        Arbitrary<Optional<Format>> formats = Arbitraries.of(codes.formats()).optional(0.4);
        Arbitrary<Category> categories = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Categories.AMA_PRA_1)), Tuple.of(2, Arbitraries.of(codes.categories())));
        Arbitrary<Set<Topic>> topics = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Set.of())),
                Tuple.of(5, Arbitraries.of(codes.topics().keySet()).map(Set::of)),
                Tuple.of(2, Arbitraries.of(codes.topics().keySet()).set().ofMaxSize(3)));
        Arbitrary<Evidence> evidence = Arbitraries.of(Evidence.class);
        // Small numbers of activities, so that some are claimed twice.
        Arbitrary<Optional<String>> activities =
                Arbitraries.of("a1", "a2", "a3", "a4").optional(0.25);
        Arbitrary<Boolean> planned = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
        Arbitrary<Optional<Integer>> minutes =
                Arbitraries.integers().between(0, 600).optional(0.1);
        return Combinators.combine(
                        Combinators.combine(
                                        focus.dates(cycle),
                                        focus.categories(categories),
                                        focus.amounts(amounts()),
                                        focus.topics(topics))
                                .as((on, category, amount, about) -> Credit.builder()
                                        .id("c")
                                        .completedOn(on)
                                        .category(category)
                                        .amount(amount)
                                        .topics(about)
                                        .build()),
                        formats,
                        approvals(),
                        attributes(),
                        evidence,
                        Combinators.combine(activities, titles(), minutes).as(Tuple::of),
                        planned)
                .as((credit, format, approved, attributed, shown, texts, plan) -> {
                    Credit.Builder builder =
                            Credit.builder().from(credit).evidence(shown).planned(plan);
                    builder.approvals(approved).attributes(attributed);
                    format.ifPresent(builder::format);
                    texts.get1().ifPresent(builder::activityId);
                    texts.get2().ifPresent(title -> builder.title(title).provider(title));
                    texts.get3().ifPresent(builder::minutes);
                    return builder.build();
                });
    }

    /** Titles, also with what a format has to escape. */
    private static Arbitrary<Optional<String>> titles() {
        return Arbitraries.of(
                        "Safer prescribing", "", " a \"b\" \\ c/d ", "\u00e9\u4e2d\ud83d\ude00", "\n\t\u0000\u2028")
                .optional(0.2);
    }

    private Arbitrary<Set<Approval>> approvals() {
        Set<Approval> all = codes.approvals().keySet();
        return all.isEmpty()
                ? Arbitraries.just(Set.of())
                : Arbitraries.of(all).set().ofMaxSize(2);
    }

    private Arbitrary<Set<Attribute>> attributes() {
        Set<Attribute> all = codes.attributes().keySet();
        return all.isEmpty()
                ? Arbitraries.just(Set.of())
                : Arbitraries.of(all).set().ofMaxSize(2);
    }

    /** {@return transcripts for some kind of license in some cycle} */
    public Arbitrary<List<Credit>> transcripts() {
        return cycles().flatMap(
                        cycle -> kinds(cycle).flatMap(kind -> transcripts(kind.edition(), kind.schedule(), cycle)));
    }

    /**
     * {@return transcripts of up to about 25 credits: for most requirements of a schedule a credit that just meets it or
     * just fails to, and any others besides; where the generators restrict credits, of up to 12 credits of any kind that they
     * allow}
     *
     * @param edition the edition of the schedule
     * @param schedule what is owed
     * @param cycle the cycle around which the credits are dated
     */
    public Arbitrary<List<Credit>> transcripts(Edition edition, Schedule schedule, Cycle cycle) {
        if (focus.restrictsCredits()) {
            return credits(cycle).list().ofMaxSize(MAX_NOISE).map(credits -> named(credits, List.of()));
        }
        List<Arbitrary<Optional<Credit>>> meeting = new ArrayList<>();
        for (Requirement requirement : schedule.requirements()) {
            Set<Topic> rivals = rivalTopics(schedule, requirement.id());
            for (Demand.Counted demand : counted(requirement)) {
                for (Demand.Credits part : parts(demand)) {
                    template(part).ifPresent(template -> {
                        Arbitrary<Credit> credit = meeting(template, rivals, part, cycle);
                        meeting.add(credit.optional(rivals.isEmpty() ? 0.97 : 0.85));
                        meeting.add(credit.optional(0.15));
                    });
                }
            }
        }
        Arbitrary<List<Optional<Credit>>> others =
                other(schedule, cycle).optional(0.95).list().ofMaxSize(MAX_NOISE);
        Arbitrary<List<Credit>> met = meeting.isEmpty()
                ? Arbitraries.just(List.of())
                : Combinators.combine(meeting).as(CmeArbitraries::present);
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(4, met), Tuple.of(1, Arbitraries.just(List.<Credit>of()))),
                        others)
                .as(CmeArbitraries::named);
    }

    /** {@return credits of any kind, also such as could serve several requirements that may not share} */
    private Arbitrary<Credit> other(Schedule schedule, Cycle cycle) {
        List<Topic> contested = schedule.requirements().stream()
                .flatMap(requirement -> rivalTopics(schedule, requirement.id()).stream())
                .distinct()
                .toList();
        Arbitrary<Set<Topic>> rivals = contested.isEmpty()
                ? Arbitraries.just(Set.of())
                : Arbitraries.of(contested).set().ofMaxSize(3);
        return Combinators.combine(credits(cycle), mostlyNone(rivals, Set.of())).as((credit, more) -> {
            Set<Topic> topics = new TreeSet<>(credit.topics());
            topics.addAll(more);
            return Credit.builder().from(credit).topics(topics).build();
        });
    }

    /** {@return the subjects of a requirement and of those with which it may not share a credit; empty if there is none} */
    private Set<Topic> rivalTopics(Schedule schedule, RequirementId id) {
        Set<Topic> topics = new TreeSet<>();
        schedule.relations().stream()
                .filter(relation -> relation.requirements().contains(id))
                .flatMap(relation -> relation.requirements().stream())
                .flatMap(rival -> schedule.find(rival).stream())
                .flatMap(requirement -> counted(requirement).stream())
                .flatMap(demand -> parts(demand).stream())
                .flatMap(part -> template(part).stream())
                .forEach(credit -> topics.addAll(credit.topics()));
        return topics;
    }

    private Optional<Credit> template(Demand.Credits demand) {
        return templates.computeIfAbsent(demand.eligible(), this::template);
    }

    /** Numbers the credits; an empty place repeats the credit before it as another line. */
    private static List<Credit> named(List<Credit> met, List<Optional<Credit>> others) {
        List<Credit> credits = new ArrayList<>();
        for (Credit credit : met) {
            credits.add(rename(credit, credits.size()));
        }
        for (Optional<Credit> other : others) {
            Optional<Credit> credit =
                    other.isPresent() || credits.isEmpty() ? other : Optional.of(credits.get(credits.size() - 1));
            credit.ifPresent(line -> credits.add(rename(line, credits.size())));
        }
        return List.copyOf(credits);
    }

    private static Credit rename(Credit credit, int place) {
        return Credit.builder().from(credit).id("c" + (place + 1)).build();
    }

    private static List<Credit> present(List<Optional<Credit>> credits) {
        return credits.stream().flatMap(Optional::stream).toList();
    }

    /** A credit that serves a requirement, with an amount at the border of what is asked for. */
    private static Arbitrary<Credit> meeting(Credit template, Set<Topic> rivals, Demand.Credits demand, Cycle cycle) {
        // Some of those that may serve a rival in its place do.
        Arbitrary<Set<Topic>> topics = rivals.isEmpty()
                ? Arbitraries.just(template.topics())
                : Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just(template.topics())),
                        Tuple.of(2, Arbitraries.just(rivals)),
                        Tuple.of(2, Arbitraries.of(rivals).set().ofMaxSize(2)));
        Amount required = demand.required().stated().stream().findFirst().orElse(Amount.of(1));
        long enough = required.hundredths();
        Arbitrary<Amount> amounts = Arbitraries.frequency(
                Tuple.of(12, required),
                Tuple.of(1, new Amount(Math.max(0, enough - 1))),
                Tuple.of(1, new Amount(enough / 2)),
                Tuple.of(1, new Amount(enough + 1)));
        Arbitrary<LocalDate> inCycle = dates(cycle.start(), cycle.end());
        Arbitrary<LocalDate> dates = demand.window() instanceof Window.Ever
                ? Arbitraries.oneOf(inCycle, dates(cycle.start().minusYears(8), cycle.end()))
                : Arbitraries.frequencyOf(
                        Tuple.of(18, inCycle),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        cycle.start().minusDays(1), cycle.end().plusDays(1))));
        return Combinators.combine(dates, amounts, topics)
                .as((on, amount, about) -> Credit.builder()
                        .from(template)
                        .topics(about)
                        .completedOn(on)
                        .amount(amount)
                        .build());
    }

    /** {@return a simple credit that a predicate takes, if one is found; one that is worth what it claims comes first} */
    private Optional<Credit> template(CreditPredicate eligible) {
        Optional<Credit> valued = Optional.empty();
        List<Set<Topic>> topics = new ArrayList<>(List.of(Set.of()));
        codes.topics().keySet().stream().sorted().map(Set::of).forEach(topics::add);
        List<Category> categories = new ArrayList<>(List.of(Categories.AMA_PRA_1));
        codes.categories().stream().sorted(Comparator.comparing(Category::code)).forEach(categories::add);
        List<Optional<Format>> formats = new ArrayList<>(List.of(Optional.empty()));
        codes.formats().stream()
                .sorted(Comparator.comparing(Format::code))
                .map(Optional::of)
                .forEach(formats::add);
        for (Set<Approval> approvals :
                List.of(Set.<Approval>of(), codes.approvals().keySet())) {
            for (Optional<Format> format : formats) {
                for (Category category : categories) {
                    for (Set<Topic> about : topics) {
                        Credit.Builder builder = Credit.builder()
                                .id("c")
                                .completedOn(EARLIEST)
                                .category(category)
                                .topics(about)
                                .approvals(approvals);
                        format.ifPresent(builder::format);
                        Credit credit = builder.build();
                        if (eligible.matches(lot(credit))) {
                            if (!isValued(credit)) {
                                return Optional.of(credit);
                            }
                            valued = valued.or(() -> Optional.of(credit));
                        }
                    }
                }
            }
        }
        return valued;
    }

    private boolean isValued(Credit credit) {
        return book.editions().stream()
                .flatMap(edition -> edition.valuations().stream())
                .anyMatch(valuation -> valuation.of().matches(lot(credit)));
    }

    private Lot lot(Credit credit) {
        return new Lot(credit, credit.amount(), credit.category(), codes.closure(credit.topics()));
    }

    private static List<Demand.Counted> counted(Requirement requirement) {
        return requirement.demand().leaves().stream()
                .filter(Demand.Counted.class::isInstance)
                .map(Demand.Counted.class::cast)
                .toList();
    }

    /** {@return a demand as one or several demands for credits; a training asks for none} */
    private static List<Demand.Credits> parts(Demand.Counted demand) {
        if (demand instanceof Demand.Credits inCredits) {
            return List.of(inCredits);
        }
        if (demand instanceof Demand.Coverage coverage) {
            return coverage.parts().stream()
                    .map(part -> new Demand.Credits(Amount.ZERO, part.covers(), demand.window()))
                    .toList();
        }
        return List.of(new Demand.Credits(Amount.ZERO, demand.eligible(), demand.window()));
    }

    // ---- Licenses -----------------------------------------------------------------------------------------------

    /**
     * {@return values for the facts of the rule book: true, false, changed within the cycle, or absent}
     *
     * @param cycle the cycle within which facts change
     */
    public Arbitrary<Map<Fact, FactValue>> facts(Cycle cycle) {
        List<Fact> facts = codes.facts().keySet().stream().sorted().toList();
        if (facts.isEmpty()) {
            return Arbitraries.just(Map.of());
        }
        Arbitrary<Optional<FactValue>> any = Arbitraries.frequencyOf(
                Tuple.of(9, factValues(cycle).map(Optional::of)), Tuple.of(2, Arbitraries.just(Optional.empty())));
        return Combinators.combine(
                        facts.stream().map(fact -> focus.value(fact, any)).toList())
                .as(values -> {
                    Map<Fact, FactValue> stated = new HashMap<>();
                    for (int i = 0; i < facts.size(); i++) {
                        Fact fact = facts.get(i);
                        values.get(i).ifPresent(given -> stated.put(fact, given));
                    }
                    return stated;
                });
    }

    /** {@return values for the facts of the rule book: true, false, changed within some cycle, or absent} */
    public Arbitrary<Map<Fact, FactValue>> facts() {
        return cycles().flatMap(this::facts);
    }

    /** {@return the facts that the rule book knows, at least one of which is needed} */
    public Arbitrary<Fact> factNames() {
        return Arbitraries.of(codes.facts().keySet().stream().sorted().toList());
    }

    /** {@return what may be known of one fact: mostly true or false, else changed around some cycle} */
    public Arbitrary<FactValue> factValues() {
        return cycles().flatMap(CmeArbitraries::factValues);
    }

    private static Arbitrary<FactValue> factValues(Cycle cycle) {
        Arbitrary<FactValue> changed = Combinators.combine(
                        datesAround(cycle), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((day, before, gap) -> new FactValue(List.of(
                        new FactValue.Period(before, new DateRange(day.minusYears(30), day)),
                        new FactValue.Period(!before, DateRange.from(day.plusDays(gap ? 40 : 1))))));
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(FactValue.TRUE, FactValue.FALSE)), Tuple.of(1, changed));
    }

    /** {@return licenses of every kind that the rule book covers, in some cycle, that can be evaluated} */
    public Arbitrary<License> licenses() {
        EvaluationOptions options =
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build();
        return cycles().flatMap(cycle ->
                        kinds(cycle).flatMap(kind -> licenses(kind.type(), kind.occasion(), kind.status(), cycle)))
                .filter(license -> new Situation(license, List.of(), options).acceptable());
    }

    /**
     * {@return licenses of one kind, with facts, and sometimes with waivers, exemptions and requirements fulfilled}
     *
     * @param type the type
     * @param occasion the occasion; other than for a renewal the application is received on the last day of the cycle
     * @param status the standing
     * @param cycle the cycle
     */
    public Arbitrary<License> licenses(LicenseType type, Occasion occasion, LicenseStatus status, Cycle cycle) {
        Arbitrary<Optional<RequirementId>> waived =
                Arbitraries.of(requirements()).optional(0.7);
        Arbitrary<Waiver> waivers = Combinators.combine(
                        waived, datesAround(cycle).optional(0.5))
                .as((id, until) -> new Waiver(id, Optional.empty(), until));
        Arbitrary<Set<RequirementId>> exemptions =
                Arbitraries.of(requirements()).set().ofMaxSize(2);
        Arbitrary<List<Fulfillment>> fulfilled = requirementsOwedOnce().isEmpty()
                ? Arbitraries.just(List.of())
                : Combinators.combine(
                                Arbitraries.of(requirementsOwedOnce()),
                                datesAround(cycle).optional(0.5))
                        .as(Fulfillment::new)
                        .list()
                        .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(book.professions()),
                        facts(cycle),
                        credentialsAndHistory(cycle),
                        mostlyNone(waivers.list().ofMaxSize(2), List.of()),
                        mostlyNone(exemptions, Set.of()),
                        mostlyNone(fulfilled, List.of()))
                .as((profession, facts, besides, granted, exempt, done) -> {
                    License.Builder builder = License.builder()
                            .from(besides)
                            .profession(profession)
                            .type(type)
                            .occasion(occasion)
                            .status(status)
                            .facts(facts)
                            .waivers(granted)
                            .exemptions(exempt)
                            .fulfilled(done);
                    return occasion == Occasion.RENEWAL
                            ? builder.cycle(cycle).build()
                            : builder.appliedOn(cycle.end()).build();
                });
    }

    /** A license that says what most rules do not look at, so that it is carried along. */
    private Arbitrary<License> credentialsAndHistory(Cycle cycle) {
        LocalDate start = cycle.start();
        Cycle before = new Cycle(start.minusYears(2), start.minusDays(1));
        Credential dea = new Credential(
                CredentialKind.of("dea"), Optional.of(start), Optional.empty(), Optional.of(book.jurisdiction()));
        PastCycle past = new PastCycle(
                before,
                Verdict.COMPLIANT,
                List.of(new PastCycle.Carried(Amount.of("1.25"), Categories.AMA_PRA_1)),
                true);
        return Combinators.combine(
                        Arbitraries.of("266123", "\u00e9 \"1\"").optional(0.3),
                        Arbitraries.integers().between(0, 9),
                        dates(start.minusYears(60), start.minusYears(25)))
                .as((number, kind, birth) -> {
                    License.Builder builder = License.builder()
                            .jurisdiction(book.jurisdiction())
                            .profession(book.professions().iterator().next())
                            .type(codes.licenseTypes().keySet().iterator().next())
                            .credentials(kind == 1 ? List.of(dea) : List.of())
                            .history(kind == 2 ? List.of(past) : List.of());
                    number.ifPresent(builder::number);
                    return kind < 5
                            ? builder.birthDate(birth)
                                    .issuedOn(birth.plusYears(25))
                                    .build()
                            : builder.build();
                });
    }

    private static <T> Arbitrary<T> mostlyNone(Arbitrary<T> some, T none) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(none)), Tuple.of(1, some));
    }

    /** {@return the requirements of all editions} */
    private List<RequirementId> requirements() {
        return book.requirementIds().stream().sorted().toList();
    }

    /** {@return the requirements that are owed once in every edition} */
    private List<RequirementId> requirementsOwedOnce() {
        Set<RequirementId> recurring = book.editions().stream()
                .flatMap(edition -> edition.schedules().stream())
                .flatMap(schedule -> schedule.requirements().stream())
                .filter(requirement -> !requirement.oneTime())
                .map(Requirement::id)
                .collect(Collectors.toSet());
        return requirements().stream().filter(id -> !recurring.contains(id)).toList();
    }

    // ---- Situations ---------------------------------------------------------------------------------------------

    /** {@return whole situations that can be evaluated, for every kind of license that the rule book covers} */
    public Arbitrary<Situation> situations() {
        return cycles().flatMap(cycle -> kinds(cycle)
                        .flatMap(kind -> Combinators.combine(
                                        licenses(kind.type(), kind.occasion(), kind.status(), cycle),
                                        transcripts(kind.edition(), kind.schedule(), cycle),
                                        options(cycle))
                                .as(Situation::new)
                                // Their edge cases would be worked out anew with every try, for most of its time.
                                .withoutEdgeCases()))
                .filter(Situation::acceptable);
    }

    /**
     * {@return situations whose transcript makes the license compliant with nothing to spare, as of the end of the cycle or
     *     the day of the application}
     *
     * <p>Licenses that are compliant without credits are left out, and those for which no such transcript is found, see
     * {@link CreditsFor#exactlyCompliant()}.
     *
     * @throws IllegalStateException if these generators are restricted to credits of some amount, subject or category
     */
    public Arbitrary<Situation> exactlyCompliant() {
        if (focus.choosesCredits()) {
            throw new IllegalStateException("transcripts that are exactly compliant are restricted to credits of some"
                    + " amount, topic or category: expected no such restriction, as what is owed decides");
        }
        EvaluationOptions options =
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build();
        return licenses()
                .map(license ->
                        Tuple.of(license, CreditsFor.of(license, options).exactlyCompliant()))
                .filter(found -> found.get2().isPresent())
                .flatMap(found ->
                        found.get2().orElseThrow().map(credits -> new Situation(found.get1(), credits, options)))
                .filter(situation -> !situation.credits().isEmpty());
    }

    /** A kind of license and what it owes. */
    private record Kind(LicenseType type, Occasion occasion, LicenseStatus status, Edition edition, Schedule schedule) {

        /** {@return a number that does not read all rules: jqwik looks up the generators of a kind with every try} */
        @Override
        public int hashCode() {
            return Objects.hash(type, occasion, status, edition.id());
        }
    }

    private Arbitrary<Kind> kinds(Cycle cycle) {
        Edition edition = book.edition(cycle.end()).orElseThrow();
        List<Tuple.Tuple2<Integer, Kind>> kinds = new ArrayList<>();
        for (LicenseType type : codes.licenseTypes().keySet()) {
            for (Occasion occasion : Occasion.values()) {
                for (LicenseStatus status : LicenseStatus.values()) {
                    License license = License.builder()
                            .jurisdiction(book.jurisdiction())
                            .profession(book.professions().iterator().next())
                            .type(type)
                            .occasion(occasion)
                            .status(status)
                            .build();
                    Circumstances circumstances =
                            new Circumstances(license, cycle.end(), book.chosenReadings(), Map.of());
                    edition.schedule(circumstances)
                            // Kinds that owe much are drawn often.
                            .ifPresent(schedule -> kinds.add(Tuple.of(
                                    1 + schedule.requirements().size(),
                                    new Kind(type, occasion, status, edition, schedule))));
                }
            }
        }
        return Arbitraries.frequency(kinds);
    }

    private Arbitrary<EvaluationOptions> options(Cycle cycle) {
        Arbitrary<Optional<LocalDate>> asOf = datesAround(cycle).optional(0.4);
        Arbitrary<Evidence> minimum = Arbitraries.frequency(
                Tuple.of(8, Evidence.ATTESTED), Tuple.of(1, Evidence.DOCUMENTED), Tuple.of(1, Evidence.VERIFIED));
        return Combinators.combine(asOf, minimum, mostlyNone(readings(), Map.of()))
                .as((day, evidence, readings) -> EvaluationOptions.builder()
                        .asOf(day)
                        .minimumEvidence(evidence)
                        .interpretations(readings)
                        .ruleBooks(RuleBooks.of(book))
                        .build());
    }

    /** Another value for one switch. */
    private Arbitrary<Map<InterpretationId, String>> readings() {
        List<Map<InterpretationId, String>> readings = new ArrayList<>(List.of(Map.of()));
        for (Interpretation interpretation : book.interpretations()) {
            interpretation
                    .choice()
                    .ifPresent(choice ->
                            choice.others().forEach(value -> readings.add(Map.of(interpretation.id(), value))));
        }
        return Arbitraries.of(readings);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
