package io.mailgunapi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the packages, and what may be seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureTest {
  private static final String ROOT = "io.mailgunapi";

  private final JavaClasses all =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void generatedCodeKnowsNothingOfTheClient() {
    noClasses()
        .that(
            resideInAnyPackage(
                "io.mailgunapi.api",
                "io.mailgunapi.model",
                "io.mailgunapi.json",
                "io.mailgunapi.form",
                "io.mailgunapi.spec"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                ROOT,
                "io.mailgunapi.error",
                "io.mailgunapi.paging",
                "io.mailgunapi.message",
                "io.mailgunapi.webhook"))
        .check(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.mailgunapi.error",
        "io.mailgunapi.paging",
        "io.mailgunapi.message",
        "io.mailgunapi.webhook"
      })
  void valuePackagesKnowNothingOfTheClient(String name) {
    noClasses()
        .that(resideInAPackage(name))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT))
        .allowEmptyShould(true)
        .check(all);
  }

  @Test
  void exceptionsDependOnTheJdkAlone() {
    classes()
        .that(resideInAPackage("io.mailgunapi.error"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("io.mailgunapi.error", "java..", "org.jspecify.."))
        .check(all);
  }

  @Test
  void pagingDependsOnTheJdkAlone() {
    classes()
        .that(resideInAPackage("io.mailgunapi.paging"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("io.mailgunapi.paging", "java..", "org.jspecify.."))
        .check(all);
  }

  @Test
  void onlyTheClientUsesDagger() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage(ROOT)))
        .should()
        .dependOnClassesThat(resideInAnyPackage("dagger..", "jakarta.inject..", "javax.inject.."))
        .check(all);
  }

  @Test
  void noSignatureOfOursShowsDagger() {
    DescribedPredicate<JavaClass> dagger = resideInAnyPackage("dagger..");
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(emittedByDagger().negate())
        .should()
        .notHaveRawReturnType(dagger)
        .check(all);
  }

  @Test
  void nothingIsHeldInStaticFieldsThatCanChange() {
    noFields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(emittedByDagger().negate())
        .should()
        .notBeFinal()
        .check(all);
  }

  @Test
  void publicTypesOfTheClientAreTheOnesMeantForUsers() {
    classes()
        .that(resideInAPackage(ROOT))
        .and()
        .arePublic()
        .and(emittedByDagger().negate())
        .and(inThisModule())
        .should()
        .haveNameMatching(
            "io\\.mailgunapi\\.(Mailgun|Region|RetryPolicy|DeprecationListener|DeprecationNotice)(\\$.*)?")
        .check(all);
  }

  private static DescribedPredicate<JavaClass> emittedByDagger() {
    return DescribedPredicate.describe(
        "emitted by Dagger",
        type ->
            type.getName().contains("Dagger")
                || type.getSimpleName().endsWith("Factory")
                || type.getSimpleName().endsWith("_Impl"));
  }

  private static DescribedPredicate<JavaClass> inThisModule() {
    return DescribedPredicate.describe(
        "in this module", type -> type.getPackageName().equals(ROOT) && !type.isAnonymousClass());
  }
}
