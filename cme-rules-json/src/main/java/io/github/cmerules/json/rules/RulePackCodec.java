package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.internal.Pointers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A whole document: who answers for it, the sources that its rules cite, and the rule book. */
final class RulePackCodec {

    static final int VERSION = 1;
    static final String SOURCES = "sources";

    /** What a pack says besides its rules. */
    record Header(int version, Optional<String> reviewedBy, Optional<LocalDate> reviewedOn) {}

    static final Form<Header> HEADER = Form.ofRecord(
            "rule-pack",
            "The rules of one authority for some professions, in all their editions.",
            Header.class,
            Fields.field("version", Codecs.WHOLE, "the version of this format, 1"),
            Fields.maybe(
                    "reviewedBy", Codecs.TEXT, "the role of whoever checked the pack against its sources; not a name"),
            Fields.maybe("reviewedOn", Codecs.DATE, "the day on which that was done"));

    static final String SOURCES_SAY = "the documents that rules cite, by names that citations use";

    private RulePackCodec() {}

    // ---- Reading ------------------------------------------------------------------------------------------------

    /**
     * {@return the pack that a document holds}
     *
     * @throws InvalidInputException if it is wrong in any point, with all of them
     */
    static RulePack read(Node document, Faults faults) {
        Map<String, Optional<Citation>> sources = new LinkedHashMap<>();
        Set<String> released = new TreeSet<>();
        Place root = new Place("", document, new Reading(faults, sources, released));
        Optional<RulePack> pack = root.members().flatMap(members -> {
            Optional<Header> header = HEADER.read(root, members, members.keySet());
            header.ifPresent(read -> check(read, root, members));
            Optional.ofNullable(members.get(SOURCES)).ifPresent(node -> sources(root.child(SOURCES, node), sources));
            Optional<RuleBook> book = book(root, members);
            faults.throwIfAny();
            return book.map(read -> new RulePack(read, header.flatMap(RulePackCodec::signOff), released));
        });
        faults.throwIfAny();
        return pack.orElseThrow();
    }

    /** {@return the names of the properties that are none of the rule book} */
    private static Set<String> ofOthers() {
        Set<String> names =
                HEADER.fields().stream().map(Fields.Field::name).collect(Collectors.toCollection(TreeSet::new));
        names.add(SOURCES);
        return names;
    }

    private static void check(Header header, Place root, Map<String, Node> members) {
        if (header.version() != VERSION) {
            Node version = members.getOrDefault("version", root.node());
            root.child("version", version)
                    .refuse(header.version() + " is no version of this format: expected " + VERSION);
        }
        if (header.reviewedBy().isPresent() != header.reviewedOn().isPresent()) {
            root.refuse("has only one of \"reviewedBy\" and \"reviewedOn\": expected both, or none");
        }
    }

    private static Optional<SignOff> signOff(Header header) {
        return header.reviewedBy().flatMap(by -> header.reviewedOn().map(on -> new SignOff(by, on)));
    }

    private static void sources(Place at, Map<String, Optional<Citation>> sources) {
        at.members()
                .ifPresent(members -> members.forEach((name, node) -> sources.put(
                        name, Sources.SOURCE.read(at.child(name, node)).map(Sources.Source::citation))));
    }

    /** What the rule book finds wrong with itself has places of its own; each is looked up in the document. */
    private static Optional<RuleBook> book(Place root, Map<String, Node> members) {
        try {
            return Books.RULE_BOOK.readUnguarded(root, members, ofOthers());
        } catch (InvalidInputException refused) {
            String id = members.get("id") instanceof Node.Text text ? "/" + text.value() : "";
            for (Problem problem : refused.problems()) {
                boolean named = problem.path().startsWith(id + "/");
                Found found = find(root.node(), named ? problem.path().substring(id.length()) : problem.path());
                root.reading().faults().add(found.node().line(), found.path(), problem.message());
            }
            return Optional.empty();
        }
    }

    /** A place in the document. */
    record Found(String path, Node node) {}

    /**
     * {@return the place that is closest to that of a value in the rule book}
     *
     * <p>A document has more levels than the rule book where it says of which kind a value is, and fewer where a value is
     * all that there is to say.
     */
    static Found find(Node document, String path) {
        Found at = new Found("", document);
        for (String step : path.split("/", -1)) {
            at = step.isEmpty() ? at : step(at, step);
        }
        return at;
    }

