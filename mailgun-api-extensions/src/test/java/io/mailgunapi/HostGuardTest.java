package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.BlockedRequestException;
import io.mailgunapi.error.Outcome;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostGuardTest {
  private Internet internet;

  @BeforeEach
  void open() throws Exception {
    internet = new Internet();
  }

  @AfterEach
  void close() {
    internet.close();
  }

  private Mailgun client() {
    return Mailgun.builder().apiKey(Wire.KEY).httpClient(internet.client()).build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/v3/mg.example.com/bounces?page=next",
        "http://api.mailgun.net/v3/mg.example.com/bounces?page=next",
        "https://api.mailgun.net.evil.example/v3/mg.example.com/bounces?page=next",
        "https://api.mailgun.net@evil.example/v3/mg.example.com/bounces?page=next",
        "https://api:pass@api.mailgun.net:8443/v3/mg.example.com/bounces?page=next",
        "HTTPS://API.MAILGUN.NET./v3/mg.example.com/bounces?page=next",
        "//evil.example/v3/mg.example.com/bounces?page=next",
        "/v3/mg.example.com/bounces?page=next",
        "?page=next"
      })
  void pagingLinkIsFollowedByPathAndQueryOnly(String link) {
    internet
        .answer("{\"items\":[{\"address\":\"a@x.org\"}],\"paging\":{\"next\":\"" + link + "\"}}")
        .answer("{\"items\":[]}");
    Mailgun mailgun = client();

    assertThat(mailgun.paginate(mailgun.bounces().listBounces(Samples.DOMAIN))).hasSize(1);

    internet.taken();
    RecordedRequest second = internet.taken();
    assertThat(second.getHeaders().get("Host")).isEqualTo("api.mailgun.net");
    assertThat(second.getTarget()).isEqualTo("/v3/mg.example.com/bounces?page=next");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "http://api.mailgun.net/v4/domains/mg.example.com",
        "https://api.mailgun.net.evil.example/"
      })
  void redirectIsNotFollowed(String location) {
    internet.server.enqueue(
        new MockResponse.Builder().code(302).setHeader("Location", location).build());
    Mailgun mailgun = client();

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("Redirects are not followed")
        .hasMessageContaining("https://api.mailgun.net");
    assertThat(internet.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void callOfAClientForAnotherHostIsRefusedWithTheReason() {
    Mailgun us = client();
    Mailgun eu = us.withRegion(Region.EU);

    assertThatThrownBy(() -> us.paginate(eu.bounces().listBounces(Samples.DOMAIN)).first())
        .isInstanceOf(BlockedRequestException.class)
        .hasMessage(
            "GET /v3/{domain}/bounces (listBounces, mg.example.com) was not sent: its host https://api.eu.mailgun.net is"
                + " not one that this client's API key may go to, which are [https://api.mailgun.net,"
                + " https://storage-us-east4.api.mailgun.net, https://storage-us-west1.api.mailgun.net,"
                + " https://storage.api.mailgun.net, https://se.api.mailgun.net, https://sw.api.mailgun.net]. Build a"
                + " client for that host, or take the call from this client's own interfaces")
        .extracting(e -> ((BlockedRequestException) e).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(internet.server.getRequestCount()).isZero();
  }

  @Test
  void interceptorOfTheUsersThatChangesTheHostDoesNotTakeTheKeyAlong() {
    internet.answer(Samples.DOMAIN_ANSWER);
    Interceptor hijacker =
        chain -> {
          HttpUrl elsewhere = chain.request().url().newBuilder().host("evil.example").build();
          return chain.proceed(chain.request().newBuilder().url(elsewhere).build());
        };
    Mailgun mailgun =
        Mailgun.builder()
            .apiKey(Wire.KEY)
            .httpClient(internet.client().newBuilder().addInterceptor(hijacker).build())
            .build();

    mailgun.execute(Samples.read(mailgun));

    RecordedRequest request = internet.taken();
    assertThat(request.getHeaders().get("Host")).isEqualTo("evil.example");
    assertThat(request.getHeaders().get("Authorization")).isNull();
  }

  @Test
  void interceptorsOfTheUsersDoNotSeeTheKey() {
    internet.answer(Samples.DOMAIN_ANSWER);
    StringBuilder seen = new StringBuilder();
    Interceptor curious =
        chain -> {
          seen.append(chain.request().headers().toMultimap());
          okhttp3.Response response = chain.proceed(chain.request());
          seen.append(response.request().headers().toMultimap());
          if (response.networkResponse() != null) {
            seen.append(response.networkResponse().request().headers().toMultimap());
          }
          return response;
        };
    Mailgun mailgun =
        Mailgun.builder()
            .apiKey(Wire.KEY)
            .httpClient(
                internet
                    .client()
                    .newBuilder()
                    .addInterceptor(curious)
                    .addNetworkInterceptor(curious)
                    .build())
            .build();

    mailgun.execute(Samples.read(mailgun));

    assertThat(internet.taken().getHeaders().get("Authorization")).startsWith("Basic ");
    assertThat(seen).contains("user-agent").doesNotContain("authorization");
  }

  @Test
  void headerOfTheUsersOwnDoesNotReplaceTheKey() {
    internet.answer(Samples.DOMAIN_ANSWER);
    Interceptor meddler =
        chain ->
            chain.proceed(
                chain.request().newBuilder().header("Authorization", "Bearer other").build());
    Mailgun mailgun =
        Mailgun.builder()
            .apiKey(Wire.KEY)
            .httpClient(internet.client().newBuilder().addInterceptor(meddler).build())
            .build();

    mailgun.execute(Samples.read(mailgun));

    assertThat(internet.taken().getHeaders().values("Authorization"))
        .containsExactly(okhttp3.Credentials.basic("api", Wire.KEY));
  }
}
