package org.isnad.measure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the modules may know of each other. The rooms of the core have their own test beside them. */
class HouseRulesTest {
    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.isnad");

    @Test
    void theWebSeesOnlyViewsDeskAndVocabulary() {
        noClasses()
                .that()
                .resideInAPackage("org.isnad.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.isnad.page..",
                        "org.isnad.article..",
                        "org.isnad.facts..",
                        "org.isnad.copies..",
                        "org.isnad.stories..",
                        "org.isnad.collect..",
                        "org.isnad.store..",
                        "org.isnad.app..")
                .check(house);
    }

    @Test
    void storeCollectAndWebDoNotKnowEachOtherOrTheApp() {
        noClasses()
                .that()
                .resideInAPackage("org.isnad.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.isnad.collect..", "org.isnad.web..", "org.isnad.app..")
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("org.isnad.collect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.isnad.store..", "org.isnad.web..", "org.isnad.app..")
                .check(house);
    }

    @Test
    void onlyTheAppReadsTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.isnad.app..", "org.isnad.measure..")
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .check(house);
    }

    @Test
    void onlyTheAppChoosesAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.isnad.app..", "org.isnad.measure..")
                .should()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(house);
    }

    @Test
    void nothingDependsOnMeasure() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.isnad.measure..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.isnad.measure..")
                .check(house);
    }
}
