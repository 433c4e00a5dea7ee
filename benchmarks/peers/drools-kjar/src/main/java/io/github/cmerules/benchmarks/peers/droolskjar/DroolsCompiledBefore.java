package io.github.cmerules.benchmarks.peers.droolskjar;

import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.StatelessKieSession;

/** Drools, whose rules were compiled when the module was built; a stateless session for each dossier. */
public final class DroolsCompiledBefore implements OnDossiers {

    private List<KieBase> bases = List.of();

    @Override
    public String name() {
        return "drools-kjar";
    }

    @Override
    public void start() {
        bases = List.of(KieServices.Factory.get()
                .newKieClasspathContainer(DroolsCompiledBefore.class.getClassLoader())
                .getKieBase("job"));
    }

    @Override
    public List<Outcome> evaluate(License license, List<Credit> credits) {
        Earned earned = new Earned();
        List<Object> facts = new ArrayList<>(credits.size() + 1);
        facts.add(license);
        facts.addAll(credits);
        StatelessKieSession session = bases.get(0).newStatelessKieSession();
        session.setGlobal("earned", earned);
        session.execute(facts);
        return earned.outcomes();
    }
}
