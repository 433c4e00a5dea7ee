package io.github.cmerules.json.packets;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules of a packet: rule packs, each in a file. */
final class RuleFiles {

    private static final String EXTENSION = ".yaml";

    private RuleFiles() {}

    /**
     * {@return a file for each rule book that evaluating a dossier takes}
     *
     * @param packs what is written in place of a rule book of the same content
     * @throws InvalidInputException if the dossier cannot be read, or a rule book cannot be written
     */
    static SortedMap<String, byte[]> of(byte[] dossier, RuleBooks books, Collection<RulePack> packs) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (RuleBook book : needed(Dossiers.read(new ByteArrayInputStream(dossier), books), books)) {
            RulePack pack = packs.stream()
                    .filter(candidate -> candidate.ruleBook().equals(book))
                    .findFirst()
                    .orElseGet(() -> RulePack.of(book));
            files.put(name(book, files.keySet()), write(pack).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** {@return the rule books of the licenses, and those without which codes of the dossier would be unknown} */
    private static List<RuleBook> needed(Dossier dossier, RuleBooks books) {
        List<RuleBook> needed = new ArrayList<>();
        Set<Code> open = codes(dossier);
        open.removeAll(codes(Vocabulary.core()));
        for (License license : dossier.licenses()) {
            books.find(license.jurisdiction(), license.profession())
                    .filter(book -> !needed.contains(book))
                    .ifPresent(book -> {
                        needed.add(book);
                        open.removeAll(codes(book.vocabulary()));
                    });
        }
        for (RuleBook book : books.all()) {
            if (open.removeAll(codes(book.vocabulary())) && !needed.contains(book)) {
                needed.add(book);
            }
        }
        return needed;
    }

    private static Set<Code> codes(Dossier dossier) {
        Set<Code> codes = new HashSet<>();
        dossier.licenses().forEach(license -> codes.addAll(license.facts().keySet()));
        for (Credit credit : dossier.credits()) {
            codes.add(credit.category());
            credit.format().ifPresent(codes::add);
            codes.addAll(credit.topics());
            codes.addAll(credit.approvals());
            codes.addAll(credit.attributes());
        }
        return codes;
    }

    private static Set<Code> codes(Vocabulary vocabulary) {
        Set<Code> codes = new HashSet<>(vocabulary.categories());
        Stream.of(vocabulary.topics(), vocabulary.facts(), vocabulary.approvals(), vocabulary.attributes())
                .map(Map::keySet)
                .forEach(codes::addAll);
        codes.addAll(vocabulary.formats());
        return codes;
    }

    /** {@return a name without a slash; two sets of professions may have rule books of one name} */
    private static String name(RuleBook book, Set<String> taken) {
        String base = Packet.RULES + book.id().code().replace('/', '.');
        String name = base + EXTENSION;
        for (int number = 2; taken.contains(name); number++) {
            name = base + "." + number + EXTENSION;
        }
        return name;
    }

    private static String write(RulePack pack) {
        try {
            return RulePacks.toYaml(pack.withAllReleased());
        } catch (InvalidInputException refused) {
            List<Problem> problems = new ArrayList<>();
            problems.add(new Problem(
                    "",
                    "rule book [" + pack.ruleBook().id()
                            + "] cannot be put into a packet, because it holds what no rule" + " pack can say"));
            problems.addAll(refused.problems());
            throw new InvalidInputException(problems);
        }
    }

    /** {@return whether a file of a packet holds rules} */
    static boolean isOne(String name) {
        return name.startsWith(Packet.RULES);
    }

    /**
     * {@return the rule pack in a file of a packet}
     *
     * @throws InvalidInputException if it is none, with every problem
     */
    static RulePack read(String name, byte[] file) {
        return RulePacks.read(new ByteArrayInputStream(file), name);
    }
}
