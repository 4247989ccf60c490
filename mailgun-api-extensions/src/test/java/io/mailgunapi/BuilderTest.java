package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BuilderTest {
  @Test
  void keyMustBeGiven() {
    assertThatThrownBy(() -> Mailgun.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "apiKey is missing: give the key from the Mailgun control panel, or use fromEnvironment()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void emptyKeyIsRefused(String key) {
    assertThatThrownBy(() -> Mailgun.builder().apiKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "apiKey is empty: give the key from the Mailgun control panel, or set MAILGUN_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"key-secret\n", " key-secret", "key\r\nsecret", "key-secrét", "key-secret\u007f"})
  void keyThatCanNotBeOneIsRefusedWithoutShowingIt(String key) {
    assertThatThrownBy(() -> Mailgun.builder().apiKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("remove what does not belong to the key")
        .hasMessageNotContaining("secr");
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.mailgun.net/v3, has a path",
    "https://api.mailgun.net/?a=b, has a path",
    "https://api.mailgun.net/#x, has a path",
    "http://api.mailgun.net, uses plain HTTP to api.mailgun.net",
    "http://localhost.evil.example, uses plain HTTP",
    "http://127.0.0.1.evil.example, uses plain HTTP",
    "http://10.0.0.1, uses plain HTTP",
    "https://user:pass@api.mailgun.net, has user information",
    "https://api.mailgun.net@evil.example, has user information",
    "api.mailgun.net, is not a URL",
    "ftp://api.mailgun.net, is not a URL",
    "'', is not a URL"
  })
  void baseUrlThatCanNotCarryAKeyIsRefused(String url, String reason) {
    assertThatThrownBy(() -> Mailgun.builder().baseUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("baseUrl " + reason);
    assertThatThrownBy(() -> Mailgun.builder().baseUrl(Region.EU, url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("baseUrl of region EU " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "https://proxy.example, https://proxy.example",
    "https://proxy.example/, https://proxy.example",
    "HTTPS://Proxy.Example:443, https://proxy.example",
    "https://proxy.example:8443, https://proxy.example:8443",
    "http://localhost:8080, http://localhost:8080",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
    "http://127.1.2.3:8080, http://127.1.2.3:8080",
    "http://[::1]:8080, http://[::1]:8080"
  })
  void baseUrlMayBeHttpsOrLoopback(String url, String shown) {
    assertThat(Mailgun.builder().apiKey("key").baseUrl(url).build())
        .hasToString("Mailgun{" + shown + "}");
  }

  private static Mailgun from(String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return Mailgun.fromEnvironment(environment);
  }

  @Test
  void environmentGivesKeyRegionAndBaseUrl() {
    assertThat(from("MAILGUN_API_KEY", Wire.KEY)).hasToString("Mailgun{https://api.mailgun.net}");
    assertThat(from("MAILGUN_API_KEY", Wire.KEY, "MAILGUN_REGION", "eu", "MAILGUN_BASE_URL", ""))
        .hasToString("Mailgun{https://api.eu.mailgun.net}");
    assertThat(from("MAILGUN_API_KEY", Wire.KEY, "MAILGUN_BASE_URL", "http://localhost:1234/"))
        .hasToString("Mailgun{http://localhost:1234}");
  }

  @Test
  void environmentWithFaultsIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> from()).hasMessageContaining("or set MAILGUN_API_KEY");
    assertThatThrownBy(() -> from("MAILGUN_API_KEY", Wire.KEY, "MAILGUN_REGION", "mars"))
        .hasMessage("region is 'mars', but Mailgun has US and EU: give one of these");
    assertThatThrownBy(
            () -> from("MAILGUN_API_KEY", Wire.KEY, "MAILGUN_BASE_URL", "http://api.mailgun.net"))
        .hasMessageStartingWith("MAILGUN_BASE_URL uses plain HTTP");
  }

  @Test
  void settingsWithoutMeaningAreRefused() {
    assertThatThrownBy(() -> Mailgun.builder().callTimeout(Duration.ZERO))
        .hasMessage("callTimeout is PT0S, but must be longer than zero");
    assertThatThrownBy(() -> Mailgun.builder().callTimeout(Duration.ofMillis(-1)))
        .hasMessageStartingWith("callTimeout is PT-0.001S");
    assertThatThrownBy(() -> Mailgun.builder().maxConcurrentCalls(0))
        .hasMessage("maxConcurrentCalls is 0, but must be at least 1");
    assertThatThrownBy(() -> Mailgun.builder().application("shop\r\nX-Evil: 1"))
        .hasMessageStartingWith("application has a line break");
    assertThatThrownBy(
            () ->
                Mailgun.builder()
                    .apiKey("key")
                    .httpClient(new OkHttpClient())
                    .maxConcurrentCalls(5)
                    .build())
        .hasMessage(
            "maxConcurrentCalls has no effect on an httpClient of your own: set its dispatcher and connection pool");
  }

  @Test
  void defaultsAreNamed() {
    try (Wire wire = new Wire()) {
      wire.answer(Samples.DOMAIN_ANSWER).answer(Samples.DOMAIN_ANSWER);
      Mailgun plain = wire.client();
      Mailgun named = wire.client(builder -> builder.application("shop/2.1"));

      plain.execute(Samples.read(plain));
      named.execute(Samples.read(named));

      assertThat(wire.taken().getHeaders().get("User-Agent"))
          .matches("mailgun-api/\\S+ \\(Java \\d+\\)");
      assertThat(wire.taken().getHeaders().get("User-Agent"))
          .matches("shop/2\\.1 mailgun-api/\\S+ \\(Java \\d+\\)");
    }
  }
}
