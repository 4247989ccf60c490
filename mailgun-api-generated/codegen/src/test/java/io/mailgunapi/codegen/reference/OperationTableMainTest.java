package io.mailgunapi.codegen.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationTableMainTest {

  private static final String DOCUMENT =
      """
      {"tags": [{"name": "IP Pools"}, {"name": "Events"}], "paths": {
        "/v3/{domain}/events": {
          "parameters": [],
          "get": {"tags": ["Events"], "operationId": "listEvents", "deprecated": true,
            "x-mailgun-deprecation": {"replacement": "listIpPools"},
            "x-mailgun-pagination": {"style": "links"}}},
        "/v3/ip_pools": {
          "get": {"tags": ["IP Pools"], "operationId": "listIpPools"},
          "post": {"tags": ["IP Pools"], "operationId": "createIpPool",
            "requestBody": {"content": {"application/json": {},
              "multipart/form-data": {"x-mailgun-method": "createIpPoolByForm"}}}}}}}
      """;

  @TempDir Path temp;
  Path bundle;
  Path table;

  @BeforeEach
  void writeBundle() throws IOException {
    bundle = Files.writeString(temp.resolve("openapi.json"), DOCUMENT);
    table = temp.resolve("OPERATIONS.md");
  }

  private void run(String mode) {
    OperationTableMain.main(mode, bundle.toString(), table.toString());
  }

  @Test
  void everyOperationIsARowInTheOrderOfTheTags() {
    run("update");

    assertThat(table)
        .hasContent(
            """
            # Operations

            All 3 operations, made from the description. Do not edit: \
            `mvn -q -B -Pupdate process-classes` writes this file.

            | tag | method | path | in Java | pages | deprecated | replaced by |
            |---|---|---|---|---|---|---|
            | IP Pools | GET | `/v3/ip_pools` | `ipPools().listIpPools` |  |  |  |
            | IP Pools | POST | `/v3/ip_pools` | `ipPools().createIpPool`, \
            `ipPools().createIpPoolByForm` |  |  |  |
            | Events | GET | `/v3/{domain}/events` | `events().listEvents` | links | yes | \
            `ipPools().listIpPools` |
            """);
    assertThatCode(() -> run("check")).doesNotThrowAnyException();
  }

  @Test
  void aRowThatChangedIsShownWithTheRemedy() throws IOException {
    run("update");
    Files.writeString(bundle, DOCUMENT.replace("\"links\"", "\"tokens\""));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> run("check"))
        .withMessageStartingWith(
            "The table of operations is out of date: OPERATIONS.md\n- | Events")
        .withMessageContaining("\n+ | Events | GET | `/v3/{domain}/events`")
        .withMessageContaining("| tokens | yes |")
        .withMessageEndingWith("Run 'mvn -q -B -Pupdate process-classes' and commit the file.");
  }

  @Test
  void aReplacementThatDoesNotExistIsRefused() throws IOException {
    Files.writeString(
        bundle, DOCUMENT.replace("replacement\": \"listIpPools", "replacement\": \"gone"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("update"))
        .withMessageContaining("listEvents is replaced by gone, which is no operation");
  }

  @Test
  void missingArgumentsAreExplained() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OperationTableMain.main("check"))
        .withMessageContaining("such as check target/bundle/openapi.json");
  }
}
