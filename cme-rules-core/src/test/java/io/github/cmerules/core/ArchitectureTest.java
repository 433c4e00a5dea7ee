package io.github.cmerules.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.cmerules.core.internal.PlantedRing;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.PlantedFaults;
import io.github.cmerules.core.outcome.PlantedOutcome;
import io.github.cmerules.core.rule.Lot;
import java.io.Serializable;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How core is laid out and what it may touch; every rule is also seen to fail on a planted fault. */
class ArchitectureTest {

    private static final String CORE = "io.github.cmerules.core";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CORE);

    private static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("style")
            .definedBy(CORE + ".style")
            .layer("model")
            .definedBy(CORE + ".model")
            .layer("rule")
            .definedBy(CORE + ".rule")
            .layer("diff")
            .definedBy(CORE + ".diff")
            .layer("outcome")
            .definedBy(CORE + ".outcome")
            .layer("plan")
            .definedBy(CORE + ".plan")
            .layer("internal")
            .definedBy(CORE + ".internal")
            .layer("root")
            .definedBy(CORE)
            .layer("outlook")
            .definedBy(CORE + ".outlook")
            .whereLayer("outlook")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("root")
            .mayOnlyBeAccessedByLayers("outlook")
            .whereLayer("internal")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("diff")
            .mayOnlyBeAccessedByLayers("root", "outlook")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("internal", "root")
            .whereLayer("outcome")
            .mayOnlyBeAccessedByLayers("diff", "plan", "internal", "root", "outlook")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("diff", "outcome", "internal", "root", "outlook")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("rule", "diff", "outcome", "plan", "internal", "root", "outlook")
            .because(
                    "a reader finds a thing by its layer: what is given, what is asked, what came out, what is to be done, how either"
                            + " changed, how it is counted, where to start, what is to come");

    private static final ArchRule EVERY_CLASS_IN_A_LAYER = classes()
            .should(reside(
                    CORE,
                    CORE + ".style",
                    CORE + ".model",
                    CORE + ".rule",
                    CORE + ".diff",
                    CORE + ".outcome",
                    CORE + ".plan",
                    CORE + ".outlook",
                    CORE + ".internal"))
            .because("a package outside the layers would escape the rules between them");

    private static final ArchRule NO_CYCLES = slices().matching(CORE + ".(*)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle can only be understood and changed together");

    private static final ArchRule NO_RINGS = slices().assignedFrom(classesOfCounting())
            .should()
            .beFreeOfCycles()
            .because("who follows a verdict to the line that decided it should not come by the same class twice");

    private static final ArchRule INTERNAL_IS_HIDDEN = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(CORE, CORE + ".internal")))
            .should(dependOnClassesThat(resideInAPackage(CORE + ".internal")))
            .because("internal is not exported: what is public may not show it");

    private static final ArchRule FEW_DEPENDENCIES = noClasses()
            .should(dependOnClassesThat(resideOutsideOfPackages(
                    "java..",
                    CORE + "..",
                    "org.slf4j..",
                    // Annotations, absent at run time.
                    "org.jspecify.annotations..",
                    "org.immutables.value..",
                    "javax.annotation.processing..")))
            .because("whoever adds core to a product takes its dependencies, too: slf4j is the only one");

    private static final ArchRule NO_FLOATING_POINT = classes()
            .should(notUseFloatingPoint())
            .because("a verdict depends on amounts, and sums of binary fractions are not exact");

    private static final ArchRule NO_SURROUNDINGS = noClasses()
            .should(dependOnClassesThat(belongTo(Set.of(
                            Clock.class,
                            InstantSource.class,
                            ZoneId.class,
                            Locale.class,
                            TimeZone.class,
                            System.Logger.class))
                    .or(resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.nio.channels..")
                            .and(DescribedPredicate.not(belongTo(Set.of(Serializable.class)))))))
            .because("the same input gives the same result on every machine and on every day");

    private static final ArchRule NO_HIDDEN_SURROUNDINGS = noClasses()
            .should()
            .callCodeUnitWhere(readsSurroundings())
            .because("a default clock or locale is an input that nobody passed");

    private static final ArchRule NO_STATIC_STATE =
            fields().that().areStatic().should().beFinal().because("nothing is shared between two evaluations");

    /** Each class with those within it; what goes back to itself by its nature is one. */
    private static SliceAssignment classesOfCounting() {
        Map<String, String> one = Map.of(
                // A predicate is asked once for lots that are alike.
                "Trial", "Profile",
                // The earlier cycles of a license are resolved as it is.
                "Past", "Setting",
                "Resolver", "Setting",
                // How long an evaluation holds is found by evaluating later days.
                "Assembly", "Evaluating");
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass found) {
                if (!found.getPackageName().equals(CORE + ".internal")) {
                    return SliceIdentifier.ignore();
                }
                String outermost = found.getName()
                        .substring(found.getPackageName().length() + 1)
                        .replaceFirst("\\$.*", "");
                return SliceIdentifier.of(one.getOrDefault(outermost, outermost));
            }

            @Override
            public String getDescription() {
                return "classes of internal";
            }
        };
    }

    private static ArchCondition<JavaClass> reside(String... packages) {
        return com.tngtech.archunit.lang.conditions.ArchConditions.resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> belongTo(Set<Class<?>> types) {
        return DescribedPredicate.describe(
                "one of " + types, found -> types.stream().anyMatch(found::isEquivalentTo));
    }

    private static DescribedPredicate<JavaCall<?>> readsSurroundings() {
        Set<String> byDefaultLocale = Set.of("toLowerCase", "toUpperCase", "format", "formatted");
        return DescribedPredicate.describe("the clock or locale of the machine is read", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean now = owner.getPackageName().startsWith("java.time")
                    && call.getTarget().getName().equals("now");
            boolean clock = owner.isEquivalentTo(System.class)
                    && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty")
                            .contains(call.getTarget().getName());
            boolean locale = owner.isEquivalentTo(String.class)
                    && byDefaultLocale.contains(call.getTarget().getName());
            return now || clock || locale;
        });
    }

    private static ArchCondition<JavaClass> notUseFloatingPoint() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("not use floating point") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFields()
                        .forEach(field -> field.getType()
                                .getAllInvolvedRawTypes()
                                .forEach(type -> report(item, field.getFullName(), type, events)));
                for (JavaCodeUnit unit : item.getCodeUnits()) {
                    unit.getReturnType()
                            .getAllInvolvedRawTypes()
                            .forEach(type -> report(item, unit.getFullName(), type, events));
                    unit.getParameterTypes()
                            .forEach(parameter -> parameter
                                    .getAllInvolvedRawTypes()
                                    .forEach(type -> report(item, unit.getFullName(), type, events)));
                    unit.getCallsFromSelf()
                            .forEach(call -> report(
                                    item,
                                    unit.getFullName() + " by a call",
                                    call.getTarget().getRawReturnType(),
                                    events));
                }
            }

            private void report(JavaClass item, String where, JavaClass type, ConditionEvents events) {
                if (floating.contains(type.getBaseComponentType().getName())) {
                    events.add(SimpleConditionEvent.violated(item, where + " uses " + type.getName()));
                }
            }
        };
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("layers", LAYERS, PlantedFaults.LooksUp.class, Lot.class),
                rule("every class in a layer", EVERY_CLASS_IN_A_LAYER, assertThatIsOutside()),
                rule("no cycles", NO_CYCLES, PlantedFaults.LooksUp.class, Lot.class, Credit.class),
                rule("no rings", NO_RINGS, PlantedRing.class, PlantedRing.leadingBack()),
                rule("internal is hidden", INTERNAL_IS_HIDDEN, PlantedOutcome.class),
                rule("few dependencies", FEW_DEPENDENCIES, PlantedFaults.NeedsLibrary.class),
                rule("no floating point: field", NO_FLOATING_POINT, PlantedFaults.FloatingField.class),
                rule("no floating point: parameter", NO_FLOATING_POINT, PlantedFaults.FloatingParameter.class),
                rule("no floating point: return", NO_FLOATING_POINT, PlantedFaults.FloatingReturn.class),
                rule("no floating point: type argument", NO_FLOATING_POINT, PlantedFaults.FloatingArgument.class),
                rule("no floating point: call", NO_FLOATING_POINT, PlantedFaults.FloatingCall.class),
                rule("no surroundings: clock", NO_SURROUNDINGS, PlantedFaults.HasClock.class),
                rule("no surroundings: locale", NO_SURROUNDINGS, PlantedFaults.HasLocale.class),
                rule("no surroundings: zone", NO_SURROUNDINGS, PlantedFaults.HasZone.class),
                rule("no surroundings: file", NO_SURROUNDINGS, PlantedFaults.HasFile.class),
                rule("no surroundings: network", NO_SURROUNDINGS, PlantedFaults.HasAddress.class),
                rule("no hidden surroundings: today", NO_HIDDEN_SURROUNDINGS, PlantedFaults.ReadsToday.class),
                rule("no hidden surroundings: locale", NO_HIDDEN_SURROUNDINGS, PlantedFaults.FormatsByLocale.class),
                rule("no static state", NO_STATIC_STATE, PlantedFaults.SharedState.class));
    }

    /** Any class outside core lies in none of its layers. */
    private static Class<?> assertThatIsOutside() {
        return String.class;
    }

    private static Arguments rule(String name, ArchRule rule, Class<?>... planted) {
        return Arguments.of(Named.of(name, rule), List.of(planted));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void core_keeps_to(ArchRule rule, List<Class<?>> ignored) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_fault_is_found_by(ArchRule rule, List<Class<?>> planted) {
        JavaClasses faulty = new ClassFileImporter().importClasses(planted);

        assertThat(rule.evaluate(faulty).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(planted.get(0).getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_reason_is_given_for(ArchRule rule, List<Class<?>> ignored) {
        assertThat(rule.getDescription()).contains(", because ");
    }

    @Test
    void main_classes_are_seen() {
        assertThat(MAIN.contain(Evaluator.class)).isTrue();
        assertThat(MAIN.contain(PlantedFaults.class)).isFalse();
    }
}
