package io.mailgunapi.webhook;

import com.squareup.moshi.JsonAdapter;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.WebhookPayload;
import io.mailgunapi.model.WebhookSignature;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Signs as Mailgun does, for tests of receivers.
 *
 * <pre>{@code
 * String body = new WebhookSigner("test-key").payload(Event.builder()….build());
 * }</pre>
 *
 * <p>Immutable; safe for use by several threads if the random source is.
 */
public final class WebhookSigner {
  private static final int TOKEN_BYTES = 25;

  private final SigningKeys key;
  private final @Nullable SigningKeys parentKey;
  private final Clock clock;
  private final RandomGenerator random;
  private final JsonAdapter<WebhookPayload> payloads;

  /** A signer with the system's clock and random tokens. */
  public WebhookSigner(String signingKey) {
    this(signingKey, Clock.systemUTC(), new SecureRandom());
  }

  /** A signer with a clock and a random source of your own. */
  public WebhookSigner(String signingKey, Clock clock, RandomGenerator random) {
    this(new SigningKeys(List.of(signingKey)), null, clock, random);
  }

  private WebhookSigner(
      SigningKeys key, @Nullable SigningKeys parentKey, Clock clock, RandomGenerator random) {
    this.key = key;
    this.parentKey = parentKey;
    this.clock = clock;
    this.random = random;
    this.payloads = ApiConverters.moshi().adapter(WebhookPayload.class);
  }

  /** The same for a subaccount: with a second signature made with the parent account's key. */
  public WebhookSigner withParent(String parentSigningKey) {
    return new WebhookSigner(key, new SigningKeys(List.of(parentSigningKey)), clock, random);
  }

  /** The signature of a timestamp and a token, in hexadecimal. */
  public String sign(String timestamp, String token) {
    return key.sign(timestamp, token);
  }

  /** A signature of now and a new token. Its three values are also the fields of a signed form. */
  public WebhookSignature signature() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return WebhookSignature.builder()
        .timestamp(timestamp)
        .token(token)
        .signature(key.sign(timestamp, token))
        .parentSignature(parentKey == null ? null : parentKey.sign(timestamp, token))
        .build();
  }

  /** The JSON body that a webhook posts for an event, with a new signature. */
  public String payload(Event event) {
    return payloads.toJson(
        WebhookPayload.builder().signature(signature()).eventData(event).build());
  }

  /** Never prints a key. */
  @Override
  public String toString() {
    return "WebhookSigner";
  }
}
