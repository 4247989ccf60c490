package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.Browser.Answer;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EveryOperationTest {
  @Test
  void everyExampleIsTakenAndAnsweredAsDescribed() {
    List<String> wrong = new ArrayList<>();
    try (FakeMailgun fake = FakeMailgun.builder().checkAnswers().start();
        Browser browser = new Browser(fake.baseUrl())) {
      ExampleRequests examples = new ExampleRequests();
      for (ApiOperation operation : new SpecCatalogue(SpecDocument.bundled()).operations()) {
        List<String> contentTypes = new ArrayList<>(operation.bodies().keySet());
        if (contentTypes.isEmpty()) {
          contentTypes.add("");
        }
        for (String contentType : contentTypes) {
          Answer answer =
              browser.send(
                  operation.method(),
                  examples.target(operation),
                  contentType.isEmpty() ? null : examples.body(operation, contentType),
                  Map.of("X-Mailgun-On-Behalf-Of", "646d00a1b32c35364a2ad34f"));
          boolean invalid = !fake.requests().last().violations().isEmpty();
          if (answer.status() >= 500 || invalid) {
            wrong.add(
                operation
                    + " "
                    + contentType
                    + " -> "
                    + answer.status()
                    + " "
                    + answer.text()
                    + fake.requests().last().violations());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
