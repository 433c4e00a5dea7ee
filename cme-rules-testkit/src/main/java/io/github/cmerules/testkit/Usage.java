package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of the codes and open points of a rule book its rules use. */
final class Usage {

    private final RuleBook book;
    private final Set<Object> used = new HashSet<>();

    Usage(RuleBook book) {
        this.book = book;
        book.calendars().forEach(rule -> condition(rule.when()));
        book.editions().forEach(this::edition);
        RulePart.of(book).forEach(part -> used.addAll(part.interpretations()));
    }

    private void edition(Edition edition) {
        edition.schedules().forEach(this::schedule);
        edition.valuations().forEach(this::valuation);
        edition.creditNotices().forEach(notice -> predicate(notice.of()));
    }

    private void schedule(Schedule schedule) {
        condition(schedule.when());
        schedule.conditions().forEach(this::leaf);
        schedule.requirements().forEach(requirement -> requirement.counted().forEach(this::counted));
        schedule.limits().forEach(limit -> predicate(limit.credits()));
        schedule.carryOvers().forEach(rule -> {
            condition(rule.when());
            predicate(rule.credits());
        });
        schedule.makeUps().forEach(rule -> {
            condition(rule.when());
            predicate(rule.credits());
        });
    }

    private void counted(Demand.Counted part) {
        predicate(part.eligible());
    }

    private void valuation(Valuation valuation) {
        condition(valuation.when());
        predicate(valuation.of());
        if (valuation instanceof Exchange exchange) {
            for (Share share : exchange.shares()) {
                share.topics().ifPresent(used::addAll);
            }
        } else if (valuation instanceof Valuation.WhenCovered covered) {
            used.addAll(covered.topics());
        }
    }

    private void condition(Condition condition) {
        condition.leaves().forEach(this::leaf);
    }

    private void leaf(Condition.Leaf leaf) {
        if (leaf instanceof Condition.FactIsTrue fact) {
            used.add(fact.fact());
        } else if (leaf instanceof Condition.UnderReading reading) {
            used.add(reading.interpretation());
        } else if (leaf instanceof Condition.HasLicenseType type) {
            used.addAll(type.types());
        }
    }

    private void predicate(CreditPredicate predicate) {
        for (CreditPredicate.Leaf leaf : predicate.leaves()) {
            if (leaf instanceof CreditPredicate.HasTopic topic) {
                used.addAll(topic.topics());
            } else if (leaf instanceof CreditPredicate.HasApproval approval) {
                used.addAll(approval.approvals());
            } else if (leaf instanceof CreditPredicate.HasAttribute attribute) {
                used.addAll(attribute.attributes());
            } else if (leaf instanceof CreditPredicate.HasCategory category) {
                used.addAll(category.categories());
            } else if (leaf instanceof CreditPredicate.HasFormat format) {
                used.addAll(format.formats());
            }
        }
    }

    /** {@return what is defined and no rule uses, in sentences} */
    List<String> unused() {
        Vocabulary core = Vocabulary.core();
        Vocabulary own = book.vocabulary();
        List<String> faults = new ArrayList<>();
        own.facts().keySet().forEach(fact -> code("fact", fact, core.facts().keySet(), faults));
        own.approvals()
                .keySet()
                .forEach(approval -> code("approval", approval, core.approvals().keySet(), faults));
        own.attributes()
                .keySet()
                .forEach(attribute ->
                        code("attribute", attribute, core.attributes().keySet(), faults));
        own.licenseTypes()
                .keySet()
                .forEach(type -> code("license type", type, core.licenseTypes().keySet(), faults));
        own.topics().values().stream()
                .filter(topic -> !leadsToUse(topic))
                .forEach(topic -> code("topic", topic.topic(), core.topics().keySet(), faults));
        own.categories().forEach(category -> code("category", category, core.categories(), faults));
        own.formats().forEach(format -> code("format", format, core.formats(), faults));
        for (Interpretation interpretation : book.interpretations()) {
            InterpretationId id = interpretation.id();
            if (!used.contains(id)) {
                faults.add(
                        "interpretation [" + id + "] is attached to no rule: expected at least one that stands on it");
            }
        }
        return faults;
    }

    /** A subject is used, too, if a broader one is, or one that it stands for. */
    private boolean leadsToUse(TopicDefinition topic) {
        return book.allCodes().closure(Set.of(topic.topic())).stream().anyMatch(used::contains);
    }

    private void code(String kind, Code code, Collection<? extends Code> known, List<String> faults) {
        if (!used.contains(code) && !known.contains(code)) {
            faults.add(
                    kind + " [" + code + "] is defined, but no rule looks at it. Maybe a rule is missing, or spells it"
                            + " in another way?");
        }
    }
}
