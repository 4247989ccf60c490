package io.mailgunapi.codegen.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencePageMainTest {

  private static final String DOCUMENT =
      """
      {"info": {"title": "A & B"}, "paths": {"/a": {
        "get": {"operationId": "getA", "description": "Ends </script> here, 100%"},
        "put": {"operationId": "putA"}}}}
      """;

  @TempDir Path temp;

  @Test
  void thePageHoldsTheDescriptionAndAsksForNothingElse() throws IOException {
    Path bundle = Files.writeString(temp.resolve("openapi.json"), DOCUMENT);
    Path script = Files.writeString(temp.resolve("renderer.js"), "script");

    ReferencePageMain.main(bundle.toString(), script.toString(), temp + "/out/reference");

    String page = Files.readString(temp.resolve("out/reference/index.html"));
    assertThat(page)
        .contains("<title>A &amp; B</title>")
        .contains("Ends \\u003c/script> here, 100%")
        .contains("<script src=\"redoc.standalone.js\">")
        .doesNotContain("http://")
        .doesNotContain("https://");
    assertThat(temp.resolve("out/reference/redoc.standalone.js")).hasContent("script");
  }

  @Test
  void anOperationThatIsNotOnThePageIsFound() throws IOException {
    JsonNode document = JsonMapper.builder().build().readTree(DOCUMENT);

    assertThat(ReferenceCheckMain.missing("<div id=\"tag/Things/operation/getA\">", document))
        .containsExactly("putA");
  }

  @Test
  void missingArgumentsAreExplained() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferencePageMain.main("a"))
        .withMessageContaining("target/redoc/redoc.standalone.js");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferenceCheckMain.main("a"))
        .withMessageContaining("chromium target/reference/index.html");
  }
}
