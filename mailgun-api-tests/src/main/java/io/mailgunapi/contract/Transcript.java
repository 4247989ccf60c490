package io.mailgunapi.contract;

import io.mailgunapi.contract.OperationResult.SentAndReceived;
import io.mailgunapi.testing.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okio.ByteString;

/** Writes exchanges as text for people, with secrets masked. Immutable. */
final class Transcript {
  private static final int LONGEST = 8_000;

  private final Masks masks;

  Transcript(Masks masks) {
    this.masks = masks;
  }

  SentAndReceived of(Exchange exchange) {
    WireRequest request = exchange.request();
    String sent =
        request.method()
            + " "
            + request.rawPath()
            + query(request)
            + "\n"
            + headers(request.headers())
            + body(request.body());
    NoAnswer failure = exchange.failure();
    String received =
        failure != null
            ? failure.said()
            : "HTTP "
                + exchange.status()
                + "\n"
                + headers(exchange.headers())
                + body(exchange.body());
    return new SentAndReceived(masks.mask(sent), masks.mask(received), exchange.status());
  }

  String masked(String text) {
    return masks.mask(text);
  }

  private static String query(WireRequest request) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, List<String>> entry : request.query().entrySet()) {
      for (String value : entry.getValue()) {
        text.append(text.isEmpty() ? "?" : "&").append(entry.getKey()).append('=').append(value);
      }
    }
    return text.toString();
  }

  private static String headers(Headers headers) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < headers.size(); i++) {
      text.append(headers.name(i)).append(": ").append(headers.value(i)).append('\n');
    }
    return text.toString();
  }

  private static String body(ByteString body) {
    if (body.size() == 0) {
      return "";
    }
    String text = body.string(StandardCharsets.UTF_8);
    return "\n"
        + (text.length() <= LONGEST
            ? text
            : text.substring(0, LONGEST) + "… (" + body.size() + " bytes)");
  }
}
