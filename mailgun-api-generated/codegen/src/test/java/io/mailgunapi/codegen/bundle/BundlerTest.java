package io.mailgunapi.codegen.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Pointer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlerTest {

  @TempDir Path temp;
  SpecFolder spec;

  @BeforeEach
  void makeFolder() {
    spec = new SpecFolder(temp);
  }

  private ObjectNode bundle() {
    return Bundler.bundle(spec.root());
  }

  private static List<String> keys(JsonNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  @Test
  void keysInOtherFilesBecomeComponentsOfTheKindThatThePlaceAsksFor() {
    spec.rootWithPaths("/a: {$ref: 'paths/a.yaml#/a'}\n")
        .file(
            "paths/a.yaml",
            """
            a:
              parameters: [{$ref: '../shared.yaml#/Who'}]
              post:
                operationId: postA
                requestBody: {$ref: '../shared.yaml#/Body'}
                responses:
                  '200': {$ref: '../shared.yaml#/Done'}
            """)
        .file(
            "shared.yaml",
            """
            Who: {name: who, in: query, schema: {type: string}}
            Body: {content: {application/json: {schema: {$ref: 'schemas/a.yaml#/Thing'}}}}
            Done:
              description: Done.
              headers: {X-Left: {$ref: '#/Left'}}
              content:
                application/json:
                  schema: {$ref: 'schemas/a.yaml#/Thing'}
                  examples: {one: {$ref: '#/One'}}
            Left: {schema: {type: integer}}
            One: {value: {}}
            """)
        .file("schemas/a.yaml", "Thing: {type: object, properties: {next: {$ref: '#/Thing'}}}\n");

    JsonNode document = bundle();

    JsonNode components = document.path("components");
    assertThat(keys(components.path("parameters"))).containsExactly("Who");
    assertThat(keys(components.path("requestBodies"))).containsExactly("Body");
    assertThat(keys(components.path("responses"))).containsExactly("Done");
    assertThat(keys(components.path("headers"))).containsExactly("Left");
    assertThat(keys(components.path("examples"))).containsExactly("One");
    assertThat(keys(components.path("schemas"))).containsExactly("Thing");
    assertThat(document.at("/paths/~1a/post/operationId").asText()).isEqualTo("postA");
    assertThat(document.at("/paths/~1a/parameters/0/$ref").asText())
        .isEqualTo("#/components/parameters/Who");
    assertThat(document.at("/components/schemas/Thing/properties/next/$ref").asText())
        .isEqualTo("#/components/schemas/Thing");
  }

  @Test
  void wholeFilesAndComponentsOfOtherDocumentsBecomeComponentsToo() {
    spec.rootWithPaths(
            """
            /a:
              get:
                operationId: getA
                responses:
                  '200':
                    description: Done.
                    content:
                      application/json: {schema: {$ref: 'Thing.yaml'}}
                      application/xml: {schema: {$ref: 'other.json#/components/schemas/Part'}}
                      text/plain: {schema: {$ref: 'other.json#/components/schemas/Part/properties/name'}}
            """)
        .file("Thing.yaml", "type: object\nproperties: {up: {$ref: 'Thing.yaml'}}\n")
        .file(
            "other.json",
            """
            {"components": {"schemas": {"Part": {
            \t"type": "object", "properties": {"name": {"type": "string", "pattern": "a\\/b"}}}}}}
            """);

    JsonNode schemas = bundle().at("/components/schemas");

    assertThat(keys(schemas)).containsExactly("Thing", "Part", "PartName");
    assertThat(schemas.at("/Thing/properties/up/$ref").asText())
        .isEqualTo("#/components/schemas/Thing");
    assertThat(schemas.at("/PartName/pattern").asText()).isEqualTo("a/b");
  }

  @Test
  void oneFileStaysAsItIs() throws Exception {
    String text =
        """
        {"openapi": "3.0.3", "info": {"title": "T", "version": "1"},
         "paths": {"/a": {"get": {"operationId": "getA", "responses": {"200": {"description": "x",
           "content": {"application/json": {"schema": {"$ref": "#/components/schemas/a.b~1c"}}}}}}}},
         "components": {"schemas": {"Unused": {"type": "string"}, "a.b/c": {"type": "object"}}}}
        """;
    spec.file("openapi.yaml", text);

    assertThat(bundle()).isEqualTo(JsonMapper.builder().build().readTree(text));
  }

  @Test
  void rootComponentsThatOnlyPointIntoFilesKeepTheirNames() {
    spec.file(
            "openapi.yaml",
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {$ref: 'a.yaml'}
            components:
              schemas:
                Thing: {$ref: 'schemas/thing.yaml'}
                Alias: {$ref: '#/components/schemas/Thing'}
            """)
        .file(
            "a.yaml",
            """
            get:
              operationId: getA
              responses:
                '200':
                  description: Done.
                  content: {application/json: {schema: {$ref: 'schemas/thing.yaml'}}}
                default:
                  description: Not done.
                  content: {application/json: {schema: {$ref: 'openapi.yaml#/components/schemas/Alias'}}}
            """)
        .file("schemas/thing.yaml", "type: string\n");

    JsonNode document = bundle();

    assertThat(keys(document.at("/components/schemas"))).containsExactly("Thing", "Alias");
    assertThat(document.at("/components/schemas/Thing/type").asText()).isEqualTo("string");
    assertThat(document.at("/paths/~1a/get/responses/200").toString())
        .contains("#/components/schemas/Thing");
    assertThat(document.at("/paths/~1a/get/responses/default").toString())
        .contains("#/components/schemas/Alias");
  }

  @Test
  void whatStandsBesideAReferenceIsKept() {
    spec.rootWithPaths("/a: {$ref: 'a.yaml#/a', summary: Here}\n")
        .file(
            "a.yaml",
            """
            a:
              summary: There
              get:
                operationId: getA
                responses:
                  '200':
                    description: Done.
                    content:
                      application/json:
                        schema: {description: First., $ref: '#/Thing', properties: {b: {$ref: '#/Part'}}}
            Thing: {type: object}
            Part: {type: string}
            """);

    JsonNode document = bundle();

    assertThat(document.at("/paths/~1a/summary").asText()).isEqualTo("Here");
    JsonNode schema = document.at("/paths/~1a/get/responses/200/content/application~1json/schema");
    assertThat(keys(schema)).containsExactly("description", "$ref", "properties");
    assertThat(schema.at("/properties/b/$ref").asText()).isEqualTo("#/components/schemas/Part");
  }

  @Test
  void webhooksAndCallbacksAreBundled() {
    spec.file(
            "openapi.yaml",
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            webhooks:
              event: {$ref: 'hooks.yaml#/event'}
            """)
        .file(
            "hooks.yaml",
            """
            event:
              post:
                operationId: onEvent
                requestBody: {content: {application/json: {schema: {$ref: '#/Event'}}}}
                callbacks:
                  done:
                    '{$request.body#/url}': {post: {responses: {'200': {$ref: '#/Ok'}}}}
                responses: {'200': {$ref: '#/Ok'}}
            Event: {type: object}
            Ok: {description: Taken.}
            """);

    JsonNode document = bundle();

    assertThat(document.at("/webhooks/event/post/operationId").asText()).isEqualTo("onEvent");
    assertThat(keys(document.at("/components"))).containsExactly("schemas", "responses");
    assertThat(document.at("/webhooks/event/post/callbacks/done").toString())
        .contains("#/components/responses/Ok");
  }

  @Test
  void filesMayReferToEachOtherInACircle() {
    spec.rootWithPaths(
            """
            /a:
              get:
                operationId: getA
                responses: {'200': {description: x, content: {a/b: {schema: {$ref: 'a.yaml#/A'}}}}}
            """)
        .file("a.yaml", "A: {type: object, properties: {b: {$ref: 'b.yaml#/B'}}}\n")
        .file("b.yaml", "B: {type: object, properties: {a: {$ref: 'a.yaml#/A'}}}\n");

    assertThat(keys(bundle().at("/components/schemas"))).containsExactly("A", "B");
  }

  @Test
  void aReferenceIsOneOnlyWhereTheGrammarHasOne() {
    spec.rootWithPaths(
        """
        /a:
          get:
            operationId: getA
            x-note: {$ref: 'nowhere.yaml'}
            responses:
              '200':
                description: x
                content:
                  application/json:
                    schema: {type: object, properties: {$ref: {type: string}}}
                    example: {$ref: 'nowhere.yaml'}
        """);

    JsonNode get = bundle().at("/paths/~1a/get");

    assertThat(get.at("/x-note/$ref").asText()).isEqualTo("nowhere.yaml");
    assertThat(
            get.at("/responses/200/content/application~1json/schema/properties/$ref/type").asText())
        .isEqualTo("string");
  }

  @Test
  void discriminatorsFollowTheirSchemas() {
    spec.rootWithPaths(
            """
            /a:
              get:
                operationId: getA
                responses: {'200': {description: x, content: {a/b: {schema: {$ref: 'a.yaml#/Pet'}}}}}
            """)
        .file(
            "a.yaml",
            """
            Pet:
              oneOf: [{$ref: '#/Cat'}]
              discriminator: {propertyName: kind, mapping: {cat: '#/Cat', dog: 'dog.yaml#/Dog'}}
            Cat: {type: object}
            """)
        .file("dog.yaml", "Dog: {type: object}\n");

    JsonNode mapping = bundle().at("/components/schemas/Pet/discriminator/mapping");

    assertThat(mapping.path("cat").asText()).isEqualTo("#/components/schemas/Cat");
    assertThat(mapping.path("dog").asText()).isEqualTo("#/components/schemas/Dog");
  }

  @Test
  void everyPartOfTheDocumentKnowsWhereItWasWritten() {
    spec.rootWithPaths("/a: {$ref: 'a.yaml#/a'}\n")
        .file(
            "a.yaml",
            """
            a:
              get:
                operationId: getA
                responses: {'200': {description: x, content: {a/b: {schema: {$ref: '#/Thing'}}}}}
            Thing:
              type: object
              properties:
                size: {type: integer}
            """);

    Bundle bundle = Bundler.bundleWithOrigins(spec.root());

    assertThat(bundle.origin(new Pointer("/components/schemas/Thing/properties/size")))
        .hasToString("spec/a.yaml, line 8, /Thing/properties/size");
    assertThat(bundle.origin(new Pointer("/paths/~1a/get/operationId")))
        .hasToString("spec/a.yaml, line 3, /a/get/operationId");
    assertThat(bundle.origin(new Pointer("/info/title")))
        .hasToString("spec/openapi.yaml, line 2, /info/title");
  }

  @Test
  void percentSignsInReferencesAreReadAsTheyAreMeant() {
    spec.rootWithPaths(
            """
            /a:
              get:
                responses:
                  '200': {$ref: 'my%20files/a%20b.yaml#/Full%20Answer'}
                  '400': {$ref: 'my%20files/a%20b.yaml#/100%'}
            """)
        .file(
            "my files/a b.yaml", "Full Answer: {description: All.}\n100%: {description: Most.}\n");

    JsonNode responses = bundle().at("/components/responses");

    assertThat(keys(responses)).containsExactly("Full Answer", "100%");
  }
}
