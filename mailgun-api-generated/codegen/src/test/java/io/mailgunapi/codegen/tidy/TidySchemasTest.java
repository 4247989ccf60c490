package io.mailgunapi.codegen.tidy;

import static io.mailgunapi.codegen.tidy.Tidied.json;
import static io.mailgunapi.codegen.tidy.Tidied.keys;
import static io.mailgunapi.codegen.tidy.Tidied.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidySchemasTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          allOf around text             | text       | {type: 'string', description: 'Text after all.'}
          anyOf with null               | anyNull    | {type: ['string', 'null'], description: 'Text.'}
          nullable of 3.0               | nullable   | {type: ['integer', 'null']}
          null first in a list of types | list       | {type: ['integer', 'string', 'null']}
          a list of one type            | single     | {type: 'boolean'}
          null alone                    | nothing    | {}
          text or a number              | either     | {type: ['string', 'integer']}
          a number or text              | numberOrText | {type: ['string', 'integer', 'null']}
          a whole number or any         | wholeOrNot | {type: ['number', 'integer']}
          an object or text             | partOrText | {type: ['object', 'string']}
          a list or its only entry      | listOrText | {type: ['array', 'string'], items: {type: 'string'}}
          an object or a number         | anything   | {}
          a type that is none           | boolean    | {type: 'boolean'}
          a float                       | float      | {type: 'number', format: 'double'}
          a format that nobody knows    | mail       | {type: 'string'}
          any value                     | open       | {}
          any object                    | free       | {type: 'object'}
          a list of anything            | bare       | {type: 'array', items: {}}
          an exclusive limit            | above      | {type: 'integer', minimum: 1}
          an enumeration of numbers     | number     | {type: 'integer'}
          """)
  void oddSpellingsBecomePlainTypes(String what, String property, String expected) {
    assertThat(Tidied.fixture("odd-types").property("Odd", property)).isEqualTo(json(expected));
  }

  @Test
  void allOfAroundOneReferenceIsTheReference() {
    assertThat(Tidied.fixture("odd-types").property("Odd", "time"))
        .isEqualTo(json("{'$ref': '#/components/schemas/Time', description: 'When.'}"));
  }

  @Test
  void aReferenceOrNullIsTheReference() {
    assertThat(Tidied.fixture("odd-types").property("Odd", "oneNull"))
        .isEqualTo(json("{'$ref': '#/components/schemas/Part', description: 'A part.'}"));
  }

  @Test
  void whatContradictsAReferenceIsDropped() {
    assertThat(Tidied.fixture("odd-types").property("Odd", "refAndType"))
        .isEqualTo(reference("Part"));
  }

  @Test
  void requiredAreOnlyFieldsThatThereAreAndThatMayNotBeNull() {
    assertThat(Tidied.fixture("odd-types").schema("Odd").path("required"))
        .isEqualTo(json("['text']"));
  }

  @Test
  void wordsThatAreNoConventionAreDropped() {
    assertThat(keys(Tidied.fixture("odd-types").schema("Part")))
        .containsExactly("type", "properties");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an object around values | state    | OddState    | {type: "string", enum: ["on", "off"]}
          numbers and text        | numbers  | OddNumbers  | {type: "string", enum: ["1", "2"]}
          repetition and null     | twice    | OddTwice    | {type: ["string", "null"], enum: ["a", "b"]}
          a constant              | constant | OddConstant | {type: "string", enum: ["a"]}
          two enumerations        | enums    | OddEnums    | {type: "string", enum: ["a", "b"]}
          """)
  void enumerationsAreOfTextAndHaveNames(
      String what, String property, String name, String expected) {
    Tidied tidied = Tidied.fixture("odd-types");

    assertThat(tidied.property("Odd", property)).isEqualTo(reference(name));
    assertThat(tidied.schema(name)).isEqualTo(json(expected));
  }

  @Test
  void valuesBesideAListAreThoseOfItsEntries() {
    Tidied tidied = Tidied.fixture("odd-types");

    assertThat(tidied.property("Odd", "colours").path("items")).isEqualTo(reference("OddColour"));
    assertThat(tidied.schema("OddColour"))
        .isEqualTo(json("{type: 'string', enum: ['red', 'green']}"));
  }

  @Test
  void allOfObjectsIsOneObject() {
    Tidied tidied = Tidied.fixture("combinations");

    assertThat(tidied.schema("More"))
        .isEqualTo(
            json(
                """
                {type: 'object', description: 'The base and more.', required: ['id', 'size'],
                 properties: {id: {type: 'string'}, kind: {type: 'string', description: 'Which.'},
                              size: {type: 'integer'}}}
                """));
    assertThat(keys(tidied.schema("Most").path("properties")))
        .containsExactly("id", "kind", "size", "extra");
  }

  @Test
  void oneOfObjectsIsOneObjectWithEverythingOptional() {
    assertThat(Tidied.fixture("combinations").schema("Either"))
        .isEqualTo(
            json(
                """
                {type: 'object', description: 'The base.',
                 properties: {id: {type: ['string', 'integer']}, kind: {type: 'string'},
                              other: {type: 'string'}}}
                """));
  }

  @Test
  void alternativesThatOnlyDemandFieldsAreDropped() {
    assertThat(Tidied.fixture("combinations").schema("Variants"))
        .isEqualTo(
            json(
                "{type: 'object', required: ['a'],"
                    + " properties: {a: {type: 'string'}, b: {type: 'string'}}}"));
  }

  @Test
  void aSchemaThatContainsItselfEnds() {
    assertThat(Tidied.fixture("combinations").property("Loop", "next"))
        .isEqualTo(reference("Loop"));
  }

  @Test
  void schemasWithinThemselvesEndAndLoseNoValue() {
    Tidied tidied = Tidied.fixture("combinations");

    assertThat(tidied.property("Tree", "same")).isEqualTo(reference("Tree"));
    assertThat(tidied.property("Tree", "more")).isEqualTo(reference("TreeMore"));
    assertThat(keys(tidied.schema("TreeMore").path("properties"))).containsExactly("extra");
    assertThat(tidied.property("Tree", "either")).isEqualTo(json("{}"));
  }

  @Test
  void aNameThatOnlyLeadsToItselfIsAnyValue() {
    assertThat(Tidied.fixture("combinations").schema("Self")).isEqualTo(json("{}"));
  }

  @Test
  void samplesOfOpenFamiliesBecomeFamilies() {
    Tidied tidied = Tidied.fixture("forms");

    assertThat(tidied.schema("NewMessage").path("patternProperties"))
        .isEqualTo(
            json(
                """
                {'^h:': {'x-mailgun-name': 'headers', type: 'string', description: 'Any header.'},
                 '^v:': {'x-mailgun-name': 'variables', description: 'Any variable.'}}
                """));
    assertThat(keys(tidied.schema("NewMessage").path("properties")))
        .contains("o:tag")
        .doesNotContain("h:X-My-Header", "v:my-var", "v:my-other-var");
  }

  @ParameterizedTest
  @CsvSource({"attachment, true", "inline, true", "logo, false"})
  void filesAreBinaryHoweverTheyAreSpelled(String property, boolean many) {
    assertThat(Tidied.fixture("forms").property("NewMessage", property))
        .isEqualTo(
            json(
                many
                    ? "{type: 'array', items: {type: 'string', format: 'binary'}}"
                    : "{type: 'string', format: 'binary'}"));
  }

  @Test
  void filesAreFieldsOfFormsAndTextInJson() {
    Tidied tidied = Tidied.fixture("files-in-json");
    JsonNode content = tidied.operation("/v1/files", "post").at("/requestBody/content");

    assertThat(content.at("/multipart~1form-data/schema")).isEqualTo(reference("NewFile"));
    assertThat(content.at("/application~1json/schema")).isEqualTo(reference("AddFileRequest"));
    assertThat(tidied.property("NewFile", "file"))
        .isEqualTo(json("{type: 'string', format: 'binary', description: 'The file.'}"));
    assertThat(tidied.property("NewFile", "more"))
        .isEqualTo(json("{type: 'array', items: {type: 'string', format: 'binary'}}"));
    assertThat(tidied.property("AddFileRequest", "file"))
        .isEqualTo(json("{type: 'string', description: 'The file.'}"));
    assertThat(tidied.property("Deep", "bytes")).isEqualTo(json("{type: 'string'}"));
    assertThat(tidied.property("Stored", "raw")).isEqualTo(json("{type: 'string'}"));
    assertThat(tidied.schema("Bytes")).isEqualTo(json("{type: 'string'}"));
  }

  @Test
  void moreValuesThanFitIntoAClassAreText() {
    ObjectNode schema = Description.NODES.objectNode().put("type", "string");
    for (int i = 0; i < 4000; i++) {
      schema.withArray("enum").add("value" + i);
    }

    Enumerations.apply(schema);

    assertThat(schema.has("enum")).isFalse();
    assertThat(schema.path("type").textValue()).isEqualTo("string");
  }
}
