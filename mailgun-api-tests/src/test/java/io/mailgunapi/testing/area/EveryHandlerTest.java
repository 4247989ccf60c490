package io.mailgunapi.testing.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EveryHandlerTest {
  @Test
  void everyOperationIsAnsweredByAnAreaThatKnowsIt() {
    SpecDocument document = SpecDocument.bundled();
    try (World world =
        new World(
            document,
            InstantSource.system(),
            new Random(1),
            Set.of(),
            Set.of(),
            10,
            region -> "http://127.0.0.1")) {
      Handlers handlers = world.tenant(null, "us").handlers;
      List<String> without =
          new SpecCatalogue(document)
              .operations().stream().map(ApiOperation::id).filter(id -> !handlers.has(id)).toList();
      assertThat(without)
          .as("operations that no area answers: register a handler in the area of their tag")
          .isEmpty();
    }
  }
}
