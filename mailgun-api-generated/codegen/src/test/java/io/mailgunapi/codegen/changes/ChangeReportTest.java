package io.mailgunapi.codegen.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeReportTest {

  private static final String DOCUMENT =
      """
      {'openapi': '3.1.0', 'tags': [{'name': 'Bounces'}], 'paths': {
        '/v3/{domain}/bounces': {
          'parameters': [{'name': 'domain', 'in': 'path', 'required': true,
            'schema': {'type': 'string'}}],
          'get': {'tags': ['Bounces'], 'operationId': 'listBounces',
            'x-mailgun-pagination': {'style': 'links'},
            'parameters': [
              {'name': 'limit', 'in': 'query', 'schema': {'type': 'integer'}}],
            'responses': {'200': {'content': {'application/json': {
              'schema': {'$ref': '#/components/schemas/BouncePage'}}}},
              '404': {'description': 'No.'}}},
          'post': {'tags': ['Bounces'], 'operationId': 'createBounce',
            'requestBody': {'content': {
              'application/json': {'schema': {'$ref': '#/components/schemas/NewBounce'}},
              'multipart/form-data': {'x-mailgun-method': 'createBounceByForm',
                'schema': {'$ref': '#/components/schemas/NewBounce'}}}},
            'responses': {'200': {'content': {'application/json': {
              'schema': {'$ref': '#/components/schemas/Bounce'}}}}}}}},
       'components': {'schemas': {
         'BouncePage': {'type': 'object', 'required': ['items'],
           'additionalProperties': true, 'properties': {
           'items': {'type': 'array', 'items': {'$ref': '#/components/schemas/Bounce'}}}},
         'Bounce': {'type': 'object', 'required': ['address', 'size'], 'properties': {
           'address': {'type': 'string'},
           'size': {'type': 'integer'},
           'created_at': {'type': 'string'},
           'kind': {'$ref': '#/components/schemas/BounceKind'}}},
         'NewBounce': {'type': 'object', 'required': ['address'], 'properties': {
           'address': {'type': 'string', 'maxLength': 320}, 'code': {'type': 'string'}},
           'patternProperties': {'^v:': {'x-mailgun-name': 'variables', 'type': 'string'}}},
         'BounceKind': {'type': 'string', 'enum': ['hard', 'soft']}}}}
      """;

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
  }

  private static String report(String old, String replacement) throws IOException {
    String text = DOCUMENT.replaceAll("\\s+", " ");
    assertThat(text).as("the document holds what this test replaces").contains(old);
    return new ChangeReport(json(text), json(text.replace(old, replacement))).markdown();
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'size': {'type': 'integer'} | 'size': {'type': 'string'}"
            + " | Breaking | `Bounce.size()`: string, String, was integer, Long",
        "'created_at': {'type': 'string'} | 'created_at': {'type': 'string', 'format': 'rfc2822'}"
            + " | Breaking | `Bounce.createdAt()`: string (rfc2822), OffsetDateTime,"
            + " was string, String",
        "'created_at': {'type': 'string'} | 'created_at': {'type': ['string', 'integer']}"
            + " | Added | `Bounce.createdAt()`: integer or string, String, was string, String",
        "'required': ['address', 'size'] | 'required': ['address']"
            + " | Breaking | `Bounce.size()`: optional, Long, was required, long",
        "'size': {'type': 'integer'} | 'size': {'type': ['integer', 'null']}"
            + " | Breaking | `Bounce.size()`: nullable, Long, was required, long",
        "'required': ['address', 'size'] | 'required': ['address', 'size', 'created_at']"
            + " | Added | `Bounce.createdAt()`: required, String, was optional, String",
        "'required': ['address'], | 'required': ['address', 'code'],"
            + " | Breaking | `NewBounce.code()`: required, String, was optional, String",
        "'code': {'type': 'string'} | 'code': {'type': 'string'}, 'error': {'type': 'string'}"
            + " | Added | `NewBounce.error()` is new: optional string",
        ", 'code': {'type': 'string'} | \"\" | Breaking | `NewBounce.code()` is gone",
        "'code': {'type': 'string'} | 'code': {'type': 'string', 'deprecated': true}"
            + " | Deprecated | `NewBounce.code()` is deprecated",
        "'code': {'type': 'string'} | 'code': {'type': 'string', 'x-mailgun-name': 'smtpCode'}"
            + " | Breaking | `NewBounce.smtpCode()` was `code()`",
        "'variables', 'type': 'string' | 'variables', 'type': 'integer'"
            + " | Breaking | `NewBounce.variables()`: integer, Long, was string, String",
        "'maxLength': 320 | 'maxLength': 254"
            + " | Breaking | `NewBounce.address()`: maxLength 254, was maxLength 320",
        "'maxLength': 320 | 'maxLength': 400"
            + " | Added | `NewBounce.address()`: maxLength 400, was maxLength 320",
        "'maxLength': 320 | 'title': '' | Added | `NewBounce.address()`: no limit, was maxLength 320",
        "'maxLength': 320 | 'maxLength': 400, 'pattern': '@'"
            + " | Breaking | `NewBounce.address()`: maxLength 400, pattern @, was maxLength 320",
        "'query', 'schema': {'type': 'integer'} | 'query', 'schema': {'type': 'integer', 'minimum': 1}"
            + " | Breaking | `query limit`: minimum 1, was no limit (`GET /v3/{domain}/bounces`)",
        "'additionalProperties': true, | \"\""
            + " | Breaking | `BouncePage.additionalProperties()` is gone",
        "'Bounce': {'type': 'object', | 'Bounce': {'type': 'object', 'additionalProperties': true,"
            + " | Added | `Bounce.additionalProperties()` is new",
        "'application/json': { 'schema': {'$ref': '#/components/schemas/BouncePage'"
            + " | 'text/csv': { 'schema': {'$ref': '#/components/schemas/BouncePage'"
            + " | Breaking | `response 200`: text/csv, was application/json"
            + " (`GET /v3/{domain}/bounces`)",
        "'hard', 'soft' | 'hard', 'soft', 'very soft'" + " | Added | `BounceKind.VERY_SOFT` is new",
        "'hard', 'soft' | 'hard' | Breaking | `BounceKind.SOFT` is gone",
        "'404' | '409' | Added | `GET /v3/{domain}/bounces` may answer 409 now",
        "{'name': 'limit' | {'name': 'size', 'in': 'query', 'schema': {}}, {'name': 'limit'"
            + " | Added | `GET /v3/{domain}/bounces`: parameter `query size` is new, optional",
        "{'name': 'limit' | {'name': 'size', 'in': 'query', 'required': true, 'schema': {}},"
            + " {'name': 'limit' | Breaking |"
            + " `GET /v3/{domain}/bounces`: parameter `query size` is new, required",
        "{'name': 'limit', 'in': 'query', | {'name': 'limit', 'in': 'query', 'required': true,"
            + " | Breaking | `query limit`: required, was optional (`GET /v3/{domain}/bounces`)",
        "'name': 'limit' | 'name': 'limit', 'x-mailgun-name': 'pageSize'"
            + " | Breaking | `query limit`: `pageSize()`, was `limit()` (`GET /v3/{domain}/bounces`)",
        "'name': 'limit' | 'name': 'size'"
            + " | Breaking | `GET /v3/{domain}/bounces`: parameter `query limit` is gone",
        "'schema': {'type': 'integer'} | 'schema': {'type': 'string'}"
            + " | Breaking | `query limit`: string, String, was integer, Long"
            + " (`GET /v3/{domain}/bounces`)",
        "'listBounces', | 'listBounces', 'deprecated': true,"
            + " 'x-mailgun-deprecation': {'replacement': 'listLogs'},"
            + " | Deprecated | `GET /v3/{domain}/bounces` is deprecated, use `listLogs`",
        "'createBounce', | 'addBounce',"
            + " | Breaking | The method `addBounce` was `createBounce`:"
            + " `POST /v3/{domain}/bounces`",
        "'createBounceByForm' | 'sendBounce'"
            + " | Breaking | `POST /v3/{domain}/bounces`: `createBounceByForm` is gone",
        "schemas/BouncePage'}}}}, | schemas/Bounce'}}}},"
            + " | Breaking | `response 200`: object, Bounce, was object, BouncePage"
            + " (`GET /v3/{domain}/bounces`)",
        "'style': 'links' | 'style': 'tokens'"
            + " | Breaking | `GET /v3/{domain}/bounces` is paged by tokens, was links;"
            + " cursors that were kept are refused",
        "'get': { | 'put': {'operationId': 'x', 'responses': {}}, 'get': {"
            + " | Added | `x` is new: `PUT /v3/{domain}/bounces`",
        "'get': { | 'put': { | Breaking | `listBounces` is gone: `GET /v3/{domain}/bounces`",
      })
  void eachChangeHasItsClass(String old, String replacement, String heading, String line)
      throws IOException {
    assertThat(report(old, replacement == null ? "" : replacement))
        .contains("### " + heading + "\n\n")
        .contains("- " + line + ".\n");
  }

  @ParameterizedTest
  @CsvSource({"BouncePage,BounceList", "NewBounce,AddedBounce", "BounceKind,RefusalKind"})
  void aRenamedModelIsMatchedByItsUse(String old, String replacement) throws IOException {
    assertThat(report(old, replacement))
        .isEqualTo(
            "## Unreleased\n\n### Breaking\n\n- `" + replacement + "` was called `" + old + "`.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{domain} | {name}",
        "'No.' | 'Not found.'",
        "'size': {'type': 'integer'} | 'size': {'type': 'integer', 'maximum': 9}",
      })
  void whatNobodyNoticesIsNotReported(String old, String replacement) throws IOException {
    assertThat(report(old, replacement))
        .isEqualTo("## Unreleased\n\nNothing that a user of the library would notice.\n");
  }
}
