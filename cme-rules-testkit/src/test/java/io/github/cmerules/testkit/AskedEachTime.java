package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.testkit.generators.Situation;
import java.util.List;

/**
 * Rule books whose predicates mean the same, but take a test that only code can express: such a predicate is asked about
 * every lot, and nothing that it said of another one is used again.
 */
final class AskedEachTime {

    private AskedEachTime() {}

    /** {@return a situation under such a rule book} */
    static Situation of(Situation situation) {
        return new Situation(
                situation.license(),
                situation.credits(),
                EvaluationOptions.builder()
                        .from(situation.options())
                        .ruleBooks(RuleBooks.of(of(situation.ruleBook())))
                        .build());
    }

    private static RuleBook of(RuleBook book) {
        return RuleBook.builder()
                .from(book)
                .editions(book.editions().stream().map(AskedEachTime::of).toList())
                .build();
    }

    private static Edition of(Edition edition) {
        return Edition.builder()
                .from(edition)
                .valuations(edition.valuations().stream().map(AskedEachTime::of).toList())
                .schedules(edition.schedules().stream().map(AskedEachTime::of).toList())
                .build();
    }

    private static Valuation of(Valuation valuation) {
        if (valuation instanceof Exchange exchange) {
            Exchange.Builder builder = Exchange.builder()
                    .of(of(exchange.of()))
                    .addShares(exchange.shares().toArray(Share[]::new))
                    .when(exchange.when())
                    .citations(exchange.citations())
                    .interpretations(exchange.interpretations());
            exchange.repeats().ifPresent(builder::repeats);
            return builder.build();
        }
        Valuation.WhenCovered covered = (Valuation.WhenCovered) valuation;
        return new Valuation.WhenCovered(
                of(covered.of()),
                covered.requirement(),
                covered.worth(),
                covered.eachPart(),
                covered.category(),
                covered.topics(),
                covered.when(),
                covered.citations(),
                covered.interpretations());
    }

    private static Schedule of(Schedule schedule) {
        return Schedule.builder()
                .from(schedule)
                .requirements(
                        schedule.requirements().stream().map(AskedEachTime::of).toList())
                .limits(schedule.limits().stream().map(AskedEachTime::of).toList())
                .build();
    }

    private static Limit of(Limit limit) {
        return Limit.builder()
                .title(limit.title())
                .toward(limit.toward())
                .credits(of(limit.credits()))
                .atMost(limit.atMost())
                .when(limit.when())
                .addCitations(limit.citations().toArray(Citation[]::new))
                .addInterpretations(limit.interpretations().toArray(InterpretationId[]::new))
                .build();
    }

    private static Requirement of(Requirement requirement) {
        return Requirement.builder()
                .from(requirement)
                .demand(of(requirement.demand()))
                .build();
    }

    private static Demand of(Demand demand) {
        if (demand instanceof Demand.Credits credits) {
            return new Demand.Credits(credits.required(), of(credits.eligible()), credits.window());
        }
        if (demand instanceof Demand.Completions completions) {
            return new Demand.Completions(completions.required(), of(completions.eligible()), completions.window());
        }
        if (demand instanceof Demand.Coverage coverage) {
            return new Demand.Coverage(
                    coverage.parts().stream()
                            .map(part -> new Demand.Coverage.Part(part.title(), of(part.covers())))
                            .toList(),
                    coverage.window());
        }
        if (demand instanceof Demand.Recurrence recurrence) {
            return new Demand.Recurrence(recurrence.every(), of(recurrence.eligible()), recurrence.window());
        }
        if (demand instanceof Demand.AnyOf any) {
            return new Demand.AnyOf(any.branches().stream()
                    .map(branch -> new Demand.Branch(branch.id(), branch.title(), of(branch.demand())))
                    .toList());
        }
        if (demand instanceof Demand.AllOf all) {
            List<Demand> parts = all.parts().stream().map(AskedEachTime::of).toList();
            return new Demand.AllOf(parts);
        }
        return demand;
    }

    private static CreditPredicate of(CreditPredicate predicate) {
        return predicate.and(CreditPredicate.custom("anything", lot -> true)).as(predicate.describe());
    }
}
