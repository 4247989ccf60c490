package io.mailgunapi.testing.area;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/** Makes identifiers in the shapes that Mailgun's have. Repeatable for a given seed. */
final class Ids {
  private final Random random;
  private long count;

  Ids(Random random) {
    this.random = random;
  }

  /** Text of {@code length} hex digits. */
  synchronized String hex(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }

  /** The id of an account, a domain, a pool and most else. */
  String object() {
    return hex(24);
  }

  String uuid() {
    return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
  }

  /** The id of an event: 16 bytes in Base64 for URLs. */
  synchronized String event() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A message id without its angle brackets. */
  synchronized String message(Instant now, String domain) {
    count++;
    String day =
        DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC)
            .format(now);
    return day + "." + count + "." + hex(16).toUpperCase(Locale.ROOT) + "@" + domain;
  }
}
