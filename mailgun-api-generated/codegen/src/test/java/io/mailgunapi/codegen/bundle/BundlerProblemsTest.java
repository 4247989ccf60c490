package io.mailgunapi.codegen.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundlerProblemsTest {

  private static final String REST = "responses: {'200': {description: Done.}}";

  @TempDir Path temp;
  SpecFolder spec;

  @BeforeEach
  void makeFolder() {
    spec = new SpecFolder(temp);
  }

  private ThrowableAssertAlternative<SpecException> assertRefused() {
    return assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> Bundler.bundle(spec.root()));
  }

  @Test
  void allProblemsAreReportedTogether() {
    spec.rootWithPaths(
            """
            /a: {$ref: 'paths/a.yaml#/a'}
            /b: {$ref: 'paths/b.yaml#/b'}
            /c: {$ref: 'paths/a.yaml#/missing'}
            """)
        .file(
            "paths/a.yaml",
            """
            a:
              get:
                operationId: getA
                responses:
                  '200':
                    description: Done.
                    content: {application/json: {schema: {$ref: '../schemas.yaml#/Bounse'}}}
            """)
        .file("paths/b.yaml", "b: [\n")
        .file("schemas.yaml", "Bounce: {type: object}\n");

    assertRefused()
        .withMessage(
            """
            The API description has 3 problems:
            - spec/paths/a.yaml, line 7, /a/get/responses/200/content/application~1json/schema: \
            The reference '../schemas.yaml#/Bounse' leads nowhere: spec/schemas.yaml has no 'Bounse' at /. \
            Did you mean 'Bounce'?
            - spec/paths/b.yaml, line 2, /: This is not valid YAML: \
            expected the node content, but found '<stream end>' (while parsing a flow node). \
            Mend the line, or the one before it.
            - spec/openapi.yaml, line 6, /paths/~1c: \
            The reference 'paths/a.yaml#/missing' leads nowhere: spec/paths/a.yaml has no 'missing' at /. \
            Add it there, or mend the reference.""");
  }

  @Test
  void aMissingFileIsNamed() {
    spec.rootWithPaths("/a: {$ref: 'paths/a.yaml#/a'}\n");

    assertRefused()
        .withMessageContaining("spec/openapi.yaml, line 4, /paths/~1a")
        .withMessageContaining("there is no file paths/a.yaml. Mend the path;");
  }

  @Test
  void aMissingRootFileIsNamed() {
    assertRefused()
        .withMessage(
            "The API description has a problem:\n"
                + "- spec/openapi.yaml, /: There is no such file. Check the path.");
  }

  @Test
  void aNameFromTwoPlacesIsRefused() {
    spec.rootWithPaths(
            """
            /a:
              get:
                operationId: getA
                responses:
                  '200':
                    description: x
                    content:
                      a/b: {schema: {$ref: 'one.yaml#/Thing'}}
                      a/c: {schema: {$ref: 'two.yaml#/Thing'}}
            """)
        .file("one.yaml", "Thing: {type: object}\n")
        .file("two.yaml", "\nThing: {type: object}\n");

    assertRefused()
        .withMessage(
            """
            The API description has a problem:
            - spec/two.yaml, line 2, /Thing: The name 'Thing' is taken: spec/one.yaml, line 1, /Thing. \
            Rename one of the two; a name may occur only once in all files.""");
  }

  @Test
  void aNameFromTwoPlacesIsRefusedBeforeAnythingRefersToTheSecond() {
    spec.rootWithPaths(
            """
            /a:
              get:
                operationId: getA
                responses:
                  '200':
                    description: x
                    content:
                      a/b: {schema: {$ref: 'one.yaml#/Thing'}}
                      a/c: {schema: {$ref: 'two.yaml#/Other'}}
            """)
        .file("one.yaml", "Thing: {type: object}\n")
        .file("two.yaml", "Other: {type: object}\nThing: {type: object}\n");

    assertRefused()
        .withMessageContaining("spec/two.yaml, line 2, /Thing: The name 'Thing' is taken");
  }

  @Test
  void theSameKindOfNameInTwoSectionsIsNoProblem() {
    spec.rootWithPaths(
            """
            /a:
              get:
                operationId: getA
                parameters: [{$ref: 'parameters.yaml#/Limit'}]
                responses: {'200': {description: Done.}}
            """)
        .file("parameters.yaml", "Limit: {name: l, in: query, schema: {$ref: 's.yaml#/Limit'}}\n")
        .file("s.yaml", "Limit: {type: integer}\n");

    Bundler.bundle(spec.root());
  }

  @Test
  void equalOperationIdsAreRefused() {
    spec.rootWithPaths(
        "/a: {get: {operationId: getIt, %s}}\n/b: {get: {operationId: getIt, %s}}\n"
            .formatted(REST, REST));

    assertRefused()
        .withMessageContaining("spec/openapi.yaml, line 5, /paths/~1b/get/operationId")
        .withMessageContaining(
            "'getIt' is taken: spec/openapi.yaml, line 4, /paths/~1a/get/operationId.");
  }

  @Test
  void aKeyThatOccursTwiceIsRefused() {
    spec.rootWithPaths("/a: {$ref: 'a.yaml#/a'}\n")
        .file("a.yaml", "a:\n  get: {}\nThing: {}\nThing: {}\n");

    assertRefused()
        .withMessageContaining(
            "spec/a.yaml, line 4, /Thing: The key 'Thing' is on line 3 already.");
  }

  @Test
  void aKeyThatOccursTwiceInJsonIsRefused() {
    spec.rootWithPaths("/a: {$ref: 'a.json#/a'}\n").file("a.json", "{\"a\": {},\n\"a\": {}}");

    assertRefused().withMessageContaining("spec/a.json, line 2, /a: The key 'a' is on line 1");
  }

  @Test
  void invalidJsonIsNamedWithItsLine() {
    spec.rootWithPaths("/a: {$ref: 'a.json#/a'}\n").file("a.json", "{\"a\": {}\n,}");

    assertRefused().withMessageContaining("spec/a.json, line 2, /: This is not valid JSON:");
  }

  @Test
  void anOlderSwaggerDocumentIsRefused() {
    spec.file("openapi.yaml", "swagger: '2.0'\n");

    assertRefused()
        .withMessageContaining("This is not an OpenAPI 3.0 or 3.1 document.")
        .withMessageContaining("It has no text 'openapi' at its top.");
  }

  @Test
  void anotherVersionOfOpenApiIsRefused() {
    spec.file("openapi.yaml", "openapi: 4.0.0\n");

    assertRefused().withMessageContaining("Its 'openapi' is '4.0.0'.");
  }

  @Test
  void pathsThatPointAtEachOtherAreRefused() {
    spec.rootWithPaths("/a: {$ref: 'a.yaml#/a'}\n")
        .file("a.yaml", "a: {$ref: '#/b'}\nb: {$ref: '#/a'}\n");

    assertRefused().withMessageContaining("References lead in a circle.");
  }

  @Test
  void addressesAndAnchorsAreRefused() {
    spec.rootWithPaths("/a: {$ref: 'https://example.org/a.yaml'}\n/b: {$ref: '#b'}\n");

    assertRefused()
        .withMessageContaining("'https://example.org/a.yaml' is an address")
        .withMessageContaining("'#b' names an anchor. Write a JSON pointer behind the #");
  }

  @Test
  void anEmptyJsonFileIsNoDescription() {
    Path root = spec.file("openapi.json", "").root().resolveSibling("openapi.json");

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> Bundler.bundle(root))
        .withMessageContaining("It has no text 'openapi' at its top.");
  }

  @Test
  void aNumberBeyondAllNumbersIsNamedWithItsLine() {
    Path root =
        spec.file("openapi.json", "{\n\"a\": 1e99999999999}\n")
            .root()
            .resolveSibling("openapi.json");

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> Bundler.bundle(root))
        .withMessageContaining("spec/openapi.json, line 2, /: This is not valid JSON: the number");
  }

  @Test
  void aProblemIsNamedOnce() {
    String own = "'#/paths/~1a/get/responses/200/content/application~1json/schema'";
    spec.rootWithPaths(
        """
        /a:
          get:
            responses:
              '200': {description: Done., content: {application/json: {schema: {$ref: %s}}}}
        """
            .formatted(own));

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> Bundler.bundle(spec.root()))
        .satisfies(e -> assertThat(e.problems()).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "info: some text; line 2, /info; 'info' has to be an object",
        "paths: []; line 2, /paths; 'paths' has to be an object",
        "components: {schemas: []}; line 2, /components/schemas; 'schemas' has to be an object",
        "paths: {/a: []}; line 2, /paths/~1a; '/a' has to be an object",
        "paths: {/a: {get: [x]}}; line 2, /paths/~1a/get; 'get' has to be an object",
        "paths: {/a: {parameters: {a: {}}}}; line 2, /paths/~1a/parameters; has to be a list",
        "paths: {/a: {parameters: [limit]}}; line 2, /paths/~1a/parameters/0; '0' has to be an object",
        "paths: {/a: {get: {responses: []}}}; /paths/~1a/get/responses; 'responses' has to be an object",
        "paths: {/a: {get: {responses: {200: Done}}}}; /responses/200; '200' has to be an object",
        "paths: {/a: {get: {requestBody: {content: {a/b: x}}}}}; /content/a~1b; has to be an object",
        "paths: {/a: {parameters: [{in: query}]}}; /paths/~1a/parameters/0; has no 'name'",
        "paths: {/a: {parameters: [{name: a}]}}; /paths/~1a/parameters/0; has no 'in'"
      })
  void nodesAreWhatTheirPlaceAsksFor(String line, String place, String rule) {
    spec.file("openapi.yaml", "openapi: 3.1.0\n" + line + "\n");

    assertRefused().withMessageContaining(place).withMessageContaining(rule);
  }

  @Test
  void keysWithoutValueSayNothing() {
    spec.file(
        "openapi.yaml",
        """
        openapi: 3.1.0
        components:
        paths:
          /a:
          /b:
            parameters:
            get:
              requestBody:
              responses:
                '200':
        """);

    assertThat(Bundler.bundle(spec.root()))
        .hasToString(
            "{\"openapi\":\"3.1.0\",\"paths\":{\"/b\":{\"get\":{\"responses\":{\"200\":{}}}}}}");
  }

  @Test
  void schemasAndExamplesMayBeAnything() {
    spec.file(
        "openapi.yaml",
        """
        openapi: 3.1.0
        components:
          schemas: {A: true, B: {properties: {a: true, b: null}, items: [x]}}
          examples: {a: text}
        """);

    assertThat(Bundler.bundle(spec.root()).at("/components/schemas/A").booleanValue()).isTrue();
  }
}
