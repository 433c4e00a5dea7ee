package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Vocabulary;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of credit that a predicate takes, read from the predicate.
 *
 * <p>Where a predicate asks for what only code can test, the sketch is a guess. The day and the amount are left open.
 *
 * @param credit category, subjects, format, approvals, properties, evidence and, for a course of a list, the activity
 * @param days on which days it may be completed
 * @param step of which its amount has to be a multiple, in hundredths of a credit, 1 or more
 * @param least the least that it has to be worth
 */
record Sketch(Credit credit, DateRange days, long step, Amount least) {

    /** So many are followed at most; few predicates are an alternative of more. */
    private static final int MAX_CHOICES = 60;

    /**
     * {@return kinds of credit that a predicate takes, in the order of its alternatives; none if it asks for what excludes
     *     each other}
     *
     * @param predicate what is asked for
     * @param codes the codes of the rule book
     */
    static List<Sketch> of(CreditPredicate predicate, Vocabulary codes) {
        return choices(predicate, codes).stream()
                .flatMap(choice -> sketch(choice, codes).stream())
                .distinct()
                .toList();
    }

    /**
     * {@return a credit of this kind}
     *
     * @param day the day of completion
     * @param hundredths the amount, in hundredths of a credit
     */
    Credit on(LocalDate day, long hundredths) {
        return Credit.builder()
                .from(credit)
                .completedOn(day)
                .amount(new Amount(hundredths))
                .build();
    }

    /** {@return the least amount that is not less than another and that the kind allows, in hundredths of a credit} */
    long atLeast(long hundredths) {
        return (Math.max(hundredths, least.hundredths()) + step - 1) / step * step;
    }

    /** {@return the days that two ranges share, empty if there is none} */
    static Optional<DateRange> shared(DateRange one, DateRange other) {
        LocalDate first = one.first().isAfter(other.first()) ? one.first() : other.first();
        LocalDate last = one.last().isBefore(other.last()) ? one.last() : other.last();
        return first.isAfter(last) ? Optional.empty() : Optional.of(new DateRange(first, last));
    }

    // ---- From a predicate to single things ----------------------------------------------------------------------

    /** {@return every choice of single things, present or absent, that together satisfy a predicate} */
    private static List<List<CreditPredicate>> choices(CreditPredicate predicate, Vocabulary codes) {
        if (predicate instanceof CreditPredicate.Named named) {
            return choices(named.predicate(), codes);
        }
        if (predicate instanceof CreditPredicate.AnyOf anyOf) {
            return anyOf.parts().stream()
                    .flatMap(part -> choices(part, codes).stream())
                    .limit(MAX_CHOICES)
                    .toList();
        }
        if (predicate instanceof CreditPredicate.AllOf allOf) {
            List<List<CreditPredicate>> all = List.of(List.of());
            for (CreditPredicate part : allOf.parts()) {
                List<List<CreditPredicate>> ofPart = choices(part, codes);
                all = all.stream()
                        .flatMap(one -> ofPart.stream()
                                .map(other -> Stream.concat(one.stream(), other.stream())
                                        .toList()))
                        .filter(choice -> sketch(choice, codes).isPresent())
                        .limit(MAX_CHOICES)
                        .toList();
            }
            return all;
        }
        return single(predicate);
    }

    /** {@return the alternatives of a leaf, each with one value; whatever else is taken as it is} */
    private static List<List<CreditPredicate>> single(CreditPredicate leaf) {
        if (leaf instanceof CreditPredicate.HasTopic has) {
            return each(has.topics(), CreditPredicate::topic);
        }
        if (leaf instanceof CreditPredicate.HasCategory has) {
            return each(simpleFirst(has.categories()), CreditPredicate::category);
        }
        if (leaf instanceof CreditPredicate.HasFormat has) {
            return each(has.formats(), CreditPredicate::format);
        }
        if (leaf instanceof CreditPredicate.HasApproval has) {
            return each(has.approvals(), CreditPredicate::approvedBy);
        }
        if (leaf instanceof CreditPredicate.HasAttribute has) {
            return each(has.attributes(), CreditPredicate::attribute);
        }
        if (leaf instanceof CreditPredicate.IsApprovedCourse is) {
            return each(is.courses(), course -> CreditPredicate.approvedCourse(List.of(course)));
        }
        return List.of(List.of(leaf));
    }

    private static <T> List<List<CreditPredicate>> each(Iterable<T> values, Function<T, CreditPredicate> predicate) {
        List<List<CreditPredicate>> choices = new ArrayList<>();
        values.forEach(value -> choices.add(List.of(predicate.apply(value))));
        return choices;
    }

    private static List<Category> simpleFirst(Iterable<Category> categories) {
        List<Category> sorted = new ArrayList<>();
        categories.forEach(sorted::add);
        sorted.sort(Comparator.comparing((Category category) -> !category.equals(Categories.AMA_PRA_1))
                .thenComparing(Category::code));
        return sorted;
    }

