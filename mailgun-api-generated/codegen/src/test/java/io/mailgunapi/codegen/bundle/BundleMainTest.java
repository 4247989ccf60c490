package io.mailgunapi.codegen.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleMainTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path temp;

  private Path output() {
    return temp.resolve("target/deep/openapi.json");
  }

  private Path input() {
    return output().resolveSibling(BundleMain.GENERATOR_INPUT);
  }

  private Path spec() {
    return new SpecFolder(temp).rootWithPaths("/a: {}\n").root();
  }

  private static ObjectNode read(Path file) throws IOException {
    return (ObjectNode) JsonMapper.builder().build().readTree(file.toFile());
  }

  @Test
  void theBundleIsWrittenReadably() throws IOException {
    BundleMain.main(spec().toString(), output().toString());

    assertThat(output())
        .hasContent(
            """
            {
              "openapi": "3.1.0",
              "info": {
                "title": "T",
                "version": "1"
              },
              "paths": {
                "/a": { }
              }
            }
            """);
    assertThat(Files.readString(output())).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void theGeneratorsInputIsTheBundleWithAChecksum() throws IOException {
    BundleMain.main(spec().toString(), output().toString());

    ObjectNode input = read(input());
    JsonNode checksum = ((ObjectNode) input.path("info")).remove(BundleMain.CHECKSUM);
    assertThat(checksum.asText()).matches("[0-9a-f]{64}");
    assertThat(input).isEqualTo(read(output()));
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() throws IOException {
    BundleMain.main(spec().toString(), output().toString());
    Files.setLastModifiedTime(output(), LONG_AGO);
    Files.setLastModifiedTime(input(), LONG_AGO);

    BundleMain.main(spec().toString(), output().toString());

    assertThat(Files.getLastModifiedTime(output())).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(input())).isEqualTo(LONG_AGO);
  }

  @Test
  void aFurtherFileCountsForTheGeneratorAlone() throws IOException {
    Path pom = Files.writeString(temp.resolve("pom.xml"), "one");
    BundleMain.main(spec().toString(), output().toString(), pom.toString());
    String before = Files.readString(input());
    Files.setLastModifiedTime(output(), LONG_AGO);

    Files.writeString(pom, "two");
    BundleMain.main(spec().toString(), output().toString(), pom.toString());

    assertThat(Files.readString(input())).isNotEqualTo(before);
    assertThat(Files.getLastModifiedTime(output())).isEqualTo(LONG_AGO);
  }

  @Test
  void theChecksumOfAFolderAndOfAJarAreEqual() throws IOException {
    Path folder = temp.resolve("classes");
    Path jar = temp.resolve("classes.jar");
    generator(folder, "template");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("b.mustache", "a/A.class", "readme.txt")) {
        zip.putNextEntry(new ZipEntry("io/mailgunapi/codegen/" + name));
        zip.write(name.equals("b.mustache") ? "template".getBytes() : "class".getBytes());
      }
    }

    assertThat(GeneratorChecksum.of(jar, List.of()))
        .isEqualTo(GeneratorChecksum.of(folder, List.of()));
  }

  @Test
  void aChangedTemplateChangesTheChecksum() throws IOException {
    generator(temp.resolve("one"), "template");
    generator(temp.resolve("two"), "Template");

    assertThat(GeneratorChecksum.of(temp.resolve("one"), List.of()))
        .isNotEqualTo(GeneratorChecksum.of(temp.resolve("two"), List.of()));
  }

  private static void generator(Path folder, String template) throws IOException {
    Path top = folder.resolve("io/mailgunapi/codegen");
    Files.createDirectories(top.resolve("a"));
    Files.writeString(top.resolve("a/A.class"), "class");
    Files.writeString(top.resolve("b.mustache"), template);
  }

  @Test
  void theProblemsOfADescriptionAreTheWholeMessage() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> BundleMain.main(temp.resolve("x.yaml").toString(), "y.json"))
        .withMessageContaining("There is no such file.")
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void missingArgumentsAreExplained() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BundleMain.main("spec/openapi.yaml"))
        .withMessageContaining("such as spec/openapi.yaml target/openapi.json");
  }
}
