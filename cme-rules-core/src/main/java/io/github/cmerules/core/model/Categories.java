package io.github.cmerules.core.model;

import java.util.List;

/** The credit systems and levels that every rule book can speak of. */
public final class Categories {

    /** AMA PRA Category 1 Credit of the American Medical Association. */
    public static final Category AMA_PRA_1 = Category.of("ama-pra-1");
    /** AMA PRA Category 2 credit, claimed by the physician. */
    public static final Category AMA_PRA_2 = Category.of("ama-pra-2");
    /** American Osteopathic Association Category 1-A. */
    public static final Category AOA_1A = Category.of("aoa-1a");
    /** American Osteopathic Association Category 1-B. */
    public static final Category AOA_1B = Category.of("aoa-1b");
    /** American Osteopathic Association Category 2-A. */
    public static final Category AOA_2A = Category.of("aoa-2a");
    /** American Osteopathic Association Category 2-B. */
    public static final Category AOA_2B = Category.of("aoa-2b");
    /** Prescribed credit of the American Academy of Family Physicians. */
    public static final Category AAFP_PRESCRIBED = Category.of("aafp-prescribed");
    /** Elective credit of the American Academy of Family Physicians. */
    public static final Category AAFP_ELECTIVE = Category.of("aafp-elective");
    /** Cognate of the American College of Obstetricians and Gynecologists. */
    public static final Category ACOG_COGNATE = Category.of("acog-cognate");
    /** A training that carries no credit of a recognized system. */
    public static final Category NONE = Category.of("none");

    /** All of the above. */
    public static final List<Category> ALL = List.of(
            AMA_PRA_1, AMA_PRA_2, AOA_1A, AOA_1B, AOA_2A, AOA_2B, AAFP_PRESCRIBED, AAFP_ELECTIVE, ACOG_COGNATE, NONE);

    private Categories() {}
}
