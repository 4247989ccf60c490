package io.mailgunapi.codegen.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class LeftOutTest {

  @Test
  void cookiesAndTraceAreToldOf() {
    ObjectNode bundle =
        (ObjectNode)
            Tidied.json(
                """
                {openapi: '3.1.0', paths: {'/a': {
                  parameters: [{name: 'q', in: 'query'}, {name: 'session', in: 'cookie'}],
                  get: {parameters: [{name: 'trace', in: 'cookie'}]},
                  trace: {operationId: 'traceA'}}}}
                """);

    assertThat(LeftOut.of(bundle))
        .containsExactlyInAnyOrder(
            "The cookie 'session' is left out, for the client keeps none:"
                + " /paths/~1a/parameters/1",
            "The cookie 'trace' is left out, for the client keeps none:"
                + " /paths/~1a/get/parameters/0",
            "The operation is left out, for Retrofit has no TRACE: /paths/~1a/trace");
  }
}
