// SPDX-License-Identifier: Apache-2.0
package io.grundton;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * A package named after a domain noun is pure Java; a package named after a technology is an edge;
 * edges depend on nouns, never the reverse.
 */
final class ArchitectureTest {
  private static final String ROOT = "io.grundton";

  private static final Set<String> DOMAIN =
      Set.of(
          "transcript",
          "text",
          "phrase",
          "address",
          "policy",
          "draft",
          "audit",
          "calendar",
          "label",
          "classifier",
          "language",
          "course",
          "score",
          "waiver",
          "flag",
          "rollup",
          "scorecard",
          "privacy",
          "delivery",
          "job",
          "problem",
          "proof",
          "publish",
          "statistics",
          "calibration",
          "review");

  private static final Set<String> EDGES =
      Set.of(
          "json",
          "csv",
          "yaml",
          "opennlp",
          "parquet",
          "storage",
          "release",
          "batch",
          "beam",
          "bench",
          "gcs",
          "console",
          "sql",
          "demo",
          "cli",
          "contactlens",
          "insights",
          "openlineage",
          "oidc");

  /** Computing libraries that a domain package may use, by package. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "phrase",
          List.of("com.google.re2j.."),
          "privacy",
          List.of(
              "javax.crypto..",
              "com.google.i18n.phonenumbers..",
              "org.apache.commons.validator.."));

  /** Libraries that are hidden behind an edge, and which packages may know them. */
  private static final Map<String, Set<String>> OWNERS =
      Map.ofEntries(
          Map.entry("opennlp..", Set.of("opennlp")),
          Map.entry("org.snakeyaml..", Set.of("yaml")),
          Map.entry("org.apache.commons.csv..", Set.of("csv")),
          Map.entry("org.apache.parquet..", Set.of("parquet")),
          Map.entry("com.google.cloud..", Set.of("gcs")),
          Map.entry("io.openlineage..", Set.of("openlineage")),
          Map.entry("org.apache.beam..", Set.of("beam", "cli")),
          Map.entry("org.eclipse.jetty..", Set.of("console")),
          Map.entry("gg.jte..", Set.of("console")),
          Map.entry("org.springframework..", Set.of("console")),
          Map.entry("com.nimbusds..", Set.of("oidc")),
          Map.entry("org.jdbi..", Set.of("sql")),
          Map.entry("java.sql..", Set.of("sql")));

  private static final Set<String> HARMLESS_IO =
      Set.of(
          "java.io.Serializable",
          "java.io.DataInput",
          "java.io.DataOutput",
          "java.io.IOException",
          "java.io.UncheckedIOException");

  private static final Set<String> UNPREDICTABLE_CLASSES =
      Set.of(
          "java.time.Clock",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom");

  private static final Set<String> UNPREDICTABLE_CALLS =
      Set.of(
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID");

  private static final Set<String> EMPTY_NAMES =
      Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void knowsEveryPackage() {
    Set<String> unlisted = new TreeSet<>();
    for (JavaPackage top : CLASSES.getPackage(ROOT).getSubpackages()) {
      if (!DOMAIN.contains(top.getRelativeName()) && !EDGES.contains(top.getRelativeName())) {
        unlisted.add(top.getRelativeName());
      }
    }
    assertThat(unlisted)
        .as(
            "new packages: list each in ArchitectureTest, in DOMAIN if it is named after a noun of"
                + " the domain and does no I/O, in EDGES if it is named after a technology")
        .isEmpty();
  }

  @Test
  void keepsTheDomainFreeOfEdgesAndEngines() {
    for (String noun : DOMAIN) {
      Stream<String> allowed =
          Stream.of(
                  Stream.of("java..", "org.jspecify.."),
                  DOMAIN.stream().map(ArchitectureTest::packagesOf),
                  LIBRARIES.getOrDefault(noun, List.of()).stream())
              .flatMap(packages -> packages);
      classes()
          .that()
          .resideInAPackage(packagesOf(noun))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(allowed.toArray(String[]::new))
                  .or(describe("are primitive", ArchitectureTest::isPrimitive)))
          .because(noun + " is a noun of the domain")
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void doesNoInputAndOutputInTheDomain() {
    noClasses()
        .that(resideInAnyPackage(domain()))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .or(
                    describe(
                        "read or write",
                        type ->
                            type.getPackageName().equals("java.io")
                                && !HARMLESS_IO.contains(type.getName()))))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void asksNeitherClockNorChanceNorMachineInTheDomain() {
    noClasses()
        .that(resideInAnyPackage(domain()))
        .should()
        .dependOnClassesThat(
            describe("cannot be predicted", type -> UNPREDICTABLE_CLASSES.contains(type.getName())))
        .orShould()
        .accessTargetWhere(unpredictable())
        .check(CLASSES);
  }

  @Test
  void hidesEveryLibraryBehindItsEdge() {
    OWNERS.forEach(
        (library, owners) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    owners.stream().map(ArchitectureTest::packagesOf).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("only " + owners + " may know " + library)
                .check(CLASSES));
  }

  @Test
  void hasNoCyclesAmongPackages() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void namesNothingByAnEmptyWord() {
    List<String> empty = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (Arrays.stream(type.getPackageName().split("\\.", -1)).anyMatch(EMPTY_NAMES::contains)
          || type.getSimpleName().matches("(.*[a-z])?(Utils?|Common|Helpers?|Manager|Impl)")) {
        empty.add(type.getName());
      }
    }
    assertThat(empty).as("put the method on the type that owns the data").isEmpty();
  }

  @Test
  void marksEveryPackageAsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).as("packages without a @NullMarked package-info").isEmpty();
  }

  private static DescribedPredicate<JavaAccess<?>> unpredictable() {
    return describe(
        "cannot be predicted",
        access -> {
          AccessTarget target = access.getTarget();
          String owner = target.getOwner().getName();
          boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
          boolean unseeded =
              access instanceof JavaConstructorCall call
                  && (owner.equals("java.util.Random")
                      || owner.equals("java.util.SplittableRandom"))
                  && call.getTarget().getRawParameterTypes().isEmpty();
          return now || unseeded || UNPREDICTABLE_CALLS.contains(owner + "." + target.getName());
        });
  }

  private static String[] domain() {
    return DOMAIN.stream().map(ArchitectureTest::packagesOf).toArray(String[]::new);
  }

  private static String packagesOf(String name) {
    return ROOT + "." + name + "..";
  }

  /* An array of primitives has no package either. */
  private static boolean isPrimitive(JavaClass type) {
    return type.getBaseComponentType().isPrimitive();
  }
}
