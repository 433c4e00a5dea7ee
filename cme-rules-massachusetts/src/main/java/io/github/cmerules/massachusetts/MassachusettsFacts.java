package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.Fact;

/** The facts about a licensee that the rules ask for. */
public final class MassachusettsFacts {

    /** Prescribes controlled substances of any schedule, which in Massachusetts means any prescription drug. */
    public static final Fact PRESCRIBES_CONTROLLED_SUBSTANCES = Fact.of("prescribes-controlled-substances");
    /** Serves adults. */
    public static final Fact SERVES_ADULTS = Fact.of("serves-adults");
    /** Is engaged in the practice of medicine. */
    public static final Fact PRACTICES_MEDICINE = Fact.of("practices-medicine");
    /** Took part in the Meaningful Use program as an eligible professional. */
    public static final Fact EHR_MEANINGFUL_USE = Fact.of("ehr-meaningful-use");
    /** Is tied to a hospital with a certified Meaningful Use program. */
    public static final Fact EHR_HOSPITAL_AFFILIATION = Fact.of("ehr-hospital-affiliation");
    /** Takes part in, or is an authorized user of, the Mass HIway. */
    public static final Fact EHR_MASS_HIWAY = Fact.of("ehr-mass-hiway");

    private MassachusettsFacts() {}
}
