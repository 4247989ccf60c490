package io.mailgunapi.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys with which signatures are made and checked. Immutable. */
final class SigningKeys {
  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  SigningKeys(List<String> keys) {
    List<SecretKeySpec> specs = new ArrayList<>();
    for (String key : keys) {
      if (key.isBlank()) {
        throw new IllegalArgumentException(
            "signing key is blank: use the HTTP webhook signing key, which is not an API key");
      }
      specs.add(new SecretKeySpec(key.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }
    this.keys = List.copyOf(specs);
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The signature with the first key. */
  String sign(String timestamp, String token) {
    return HexFormat.of().formatHex(hmac(keys.get(0), timestamp, token));
  }

  /**
   * Whether one of the keys made the signature. All keys are tried and bytes are compared in
   * constant time, so that the time taken tells nothing.
   */
  boolean accept(String timestamp, String token, String signature) {
    byte[] given = signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    boolean accepted = false;
    for (SecretKeySpec key : keys) {
      String right = HexFormat.of().formatHex(hmac(key, timestamp, token));
      accepted |= MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given);
    }
    return accepted;
  }

  private static byte[] hmac(SecretKeySpec key, String timestamp, String token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return keys.size() + " keys ██";
  }
}
