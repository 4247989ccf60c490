package io.mailgunapi.testing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.wire.Violation.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseCheckTest {
  private final SpecDocument document = SpecDocument.bundled();
  private final SpecCatalogue catalogue = new SpecCatalogue(document);
  private final ResponseCheck check = new ResponseCheck(document);

  private List<Kind> kinds(String operation, int status, String contentType, String body) {
    return check
        .check(
            catalogue.operation(operation),
            status,
            contentType,
            body.getBytes(StandardCharsets.UTF_8))
        .stream()
        .map(Violation::kind)
        .toList();
  }

  @Test
  void anAnswerThatFitsHasNoViolations() {
    assertThat(kinds("getBounce", 200, "application/json", "{\"address\":\"a@b.c\",\"new\":1}"))
        .isEmpty();
  }

  @Test
  void jsonThatIsLabelledAsTextIsStillJson() {
    assertThat(kinds("getBounce", 200, "text/plain; charset=utf-8", "{\"address\":\"a@b.c\"}"))
        .isEmpty();
    assertThat(kinds("getBounce", 200, "text/plain", "{\"address\":[]}"))
        .containsExactly(Kind.INVALID);
  }

  @Test
  void missingFieldsWrongTypesStatusesAndContentTypesAreFound() {
    assertThat(kinds("getBounce", 200, "application/json", "{}")).containsExactly(Kind.INVALID);
    assertThat(kinds("getBounce", 200, "application/json", "{\"address\":"))
        .containsExactly(Kind.MALFORMED);
    assertThat(kinds("getBounce", 201, "application/json", "{}")).containsExactly(Kind.STATUS);
    assertThat(kinds("getBounce", 200, "text/html", "<p>")).containsExactly(Kind.CONTENT_TYPE);
  }

  @Test
  void anyErrorStatusIsTheDefaultAnswer() {
    assertThat(kinds("getBounce", 418, "application/json", "{\"message\":\"no\"}")).isEmpty();
  }
}
