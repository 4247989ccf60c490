package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.testing.FakeMailgun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite from a command line. */
class ContractMainTest {
  private final Map<String, String> before = new HashMap<>();

  @AfterEach
  void putBack() {
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "10s", "PT0S", "-PT5S", "PT2H"})
  void timeoutThatIsNoneIsRefused(String timeout) {
    set("mailgun.baseUrl", "http://127.0.0.1:9");
    set("mailgun.apiKey", SuiteFixture.KEY);
    set("mailgun.contract.timeout", timeout);

    assertThatThrownBy(() -> ContractMain.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "-Dmailgun.contract.timeout is "
                + timeout
                + ", but must be an ISO 8601 duration from PT0.001S to PT1H: write ten seconds as"
                + " PT10S");
  }

  @Test
  void reportIsWrittenWhenTheServerStopsAnswering(@TempDir Path directory) throws Exception {
    set("mailgun.baseUrl", "http://127.0.0.1:" + closedPort());
    set("mailgun.apiKey", SuiteFixture.KEY);
    set("mailgun.contract.report", directory.toString());

    assertThatThrownBy(() -> ContractMain.main(new String[0]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the server gave no answer to five operations in a row");
    assertThat(Files.readString(directory.resolve("index.json")))
        .contains("not tried: the server gave no answer to five operations in a row");
  }

  @Test
  void aLineTellsOfEachOperationAsItGoes() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FakeMailgun fake = FakeMailgun.start()) {
      ContractSuite.builder()
          .baseUrl(fake.baseUrl())
          .apiKey(SuiteFixture.KEY)
          .operations(Set.of("listBounces", "listRoutes"))
          .build()
          .run(new ProgressLines(new PrintStream(out, true, StandardCharsets.UTF_8)));
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("1/2 listRoutes … passed", "2/2 listBounces … passed");
  }

  private static int closedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void set(String name, String value) {
    before.put(name, System.setProperty(name, value));
  }
}
