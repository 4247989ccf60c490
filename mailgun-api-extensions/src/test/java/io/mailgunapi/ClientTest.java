package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.BouncePage;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

final class ClientTest {
  @Test
  void callCarriesTheKeyAndReadsTheAnswer() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .body("{\"items\":[{\"address\":\"gone@example.org\"}]}")
              .build());
      Mailgun mailgun =
          Mailgun.builder()
              .apiKey("key-0123456789abcdef")
              .baseUrl(server.url("/").toString())
              .build();

      BouncePage page = mailgun.execute(mailgun.bounces().listBounces("mg.example.com"));

      assertThat(page.items()).extracting(Bounce::address).containsExactly("gone@example.org");
      RecordedRequest request = server.takeRequest();
      assertThat(request.getRequestLine()).isEqualTo("GET /v3/mg.example.com/bounces HTTP/1.1");
      assertThat(request.getHeaders().get("Authorization"))
          .isEqualTo(okhttp3.Credentials.basic("api", "key-0123456789abcdef"));
    }
  }

  @Test
  void pagesFollowTheLinks() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      for (String body :
          List.of(
              "{\"items\":[{\"address\":\"a@x.org\"}],\"paging\":{\"next\":\"https://evil.example/v3/d/bounces?page=next&address=a\"}}",
              "{\"items\":[{\"address\":\"b@x.org\"}],\"paging\":{\"next\":\"/v3/d/bounces?page=next&address=b\"}}",
              "{\"items\":[],\"paging\":{\"next\":\"/v3/d/bounces?page=next&address=b\"}}")) {
        server.enqueue(new MockResponse.Builder().body(body).build());
      }
      Mailgun mailgun =
          Mailgun.builder()
              .apiKey("key-0123456789abcdef")
              .baseUrl(server.url("/").toString())
              .build();

      List<String> found = new ArrayList<>();
      for (Bounce bounce : mailgun.paginate(mailgun.bounces().listBounces("d"))) {
        found.add(bounce.address());
      }

      assertThat(found).containsExactly("a@x.org", "b@x.org");
      assertThat(server.getRequestCount()).isEqualTo(3);
    }
  }
}
