package io.mailgunapi;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Fetches the body of an answer while the try that it belongs to can still be repeated. */
final class Answers {
  /** Of an error, more is not kept: some proxies answer with files without end. */
  static final long LONGEST_ERROR = 64 * 1024;

  /** What Mailgun says with status 200 where nothing is: the request was carried out by nobody. */
  private static final String GREETING = "Mailgun Magnificent API";

  private static final MediaType JSON = MediaType.get("application/json");

  private Answers() {}

  /**
   * The answer with its body at hand: all of a success unless it is streamed, the beginning of an
   * error. A greeting in place of an answer is a 404.
   */
  static Response fetched(Response response, CallRecord record, boolean streamed, LongBodies bodies)
      throws IOException {
    record.answered(response.code());
    if (!response.isSuccessful()) {
      return withBody(response, beginning(response.body()));
    }
    if (streamed) {
      return response;
    }
    Response fetched = fetchedOrClosed(response, record, bodies);
    if (!isGreeting(fetched)) {
      return fetched;
    }
    record.answered(404);
    return fetched.newBuilder().code(404).message("Not Found").build();
  }

  private static Response fetchedOrClosed(Response response, CallRecord record, LongBodies bodies)
      throws IOException {
    try {
      return bodies.fetch(response, record::complete);
    } catch (IOException | RuntimeException | Error e) {
      // Nobody else has the answer, so nobody else could free its connection.
      response.close();
      throw e;
    }
  }

  private static boolean isGreeting(Response response) {
    Buffer body = response.body().source().getBuffer();
    long length = body.size();
    return length >= GREETING.length()
        && length < 2L * GREETING.length()
        && body.snapshot().utf8().replace('"', ' ').strip().equals(GREETING);
  }

  /** The text of an error body, which stays readable. */
  static String text(Response response) throws IOException {
    return response.peekBody(LONGEST_ERROR).string();
  }

  /**
   * The answer to a repeated DELETE whose first try had done the work. The body stays, since it has
   * the same shape as the usual answer; where it is not JSON, a message takes its place.
   */
  static Response alreadyDeleted(Response response) throws IOException {
    String text = text(response).strip();
    ResponseBody body =
        text.startsWith("{") && text.endsWith("}")
            ? ResponseBody.create(text, JSON)
            : ResponseBody.create("{\"message\":\"already deleted\"}", JSON);
    return withBody(response, body).newBuilder().code(200).message("OK").build();
  }

  private static Response withBody(Response response, ResponseBody body) {
    return response.newBuilder().body(body).build();
  }

  private static ResponseBody beginning(ResponseBody body) {
    @Nullable MediaType type = body.contentType();
    Buffer kept = new Buffer();
    try (body) {
      BufferedSource source = body.source();
      while (kept.size() < LONGEST_ERROR && source.read(kept, LONGEST_ERROR - kept.size()) != -1) {
        // Reads on until the end or the limit.
      }
    } catch (IOException e) {
      // The connection was cut within the error. Its beginning is worth more than the news of the
      // cut.
    }
    return ResponseBody.create(kept.readByteString(), type);
  }
}
