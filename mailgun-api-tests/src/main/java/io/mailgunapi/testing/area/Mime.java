package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads and writes messages in MIME form, as far as a stored message needs it. */
final class Mime {
  private Mime() {}

  /** The header lines of a message: pairs of name and value, folded lines joined. */
  static List<List<String>> headers(String mime) {
    List<List<String>> headers = new ArrayList<>();
    String head = mime.split("\r?\n\r?\n", 2)[0].replaceAll("\r?\n[ \t]+", " ");
    for (String line : head.split("\r?\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.add(List.of(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return headers;
  }

  /** The value of a header, empty if there is none. */
  static String header(String mime, String name) {
    return headers(mime).stream()
        .filter(pair -> pair.get(0).equalsIgnoreCase(name))
        .map(pair -> pair.get(1))
        .findFirst()
        .orElse("");
  }

  static String body(String mime) {
    String[] parts = mime.split("\r?\n\r?\n", 2);
    return parts.length == 2 ? parts[1] : "";
  }

  /** A message as MIME text: as it came, or written from its parts. */
  static String write(Mail mail) {
    if (mail.mime() != null) {
      return mail.mime();
    }
    StringBuilder text = new StringBuilder();
    headers(mail).forEach(pair -> text.append(pair.get(0) + ": " + pair.get(1) + "\r\n"));
    String boundary = "=-" + mail.key();
    text.append("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n");
    part(text, boundary, "text/plain; charset=utf-8", mail.text("text"));
    if (!mail.text("html").isEmpty()) {
      part(text, boundary, "text/html; charset=utf-8", mail.text("html"));
    }
    for (FormField file : mail.files()) {
      String type = file.contentType() == null ? "application/octet-stream" : file.contentType();
      part(
          text,
          boundary,
          type
              + "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: "
              + file.name().toLowerCase(Locale.ROOT)
              + "; filename=\""
              + String.valueOf(file.fileName()).replace("\"", "'")
              + "\"",
          file.content().base64());
    }
    return text + "\r\n--" + boundary + "--\r\n";
  }

  /** The headers of a message, those that were given as {@code h:} included. */
  static List<List<String>> headers(Mail mail) {
    if (mail.mime() != null) {
      return headers(mail.mime());
    }
    List<List<String>> headers = new ArrayList<>();
    headers.add(List.of("From", mail.from()));
    headers.add(List.of("To", mail.to()));
    headers.add(List.of("Subject", mail.subject()));
    headers.add(List.of("Message-Id", "<" + mail.id() + ">"));
    headers.add(List.of("Mime-Version", "1.0"));
    headers.add(List.of("Date", WireTimes.mail(mail.accepted(), "+0000")));
    for (FormField field : mail.fields()) {
      if (field.name().startsWith("h:")) {
        headers.add(List.of(field.name().substring(2), field.text()));
      }
    }
    return headers;
  }

  private static void part(StringBuilder text, String boundary, String type, String content) {
    text.append("\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\n\r\n" + content);
  }
}
