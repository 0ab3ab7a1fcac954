package dev.contract.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of {@code docs/architecture.md}; each also proves that it saw code. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.contract");

    private static final List<String> MODULES = List.of(
            "contract-core",
            "contract-consumer",
            "contract-provider",
            "contract-broker",
            "contract-cli",
            "contract-maven-plugin");

    @Test
    void everyModuleIsSeen() {
        assertThat(CLASSES).hasSizeGreaterThan(250);
        for (String part : List.of("core", "consumer", "provider", "broker", "cli")) {
            assertThat(CLASSES.that(resideInAPackage("dev.contract." + part + "..")))
                    .as(part)
                    .hasSizeGreaterThan(12);
        }
    }

    @Test
    void modelImportsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("dev.contract.core.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.contract.core.model", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void formatMatchAndGenerateDoNotImportEachOther() {
        for (String one : List.of("format", "match", "generate")) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.contract.core." + one + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "dev.contract.core.format..",
                                    "dev.contract.core.match..",
                                    "dev.contract.core.generate..")
                            .and(not(resideInAPackage("dev.contract.core." + one + ".."))))
                    .allowEmptyShould(one.equals("generate"))
                    .check(CLASSES);
        }
    }

    @Test
    void lintImportsNoMoreThanItLooksAt() {
        classes()
                .that()
                .resideInAPackage("dev.contract.core.lint")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.contract.core.[lint|model|json|match]", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void coreImportsNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("dev.contract.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.contract.consumer..",
                        "dev.contract.provider..",
                        "dev.contract.broker..",
                        "dev.contract.cli..")
                .check(CLASSES);
    }

    @Test
    void consumerProviderAndBrokerDoNotImportEachOther() {
        List<String> modules = List.of("consumer", "provider", "broker");
        for (String one : modules) {
            String[] others = Stream.concat(modules.stream().filter(other -> !other.equals(one)), Stream.of("cli"))
                    .map(other -> "dev.contract." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.contract." + one + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        }
    }

    @Test
    void brokerKnowsItsClientsOnlyByTheirWords() {
        noClasses()
                .that()
                .resideInAPackage("dev.contract.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.contract.core.broker")
                .check(CLASSES);
    }

    @Test
    void librariesStayWhereTheyBelong() {
        onlyIn("org.junit..", "..junit..");
        onlyIn("picocli..", "dev.contract.cli..");
        onlyIn("org.jdbi..", "dev.contract.broker..");
        onlyIn("io.javalin..", "dev.contract.broker..");
        onlyIn("io.micrometer..", "dev.contract.broker.[operations|db]..");
        onlyIn("ch.qos.logback..", "dev.contract.cli..");
        onlyIn("tools.jackson..", "dev.contract.core.[json|schema]..");
        onlyIn("com.networknt..", "dev.contract.core.schema..");
    }

    private static void onlyIn(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
        assertThat(CLASSES.that(resideInAPackage(home)))
                .as("%s is used in %s", library, home)
                .anyMatch(each -> each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> resideInAPackage(library).test(used.getTargetClass())));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.contract.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void capabilitiesHideTheirStores() {
        List<JavaClass> stores = CLASSES.stream()
                .filter(each -> each.getSimpleName().endsWith("Store"))
                .toList();
        assertThat(stores).isNotEmpty().noneMatch(store -> store.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void pagesAreMadeFromWhatCapabilitiesTell() {
        noClasses()
                .that()
                .resideInAPackage("dev.contract.broker.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "dev.contract.broker.db..")
                .check(CLASSES);
    }

    @Test
    void standardOutputBelongsToTheExecutable() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.contract.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages()).hasSizeGreaterThan(15);
        assertThat(packages())
                .filteredOn(each -> !each.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }

    private static List<JavaPackage> packages() {
        return CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.getName().endsWith(".ui.pages"))
                .toList();
    }

    @Test
    void filesAreShort() throws IOException {
        int seen = 0;
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    seen++;
                    assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
                }
            }
        }
        assertThat(seen).isGreaterThan(250);
    }
}