    // ---- From single things to a credit -------------------------------------------------------------------------

    /** {@return the credit that has some things and lacks others, empty if there is none} */
    private static Optional<Sketch> sketch(List<CreditPredicate> choice, Vocabulary codes) {
        Set<Topic> topics = new LinkedHashSet<>();
        Set<Category> categories = new LinkedHashSet<>(simpleFirst(codes.categories()));
        Set<Format> formats = new LinkedHashSet<>();
        Set<Approval> approvals = new LinkedHashSet<>();
        Set<Attribute> attributes = new LinkedHashSet<>();
        Credit.Builder builder = Credit.builder().id("c").completedOn(LocalDate.EPOCH);
        Set<String> courses = new LinkedHashSet<>();
        Evidence evidence = Evidence.VERIFIED;
        Optional<DateRange> days = Optional.of(DateRange.ALL);
        long step = 1;
        Amount least = Amount.ZERO;
        for (CreditPredicate thing : choice) {
            if (thing instanceof CreditPredicate.HasTopic has) {
                topics.addAll(has.topics());
            } else if (thing instanceof CreditPredicate.HasCategory has) {
                categories.retainAll(has.categories());
            } else if (thing instanceof CreditPredicate.HasFormat has) {
                formats.addAll(has.formats());
            } else if (thing instanceof CreditPredicate.HasApproval has) {
                approvals.addAll(has.approvals());
            } else if (thing instanceof CreditPredicate.HasAttribute has) {
                attributes.addAll(has.attributes());
            } else if (thing instanceof CreditPredicate.IsApprovedCourse is) {
                courses.add(is.courses().get(0).activityId());
                days = days.flatMap(range -> shared(range, is.courses().get(0).valid()));
            } else if (thing instanceof CreditPredicate.CompletedWithin within) {
                days = days.flatMap(range -> shared(range, within.range()));
            } else if (thing instanceof CreditPredicate.InStepsOf steps) {
                step = commonMultiple(step, steps.step().hundredths());
            } else if (thing instanceof CreditPredicate.WorthAtLeast worth) {
                least = worth.amount().compareTo(least) > 0 ? worth.amount() : least;
            } else if (thing instanceof CreditPredicate.Not not) {
                if (not.leaf() instanceof CreditPredicate.HasCategory has) {
                    categories.removeAll(has.categories());
                } else if (not.leaf() instanceof CreditPredicate.EvidenceAtLeast atLeast) {
                    Evidence weaker = weakerThan(atLeast.evidence());
                    evidence = weaker.compareTo(evidence) < 0 ? weaker : evidence;
                } else if (not.leaf() instanceof CreditPredicate.CompletedWithin within) {
                    days = days.flatMap(range -> without(range, within.range()));
                }
            }
        }
        if (categories.isEmpty() || formats.size() > 1 || courses.size() > 1 || days.isEmpty()) {
            return Optional.empty();
        }
        formats.forEach(builder::format);
        courses.forEach(builder::activityId);
        Sketch sketch = new Sketch(
                builder.topics(topics)
                        .approvals(approvals)
                        .attributes(attributes)
                        .category(categories.iterator().next())
                        .evidence(evidence)
                        .build(),
                days.get(),
                step,
                least);
        return choice.stream().allMatch(thing -> sketch.fits(thing, codes)) ? Optional.of(sketch) : Optional.empty();
    }

    /** {@return the best evidence that is weaker, or the weakest} */
    private static Evidence weakerThan(Evidence evidence) {
        return Stream.of(Evidence.values())
                .filter(other -> other.compareTo(evidence) < 0)
                .max(Comparator.naturalOrder())
                .orElse(evidence);
    }

    private static long commonMultiple(long one, long other) {
        long divisor = BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValueExact();
        return one / divisor * other;
    }

    /** {@return the later end of what is left of a range, or else the earlier one} */
    private static Optional<DateRange> without(DateRange range, DateRange taken) {
        Optional<DateRange> after = taken.last().equals(LocalDate.MAX)
                ? Optional.empty()
                : shared(range, DateRange.from(taken.last().plusDays(1)));
        return after.isPresent() || taken.first().equals(LocalDate.MIN)
                ? after
                : shared(range, new DateRange(LocalDate.MIN, taken.first().minusDays(1)));
    }

    /** {@return whether the credit has what is asked for, as far as subjects, kind, approval and evidence go} */
    private boolean fits(CreditPredicate thing, Vocabulary codes) {
        CreditPredicate leaf = thing instanceof CreditPredicate.Not not ? not.leaf() : thing;
        boolean open = leaf instanceof CreditPredicate.CompletedWithin
                || leaf instanceof CreditPredicate.IsApprovedCourse
                || leaf instanceof CreditPredicate.InStepsOf
                || leaf instanceof CreditPredicate.WorthAtLeast
                || leaf instanceof CreditPredicate.IsShare
                || leaf instanceof CreditPredicate.Custom;
        return open || thing.matches(Lots.of(credit, codes));
    }
}