    private static Found step(Found at, String step) {
        Optional<Found> child = child(at, step);
        if (child.isPresent()) {
            return child.get();
        }
        if (at.node() instanceof Node.Members members) {
            String through = members.values().size() == 1
                    ? members.values().keySet().iterator().next()
                    : "demand";
            Optional<Found> kind = child(at, through);
            if (kind.isPresent()) {
                boolean list = kind.get().node() instanceof Node.Elements && !isIndex(step);
                Found inner = list ? kind.get() : step(kind.get(), step);
                return list || !inner.equals(kind.get()) ? inner : at;
            }
        }
        return at;
    }

    private static boolean isIndex(String step) {
        return step.chars().allMatch(Character::isDigit);
    }

    private static Optional<Found> child(Found at, String step) {
        Optional<Node> child = Optional.empty();
        if (at.node() instanceof Node.Members members) {
            child = Optional.ofNullable(members.values().get(step));
        } else if (at.node() instanceof Node.Elements elements && isIndex(step)) {
            int index = Integer.parseInt(step);
            child = index < elements.values().size()
                    ? Optional.of(elements.values().get(index))
                    : Optional.empty();
        }
        return child.map(node -> new Found(Pointers.child(at.path(), step), node));
    }

    // ---- Writing ------------------------------------------------------------------------------------------------

    /**
     * {@return the document that holds a pack}
     *
     * @throws InvalidInputException if it holds what no file can hold, with the place of each
     */
    static Node write(RulePack pack) {
        List<Problem> problems = new ArrayList<>();
        Writing at = new Writing("", problems, new SourceNames(), pack.released());
        Header header = new Header(
                VERSION, pack.signOff().map(SignOff::reviewedBy), pack.signOff().map(SignOff::reviewedOn));
        Map<String, Node> members = new LinkedHashMap<>(((Node.Members) HEADER.write(header, at)).values());
        Map<String, Node> book = ((Node.Members) Books.RULE_BOOK.write(pack.ruleBook(), at)).values();
        Map<String, Node> sources = new LinkedHashMap<>();
        at.sources()
                .all()
                .forEach((name, citation) ->
                        sources.put(name, Sources.SOURCE.write(Sources.Source.of(citation), at.child(SOURCES))));
        book.forEach((name, node) -> {
            if (name.equals("editions") || name.equals("vocabulary")) {
                // People look for the sources before the rules.
                members.putIfAbsent(SOURCES, Node.object(sources));
            }
            members.put(name, node);
        });
        members.putIfAbsent(SOURCES, Node.object(sources));
        InvalidInputException.throwIfAny(problems);
        return Node.object(members);
    }

    // ---- Schema -------------------------------------------------------------------------------------------------

    /** {@return the JSON Schema of a document} */
    static Node schema() {
        Definitions definitions = new Definitions();
        Map<String, Node> properties = new LinkedHashMap<>();
        List<Node> required = new ArrayList<>();
        for (Form<?> form : List.of(HEADER, Books.RULE_BOOK)) {
            Map<String, Node> schema = ((Node.Members) form.inline(definitions)).values();
            properties.putAll(((Node.Members) schema.getOrDefault("properties", Node.object(Map.of()))).values());
            schema.getOrDefault("required", Node.list(List.of())).within().forEach(required::add);
        }
        properties.put("version", Node.object(Map.of("const", Node.number("" + VERSION))));
        properties.put(
                SOURCES,
                Codecs.schema(
                        "object",
                        "additionalProperties",
                        Sources.SOURCE.schema(definitions),
                        "description",
                        Node.text(SOURCES_SAY)));
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("$schema", Node.text("https://json-schema.org/draft/2020-12/schema"));
        members.put(
                "$id",
                Node.text(
                        "https://raw.githubusercontent.com/cme-rules/cme-rules/main/cme-rules-json/src/main/resources/"
                                + "io/github/cmerules/json/schema/rule-pack.schema.json"));
        members.put("title", Node.text("Rule pack"));
        members.put("description", Node.text(HEADER.says()));
        members.put("type", Node.text("object"));
        members.put("properties", Node.object(properties));
        members.put("required", Node.list(required));
        members.put("additionalProperties", Node.flag(false));
        members.put("$defs", definitions.all());
        return Node.object(members);
    }
}
