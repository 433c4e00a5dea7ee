package io.github.cmerules.json.rules;

import io.github.cmerules.core.rule.Demand;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An alternative is a demand alone, where nothing else is said of it, or a demand with a name and a title. */
final class AlternativeCodec implements Codec<Demand.Branch> {

    private static final String DEMAND = "demand";

    private final Codec<Demand> demand;
    private final Form<Demand.Branch> named;

    AlternativeCodec(Codec<Demand> demand) {
        this.demand = demand;
        this.named = Form.ofRecord(
                "alternative",
                "One of some alternatives, with a name.",
                Demand.Branch.class,
                Fields.field("id", Codecs.TEXT, "the name under which results say that it satisfied the requirement"),
                Fields.field("title", Codecs.TEXT, "the alternative in words"),
                Fields.field(DEMAND, demand, "what it takes"));
    }

    /** {@return the properties of an alternative with a name} */
    List<Fields.Field<Object>> fields() {
        return named.fields();
    }

    @Override
    public Optional<Demand.Branch> read(Place at) {
        if (at.node() instanceof Node.Members members
                && (members.values().size() > 1 || members.values().containsKey(DEMAND))) {
            return named.read(at);
        }
        return demand.read(at)
                .flatMap(read -> read instanceof Demand.Leaf leaf
                        ? Optional.of(Demand.Branch.of(leaf))
                        : at.refuse(
                                "an alternative that is made of others has no name: expected id, title and demand"));
    }

    @Override
    public Node write(Demand.Branch branch, Writing at) {
        boolean plain = branch.demand() instanceof Demand.Leaf leaf && branch.equals(Demand.Branch.of(leaf));
        return plain ? demand.write(branch.demand(), at) : named.write(branch, at);
    }

    @Override
    public Node schema(Definitions definitions) {
        return definitions.reference(
                "alternative",
                () -> Node.object(
                        Map.of("anyOf", Node.list(List.of(demand.schema(definitions), named.inline(definitions))))));
    }

    @Override
    public String label() {
        return named.label() + " or " + "[demand](#demand)";
    }
}
