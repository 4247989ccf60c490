package io.mailgunapi.webhook;

import io.mailgunapi.webhook.WebhookSignatureException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Judges the three signed fields. Immutable but for the guard's memory. */
final class SignatureCheck {
  /** Clocks differ; more than this is no difference of clocks. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final SigningKeys keys;
  private final SigningKeys parentKeys;
  private final Duration maxAge;
  private final Clock clock;
  private final ReplayGuard guard;

  SignatureCheck(
      SigningKeys keys, SigningKeys parentKeys, Duration maxAge, Clock clock, ReplayGuard guard) {
    this.keys = keys;
    this.parentKeys = parentKeys;
    this.maxAge = maxAge;
    this.clock = clock;
    this.guard = guard;
  }

  /** Refuses what no key has signed, and what is too old. */
  Signed check(
      @Nullable String timestamp,
      @Nullable String token,
      @Nullable String signature,
      @Nullable String parentSignature) {
    if (timestamp == null || token == null || (signature == null && parentSignature == null)) {
      throw new WebhookSignatureException(
          Reason.MISSING,
          "the call has no signature: timestamp, token and signature are needed. Does it come from Mailgun?");
    }
    if (!timestamp.matches("[0-9]{1,12}") || token.isEmpty()) {
      throw new WebhookSignatureException(
          Reason.MISSING,
          "the call's signature can't be read: timestamp must be seconds since 1970, token must not be empty");
    }
    boolean right = signature != null && keys.accept(timestamp, token, signature);
    right |= parentSignature != null && parentKeys.accept(timestamp, token, parentSignature);
    if (!right) {
      throw new WebhookSignatureException(
          Reason.WRONG,
          "the call's signature was made with another key: use the HTTP webhook signing key of this account and region "
              + "(not an API key); events of a subaccount are signed with the subaccount's key, and as"
              + " parent-signature with the parent's");
    }
    return new Signed(timestamp + token, expiry(Instant.ofEpochSecond(Long.parseLong(timestamp))));
  }

  private Instant expiry(Instant signed) {
    Instant now = clock.instant();
    if (signed.isAfter(now.plus(AHEAD))) {
      throw expired(
          "the call was signed "
              + Duration.between(now, signed)
              + " in the future: check this machine's clock");
    }
    Instant expiry = signed.plus(maxAge);
    if (expiry.isBefore(now)) {
      throw expired(
          "the call was signed "
              + Duration.between(signed, now)
              + " ago, the most is "
              + maxAge
              + ": check this machine's clock, or raise maxAge");
    }
    return expiry;
  }

  private static WebhookSignatureException expired(String message) {
    return new WebhookSignatureException(Reason.EXPIRED, message);
  }

  /** Takes a checked signature for good; only once. */
  void admit(Signed signed) {
    if (!guard.admit(signed.token(), signed.expires())) {
      throw new WebhookSignatureException(
          Reason.REPLAYED,
          "the call's token was used before: it is the same call again, answer 200 and do nothing");
    }
  }

  void forget(String timestamp, String token) {
    guard.forget(timestamp + token);
  }

  /**
   * A right signature. Its token is the timestamp and the token together, which is what was signed,
   * so that nobody makes a new token by moving digits from one to the other.
   */
  record Signed(String token, Instant expires) {}
}
