package org.isnad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** Laws one and two of the house: one way through, and a core that knows no machine. */
class RoomsTest {
    private static final List<String> ROOMS = List.of(
            "lexicon", "arabic", "dates", "page", "article", "facts", "memory", "copies", "stories", "chains",
            "telling", "views", "desk");

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.isnad");

    @Test
    void aRoomUsesOnlyTheRoomsBeforeIt() {
        for (int room = 0; room < ROOMS.size(); room++) {
            String[] later = ROOMS.subList(room + 1, ROOMS.size()).stream()
                    .map(name -> "org.isnad." + name + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.isnad." + ROOMS.get(room) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(core);
            }
        }
    }

    @Test
    void theVocabularyKnowsNoRoom() {
        noClasses()
                .that()
                .resideInAPackage("org.isnad")
                .and(not(JavaClass.Predicates.assignableTo(Pipeline.class)))
                .should()
                .dependOnClassesThat(resideInAPackage("org.isnad.*.."))
                .check(core);
    }

    @Test
    void onlyThePipelineWiresTheRooms() {
        noClasses()
                .that()
                .resideInAPackage("org.isnad.*..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.isnad.Pipeline")
                .check(core);
    }

    @Test
    void theCoreUsesNoOtherLibrariesThanItsFew() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.isnad..",
                        "java..",
                        "org.jsoup..",
                        "com.ibm.icu..",
                        "tools.jackson.core..",
                        "org.jspecify.annotations..")
                .check(core);
    }

    @Test
    void theCoreKnowsNoClockEnvironmentFileOrThread() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(Integer.class, "getInteger", String.class)
                .orShould()
                .callMethod(Integer.class, "getInteger", String.class, int.class)
                .orShould()
                .callMethod(Boolean.class, "getBoolean", String.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..", "javax..")
                .check(core);
    }

    @Test
    void roomsAreAllNamedInTheOrderOfTheHouse() {
        classes()
                .should()
                .resideInAnyPackage(
                        "org.isnad",
                        "org.isnad.lexicon..",
                        "org.isnad.arabic..",
                        "org.isnad.dates..",
                        "org.isnad.page..",
                        "org.isnad.article..",
                        "org.isnad.facts..",
                        "org.isnad.memory..",
                        "org.isnad.copies..",
                        "org.isnad.stories..",
                        "org.isnad.chains..",
                        "org.isnad.telling..",
                        "org.isnad.views..",
                        "org.isnad.desk..")
                .check(core);
    }

    @Test
    void roomsAreLayeredWithoutCycles() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ROOMS) {
            layers = layers.optionalLayer(room).definedBy("org.isnad." + room + "..");
        }
        layers.check(core);
    }
}
