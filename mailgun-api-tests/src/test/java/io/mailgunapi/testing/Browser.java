package io.mailgunapi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests by hand, so that no mistake of the client can hide one of the server. */
final class Browser implements AutoCloseable {
  static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  private final String baseUrl;
  private final String key;

  Browser(String baseUrl) {
    this(baseUrl, "key");
  }

  Browser(String baseUrl, String key) {
    this.baseUrl = baseUrl;
    this.key = key;
  }

  Answer get(String target) {
    return send("GET", target, null);
  }

  Answer delete(String target) {
    return send("DELETE", target, null);
  }

  Answer postJson(String target, String json) {
    return send("POST", target, RequestBody.create(json, JSON));
  }

  Answer putJson(String target, String json) {
    return send("PUT", target, RequestBody.create(json, JSON));
  }

  Answer postForm(String target, String... namesAndValues) {
    return send("POST", target, form(namesAndValues));
  }

  Answer putForm(String target, String... namesAndValues) {
    return send("PUT", target, form(namesAndValues));
  }

  static RequestBody form(String... namesAndValues) {
    FormBody.Builder form = new FormBody.Builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return form.build();
  }

  Answer send(String method, String target, RequestBody body) {
    return send(method, target, body, Map.of());
  }

  Answer send(String method, String target, RequestBody body, Map<String, String> headers) {
    String url = target.startsWith("http") ? target : baseUrl + target;
    RequestBody sent =
        body == null && !method.equals("GET") && !method.equals("DELETE")
            ? RequestBody.create(new byte[0], null)
            : body;
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .method(method, sent)
            .header("Authorization", Credentials.basic("api", key));
    headers.forEach(request::header);
    return send(request.build());
  }

  Answer send(Request request) {
    try (Response response = client.newCall(request).execute()) {
      return new Answer(response.code(), response.headers(), response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** What came back. */
  record Answer(int status, Headers headers, String text) {
    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    String at(String pointer) {
      return json().at(pointer).asString("");
    }
  }
}
