package io.mailgunapi;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What follows a try: another one after a wait, or the end with an answer or a failure. */
record Verdict(
    @Nullable Duration pause, @Nullable Response response, @Nullable IOException failure) {

  static Verdict again(Duration wait) {
    return new Verdict(wait, null, null);
  }

  static Verdict done(Response response) {
    return new Verdict(null, response, null);
  }

  static Verdict failed(IOException failure) {
    return new Verdict(null, null, failure);
  }

  Response answer() throws IOException {
    if (response != null) {
      return response;
    }
    throw reason();
  }

  IOException reason() {
    return failure != null ? failure : new IOException("no answer");
  }
}
