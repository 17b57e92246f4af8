package org.progressledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house. A rule that finds no class to apply to fails as well. */
class ArchitectureTest {

    private static final String BASE = "org.progressledger";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    /** From the ground up; a room imports from its own floor and from those below. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("shared"),
            Set.of("ledger.log", "ledger.proof"),
            Set.of("ledger.privacy"),
            Set.of("ledger.projection", "ledger.axon"),
            Set.of("ledger.transparency"),
            Set.of("facts", "territory", "ruleset", "intake.sheet"),
            Set.of("programme"),
            Set.of("household", "population", "commune", "fund", "indicator"),
            Set.of("correction"),
            Set.of("accountability", "audit", "intake", "report"),
            Set.of("demonstration"),
            Set.of("access"),
            Set.of("web"));

    private static final int FLOOR_OF_PAGES = FLOORS.size();
    private static final Set<String> FEATURES = Set.of(
            "territory",
            "ruleset",
            "programme",
            "household",
            "population",
            "commune",
            "fund",
            "indicator",
            "correction",
            "accountability",
            "audit",
            "intake",
            "report");

    @Test
    void imports_run_downward_only() {
        classes()
                .that()
                .resideInAPackage(BASE + ".*..")
                .should(importOnlyFromBelow())
                .check(HOUSE);
    }

    @Test
    void a_feature_never_imports_the_read_model_or_the_pages_of_another() {
        for (String feature : present(FEATURES)) {
            noClasses()
                    .that()
                    .resideInAPackage(packages(feature))
                    .should()
                    .dependOnClassesThat(new DescribedPredicate<>("read or web of another feature") {
                        @Override
                        public boolean test(JavaClass target) {
                            return FEATURES.stream()
                                    .filter(other -> !other.equals(feature))
                                    .anyMatch(other -> isIn(target, other + ".read") || isIn(target, other + ".web"));
                        }
                    })
                    .check(HOUSE);
        }
    }

    @Test
    void the_core_of_the_ledger_knows_neither_spring_nor_axon_nor_the_field() {
        for (String room : present(Set.of("ledger.log", "ledger.proof"))) {
            noClasses()
                    .that()
                    .resideInAPackage(packages(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "org.axonframework..", BASE + ".shared..")
                    .check(HOUSE);
        }
    }

    @Test
    void names_say_what_a_class_is_for() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Manager|Impl|Helper|Helpers)")
                .check(HOUSE);
    }

    @Test
    void every_package_says_what_it_is_for_and_knows_no_null() {
        Set<JavaPackage> packages = HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(candidate -> !candidate.getName().equals(BASE))
                .collect(Collectors.toSet());

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(candidate.isAnnotatedWith(NullMarked.class))
                        .as("%s has a package-info.java with @NullMarked", candidate.getName())
                        .isTrue());
    }

    private static ArchCondition<JavaClass> importOnlyFromBelow() {
        return new ArchCondition<>("import only from their own floor and below") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                int floor = floorOf(origin);
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(BASE + "."))
                        .filter(dependency -> floorOf(dependency.getTargetClass()) > floor)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static int floorOf(JavaClass member) {
        Optional<String> feature =
                FEATURES.stream().filter(candidate -> isIn(member, candidate)).findFirst();
        if (feature.isPresent() && isIn(member, feature.get() + ".web")) {
            return FLOOR_OF_PAGES;
        }
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).stream().anyMatch(room -> isIn(member, room)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        member.getPackageName() + " has no floor: give it one in ArchitectureTest.FLOORS"));
    }

    private static List<String> present(Set<String> rooms) {
        List<String> present = rooms.stream()
                .filter(room -> HOUSE.stream().anyMatch(member -> isIn(member, room)))
                .toList();
        assertThat(present).as("rooms of %s that exist", rooms).isNotEmpty();
        return present;
    }

    private static boolean isIn(JavaClass member, String room) {
        return (member.getPackageName() + ".").startsWith(BASE + "." + room + ".");
    }

    private static String packages(String room) {
        return BASE + "." + room + "..";
    }
}
