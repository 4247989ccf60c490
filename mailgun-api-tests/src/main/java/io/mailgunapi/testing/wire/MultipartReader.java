package io.mailgunapi.testing.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.MultipartReader.Part;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Takes a multipart form apart. */
final class MultipartReader {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([A-Za-z*]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

  List<FormField> read(WireRequest request) {
    String header = request.headers().get("Content-Type");
    MediaType type = header == null ? null : MediaType.parse(header);
    String boundary = type == null ? null : type.parameter("boundary");
    if (boundary == null) {
      throw new MalformedRequestException("the multipart content type names no boundary");
    }
    List<FormField> fields = new ArrayList<>();
    Buffer source = new Buffer().write(request.body());
    try (okhttp3.MultipartReader reader = new okhttp3.MultipartReader(source, boundary)) {
      Part part;
      while ((part = reader.nextPart()) != null) {
        fields.add(field(part));
      }
    } catch (EOFException | ProtocolException e) {
      throw new MalformedRequestException("the multipart body ends before its last boundary");
    } catch (IOException e) {
      throw new MalformedRequestException("the multipart body can't be read");
    }
    return fields;
  }

  private static FormField field(Part part) throws IOException {
    String disposition = part.headers().get("Content-Disposition");
    if (disposition == null || !disposition.startsWith("form-data")) {
      throw new MalformedRequestException("a part has no form-data disposition");
    }
    String name = parameter(disposition, "name");
    if (name == null) {
      throw new MalformedRequestException("a part has no name");
    }
    return new FormField(
        name,
        parameter(disposition, "filename"),
        part.headers().get("Content-Type"),
        part.body().readByteString());
  }

  private static @Nullable String parameter(String disposition, String name) {
    Matcher matcher = PARAMETER.matcher(disposition);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        String quoted = matcher.group(2);
        return quoted == null ? matcher.group(3) : unescape(quoted);
      }
    }
    return null;
  }

  // Browsers and OkHttp write %22, %0D and %0A for what would break the line; others a backslash.
  private static String unescape(String quoted) {
    return quoted
        .replaceAll("\\\\(.)", "$1")
        .replace("%22", "\"")
        .replace("%0D", "\r")
        .replace("%0A", "\n");
  }
}
