package io.mailgunapi.codegen.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mailgunapi.codegen.bundle.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound description has no problem; each thing that is broken in it is found. */
class SpecLintTest {

  private static final String FRUIT = "schemas/fruit.yaml";
  private static final String PATHS = "paths/fruit.yaml";
  private static final String ROOT = "openapi.yaml";

  @TempDir Path temp;
  Path spec;

  @BeforeEach
  void copySoundDescription() throws IOException, URISyntaxException {
    Path sound = Path.of(SpecLintTest.class.getResource("/lint/sound").toURI());
    spec = temp.resolve("spec");
    try (Stream<Path> files = Files.walk(sound)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = spec.resolve(sound.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private List<String> problems() {
    return SpecLint.check(spec.resolve(ROOT)).stream().map(Problem::toString).toList();
  }

  private void replace(String file, String find, String replacement) throws IOException {
    String text = Files.readString(spec.resolve(file));
    assertThat(text).contains(find);
    int at = text.indexOf(find);
    Files.writeString(
        spec.resolve(file),
        text.substring(0, at) + replacement + text.substring(at + find.length()));
  }

  @Test
  void aSoundDescriptionHasNoProblem() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void problemsNameFileLineAndPointer() throws IOException {
    replace(FRUIT, "What people call it.", "Name.");

    assertThat(problems())
        .containsExactly(
            "spec/schemas/fruit.yaml, line 6, /Fruit/properties/name: The field 'name' has no"
                + " description of at least 3 words. Say what it means, and its unit, format, limit"
                + " and default.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void isFound(String what, String file, String find, String replacement, String expected)
      throws IOException {
    replace(file, find, replacement);

    assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains(expected));
  }

  static Stream<Arguments> breaks() {
    return Stream.of(
            operations(),
            names(),
            schemas(),
            sentences(),
            extensions(),
            pagination(),
            usage(),
            declared(),
            examples())
        .flatMap(stream -> stream);
  }

  private static Stream<Arguments> operations() {
    return Stream.of(
        arguments(
            "an operation without a tag",
            PATHS,
            "    tags: [Fruit]\n",
            "",
            "/fruit/get: listFruit has 0 tags."),
        arguments(
            "an operation with two tags",
            PATHS,
            "tags: [Fruit]",
            "tags: [Fruit, Trees]",
            "listFruit has 2 tags."),
        arguments(
            "a tag that the root lacks",
            PATHS,
            "tags: [Fruit]",
            "tags: [Trees]",
            "The tag 'Trees' is not one of the root file's."),
        arguments(
            "a tag without operations",
            ROOT,
            "tags:\n",
            "tags:\n  - {name: Trees, description: Everything about trees.}\n",
            "No operation has the tag 'Trees'."),
        arguments(
            "an operation without operationId",
            PATHS,
            "    operationId: listFruit\n",
            "",
            "GET /v1/{domain}/fruit has no operationId."),
        arguments(
            "an operation without summary",
            PATHS,
            "    summary: List the fruit of a domain\n",
            "",
            "listFruit has no summary"),
        arguments(
            "a summary that ends with a full stop",
            PATHS,
            "List the fruit of a domain",
            "List the fruit of a domain.",
            "A summary ends without a full stop."),
        arguments(
            "an operation without description",
            PATHS,
            "    description: Walks all fruit that the domain grows.\n",
            "",
            "listFruit has no description"),
        arguments(
            "a webhook without description",
            "webhooks.yaml",
            "    description: Called as soon as fruit has ripened.\n",
            "",
            "spec/webhooks.yaml, line 2, /ripened/post: receiveRipening has no description"),
        arguments(
            "no security at all",
            ROOT,
            "security:\n  - basicAuth: []\n",
            "",
            "listFruit has no security"),
        arguments(
            "security that is not defined",
            ROOT,
            "security:\n  - basicAuth: []\n",
            "security:\n  - otherAuth: []\n",
            "listFruit has no security"),
        arguments(
            "an operation that opens itself to everybody",
            PATHS,
            "    operationId: listFruit\n",
            "    operationId: listFruit\n    security: []\n",
            "listFruit has no security"),
        arguments(
            "an operation without error response",
            PATHS,
            "      default: {$ref: '../responses.yaml#/Error'}\n",
            "",
            "/fruit/get/responses: listFruit has no error response."),
        arguments(
            "an operation without success",
            PATHS,
            "      '204': {description: The fruit is picked.}\n",
            "",
            "repickFruit has no success status."),
        arguments("a status that is none", PATHS, "'204'", "'20'", "'20' is no HTTP status."),
        arguments(
            "a path parameter that the path lacks",
            "parameters.yaml",
            "name: domain",
            "name: domein",
            "The path /v1/{domain}/fruit has no {domein}."),
        arguments(
            "a path parameter that is not described",
            "parameters.yaml",
            "name: domain",
            "name: domein",
            "listFruit does not describe {domain}."),
        arguments(
            "a path parameter that may be missing",
            "parameters.yaml",
            "required: true",
            "required: false",
            "spec/parameters.yaml, line 1, /Domain: The path parameter 'domain' is not required."),
        arguments(
            "a parameter that is there twice",
            PATHS,
            "name: skip",
            "name: limit",
            "The parameter 'limit' is there twice."));
  }

  private static Stream<Arguments> names() {
    return Stream.of(
        arguments(
            "an operationId of another style",
            PATHS,
            "operationId: listFruit",
            "operationId: list_fruit",
            "'list_fruit' is not a verb and a noun in lowerCamel."),
        arguments(
            "an operationId without a noun",
            PATHS,
            "operationId: listFruit",
            "operationId: list",
            "'list' is not a verb and a noun in lowerCamel."),
        arguments(
            "a schema name that a generator made",
            FRUIT,
            "CropQuery:",
            "FruitPageInner: {type: string, description: Something quite odd.}\nCropQuery:",
            "'FruitPageInner'"),
        arguments(
            "two fields with one Java name",
            FRUIT,
            "    name: {type: string, description: What people",
            "    Colour: {type: string, description: Another shade of it.}\n"
                + "    name: {type: string, description: What people",
            "In Java this is called 'colour'"),
        arguments(
            "a field that is no Java name",
            FRUIT,
            "    juice:",
            "    '1st':",
            "'1st' is no name in Java."),
        arguments(
            "a family without a name",
            FRUIT,
            "x-mailgun-name: variables, ",
            "",
            "The family '^v:' has no x-mailgun-name."),
        arguments(
            "an object without a name",
            FRUIT,
            "items: {$ref: '#/Fruit'}",
            "items: {type: object, properties: {a: {type: string, description: One two three.}}}",
            "/FruitPage/properties/items/items: An object has no name."),
        arguments(
            "an enumeration without a name",
            FRUIT,
            "{$ref: '#/Colour', description: Its colour when ripe.}",
            "{type: string, enum: [red], description: Its colour when ripe.}",
            "An enumeration has no name."));
  }

  private static Stream<Arguments> schemas() {
    return Stream.of(
        arguments(
            "a keyword that is no convention",
            FRUIT,
            "items: {$ref: '#/Fruit'}",
            "items: {oneOf: [{$ref: '#/Fruit'}]}",
            "The keyword 'oneOf' is not one of our conventions."),
        arguments(
            "nullable as of OpenAPI 3.0",
            FRUIT,
            "{type: integer, description: Rows to pass over.}",
            "{type: integer, nullable: true, description: Rows to pass over.}",
            "The keyword 'nullable'"),
        arguments(
            "a schema without type",
            FRUIT,
            "{type: integer, description: Rows to pass over.}",
            "{description: Rows to pass over.}",
            "'CropPagination.skip' is missing in spec/README.md under 'Free-form values'."),
        arguments(
            "a type that is none", FRUIT, "[number, 'null']", "[numbre, 'null']", "type 'numbre'"),
        arguments(
            "null before other types",
            FRUIT,
            "[number, 'null']",
            "['null', number]",
            "'null' is not the last type."),
        arguments(
            "a type beside a reference",
            FRUIT,
            "{$ref: '#/FruitLinks'}",
            "{$ref: '#/FruitLinks', type: object}",
            "A type stands beside a reference."),
        arguments(
            "a list of nothing",
            FRUIT,
            "items: {type: string}}",
            "minItems: 1}",
            "A list does not say what it holds."),
        arguments(
            "a format that is not known",
            FRUIT,
            "format: rfc2822",
            "format: rfc822",
            "The generator knows no format 'rfc822' of string."),
        arguments(
            "a required field that is not there",
            FRUIT,
            "required: [name]",
            "required: [nam]",
            "'nam' is required but not a property."),
        arguments(
            "a value that is there twice",
            FRUIT,
            "enum: [red, green]",
            "enum: [red, green, red]",
            "The value 'red' is there twice."),
        arguments(
            "a value that is not text",
            FRUIT,
            "enum: [red, green]",
            "enum: [red, green, 1]",
            "A value of an enumeration is not text."),
        arguments(
            "an encoding of no field",
            PATHS,
            "labels: {style: form",
            "label: {style: form",
            "The form has no field 'label'."));
  }

  private static Stream<Arguments> sentences() {
    return Stream.of(
        arguments(
            "a parameter without description",
            PATHS,
            "        description: Number of fruit to pass over.\n",
            "",
            "/fruit/get/parameters/1: The parameter 'skip' has no description"),
        arguments(
            "a schema without description",
            FRUIT,
            "  description: A fruit to be planted.\n",
            "",
            "The schema 'NewFruit' has no description"),
        arguments(
            "a value without description",
            FRUIT,
            "red: The colour of cherries.",
            "red: Red.",
            "The value 'red' has no description"),
        arguments(
            "a header without description",
            "responses.yaml",
            "description: Seconds to wait., ",
            "",
            "The header 'Retry-After' has no description"),
        arguments(
            "an answer without description",
            PATHS,
            "description: One page of fruit.",
            "description: ''",
            "The answer has no description."),
        arguments(
            "two fields that share a sentence",
            FRUIT,
            "Rows to return.",
            "Rows to pass over.",
            "/CropPagination/properties/limit/description: The description is the same as at"
                + " spec/schemas/fruit.yaml, line "),
        arguments(
            "a field and a parameter that share a sentence, spelled differently",
            PATHS,
            "Number of fruit to pass over.",
            "rows to  return.",
            "The description is the same as at"));
  }

  private static Stream<Arguments> extensions() {
    return Stream.of(
        arguments(
            "an extension that is not documented",
            PATHS,
            "x-mailgun-safe",
            "x-mailgun-save",
            "The extension 'x-mailgun-save' is not documented."),
        arguments(
            "an extension in the wrong place",
            FRUIT,
            "x-mailgun-aliases: [Name]",
            "x-mailgun-domain: true",
            "x-mailgun-domain does not belong on a schema."),
        arguments(
            "a replacement that does not exist",
            PATHS,
            "replacement: repickFruit",
            "replacement: pickFruit",
            "/x-mailgun-deprecation/replacement: There is no operation 'pickFruit'."),
        arguments(
            "an operation that replaces itself",
            PATHS,
            "replacement: repickFruit",
            "replacement: deleteFruit",
            "The operation replaces itself."),
        arguments(
            "a deprecation without reason",
            PATHS,
            ", reason: Trees are rare.",
            "",
            "The deprecation has no reason."),
        arguments(
            "a deprecation with an unknown field",
            PATHS,
            "reason: Trees",
            "since: 2025, reason: Trees",
            "x-mailgun-deprecation has no field 'since'."),
        arguments(
            "deprecated without the extension",
            PATHS,
            "    x-mailgun-deprecation: {replacement: repickFruit, reason: Trees are rare.}\n",
            "",
            "deleteFruit has only one of 'deprecated' and x-mailgun-deprecation."),
        arguments(
            "a PUT that is called safe",
            PATHS,
            "x-mailgun-unsafe: It takes another fruit each time.",
            "x-mailgun-safe: true",
            "x-mailgun-safe is for a POST, and true."),
        arguments(
            "a POST that is called unsafe",
            PATHS,
            "x-mailgun-safe: true",
            "x-mailgun-unsafe: It takes another fruit each time.",
            "x-mailgun-unsafe is for a PUT or DELETE."),
        arguments(
            "unsafe without a reason",
            PATHS,
            "x-mailgun-unsafe: It takes another fruit each time.",
            "x-mailgun-unsafe: true",
            "x-mailgun-unsafe does not say why."),
        arguments(
            "a retention that is no period",
            PATHS,
            "hour: P60D",
            "hour: 60 days",
            "'60 days' is no period."),
        arguments(
            "a retention of an unknown resolution",
            PATHS,
            "hour: P60D",
            "week: P60D",
            "x-mailgun-retention has no field 'week'."),
        arguments(
            "a host that does not exist",
            PATHS,
            "x-mailgun-host: storage",
            "x-mailgun-host: store",
            "There is no host 'store'."),
        arguments(
            "a value that is not explained",
            FRUIT,
            "enum: [red, green]",
            "enum: [red, green, blue]",
            "x-mailgun-values does not explain 'blue'."),
        arguments(
            "an explanation of no value",
            FRUIT,
            "enum: [red, green]",
            "enum: [red]",
            "'green' is not a value of the enumeration."),
        arguments(
            "aliases that are not a list",
            FRUIT,
            "x-mailgun-aliases: [Name]",
            "x-mailgun-aliases: Name",
            "x-mailgun-aliases is not a list of other names."),
        arguments(
            "a list that is no property",
            FRUIT,
            "  description: Some of the fruit.\n",
            "  description: Some of the fruit.\n  x-mailgun-list: total\n",
            "x-mailgun-list names no list among the properties."),
        arguments(
            "a boolean that is not spelled",
            FRUIT,
            "x-mailgun-boolean: {'true': 'yes', 'false': 'no'}",
            "x-mailgun-boolean: {'false': 'no'}",
            "x-mailgun-boolean does not spell 'true'."),
        arguments(
            "a spelling that the field does not take",
            PATHS,
            "x-mailgun-boolean: {'true': 'yes', 'false': 'no'}",
            "x-mailgun-boolean: {'true': 'on', 'false': 'no'}",
            "The field does not take 'on'."),
        arguments(
            "a spelling that is not text",
            PATHS,
            "x-mailgun-boolean: {'true': 'yes', 'false': 'no'}",
            "x-mailgun-boolean: {'true': true, 'false': 'no'}",
            "The spelling is not text."),
        arguments(
            "a second method with a name that is taken",
            PATHS,
            "x-mailgun-method: createFruitFromJson",
            "x-mailgun-method: createFruit",
            "The method 'createFruit' exists already."),
        arguments(
            "a domain that is not just marked",
            "parameters.yaml",
            "x-mailgun-domain: true",
            "x-mailgun-domain: sending",
            "x-mailgun-domain is not true."));
  }

  private static Stream<Arguments> pagination() {
    return Stream.of(
        arguments(
            "a style that does not exist", PATHS, "style: links", "style: link", "no style 'link'"),
        arguments(
            "a field that pagination does not have",
            PATHS,
            "max-size: 100}",
            "maximum: 100}",
            "x-mailgun-pagination has no field 'maximum'."),
        arguments(
            "items that the answer does not have",
            PATHS,
            "items: /items,",
            "items: /fruit,",
            "The answer of listFruit has nothing at /fruit."),
        arguments(
            "items that are no list",
            PATHS,
            "items: /items,",
            "items: /total,",
            "What the answer has at /total is no array."),
        arguments("no items", PATHS, "items: /items, ", "", "The pagination has no 'items'."),
        arguments(
            "a next link that the answer does not have",
            PATHS,
            "next: /paging/next",
            "next: /paging/following",
            "has nothing at /paging/following."),
        arguments(
            "links without next",
            PATHS,
            "next: /paging/next, ",
            "",
            "The style links needs 'next'."),
        arguments(
            "offsets with a next link",
            PATHS,
            "{style: offset-body,",
            "{style: offset-body, next: /paging/next,",
            "The style offset-body has no 'next'."),
        arguments(
            "a total that is no number",
            PATHS,
            "total: /total",
            "total: /paging/next",
            "What the answer has at /paging/next is no integer."),
        arguments(
            "a grand total of nothing",
            PATHS,
            "total: /total, grand",
            "grand",
            "A grand total needs 'total'."),
        arguments(
            "offsets without a query that takes them",
            PATHS,
            "{style: offset-body, items: /items, total: /total, grand-total: true,",
            "{style: offset-query, items: /items, total: /total, grand-total: true,",
            "queryCrops has no query parameter 'skip'."),
        arguments(
            "a body that takes no offsets",
            FRUIT,
            "    pagination: {$ref",
            "    paging: {$ref",
            "The body of queryCrops has no 'pagination'."),
        arguments(
            "a size that is none",
            PATHS,
            "default-size: 10, max-size: 100}",
            "default-size: 0, max-size: 100}",
            "default-size is no whole number above zero."),
        arguments(
            "a default above the maximum",
            PATHS,
            "default-size: 10, max-size: 100}",
            "default-size: 200, max-size: 100}",
            "The default size is above the maximum."));
  }

  private static Stream<Arguments> usage() {
    return Stream.of(
        arguments(
            "a schema that nobody uses",
            FRUIT,
            "CropQuery:",
            "Peel: {type: string, description: The skin of fruit.}\nCropQuery:",
            "/Peel: Nothing refers to 'Peel'."),
        arguments(
            "an answer that nobody uses",
            "responses.yaml",
            "Error:\n",
            "Gone: {description: No more fruit.}\nError:\n",
            "/Gone: Nothing refers to 'Gone'."),
        arguments(
            "a parameter that nobody uses",
            "parameters.yaml",
            "Domain:\n",
            "Peel: {name: peel, in: query, schema: {type: string}}\nDomain:\n",
            "/Peel: Nothing refers to 'Peel'."),
        arguments(
            "a path item that nobody uses",
            PATHS,
            "crops:\n",
            "peels: {}\ncrops:\n",
            "/peels: Nothing refers to 'peels'."),
        arguments(
            "a component that nobody uses",
            ROOT,
            "components:\n",
            "components:\n  schemas: {Peel: {type: string, description: The skin of fruit.}}\n",
            "/components/schemas/Peel: Nothing refers to 'Peel'."));
  }

  private static Stream<Arguments> declared() {
    return Stream.of(
        arguments(
            "a free-form value that is not listed",
            "README.md",
            "| `Fruit.notes` | Gardeners write what they like. |\n",
            "",
            "'Fruit.notes' is missing in spec/README.md under 'Free-form values'."),
        arguments(
            "a free-form value that is none",
            FRUIT,
            "{type: object, additionalProperties: true, description: What the",
            "{type: string, description: What the",
            "spec/README.md, line 7, /: 'Fruit.notes' is listed under 'Free-form values' but is"
                + " none."),
        arguments(
            "a free-form value without a reason",
            "README.md",
            "Gardeners write what they like.",
            "",
            "'Fruit.notes' is listed without a reason."),
        arguments(
            "a free-form value that is listed twice",
            "README.md",
            "| `Fruit.notes` | Gardeners write what they like. |\n",
            "| `Fruit.notes` | Gardeners write a lot. |\n| `Fruit.notes` | They really do. |\n",
            "'Fruit.notes' is listed twice."),
        arguments(
            "a free-form parameter",
            PATHS,
            "schema: {type: integer}\n        example: 10",
            "schema: {type: object}",
            "'listFruit.skip' is missing in spec/README.md under 'Free-form values'."),
        arguments(
            "a list of free-form values",
            FRUIT,
            "items: {type: string}",
            "items: {type: object}",
            "'NewFruit.labels' is missing in spec/README.md under 'Free-form values'."),
        arguments(
            "a time kept as text that is not listed",
            FRUIT,
            "{type: string, format: rfc2822, description",
            "{type: string, description",
            "'Fruit.picked_at' is missing in spec/README.md under 'Times kept as text'."),
        arguments(
            "a time that is told by its description alone",
            FRUIT,
            "Link to the next page.",
            "Link to the next page or a time by RFC 2822.",
            "'FruitLinks.next' is missing in spec/README.md under 'Times kept as text'."),
        arguments(
            "a time kept as text that is none",
            FRUIT,
            "{type: string, description: 'When it was sown, in words.'}",
            "{type: string, format: rfc2822, description: 'When it was sown, in words.'}",
            "'Fruit.sown_at' is listed under 'Times kept as text' but is none."));
  }

  private static Stream<Arguments> examples() {
    return Stream.of(
        arguments(
            "a body without example",
            PATHS,
            "            example: {items: []}\n",
            "",
            "This body has no example."),
        arguments(
            "an answer that does not fit",
            PATHS,
            "items: [{name: apple,",
            "items: [{name: [apple],",
            "/fruit/get/responses/200/content/application~1json/example: The example does not fit"
                + " its schema: /items/0/name: array found, string expected."),
        arguments(
            "an answer that lacks what is required",
            PATHS,
            "items: [{name: apple, ",
            "items: [{",
            "/items/0: required property 'name' not found"),
        arguments(
            "a named example that does not fit",
            PATHS,
            "red: {value: {name: apple,",
            "red: {value: {name: 1,",
            "examples/red/value: The example does not fit its schema: /name:"),
        arguments(
            "a value outside of its enumeration",
            PATHS,
            "colour: red, juice",
            "colour: blue, juice",
            "/colour: does not have a value in the enumeration"),
        arguments(
            "a form that does not fit",
            PATHS,
            "labels: [red, sour]",
            "labels: red",
            "multipart~1form-data/example: The example does not fit its schema: /labels:"),
        arguments(
            "a field that the schema does not have",
            PATHS,
            "colour: red, juice",
            "color: red, juice",
            "/example/color: The schema of the example has no field 'color'."),
        arguments(
            "a family member that does not fit",
            PATHS,
            "'v:note': from the shop",
            "'v:note': 1",
            "/v:note: integer found, string expected"),
        arguments(
            "a time in the wrong spelling",
            PATHS,
            "Thu, 11 Dec 2025 01:49:40 UTC",
            "2025-12-11T01:49:40Z",
            "/items/0/picked_at: does not match the rfc2822 pattern"),
        arguments(
            "a parameter's example that does not fit",
            PATHS,
            "example: 10",
            "example: ten",
            "/fruit/get/parameters/1/example: The example does not fit its schema: : string found,"
                + " integer expected."),
        arguments(
            "a default that does not fit",
            PATHS,
            "default: 10}",
            "default: 1000}",
            "/schema/default: The example does not fit its schema: : must have a maximum value"),
        arguments(
            "an error's example that does not fit",
            "responses.yaml",
            "example: {message: No}",
            "example: {message: 1}",
            "spec/responses.yaml, line 8, /Error/content/application~1json/example:"),
        arguments(
            "a header's example that does not fit",
            "responses.yaml",
            "example: 30",
            "example: soon",
            "/Error/headers/Retry-After/example: The example does not fit its schema:"),
        arguments(
            "a webhook's example that does not fit",
            "webhooks.yaml",
            "example: {name: apple}",
            "example: {name: 1}",
            "spec/webhooks.yaml"));
  }

  @Test
  void aFileThatNobodyUsesIsFound() throws IOException {
    Files.writeString(spec.resolve("schemas/trees.yaml"), "Tree: {type: string}\n");

    assertThat(problems())
        .containsExactly(
            "spec/schemas/trees.yaml, /: Nothing refers to this file. Refer to it, or remove it.");
  }

  @Test
  void schemaNamesThatDifferInCaseOnlyAreFound() throws IOException {
    replace(FRUIT, "CropPagination:", "FruitPAGE:");
    replace(FRUIT, "'#/CropPagination'", "'#/FruitPAGE'");

    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("'FruitPAGE' and 'FruitPage' differ in case only"));
  }

  @Test
  void offsetsWithoutTheQueryParameterThatMovesThemAreFound() throws IOException {
    replace(
        PATHS,
        "style: links, items: /items, next: /paging/next",
        "style: offset-query, items: /items");
    replace(PATHS, "name: skip", "name: offset");

    assertThat(problems())
        .anySatisfy(p -> assertThat(p).contains("listFruit has no query parameter 'skip'."));
  }

  @Test
  void aRetiredOperationNeedsNoSuccessStatus() throws IOException {
    replace(
        PATHS,
        "      '204': {description: The tree is felled.}",
        "      '410': {description: Gone.}");

    assertThat(problems()).isEmpty();
  }

  @Test
  void twoFieldsOfOneSchemaMayShareASentence() throws IOException {
    replace(
        FRUIT,
        "    paging: {$ref: '#/FruitLinks'}",
        "    paging: {$ref: '#/FruitLinks', description: Links as usual.}\n"
            + "    links: {$ref: '#/FruitLinks', description: Links as usual.}");

    assertThat(problems()).isEmpty();
  }
}
