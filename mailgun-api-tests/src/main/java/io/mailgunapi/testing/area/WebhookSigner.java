package io.mailgunapi.testing.area;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** Signs what is posted to webhooks. */
final class WebhookSigner {
  private WebhookSigner() {}

  /** The signature's fields for a moment and a token. */
  static ObjectNode sign(String key, long epochSecond, String token) {
    String timestamp = Long.toString(epochSecond);
    return Nodes.object(
        "timestamp", timestamp, "token", token, "signature", hmac(key, timestamp + token));
  }

  static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
