package io.mailgunapi.bench;

import java.io.IOException;
import okhttp3.Credentials;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** OkHttp and nothing else: what it costs to get the bytes. */
@State(Scope.Benchmark)
public class Bare {
  OkHttpClient client;
  private String url;
  private String authorization;

  /** Makes the client. */
  @Setup(Level.Trial)
  public void open() {
    client = new OkHttpClient();
    url = Target.url();
    authorization = Credentials.basic("api", Target.KEY);
  }

  Request get(String path) {
    return request(path).build();
  }

  Request post(String path, RequestBody body) {
    return request(path).post(body).build();
  }

  private Request.Builder request(String path) {
    return new Request.Builder().url(url + path).header("Authorization", authorization);
  }

  byte[] bytes(Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      return response.body().bytes();
    }
  }

  static MultipartBody.Builder form() {
    return new MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart("from", Target.FROM)
        .addFormDataPart("to", Target.TO)
        .addFormDataPart("subject", Target.SUBJECT)
        .addFormDataPart("text", Target.TEXT);
  }

  /** Ends it. */
  @TearDown(Level.Trial)
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
