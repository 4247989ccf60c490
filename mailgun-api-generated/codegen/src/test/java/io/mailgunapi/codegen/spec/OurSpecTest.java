package io.mailgunapi.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.bundle.Bundler;
import io.mailgunapi.codegen.bundle.Problem;
import io.mailgunapi.codegen.lint.SpecLint;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.tidy.LeftOut;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Our description keeps to its conventions and agrees with the hand-written table of operations.
 */
class OurSpecTest {

  private static final Map<String, String> ENCODINGS =
      Map.of(
          "application/json", "json",
          "multipart/form-data", "multipart",
          "application/x-www-form-urlencoded", "urlencoded");

  @Test
  void keepsToItsConventions() {
    List<Problem> problems = SpecLint.check(OurSpec.ROOT);

    assertThat(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")))
        .isEmpty();
  }

  @Test
  void isMadeIntoAClientAsAWhole() {
    assertThat(LeftOut.of(Bundler.bundle(OurSpec.ROOT))).isEmpty();
  }

  @Test
  void hasEveryOperationOfTheTableAsTheTableSays() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> tags = new TreeMap<>();
    for (String row : table()) {
      String[] cells = row.split(",", -1);
      expected.put(cells[0], String.join(" | ", List.of(cells).subList(1, cells.length)));
      tags.put(cells[1], cells[0]);
    }
    assertThat(expected).hasSize(225);
    assertThat(tags).hasSize(37);

    assertThat(described()).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void describesExactlyTheTagsOfTheTable() throws IOException {
    List<String> tags =
        Bundler.bundle(OurSpec.ROOT).path("tags").findValuesAsText("name").stream()
            .sorted()
            .toList();

    assertThat(tags)
        .isEqualTo(table().stream().map(row -> row.split(",")[1]).distinct().sorted().toList());
  }

  /** The rows of the table, without its head. */
  private static List<String> table() throws IOException {
    try (InputStream table = OurSpecTest.class.getResourceAsStream("/truth/operations.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  private static Map<String, String> described() {
    Map<String, String> described = new TreeMap<>();
    Bundler.bundle(OurSpec.ROOT)
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(entry -> Kind.METHODS.contains(entry.getKey()))
                    .forEach(
                        entry ->
                            described.put(
                                entry.getValue().path("operationId").asText(),
                                row(path.getKey(), entry.getKey(), entry.getValue()))));
    return described;
  }

  private static String row(String path, String method, JsonNode operation) {
    String encoding =
        operation.at("/requestBody/content").properties().stream()
            .map(Map.Entry::getKey)
            .map(type -> ENCODINGS.getOrDefault(type, type))
            .findFirst()
            .orElse("none");
    return Stream.of(
            operation.at("/tags/0").asText(),
            method.toUpperCase(Locale.ROOT),
            path,
            encoding,
            success(operation.path("responses")))
        .collect(Collectors.joining(" | "));
  }

  /** The statuses of success; of an operation that Mailgun took away, the one that says so. */
  private static String success(JsonNode responses) {
    List<String> statuses =
        responses.properties().stream()
            .map(Map.Entry::getKey)
            .filter(status -> status.startsWith("2"))
            .sorted()
            .toList();
    return statuses.isEmpty() && responses.has("410") ? "410" : String.join(" ", statuses);
  }
}
