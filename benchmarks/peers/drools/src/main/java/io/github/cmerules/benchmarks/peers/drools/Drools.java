package io.github.cmerules.benchmarks.peers.drools;

import io.github.cmerules.benchmarks.peers.Credit;
import io.github.cmerules.benchmarks.peers.License;
import io.github.cmerules.benchmarks.peers.OnDossiers;
import io.github.cmerules.benchmarks.peers.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** Drools, whose rules are read and compiled at the start; a stateless session for each dossier. */
public final class Drools implements OnDossiers {

    private static final String RULES = "io/github/cmerules/benchmarks/peers/drools/job.drl";

    private List<KieBase> bases = List.of();

    @Override
    public String name() {
        return "drools";
    }

    @Override
    public void start() {
        ClassLoader loader = Drools.class.getClassLoader();
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/" + RULES, services.getResources().newClassPathResource(RULES, loader));
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        bases = List.of(services.newKieContainer(builder.getKieModule().getReleaseId(), loader)
                .getKieBase());
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
