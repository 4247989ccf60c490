package io.mailgunapi.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.webhook.WebhookSignatureException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
  // Signed outside this project with `openssl dgst -sha256 -hmac`.
  private static final String KEY = "key-0123456789abcdef0123456789abcdef";
  private static final String PARENT_KEY = "key-fedcba9876543210fedcba9876543210";
  private static final String TIMESTAMP = "1765417784";
  private static final String TOKEN = "a1b2c3d4e5f60718293a4b5c6d7e8f901122334455667788aa";
  private static final String SIGNATURE =
      "4c76de749f6cf31b847ab7b05dd0aa87d1ec09c11f0aebda80626322f0ec9f09";
  private static final String PARENT_SIGNATURE =
      "d05df81ff41294ff64a790ded19d21564b0a30858166969b0a8742ceb56bcb37";

  private static final String EVENT =
      "{\"event\":\"delivered\",\"id\":\"CPgfbmQMTCKtHW6uIWtuVe\",\"timestamp\":1765417784.281906,"
          + "\"recipient\":\"bob@example.org\"}";
  private static final String BODY = body(SIGNATURE, EVENT);

  private final MovableClock clock = new MovableClock(Instant.ofEpochSecond(1765417790));

  private static String body(String signature, String event) {
    return "{\"signature\":{\"timestamp\":\""
        + TIMESTAMP
        + "\",\"token\":\""
        + TOKEN
        + "\",\"signature\":\""
        + signature
        + "\"},\"event-data\":"
        + event
        + "}";
  }

  private WebhookVerifier.Builder verifier() {
    return WebhookVerifier.builder().clock(clock);
  }

  @Test
  void acceptsARecordedSignature() {
    WebhookEvent event = verifier().signingKey(KEY).build().verify(BODY);

    assertThat(event).isInstanceOf(DeliveredEvent.class);
    assertThat(event.recipient()).isEqualTo("bob@example.org");
    assertThat(event.timestamp()).isEqualTo(Instant.parse("2025-12-11T01:49:44.281906Z"));
  }

  @Test
  void acceptsBytesAndSignaturesInCapitals() {
    String body = body(SIGNATURE.toUpperCase(java.util.Locale.ROOT), EVENT);

    WebhookEvent event =
        verifier().signingKey(KEY).build().verify(body.getBytes(StandardCharsets.UTF_8));

    assertThat(event.id()).isEqualTo("CPgfbmQMTCKtHW6uIWtuVe");
  }

  @Test
  void acceptsEachOfSeveralKeysDuringRotation() {
    assertThat(verifier().signingKey("key-new").signingKey(KEY).build().verify(BODY)).isNotNull();
    assertThat(verifier().signingKey(KEY).signingKey("key-new").build().verify(BODY)).isNotNull();
  }

  @Test
  void acceptsTheParentSignatureOfASubaccount() {
    String body =
        body("00", EVENT)
            .replace("\"00\"", "\"00\",\"parent-signature\":\"" + PARENT_SIGNATURE + "\"");

    assertThat(verifier().parentSigningKey(PARENT_KEY).build().verify(body)).isNotNull();
  }

  @Test
  void theParentKeyDoesNotOpenTheOrdinarySignature() {
    assertRefused(verifier().parentSigningKey(KEY).build(), BODY, Reason.WRONG);
  }

  @Test
  void refusesAnotherKeyAndSaysWhichIsNeeded() {
    assertThatThrownBy(() -> verifier().signingKey("key-other").build().verify(BODY))
        .isInstanceOf(WebhookSignatureException.class)
        .hasMessageContaining("HTTP webhook signing key")
        .hasMessageContaining("parent-signature")
        .hasMessageNotContaining("key-other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4c76de749f6cf31b847ab7b05dd0aa87d1ec09c11f0aebda80626322f0ec9f0",
        "4c76de749f6cf31b847ab7b05dd0aa87d1ec09c11f0aebda80626322f0ec9f08",
        "not hexadecimal"
      })
  void refusesASignatureThatIsAlmostRight(String signature) {
    assertRefused(verifier().signingKey(KEY).build(), body(signature, EVENT), Reason.WRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "a=b&c=d",
        "{}",
        "{\"signature\":null}",
        "{\"signature\":\"x\"}",
        "{\"signature\":{\"token\":\"t\",\"signature\":\"s\"}}",
        "{\"signature\":{\"timestamp\":\"\",\"token\":\"t\",\"signature\":\"s\"}}",
        "{\"signature\":{\"timestamp\":\"-1\",\"token\":\"t\",\"signature\":\"s\"}}"
      })
  void refusesBodiesWithoutSignature(String body) {
    assertRefused(verifier().signingKey(KEY).build(), body, Reason.MISSING);
  }

  @Test
  void refusesWhatIsOlderThanTheGreatestAge() {
    WebhookVerifier verifier = verifier().signingKey(KEY).maxAge(Duration.ofMinutes(2)).build();
    clock.pass(Duration.ofMinutes(2));

    assertThatThrownBy(() -> verifier.verify(BODY))
        .isInstanceOf(WebhookSignatureException.class)
        .hasMessage(
            "the call was signed PT2M6S ago, the most is PT2M: check this machine's clock, or raise maxAge");
  }

  @Test
  void acceptsWhatIsJustAsOldAsAllowed() {
    WebhookVerifier verifier = verifier().signingKey(KEY).maxAge(Duration.ofSeconds(6)).build();

    assertThat(verifier.verify(BODY)).isNotNull();
  }

  @Test
  void refusesWhatWasSignedInTheFuture() {
    MovableClock slow = new MovableClock(Instant.ofEpochSecond(1765417784 - 301));

    assertRefused(
        WebhookVerifier.builder().clock(slow).signingKey(KEY).build(), BODY, Reason.EXPIRED);
  }

  @Test
  void takesATokenOnlyOnce() {
    WebhookVerifier verifier = verifier().signingKey(KEY).build();
    verifier.verify(BODY);

    assertThatThrownBy(() -> verifier.verify(BODY))
        .isInstanceOfSatisfying(
            WebhookSignatureException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.REPLAYED);
              assertThat(e.httpStatus()).isEqualTo(200);
            });
  }

  @Test
  void takesATokenAgainAfterItWasForgotten() {
    WebhookVerifier verifier = verifier().signingKey(KEY).build();
    WebhookEvent event = verifier.verify(BODY);
    verifier.forget(event);

    assertThat(verifier.verify(BODY)).isEqualTo(event);
  }

  @Test
  void aForgedCallDoesNotUseUpItsToken() {
    WebhookVerifier verifier = verifier().signingKey(KEY).build();
    assertRefused(verifier, body("00", EVENT), Reason.WRONG);

    assertThat(verifier.verify(BODY)).isNotNull();
  }

  @Test
  void anEventThatCannotBeReadDoesNotUseUpItsToken() {
    WebhookVerifier verifier = verifier().signingKey(KEY).build();

    assertThatThrownBy(() -> verifier.verify(body(SIGNATURE, "{\"event\":\"delivered\"}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can't be read as an event")
        .hasMessageContaining("event-data");
    assertThat(verifier.verify(BODY)).isNotNull();
  }

  @Test
  void theReplayGuardIsAskedWithTheTimeAfterWhichAgeAloneKeepsTheTokenOut() {
    List<Instant> expiries = new ArrayList<>();
    ReplayGuard guard =
        new ReplayGuard() {
          @Override
          public boolean admit(String token, Instant expires) {
            expiries.add(expires);
            return true;
          }

          @Override
          public void forget(String token) {}
        };

    verifier().signingKey(KEY).replayGuard(guard).maxAge(Duration.ofHours(9)).build().verify(BODY);

    assertThat(expiries).containsExactly(Instant.ofEpochSecond(1765417784 + 9 * 3600));
  }

  @Test
  void ofManyThreadsWithTheSameCallExactlyOneIsLetIn() throws Exception {
    WebhookVerifier verifier = verifier().signingKey(KEY).build();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        results.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    verifier.verify(BODY);
                    return true;
                  } catch (WebhookSignatureException e) {
                    return false;
                  }
                }));
      }
      start.countDown();
      int admitted = 0;
      for (Future<Boolean> result : results) {
        admitted += result.get() ? 1 : 0;
      }
      assertThat(admitted).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void needsAKey() {
    assertThatThrownBy(() -> WebhookVerifier.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no signing key: call signingKey(...) or parentSigningKey(...) before build()");
    assertThatThrownBy(() -> new WebhookVerifier(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("signing key is blank");
    assertThatThrownBy(() -> verifier().maxAge(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxAge is PT0S");
  }

  @Test
  void keysAreNotPrinted() {
    assertThat(new WebhookVerifier(KEY).toString() + new WebhookSigner(KEY))
        .doesNotContain("0123456789");
  }

  private static void assertRefused(WebhookVerifier verifier, String body, Reason reason) {
    assertThatThrownBy(() -> verifier.verify(body))
        .isInstanceOfSatisfying(
            WebhookSignatureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
