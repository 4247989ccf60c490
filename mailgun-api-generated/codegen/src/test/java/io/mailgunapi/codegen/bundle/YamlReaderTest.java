package io.mailgunapi.codegen.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Pointer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  private final Map<Pointer, Integer> lines = new HashMap<>();

  private JsonNode read(String text) {
    return new YamlReader("a.yaml", lines).read(text);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, STRING", "2026-01-01, STRING", "12:30:00, STRING", "1_000, STRING", "0x1F, STRING",
    "true, BOOLEAN", "False, BOOLEAN", "~, NULL", "017, NUMBER", "-1.5e3, NUMBER",
    "12345678901234567890, NUMBER", "'\"1\"', STRING", "1.2.3, STRING"
  })
  void plainScalarsFollowTheCoreSchemaOfYaml12(String text, String type) {
    assertThat(read("a: " + text).path("a").getNodeType()).hasToString(type);
  }

  @Test
  void anEmptyValueIsNull() {
    assertThat(read("a:\n").path("a").isNull()).isTrue();
  }

  @Test
  void fractionsKeepTheirDigits() {
    assertThat(read("a: 1.10").path("a").decimalValue()).isEqualTo("1.10");
  }

  @Test
  void keysAreTextAsWritten() {
    assertThat(read("{200: x, 1.0: y, null: z}").toString())
        .isEqualTo("{\"200\":\"x\",\"1.0\":\"y\",\"null\":\"z\"}");
  }

  @Test
  void linesAreKnownForKeysAndEntries() {
    read("a:\n  - b\n  - c: 1\n");

    assertThat(lines)
        .containsEntry(new Pointer("/a"), 1)
        .containsEntry(new Pointer("/a/0"), 2)
        .containsEntry(new Pointer("/a/1/c"), 3);
  }

  @Test
  void aliasesAreWrittenOut() {
    assertThat(read("a: &x {b: 1}\nc: *x\n").at("/c/b").intValue()).isEqualTo(1);
  }

  @Test
  void mergedEntriesStandWhereTheyAreMergedAndYieldToTheMappingsOwn() {
    JsonNode read =
        read(
            """
            base: &base {a: 1, b: {c: 2}}
            more: &more {<<: *base, d: 3}
            all:
              a: own
              <<: [*more, {d: 4, e: 5}]
              f: 6
            """);

    assertThat(read.path("all").toString())
        .isEqualTo("{\"a\":\"own\",\"b\":{\"c\":2},\"d\":3,\"e\":5,\"f\":6}");
    assertThat(lines)
        .containsEntry(new Pointer("/all/a"), 4)
        .containsEntry(new Pointer("/all/b/c"), 1)
        .containsEntry(new Pointer("/all/f"), 6);
  }

  @Test
  void aQuotedMergeKeyIsAKey() {
    assertThat(read("a: {'<<': {b: 1}}").at("/a/<</b").intValue()).isEqualTo(1);
  }

  @Test
  void onlyMappingsCanBeMerged() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> read("a:\n  <<: 5\n"))
        .withMessageContaining(
            "a.yaml, line 2, /a/<<: What is merged is no mapping."
                + " Write an alias of a mapping behind it, or a list of such.");
  }

  @Test
  void aMappingCannotBeMergedIntoItself() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> read("a: &x\n  <<: *x\n"))
        .withMessageContaining("An alias contains itself.");
  }

  @Test
  void whatLooksLikeANumberBeyondAllNumbersIsText() {
    assertThat(read("a: 12e456789012345").path("a").textValue()).isEqualTo("12e456789012345");
  }

  @Test
  void nestingMayBeDeep() {
    String deep = "{a: ".repeat(200) + "b" + "}".repeat(200);

    assertThat(read(deep).at("/a".repeat(200)).textValue()).isEqualTo("b");
  }

  @Test
  void anAliasThatContainsItselfIsRefused() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> read("a: &x {b: *x}"))
        .withMessageContaining("a.yaml, line 1, /a/b: An alias contains itself.");
  }
}
