package io.mailgunapi.webhook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** Reads urlencoded and multipart forms without holding long fields in memory. Immutable. */
final class FormReader {
  private final long maxBytes;

  FormReader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  FormParts read(@Nullable String contentType, InputStream body) throws IOException {
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    String name = type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    FormParts parts = new FormParts();
    try {
      BufferedSource source = Okio.buffer(new Limited(Okio.source(body)));
      switch (name) {
        case "multipart/form-data" -> multipart(type, source, parts);
        case "application/x-www-form-urlencoded" -> urlencoded(type, source, parts);
        default ->
            throw new IllegalArgumentException(
                "the call's content type is "
                    + (contentType == null ? "missing" : shown(contentType))
                    + ": verifyForm takes multipart/form-data and application/x-www-form-urlencoded; for JSON call verify");
      }
      return parts;
    } catch (ProtocolException | EOFException e) {
      parts.close();
      throw new IllegalArgumentException(
          "the call's body can't be read as " + name + ": " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private static void multipart(@Nullable MediaType type, BufferedSource source, FormParts parts)
      throws IOException {
    String boundary = type == null ? null : type.parameter("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw new IllegalArgumentException(
          "the call's content type names no boundary: hand over the header unchanged");
    }
    // Closing the reader would close the caller's stream.
    @SuppressWarnings("resource")
    MultipartReader reader = new MultipartReader(source, boundary);
    MultipartReader.Part part = reader.nextPart();
    while (part != null) {
      Disposition disposition = Disposition.parse(part.headers().get("Content-Disposition"));
      String name = disposition.name();
      if (name != null) {
        String partType = part.headers().get("Content-Type");
        parts.add(
            new FormPart(
                name,
                disposition.filename(),
                partType,
                charset(partType == null ? null : MediaType.parse(partType)),
                Content.read(part.body())));
      }
      part = reader.nextPart();
    }
  }

  private static void urlencoded(@Nullable MediaType type, BufferedSource source, FormParts parts)
      throws IOException {
    Charset charset = charset(type);
    while (!source.exhausted()) {
      Buffer name = new Buffer();
      UrlencodedSource nameSource = new UrlencodedSource(source, true);
      name.writeAll(nameSource);
      Source value =
          nameSource.endedAtEquals() ? new UrlencodedSource(source, false) : new Buffer();
      Content content = Content.read(value);
      parts.add(new FormPart(name.readString(charset), null, null, charset, content));
    }
  }

  private static Charset charset(@Nullable MediaType type) {
    Charset charset = type == null ? null : type.charset(StandardCharsets.UTF_8);
    return charset == null ? StandardCharsets.UTF_8 : charset;
  }

  /** Ends reading with an error where a body becomes too long. */
  private final class Limited extends ForwardingSource {
    private long read;

    Limited(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long count = super.read(sink, byteCount);
      read += Math.max(0, count);
      if (read > maxBytes) {
        throw new IllegalArgumentException(
            "the call's body is longer than "
                + maxBytes
                + " bytes: refuse it, or raise maxBodyBytes");
      }
      return count;
    }
  }
}
