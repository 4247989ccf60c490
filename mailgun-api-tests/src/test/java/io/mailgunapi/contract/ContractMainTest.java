package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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
    set("mailgun.apiKey", Bench.KEY);
    set("mailgun.contract.timeout", timeout);

    assertThatThrownBy(() -> ContractMain.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "-Dmailgun.contract.timeout is "
                + timeout
                + ", but must be an ISO 8601 duration from PT0.001S to PT1H: write ten seconds as"
                + " PT10S");
  }

  private void set(String name, String value) {
    before.put(name, System.setProperty(name, value));
  }
}
