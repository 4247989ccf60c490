package io.mailgunapi.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generates, compiles and uses a client for each folder of {@code src/test/resources/clients}: a
 * description {@code openapi.yaml} with one awkward construct, and a {@code Probe.java} that states
 * what the client does about it.
 */
class GeneratedClientsTest {
  private static final Path CLIENTS = Path.of("src", "test", "resources", "clients");

  @TempDir Path folder;

  static Stream<String> clients() throws IOException {
    try (Stream<Path> folders = Files.list(CLIENTS)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("clients")
  void clientDoesWhatItsProbeStates(String name) throws Throwable {
    GeneratedClient client =
        GeneratedClient.of(CLIENTS.resolve(name).resolve("openapi.yaml"), folder);
    ClassLoader classes = client.compile(CLIENTS.resolve(name));
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      classes
          .loadClass("Probe")
          .getMethod("run", MockWebServer.class, HttpUrl.class)
          .invoke(null, server, server.url("/"));
      assertThat(server.getRequestCount()).as("requests that the probe made").isPositive();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
