package io.mailgunapi.codegen.tidy;

import static io.mailgunapi.codegen.tidy.Tidied.json;
import static io.mailgunapi.codegen.tidy.Tidied.keys;
import static io.mailgunapi.codegen.tidy.Tidied.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyOperationsTest {

  @ParameterizedTest
  @CsvSource({
    "/v3/{domainID}/bounces, get, getDomainBounces",
    "/v3/{domainID}/bounces, post, postDomainBounces",
    "/v3/{domainID}/bounces/{address}, delete, deleteDomainBounce",
    "/v4/{domainID}/bounces, get, getDomainBouncesV4",
    "/v5/{otherDomain}/bounces, get, getOtherDomainBounces",
    "/v3/lists/{list_address}/members, get, getListMembers",
    "/v3/tag/{tag}, get, getTagByTag",
    "/v3/readable, get, readTheThing",
    "/v3/kept, get, keepThis"
  })
  void idsBecomeReadable(String path, String method, String id) {
    JsonNode operation = Tidied.fixture("operation-ids").operation(path, method);

    assertThat(operation.path("operationId").asText()).isEqualTo(id);
  }

  @Test
  void replacementsFollowTheIdsThatTheyName() {
    assertThat(
            Tidied.fixture("operation-ids")
                .operation("/v3/readable", "get")
                .at("/x-mailgun-deprecation/replacement")
                .asText())
        .isEqualTo("getDomainBounces");
  }

  @Test
  void variablesOfAPathHavePlainNamesAndAParameterEach() {
    assertThat(
            Tidied.fixture("operation-ids")
                .operation("/v3/lists/{list_address}/members", "get")
                .path("parameters"))
        .isEqualTo(
            json(
                "[{name: 'list_address', in: 'path', required: true, description: 'The list.',"
                    + " schema: {type: 'string'}}]"));
  }

  @Test
  void pathsThatDifferInTheSpellingOfVariablesOnlyBecomeOne() {
    assertThat(keys(Tidied.fixture("operation-ids").at("/paths/~1v3~1twice~1{name}")))
        .containsExactly("get", "delete");
  }

  @Test
  void theFirstOfSeveralTagsCounts() {
    Tidied tidied = Tidied.fixture("tags");

    assertThat(tidied.operation("/v1/two", "get").path("tags")).isEqualTo(json("['b']"));
    assertThat(tidied.operation("/v1/none", "get").path("tags")).isEqualTo(json("['Default']"));
  }

  @Test
  void headersThatTheClientWritesAndCookiesAreNoParameters() {
    Tidied tidied = Tidied.fixture("header-parameters");

    assertThat(tidied.at("/paths/~1v1~1things").has("parameters")).isFalse();
    assertThat(tidied.operation("/v1/things", "get").path("parameters"))
        .isEqualTo(
            json(
                "[{name: 'X-Mailgun-On-Behalf-Of', in: 'header', schema: {type: 'string'}},"
                    + " {name: 'filter', in: 'query', schema: {type: 'string'}}]"));
  }

  @Test
  void theFormOfAGetBecomesItsQuery() {
    Tidied tidied = Tidied.fixture("form-on-get");
    JsonNode operation = tidied.operation("/v1/things", "get");

    assertThat(operation.has("requestBody")).isFalse();
    assertThat(operation.path("parameters"))
        .isEqualTo(
            json(
                """
                [{name: 'page', in: 'query', description: 'The page.', schema: {type: 'string'}},
                 {name: 'limit', in: 'query', required: true, description: 'How many.',
                  schema: {type: 'integer', minimum: 1}},
                 {name: 'state', in: 'query', description: 'In which state.',
                  schema: {'$ref': '#/components/schemas/State'}},
                 {name: 'tags', in: 'query', schema: {type: 'array', items: {type: 'string'}}},
                 {name: 'deep', in: 'query', schema: {type: 'string'}}]
                """));
    assertThat(tidied.schemas()).containsExactly("State");
  }

  @Test
  void theJsonBodyOfADeleteStays() {
    assertThat(
            Tidied.fixture("json-on-delete").operation("/v1/things", "delete").at("/requestBody"))
        .isEqualTo(
            json(
                "{content: {'application/json': {schema:"
                    + " {'$ref': '#/components/schemas/DeleteThingsRequest'}}}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/form, post, application/x-www-form-urlencoded",
    "/v1/file, post, multipart/form-data",
    "/v1/none/with/fields, put, application/x-www-form-urlencoded"
  })
  void contentTypesThatDoNotExistBecomeTheFormThatIsMeant(
      String path, String method, String contentType) {
    assertThat(
            keys(
                Tidied.fixture("content-types").operation(path, method).at("/requestBody/content")))
        .containsExactly(contentType);
  }

  @Test
  void noContentIsNoBody() {
    Tidied tidied = Tidied.fixture("content-types");

    assertThat(tidied.operation("/v1/none", "put").has("requestBody")).isFalse();
    assertThat(tidied.operation("/v1/form", "post").at("/responses/200").has("content")).isFalse();
  }

  @Test
  void answersAreJsonWhereTheyCanBe() {
    Tidied tidied = Tidied.fixture("content-types");

    assertThat(keys(tidied.operation("/v1/file", "post").at("/responses/200/content")))
        .containsExactly("application/json", "text/plain");
    assertThat(keys(tidied.operation("/v1/none/with/fields", "put").at("/responses/200/content")))
        .containsExactly("application/json");
  }

  @Test
  void contentTypesWithOtherFieldsGetAMethodOfTheirOwn() {
    JsonNode content =
        Tidied.fixture("several-content-types")
            .operation("/v1/things", "post")
            .at("/requestBody/content");

    assertThat(keys(content))
        .containsExactly(
            "application/json",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/xml");
    assertThat(content.at("/multipart~1form-data/x-mailgun-method").asText())
        .isEqualTo("addThingsAsMultipart");
    assertThat(content.at("/application~1x-www-form-urlencoded").has("x-mailgun-method")).isFalse();
  }

  @Test
  void objectsInFormsAreSentAsJsonText() {
    assertThat(
            Tidied.fixture("forms")
                .operation("/v1/messages", "post")
                .at("/requestBody/content/multipart~1form-data/encoding"))
        .isEqualTo(
            json(
                """
                {already: {contentType: 'application/json'}, free: {contentType: 'application/json'},
                 named: {contentType: 'application/json'}, many: {contentType: 'application/json'}}
                """));
  }

  @Test
  void everyOperationHasASuccess() {
    Tidied tidied = Tidied.fixture("answers");

    assertThat(tidied.operation("/v1/only/errors", "get").path("responses"))
        .isEqualTo(
            json(
                "{'200': {description: 'The operation succeeded.'},"
                    + " '404': {description: 'Missing.'}}"));
    assertThat(keys(tidied.operation("/v1/nothing", "get").path("responses")))
        .containsExactly("200");
    assertThat(keys(tidied.operation("/v1/range", "get").path("responses"))).containsExactly("200");
  }

  @Test
  void aDefaultThatStandsAloneIsTheSuccess() {
    JsonNode answers =
        Tidied.fixture("answers").operation("/v1/only/default", "get").path("responses");

    assertThat(keys(answers)).containsExactly("200", "default");
    assertThat(answers.at("/200/content/application~1json/schema"))
        .isEqualTo(reference("AllResponse"));
  }

  @Test
  void anOperationThatIsGoneHasNoSuccess() {
    assertThat(keys(Tidied.fixture("answers").operation("/v1/gone", "get").path("responses")))
        .containsExactly("410");
  }

  @Test
  void sharedBodiesAndSuccessesArePutInPlaceAndErrorsStayShared() {
    Tidied tidied = Tidied.fixture("answers");
    JsonNode operation = tidied.operation("/v1/shared", "post");

    assertThat(operation.at("/requestBody/content/application~1json/schema"))
        .isEqualTo(reference("WriteSharedRequest"));
    assertThat(operation.at("/responses/200/description").asText()).isEqualTo("Everything.");
    assertThat(operation.at("/responses/400/$ref").asText())
        .isEqualTo("#/components/responses/Everything");
    assertThat(tidied.at("/components").has("requestBodies")).isFalse();
  }

  @Test
  void tagsThatDifferInCaseAndPunctuationAreOne() {
    Tidied tidied = Tidied.fixture("tags");

    for (String method : List.of("get", "put", "post")) {
      assertThat(tidied.operation("/v1/like-two", method).path("tags"))
          .isEqualTo(json("['Domain Keys']"));
    }
  }

  @Test
  void aReasonForADeprecationIsOne() {
    Tidied tidied = Tidied.fixture("deprecation");

    assertThat(tidied.operation("/v1/old", "get").path("deprecated").booleanValue()).isTrue();
    assertThat(tidied.operation("/v1/old", "put").has("x-mailgun-deprecation")).isFalse();
  }
}
