package io.mailgunapi.codegen.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mailgunapi.codegen.bundle.BundleMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published description of these tests is as untidy as a vendor's, and means what ours does.
 */
class DriftMainTest {

  private static final String OURS =
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      tags: [{name: Bounces}]
      paths:
        /v3/{domain}/bounces:
          parameters:
            - {name: domain, in: path, required: true, schema: {type: string}}
          get:
            tags: [Bounces]
            operationId: listBounces
            parameters:
              - {name: limit, in: query, schema: {type: integer}}
            responses:
              '200':
                description: Page.
                content:
                  application/json: {schema: {$ref: '#/components/schemas/BouncePage'}}
              '404': {description: No.}
              default: {description: No.}
          post:
            tags: [Bounces]
            operationId: createBounce
            requestBody:
              content:
                multipart/form-data: {schema: {$ref: '#/components/schemas/NewBounce'}}
            responses:
              '200': {description: Done.}
      components:
        schemas:
          BouncePage:
            type: object
            required: [items]
            properties:
              items: {type: array, items: {$ref: '#/components/schemas/Bounce'}}
          Bounce:
            type: object
            required: [address]
            properties:
              address: {type: string}
              code: {type: [string, integer]}
              created_at: {type: string, format: rfc2822}
              kind: {$ref: '#/components/schemas/BounceKind'}
          BounceKind: {type: string, enum: [hard, soft]}
          NewBounce:
            type: object
            required: [address]
            properties:
              address: {type: string}
              'o:tag': {type: array, items: {type: string}}
      """;

  private static final String PUBLISHED =
      """
      openapi: 3.0.3
      info: {title: Untidy, version: 3.0.0}
      paths:
        /v3/{domainID}/bounces:
          get:
            tags: [Bounces, Suppressions]
            operationId: GET-v3--domainID--bounces
            parameters:
              - {name: domainID, in: path, required: true, schema: {type: string}}
              - {name: limit, in: query, schema: {type: integer}}
              - {name: Content-Type, in: header, required: true, schema: {type: string}}
            responses:
              '200':
                description: A 200 response
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/github.com-mailgun-api-List-Bounces-Resp'}
              '404': {description: A 404 response}
          post:
            tags: [Bounces]
            operationId: POST-v3--domainID--bounces
            parameters:
              - {name: domainID, in: path, required: true, schema: {type: string}}
            requestBody:
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [address]
                    properties:
                      address: {type: string}
                      'o:tag': {type: array, items: {type: string}}
            responses:
              '200': {description: A 200 response}
      components:
        schemas:
          github.com-mailgun-api-List-Bounces-Resp:
            type: object
            required: [items]
            properties:
              items:
                type: array
                items: {$ref: '#/components/schemas/github.com-mailgun-api-model.Bounce'}
          github.com-mailgun-api-model.Bounce:
            type: object
            required: [address, code]
            properties:
              address: {type: string}
              code: {type: string}
              created_at: {type: string}
              kind: {type: string, enum: [hard, soft, soft]}
      """;

  @TempDir Path temp;
  Path bundle;
  Path upstream;
  Path corrections;

  @BeforeEach
  void write() throws IOException {
    Path spec = Files.createDirectories(temp.resolve("spec"));
    bundle = temp.resolve("openapi.json");
    BundleMain.main(
        Files.writeString(spec.resolve("openapi.yaml"), OURS).toString(), bundle.toString());
    upstream = Files.writeString(temp.resolve("upstream.yaml"), PUBLISHED);
    corrections = Files.writeString(temp.resolve("corrections.yaml"), "[]\n");
  }

  private void publish(String old, String replacement) throws IOException {
    assertThat(PUBLISHED).as("the description holds what this test replaces").contains(old);
    Files.writeString(upstream, PUBLISHED.replace(old, replacement));
  }

  private void run() {
    DriftMain.main(
        upstream.toString(), bundle.toString(), corrections.toString(), temp + "/target");
  }

  private String markdown() throws IOException {
    return Files.readString(temp.resolve("target/drift.md"));
  }

  @Test
  void anUntidyDescriptionThatMeansTheSameHasNotDrifted() throws IOException {
    assertThatCode(this::run).doesNotThrowAnyException();

    assertThat(markdown()).startsWith("# Drift\n\nDifferences left: 0,");
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "code: {type: string} | code: {type: string}~        reason: {type: string}"
            + " | field added ! Bounce.reason (GET /v3/{domain}/bounces) !  ! optional string",
        "created_at: {type: string} | createdAt: {type: string}"
            + " | field removed ! Bounce.created_at (GET /v3/{domain}/bounces)"
            + " ! string (rfc2822) !",
        "code: {type: string} | code: {type: boolean}"
            + " | type changed ! Bounce.code (GET /v3/{domain}/bounces)"
            + " ! integer or string, String ! boolean, Boolean",
        "created_at: {type: string} | \"created_at: {type: string, format: date-time}\""
            + " | type changed ! Bounce.created_at (GET /v3/{domain}/bounces)"
            + " ! string (rfc2822), OffsetDateTime ! string (date-time), OffsetDateTime",
        "[hard, soft, soft] | [hard, soft, other]"
            + " | enum value added ! BounceKind/other (GET /v3/{domain}/bounces) !  ! other",
        "[hard, soft, soft] | [hard]"
            + " | enum value removed ! BounceKind/soft (GET /v3/{domain}/bounces) ! soft !",
        "'404' | '409' | status added ! GET /v3/{domain}/bounces status 409 !  ! 409",
        "name: limit, | name: size,"
            + " | parameter added ! GET /v3/{domain}/bounces query size !  ! optional",
        "name: limit, | name: size,"
            + " | parameter removed ! GET /v3/{domain}/bounces query limit ! optional !",
        "operationId: GET | deprecated: true~      operationId: GET"
            + " | operation deprecated ! GET /v3/{domain}/bounces",
        "/v3/{domainID}/bounces: | /v4/{domainID}/bounces:"
            + " | operation added ! POST /v4/{domainID}/bounces !",
        "/v3/{domainID}/bounces: | /v4/{domainID}/bounces:"
            + " | operation removed ! POST /v3/{domain}/bounces ! createBounce !",
        "multipart/form-data | application/json"
            + " | body added ! POST /v3/{domain}/bounces body application/json !",
      })
  void eachDifferenceIsReported(String old, String replacement, String row) throws IOException {
    publish(old, replacement.replace("~", "\n"));

    assertThatExceptionOfType(DriftException.class).isThrownBy(this::run);
    assertThat(markdown()).contains("| " + row.replace(" ! ", " | ").replaceFirst(" !$", " |"));
  }

  @Test
  void aDifferenceThatIsMeantDoesNotCount() throws IOException {
    publish("code: {type: string}", "code: {type: boolean}");
    Files.writeString(
        corrections,
        """
        - id: F01
          where: Bounce.code
          what: type changed
          reason: Recorded answers carry text.
        """);

    assertThatCode(this::run).doesNotThrowAnyException();
    assertThat(markdown()).contains("deliberate: 1, corrections that match nothing: 0");
  }

  @Test
  void namesOfPathParametersAndWildcardsDoNotMatterToACorrection() throws IOException {
    publish("name: limit,", "name: size,");
    Files.writeString(
        corrections,
        """
        - id: R01
          where: ["GET /v3/{name}/bounces query *"]
          what: [parameter added, parameter removed]
          reason: It was always called limit.
        """);

    assertThatCode(this::run).doesNotThrowAnyException();
  }

  @Test
  void aCorrectionThatMatchesNothingIsReported() throws IOException {
    Files.writeString(
        corrections,
        "- {id: F01, where: Bounce.codes, what: field added, reason: A misspelling.}\n");

    assertThatCode(this::run).doesNotThrowAnyException();
    assertThat(markdown())
        .contains("## Corrections that match nothing")
        .contains("- F01: A misspelling.");
    JsonNode json =
        JsonMapper.builder().build().readTree(temp.resolve("target/drift.json").toFile());
    assertThat(json.at("/corrections/0/matches").asInt()).isZero();
  }

  @Test
  void theReportIsJsonToo() throws IOException {
    publish("'404'", "'409'");

    assertThatExceptionOfType(DriftException.class)
        .isThrownBy(this::run)
        .withMessageContaining("say in spec/corrections.yaml why not");
    JsonNode json =
        JsonMapper.builder().build().readTree(temp.resolve("target/drift.json").toFile());
    assertThat(json.at("/differences")).hasSize(1);
    assertThat(json.at("/differences/0/what").asText()).isEqualTo("status added");
    assertThat(json.at("/differences/0/operation").asText()).isEqualTo("GET /v3/{domain}/bounces");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- {id: A, where: x, what: field added} | corrections.yaml, A: 'reason' is missing. Add it.",
        "- {id: A, where: x, what: y, reason: z, note: n} | corrections.yaml, A: 'note' is unknown.",
        "- {where: x, what: y, reason: z} | corrections.yaml, entry 1: 'id' is missing. Add it.",
      })
  void anIncompleteCorrectionIsRefused(String entry, String message) throws IOException {
    Files.writeString(corrections, entry + "\n");

    assertThatIllegalArgumentException().isThrownBy(this::run).withMessageStartingWith(message);
  }

  @Test
  void aMissingDescriptionIsExplained() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftMain.main("", "b", "c", "d"))
        .withMessageContaining("-Dmailgun.upstream=path/to/openapi.yaml");
  }
}
