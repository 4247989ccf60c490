package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.testing.Browser.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FakeFaultsTest {
  private static final String[] MESSAGE = {
    "from", "a@mg.example.com", "to", "b@example.org", "subject", "x", "text", "y"
  };

  private final FakeMailgun fake = FakeMailgun.start();
  private final Browser browser = new Browser(fake.baseUrl());

  @AfterEach
  void stop() {
    browser.close();
    fake.close();
  }

  private Answer send() {
    return browser.postForm("/v3/mg.example.com/messages", MESSAGE);
  }

  @Test
  void aStatusIsAnsweredAsOftenAsAskedAndNothingIsDone() {
    fake.faults().on("sendMessage").times(2).status(503);
    assertThat(send().status()).isEqualTo(503);
    assertThat(browser.get("/v4/domains").status()).isEqualTo(200);
    assertThat(send().status()).isEqualTo(503);
    assertThat(fake.messages()).isEmpty();
    assertThat(send().status()).isEqualTo(200);
    assertThat(fake.messages()).hasSize(1);
  }

  @Test
  void aRuleMaySpareTheFirstRequests() {
    fake.faults().on("listDomains").after(1).times(1).html(502);
    assertThat(browser.get("/v4/domains").status()).isEqualTo(200);
    Answer second = browser.get("/v4/domains");
    assertThat(second.status()).isEqualTo(502);
    assertThat(second.headers().get("Content-Type")).isEqualTo("text/html");
    assertThat(browser.get("/v4/domains").status()).isEqualTo(200);
  }

  @Test
  void aRateLimitTellsHowLongToWait() {
    fake.faults().on("listDomains").times(1).rateLimit(Duration.ofSeconds(7));
    Answer answer = browser.get("/v4/domains");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers().get("Retry-After")).isEqualTo("7");
    fake.faults().on("listDomains").times(1).rateLimitUntil(Instant.ofEpochMilli(1234567890123L));
    assertThat(browser.get("/v4/domains").headers().get("X-RateLimit-Reset"))
        .isEqualTo("1234567890123");
  }

  @Test
  void aCutConnectionDoesNothingAndALostAnswerDoes() {
    fake.faults().on("sendMessage").times(1).disconnect();
    assertThatThrownBy(this::send).isInstanceOf(UncheckedIOException.class);
    assertThat(fake.messages()).isEmpty();
    fake.faults().on("sendMessage").times(1).loseAnswer();
    assertThatThrownBy(this::send).isInstanceOf(UncheckedIOException.class);
    assertThat(fake.messages()).hasSize(1);
    assertThat(fake.requests().count("sendMessage")).isEqualTo(2);
  }

  @Test
  void aTruncatedBodyBreaksOffAndAMalformedOneIsComplete() {
    fake.seed().bounces("mg.example.com", 500);
    fake.faults().on("listBounces").times(1).truncate();
    assertThatThrownBy(() -> browser.get("/v3/mg.example.com/bounces"))
        .isInstanceOf(UncheckedIOException.class);
    fake.faults().on("listBounces").times(1).malformed();
    Answer answer = browser.get("/v3/mg.example.com/bounces");
    assertThat(answer.status()).isEqualTo(200);
    assertThatThrownBy(answer::json).isInstanceOf(RuntimeException.class);
  }

  @Test
  void latencyHoldsTheAnswerBack() {
    fake.faults().on("listDomains").times(1).delay(Duration.ofMillis(150));
    long start = System.nanoTime();
    assertThat(browser.get("/v4/domains").status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void answersCanComeFromALaterMailgun() {
    fake.faults().on("getDomain").times(1).unknownFields();
    assertThat(
            browser
                .get("/v4/domains/mg.example.com")
                .json()
                .at("/domain/brand_new_in_2099")
                .asString())
        .isEqualTo("text");
    fake.faults().on("getDomain").times(1).unknownEnumValues();
    JsonNode strange = browser.get("/v4/domains/mg.example.com").json();
    assertThat(strange.at("/domain/state").asString()).isEqualTo("brand_new_in_2099");
    assertThat(strange.at("/domain/name").asString()).isEqualTo("mg.example.com");
    fake.faults().on("getDomain").times(1).nulls();
    JsonNode nulls = browser.get("/v4/domains/mg.example.com").json();
    assertThat(nulls.at("/domain/web_scheme").isNull()).isTrue();
    assertThat(nulls.at("/domain/name").asString()).isEqualTo("mg.example.com");
    List<String> before = keys();
    fake.faults().on("getDomain").times(1).reorderedKeys();
    List<String> reordered = keys();
    assertThat(reordered).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
  }

  private List<String> keys() {
    return new ArrayList<>(
        browser.get("/v4/domains/mg.example.com").json().path("domain").propertyNames());
  }

  @Test
  void aShareOfAllRequestsCanFail() {
    fake.faults().onAny().share(0.5).status(500);
    int failed = 0;
    for (int i = 0; i < 40; i++) {
      failed += browser.get("/v4/domains").status() == 500 ? 1 : 0;
    }
    assertThat(failed).isBetween(5, 35);
    fake.faults().clear();
    assertThat(browser.get("/v4/domains").status()).isEqualTo(200);
  }
}
