package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.RecordedRequest;

/** A multipart request as it arrived, taken apart by a MIME library that is not ours. */
final class SentForm {
  record Field(String name, String filename, String contentType, byte[] content) {
    String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private final List<Field> fields = new ArrayList<>();

  private SentForm() {}

  static SentForm of(RecordedRequest request) {
    try {
      SentForm form = new SentForm();
      assertThat(request.getBody()).isNotNull();
      MimeMultipart multipart =
          new MimeMultipart(
              new ByteArrayDataSource(
                  request.getBody().toByteArray(), request.getHeaders().get("Content-Type")));
      for (int i = 0; i < multipart.getCount(); i++) {
        form.fields.add(field(multipart.getBodyPart(i)));
      }
      return form;
    } catch (MessagingException | IOException e) {
      throw new AssertionError("the request is no multipart form", e);
    }
  }

  private static Field field(BodyPart part) throws MessagingException, IOException {
    ContentDisposition disposition =
        new ContentDisposition(utf8(part.getHeader("Content-Disposition")[0]));
    return new Field(
        disposition.getParameter("name"),
        disposition.getParameter("filename"),
        part.getHeader("Content-Type") == null ? null : part.getContentType(),
        part.getInputStream().readAllBytes());
  }

  /** Header bytes come as Latin-1 from that library. */
  private static String utf8(String header) {
    return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  List<Field> fields() {
    return fields;
  }

  List<String> all(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::text).toList();
  }

  String one(String name) {
    assertThat(all(name)).as(name).hasSize(1);
    return all(name).get(0);
  }

  List<Field> files(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).toList();
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }
}
