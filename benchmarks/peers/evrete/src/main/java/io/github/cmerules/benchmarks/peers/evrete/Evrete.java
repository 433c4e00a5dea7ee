package io.github.cmerules.benchmarks.peers.evrete;

import io.github.cmerules.benchmarks.peers.Asked;
import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete with conditions as predicates over named fields, on the thread of the caller. */
public final class Evrete implements OnDossiers {

    private final KnowledgeService service =
            KnowledgeService.builder().withExecutor(new CallerThread()).build();
    private Knowledge knowledge = service.newKnowledge();

    /** What the rules add up. */
    public static final class Earned {
        private final int[] quarterHours = new int[Requirement.values().length];
    }

    @Override
    public String name() {
        return "evrete";
    }

    @Override
    public void start() {
        RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
        for (Requirement requirement : Requirement.values()) {
            builder = rule(builder, requirement);
        }
        knowledge = builder.build();
    }

    private static RuleSetBuilder<Knowledge> rule(RuleSetBuilder<Knowledge> builder, Requirement requirement) {
        LhsBuilder<Knowledge> rule = builder.newRule(requirement.name())
                .forEach("$license", License.class, "$credit", Credit.class, "$earned", Earned.class);
        if (Asked.inCycle(requirement)) {
            rule = rule.where(
                    (Object[] values) -> within((LocalDate) values[0], (LocalDate) values[1], (LocalDate) values[2]),
                    "$credit.date",
                    "$license.cycleStart",
                    "$license.cycleEnd");
        }
        if (requirement == Requirement.OPIOID) {
            rule = rule.where((Object[] values) -> (Boolean) values[0], "$license.prescriber");
        }
        if (requirement != Requirement.TOTAL) {
            Predicate<Credit> subject = Asked.subject(requirement);
            rule = rule.where((Object[] values) -> subject.test((Credit) values[0]), "$credit");
        }
        return rule.execute((RhsContext context) -> {
            Earned earned = context.get("$earned");
            earned.quarterHours[requirement.ordinal()] +=
                    context.<Credit>get("$credit").getQuarterHours();
        });
    }

    private static boolean within(LocalDate date, LocalDate first, LocalDate last) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        Earned earned = new Earned();
        StatelessSession session = knowledge.newStatelessSession();
        session.insert(license, earned);
        session.insert(credits);
        session.fire();
        return Asked.outcomes(license, earned.quarterHours);
    }

    @Override
    public void stop() {
        service.shutdown();
    }
}
