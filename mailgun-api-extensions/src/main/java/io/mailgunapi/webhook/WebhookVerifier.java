package io.mailgunapi.webhook;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.model.WebhookPayload;
import io.mailgunapi.model.WebhookSignature;
import io.mailgunapi.webhook.WebhookSignatureException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Proves that calls to a web address of yours come from Mailgun, and makes typed values of them.
 *
 * <pre>{@code
 * WebhookVerifier verifier = new WebhookVerifier(signingKey);
 * WebhookEvent event = verifier.verify(body);
 * }</pre>
 *
 * <p>The key is the account's <i>HTTP webhook signing key</i>, which {@code
 * mailgun.accountManagement().getSigningKey()} and the dashboard tell; it is not an API key.
 * Signatures are compared in constant time; calls signed more than 15 minutes ago are refused, and
 * each token is taken once. Mailgun's signature does <b>not</b> cover the body, see the package.
 *
 * <p>Verify once per call: a second time the token is known. If the event could not be dealt with,
 * and Mailgun shall send it again, call {@link #forget(WebhookEvent)} and answer 500.
 *
 * <p>Keep one verifier for all calls. It is safe for use by several threads.
 */
public final class WebhookVerifier {
  private static final int REMEMBERED_TOKENS = 100_000;

  private final SignatureCheck check;
  private final FormReader forms;
  private final JsonAdapter<Object> freeForm;
  private final JsonAdapter<WebhookPayload> payloads;
  private final InboundPosts posts;

  /**
   * A verifier for one signing key with the usual settings.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  public WebhookVerifier(String signingKey) {
    this(builder().signingKey(signingKey));
  }

  private WebhookVerifier(Builder builder) {
    SigningKeys keys = new SigningKeys(builder.keys);
    SigningKeys parentKeys = new SigningKeys(builder.parentKeys);
    if (keys.isEmpty() && parentKeys.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no signing key: call signingKey(...) or parentSigningKey(...) before build()");
    }
    ReplayGuard guard = builder.replayGuard;
    if (guard == null) {
      guard = ReplayGuard.inMemory(REMEMBERED_TOKENS, builder.clock);
    }
    this.check = new SignatureCheck(keys, parentKeys, builder.maxAge, builder.clock, guard);
    this.forms = new FormReader(builder.maxBodyBytes);
    Moshi moshi = ApiConverters.moshi();
    this.freeForm = moshi.adapter(Object.class);
    this.payloads = moshi.adapter(WebhookPayload.class);
    this.posts = new InboundPosts(moshi);
  }

  /** A builder with the usual settings and no key. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Verifies an event, a JSON body as webhooks post it.
   *
   * @param body the body as it arrived
   * @throws WebhookSignatureException if the call is not Mailgun's, too old, or known already
   * @throws IllegalArgumentException if the signature is right but the event can't be read
   */
  public WebhookEvent verify(byte[] body) {
    Map<?, ?> signature = signature(body);
    SignatureCheck.Signed signed =
        check.check(
            text(signature, "timestamp"),
            text(signature, "token"),
            text(signature, "signature"),
            text(signature, "parent-signature"));
    WebhookEvent event = decode(body);
    check.admit(signed);
    return event;
  }

  /** The same for a body that was read as text. */
  public WebhookEvent verify(String body) {
    return verify(body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Verifies a form: an incoming message that a route forwarded or stored, or an event as old form
   * webhooks have it. Close what is returned: files beyond 64 KiB wait in temporary files.
   *
   * @param contentType the call's {@code Content-Type} header, with its boundary
   * @param body the call's body; read to its end and not closed
   * @throws WebhookSignatureException if the call is not Mailgun's, too old, or known already
   * @throws IllegalArgumentException if the body is no form, can't be read as one, or is longer
   *     than {@link Builder#maxBodyBytes(long)}
   * @throws IOException if reading the body or writing a temporary file fails
   */
  public InboundPost verifyForm(@Nullable String contentType, InputStream body) throws IOException {
    FormParts parts = forms.read(contentType, body);
    try {
      SignatureCheck.Signed signed =
          check.check(parts.text("timestamp"), parts.text("token"), parts.text("signature"), null);
      InboundPost post = posts.of(parts);
      check.admit(signed);
      return post;
    } catch (RuntimeException | IOException e) {
      parts.close();
      throw e;
    }
  }

  /** Lets the call that brought this event be taken once more, when Mailgun repeats it. */
  public void forget(WebhookEvent event) {
    WebhookSignature signature = event.payload().signature();
    check.forget(signature.timestamp(), signature.token());
  }

  /** Lets the call that brought this post be taken once more, when Mailgun repeats it. */
  public void forget(InboundPost post) {
    check.forget(post.timestamp(), post.token());
  }

  private Map<?, ?> signature(byte[] body) {
    try (JsonReader reader = JsonReader.of(new Buffer().write(body))) {
      Map<?, ?> signature = Map.of();
      reader.beginObject();
      while (reader.hasNext()) {
        if (!reader.nextName().equals("signature")) {
          reader.skipValue();
        } else if (freeForm.fromJson(reader) instanceof Map<?, ?> found) {
          signature = found;
        }
      }
      return signature;
    } catch (IOException | JsonDataException e) {
      throw new WebhookSignatureException(
          Reason.MISSING,
          "the call's body is not the JSON object of a webhook: for forms, such as incoming mail, call verifyForm");
    }
  }

  private static @Nullable String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value instanceof String || value instanceof Long ? value.toString() : null;
  }

  private WebhookEvent decode(byte[] body) {
    try {
      WebhookPayload payload = payloads.fromJson(new Buffer().write(body));
      return WebhookEvent.of(Objects.requireNonNull(payload, "payload"));
    } catch (IOException | JsonDataException e) {
      throw new IllegalArgumentException(
          "the webhook is signed rightly but can't be read as an event: " + e.getMessage(), e);
    }
  }

  /** Never prints a key. */
  @Override
  public String toString() {
    return "WebhookVerifier";
  }

  /** Collects the settings of a {@link WebhookVerifier}. Not safe for use by several threads. */
  public static final class Builder {
    private final List<String> keys = new ArrayList<>();
    private final List<String> parentKeys = new ArrayList<>();
    private Duration maxAge = Duration.ofMinutes(15);
    private Clock clock = Clock.systemUTC();
    private @Nullable ReplayGuard replayGuard;
    private long maxBodyBytes = 64L << 20;

    private Builder() {}

    /** Adds a key. While keys are exchanged, give the new and the old: each of them is accepted. */
    public Builder signingKey(String key) {
      keys.add(Objects.requireNonNull(key, "signingKey"));
      return this;
    }

    /**
     * Adds a key of the parent account, with which events of subaccounts carry a second signature,
     * so that one receiver can serve all subaccounts without knowing their keys.
     */
    public Builder parentSigningKey(String key) {
      parentKeys.add(Objects.requireNonNull(key, "parentSigningKey"));
      return this;
    }

    /**
     * How long after being signed a call is accepted. Default 15 minutes. Mailgun repeats a call
     * that was not answered for about eight hours; whether with a new signature is not documented.
     * If repeated calls are refused as too old, raise this to nine hours.
     *
     * @throws IllegalArgumentException if it is not positive or beyond a year
     */
    public Builder maxAge(Duration maxAge) {
      if (maxAge.isNegative() || maxAge.isZero() || maxAge.compareTo(Duration.ofDays(366)) > 0) {
        throw new IllegalArgumentException(
            "maxAge is " + maxAge + ": give a positive duration of at most a year, such as PT15M");
      }
      this.maxAge = maxAge;
      return this;
    }

    /** The clock that ages are measured by. Default: the system's. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Where used tokens are kept. Default: the last 100,000 in memory. */
    public Builder replayGuard(ReplayGuard guard) {
      this.replayGuard = Objects.requireNonNull(guard, "replayGuard");
      return this;
    }

    /**
     * Longest form that is read. Default 64 MiB, more than double what Mailgun takes as a message.
     */
    public Builder maxBodyBytes(long bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("maxBodyBytes is " + bytes + ": give a positive number");
      }
      this.maxBodyBytes = bytes;
      return this;
    }

    /**
     * The verifier.
     *
     * @throws IllegalArgumentException if there is no key, or one is blank
     */
    public WebhookVerifier build() {
      return new WebhookVerifier(this);
    }
  }
}
