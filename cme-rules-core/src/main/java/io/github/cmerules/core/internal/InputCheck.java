package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for codes that nobody knows and for credits that are named twice. */
public final class InputCheck {

    private InputCheck() {}

    /** Notes what is wrong with a license, apart from what depends on the edition. */
    static void license(License license, RuleBook book, Vocabulary codes, List<Problem> problems) {
        if (!book.allCodes().licenseTypes().containsKey(license.type())) {
            problems.add(unknown(
                    "/license/type",
                    "license type",
                    license.type(),
                    book.allCodes().licenseTypes().keySet()));
        }
        for (Fact fact : license.facts().keySet()) {
            if (!codes.facts().containsKey(fact)) {
                problems.add(unknown(
                        "/license/facts/" + fact, "fact", fact, codes.facts().keySet()));
            }
        }
        Set<RequirementId> ids = book.requirementIds();
        for (int i = 0; i < license.waivers().size(); i++) {
            String path = "/license/waivers/" + i + "/requirement";
            license.waivers().get(i).requirement().ifPresent(id -> requirement(path, id, ids, problems));
        }
        int exemption = 0;
        for (RequirementId id : license.exemptions()) {
            requirement("/license/exemptions/" + exemption++, id, ids, problems);
        }
        for (int i = 0; i < license.fulfilled().size(); i++) {
            requirement(
                    "/license/fulfilled/" + i + "/requirement",
                    license.fulfilled().get(i).requirement(),
                    ids,
                    problems);
        }
    }

    private static void requirement(String path, RequirementId id, Set<RequirementId> known, List<Problem> problems) {
        if (!known.contains(id)) {
            problems.add(unknown(path, "requirement", id, known));
        }
    }

    /** Notes what is wrong with a transcript. */
    static void credits(List<Credit> credits, Vocabulary codes, List<Problem> problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < credits.size(); i++) {
            String path = "/credits/" + i;
            Credit credit = credits.get(i);
            Integer first = seen.putIfAbsent(credit.id(), i);
            if (first != null) {
                problems.add(duplicateId(path, credit.id(), "/credits/" + first));
            }
            credit(path, credit, codes, problems);
        }
    }

    /**
     * {@return the problem of a credit that is named like an earlier one}
     *
     * @param path where the later credit stands
     * @param id the name of both
     * @param first where the earlier credit stands
     */
    public static Problem duplicateId(String path, String id, String first) {
        return new Problem(path + "/id", Shown.quoted(id) + " is also the id of " + first + ": ids are unique");
    }

    private static void credit(String path, Credit credit, Vocabulary codes, List<Problem> problems) {
        if (!codes.categories().contains(credit.category())) {
            problems.add(unknown(path + "/category", "category", credit.category(), codes.categories()));
        }
        credit.format()
                .filter(format -> !codes.formats().contains(format))
                .ifPresent(format -> problems.add(unknown(path + "/format", "format", format, codes.formats())));
        int topic = 0;
        for (Topic code : credit.topics()) {
            if (!codes.topics().containsKey(code)) {
                problems.add(unknown(
                        path + "/topics/" + topic, "topic", code, codes.topics().keySet()));
            }
            topic++;
        }
        int approval = 0;
        for (var code : credit.approvals()) {
            if (!codes.approvals().containsKey(code)) {
                problems.add(unknown(
                        path + "/approvals/" + approval,
                        "approval",
                        code,
                        codes.approvals().keySet()));
            }
            approval++;
        }
        int attribute = 0;
        for (var code : credit.attributes()) {
            if (!codes.attributes().containsKey(code)) {
                problems.add(unknown(
                        path + "/attributes/" + attribute,
                        "attribute",
                        code,
                        codes.attributes().keySet()));
            }
            attribute++;
        }
    }

    /**
     * {@return the problem of a code that is in no vocabulary}
     *
     * @param path where the code stands
     * @param kind the kind of code, in words
     * @param code the code
     * @param known the codes that would do
     */
    static Problem unknown(String path, String kind, Code code, Collection<? extends Code> known) {
        List<String> names = new ArrayList<>(
                new HashSet<>(known).stream().map(Code::code).sorted().toList());
        String expected = names.isEmpty() ? "none is known" : "expected one of " + String.join(", ", names);
        return new Problem(path, Shown.quoted(code.code()) + " is not a known " + kind + ": " + expected);
    }
}
