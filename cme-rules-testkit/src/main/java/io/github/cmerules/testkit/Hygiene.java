package io.github.cmerules.testkit;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule book should have in order besides its law, each as a list of sentences that is empty if nothing is wrong. */
final class Hygiene {

    private final RuleBook book;

    Hygiene(RuleBook book) {
        this.book = book;
    }

    /** {@return which sources cannot be looked up by what is said of them} */
    List<String> citations() {
        List<String> faults = new ArrayList<>();
        Set<Citation> seen = new HashSet<>();
        LocalDate latest = LocalDate.MIN;
        for (RulePart part : RulePart.of(book)) {
            for (Citation citation : part.citations()) {
                latest = citation.readOn().isAfter(latest) ? citation.readOn() : latest;
                if (seen.add(citation)) {
                    citation(part.path(), citation, faults);
                }
            }
        }
        if (latest.isBefore(book.verifiedThrough())) {
            faults.add("/verifiedThrough: is " + book.verifiedThrough() + ", but no source was read after " + latest
                    + ": expected a source read on that day or later. Maybe the day a source was last read was not"
                    + " brought up to date?");
        }
        return faults;
    }

    private static void citation(String path, Citation citation, List<String> faults) {
        String at = path + ": citation [" + citation.title() + "] ";
        if (citation.title().isBlank()) {
            faults.add(path + ": a citation has no title: expected the name of the document");
        }
        if (citation.section().filter(String::isBlank).isPresent()) {
            faults.add(at + "has an empty section: expected the place in the document, or none");
        }
        if (citation.url().isEmpty()) {
            faults.add(at + "has no address: expected where the document can be read. Maybe the authority's own page?");
        } else if (!isAddress(citation.url().get())) {
            faults.add(at + "has the address [" + citation.url().get() + "]: expected one that starts with https:// or"
                    + " http:// and names a host");
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return Set.of("https", "http")
                            .contains(Optional.ofNullable(uri.getScheme()).orElse(""))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** {@return on which days between the first and the last edition none is in force} */
    List<String> editions() {
        List<String> faults = new ArrayList<>();
        List<Edition> byDate = byDate();
        if (byDate.isEmpty()) {
            faults.add("/editions: is empty: expected at least one edition");
        }
        for (int i = 1; i < byDate.size(); i++) {
            Edition earlier = byDate.get(i - 1);
            Edition later = byDate.get(i);
            LocalDate next = earlier.inForce().last().plusDays(1);
            if (!next.equals(later.inForce().first())) {
                faults.add("/editions: none is in force from " + next + " until edition [" + later.id() + "] on "
                        + later.inForce().first() + ". Maybe edition [" + earlier.id() + "] ends too early?");
            }
        }
        return faults;
    }

    private List<Edition> byDate() {
        return book.editions().stream()
                .sorted(Comparator.comparing(edition -> edition.inForce().first()))
                .toList();
    }

    /** {@return which requirements have a name of another authority, or changed their name between editions} */
    List<String> ids() {
        List<String> faults = new ArrayList<>();
        String prefix = book.id().code().replaceFirst("/.*", "") + "/";
        book.requirementIds().stream()
                .filter(id -> !id.code().startsWith(prefix))
                .sorted()
                .forEach(id -> faults.add("requirement [" + id + "]: expected a name that starts with " + prefix));
        List<Edition> byDate = byDate();
        for (int i = 1; i < byDate.size(); i++) {
            Edition earlier = byDate.get(i - 1);
            Edition later = byDate.get(i);
            for (Schedule before : earlier.schedules()) {
                later.schedules().stream()
                        .filter(after -> after.title().equals(before.title()))
                        .forEach(after -> renamed(earlier, before, later, after, faults));
            }
        }
        return faults.stream().distinct().toList();
    }

    private static void renamed(Edition earlier, Schedule before, Edition later, Schedule after, List<String> faults) {
        Set<RequirementId> stay = before.requirements().stream()
                .map(Requirement::id)
                .filter(id -> after.find(id).isPresent())
                .collect(Collectors.toSet());
        for (Requirement old : before.requirements()) {
            for (Requirement young : after.requirements()) {
                if (!stay.contains(old.id())
                        && !stay.contains(young.id())
                        && old.title().equals(young.title())) {
                    faults.add("requirement [" + old.id() + "] of edition [" + earlier.id() + "] is called ["
                            + young.id() + "] in edition [" + later.id() + "], with the same title ["
                            + old.title() + "]: expected one name. Maybe it is the same requirement?");
                }
            }
        }
    }

    /** {@return what is defined and no rule uses} */
    List<String> unused() {
        return new Usage(book).unused();
    }

    /** {@return which texts do not read as plain English} */
    List<String> texts() {
        return new TextCheck(book).texts();
    }

    /** {@return why services do not lead to the rule book} */
    List<String> registration() {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(ClassLoader::getSystemClassLoader);
        return Registration.faults(book, loader);
    }
}
