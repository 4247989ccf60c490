package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.TransportException;
import io.mailgunapi.spec.Operation;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Invocation;

final class OwnHttpClientTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  private Mailgun client(OkHttpClient own) {
    return wire.client(builder -> builder.httpClient(own));
  }

  @Test
  void callsGoThroughTheProxyOfTheClient() {
    wire.answer(Samples.DOMAIN_ANSWER);
    Proxy proxy = wire.server.getProxyAddress();
    Mailgun mailgun =
        wire.client(
            builder ->
                builder
                    .httpClient(new OkHttpClient.Builder().proxy(proxy).build())
                    .baseUrl("http://127.9.9.9:4711"));

    mailgun.execute(Samples.read(mailgun));

    RecordedRequest request = wire.taken();
    assertThat(request.getRequestLine())
        .isEqualTo("GET http://127.9.9.9:4711/v4/domains/mg.example.com HTTP/1.1");
  }

  static Stream<OkHttpClient> detours() {
    InetSocketAddress far = InetSocketAddress.createUnresolved("proxy.example", 3128);
    OkHttpClient plain =
        new OkHttpClient.Builder()
            .dns(host -> List.of(InetAddress.getByAddress(host, new byte[] {(byte) 192, 0, 2, 1})))
            .build();
    return Stream.of(plain, plain.newBuilder().proxy(new Proxy(Proxy.Type.HTTP, far)).build());
  }

  @ParameterizedTest
  @MethodSource("detours")
  void keyInPlainHttpDoesNotLeaveTheMachine(OkHttpClient detour) {
    wire.answer(Samples.DOMAIN_ANSWER);
    OkHttpClient own =
        detour.newBuilder().socketFactory(new LoopbackSockets(wire.server.getPort())).build();
    Mailgun mailgun = wire.client(b -> b.httpClient(own).baseUrl("http://localhost:4711"));

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining(
            "was not sent to http://localhost:4711: plain HTTP would show the API key to ")
        .hasMessageContaining("/192.0.2.1:")
        .hasMessageContaining(
            "which is not this machine: exempt loopback from proxies, let its name mean 127.0.0.1, or use https")
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(wire.requests()).isZero();
  }

  @Test
  void readTimeoutOfTheClientHolds() {
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    OkHttpClient own = new OkHttpClient.Builder().readTimeout(Duration.ofMillis(200)).build();
    Mailgun mailgun = client(own);

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class);
  }

  private static final class Timeouts implements Interceptor {
    final List<Long> seen = new CopyOnWriteArrayList<>();

    @Override
    public Response intercept(Chain chain) throws IOException {
      seen.add(TimeUnit.NANOSECONDS.toSeconds(chain.call().timeout().timeoutNanos()));
      return chain.proceed(chain.request());
    }
  }

  @Test
  void eachTryHasACallTimeout() {
    for (int i = 0; i < 4; i++) {
      wire.answer(Samples.DOMAIN_ANSWER);
    }
    Timeouts timeouts = new Timeouts();
    OkHttpClient plain = new OkHttpClient.Builder().addInterceptor(timeouts).build();
    OkHttpClient limited = plain.newBuilder().callTimeout(Duration.ofSeconds(7)).build();
    RetryPolicy brief = RetryPolicy.builder().totalTimeout(Duration.ofSeconds(3)).build();

    for (Mailgun mailgun :
        List.of(
            client(plain),
            client(limited),
            wire.client(b -> b.httpClient(limited).callTimeout(Duration.ofSeconds(9))),
            wire.client(b -> b.httpClient(limited).retryPolicy(brief)))) {
      mailgun.execute(Samples.read(mailgun));
    }

    assertThat(timeouts.seen).containsExactly(60L, 7L, 9L, 3L);
  }

  @Test
  void operationAndRouteAreVisibleToInterceptors() {
    wire.answer(500, "").answer(Samples.DOMAIN_ANSWER);
    List<String> seen = new CopyOnWriteArrayList<>();
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Operation operation =
                      Objects.requireNonNull(chain.request().tag(Invocation.class))
                          .method()
                          .getAnnotation(Operation.class);
                  Response response = chain.proceed(chain.request());
                  seen.add(operation.id() + " " + operation.path() + " " + response.code());
                  return response;
                })
            .build();
    Mailgun mailgun = client(own);

    mailgun.execute(Samples.read(mailgun));

    assertThat(seen)
        .containsExactly(
            "getDomain /v4/domains/{domain} 500", "getDomain /v4/domains/{domain} 200");
  }

  @Test
  void hiddenStatusIsShownTrulyToEverybodyElse() {
    wire.answer(503, "", "Retry-After", "0").answer(421, "").answer(Samples.DOMAIN_ANSWER);
    List<Integer> codes = new CopyOnWriteArrayList<>();
    Interceptor listener =
        chain -> {
          Response response = chain.proceed(chain.request());
          codes.add(response.code());
          if (response.networkResponse() != null) {
            codes.add(response.networkResponse().code());
          }
          return response;
        };
    Mailgun mailgun =
        wire.client(
            builder ->
                builder
                    .retryPolicy(RetryPolicy.none())
                    .httpClient(
                        new OkHttpClient.Builder()
                            .addInterceptor(listener)
                            .addNetworkInterceptor(listener)
                            .build()));

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun))).hasMessageContaining("→ 503");
    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun))).hasMessageContaining("→ 421");
    assertThat(codes).containsExactly(503, 503, 503, 421, 421, 421);
  }

  @Test
  void interceptorCanNotSwitchRepetitionsOnAgain() {
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    wire.answer(401, "").answer(Samples.SENT);
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain
                        .withRetryOnConnectionFailure(true)
                        .withAuthenticator((route, response) -> response.request())
                        .proceed(chain.request()))
            .build();
    Mailgun mailgun = client(own);

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class);
    assertThat(wire.requests()).isEqualTo(1);
    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun))).hasMessageContaining("401");
    assertThat(wire.requests()).isEqualTo(2);
  }

  private static OkHttpClient repeatingClient() {
    return new OkHttpClient.Builder()
        .addInterceptor(
            chain -> {
              Response response = chain.proceed(chain.request());
              while (!response.isSuccessful()) {
                response.close();
                response = chain.proceed(chain.request());
              }
              return response;
            })
        .build();
  }

  @Test
  void interceptorThatRepeatsByItselfCanNotSendAMessageTwice() {
    wire.answer(502, "").answer(Samples.SENT);
    Mailgun mailgun = client(repeatingClient());

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining(
            ": an interceptor of the OkHttpClient wanted to send it a second time, which is not done with calls that"
                + " may not be repeated: leave repetitions to the RetryPolicy. It may have been carried out or not")
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void interceptorMayAskForSomethingElseFirst() {
    wire.answer("token").answer(Samples.SENT);
    wire.answer("token");
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  chain
                      .proceed(new Request.Builder().url(wire.server.url("/token")).build())
                      .close();
                  return chain.proceed(chain.request());
                })
            .build();
    Mailgun mailgun = client(own);

    assertThat(mailgun.execute(Samples.send(mailgun)).id()).isEqualTo("<1@mg.example.com>");
    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class)
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(wire.requests()).isEqualTo(4);
  }

  @Test
  void interceptorMayRepeatWhatCanBe() {
    wire.answer(429, "").answer(Samples.SENT).answer(502, "").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = client(repeatingClient());

    mailgun.execute(Samples.send(mailgun));
    mailgun.execute(Samples.read(mailgun));

    assertThat(wire.requests()).isEqualTo(4);
  }

  @Test
  void eventListenerHearsEveryTryAndOneOfTheCallToo() {
    wire.answer(500, "").answer(Samples.DOMAIN_ANSWER);
    List<String> heard = new CopyOnWriteArrayList<>();
    EventListener all =
        new EventListener() {
          @Override
          public void callStart(Call call) {
            heard.add(call.request().url().encodedPath());
          }
        };
    Mailgun mailgun = client(new OkHttpClient.Builder().eventListener(all).build());

    mailgun.execute(Samples.read(mailgun));

    assertThat(heard).containsExactly("/v4/domains/mg.example.com", "/v4/domains/mg.example.com");
  }

  @Test
  void cacheOfTheClientIsNotUsed(@TempDir Path directory) {
    wire.answer(200, Samples.DOMAIN_ANSWER, "Cache-Control", "max-age=3600");
    wire.answer(200, Samples.DOMAIN_ANSWER, "Cache-Control", "max-age=3600");
    File place = directory.toFile();
    try (Cache cache = new Cache(place, 1_000_000)) {
      Mailgun mailgun = client(new OkHttpClient.Builder().cache(cache).build());

      mailgun.execute(Samples.read(mailgun));
      mailgun.onBehalfOf("1").execute(Samples.read(mailgun.onBehalfOf("1")));

      assertThat(wire.requests()).isEqualTo(2);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void clientOfTheUsersSharesConnectionsAndStaysOpen() throws Exception {
    wire.answer(Samples.DOMAIN_ANSWER).answer(Samples.DOMAIN_ANSWER).answer("free");
    ConnectionPool pool = new ConnectionPool();
    Dispatcher dispatcher = new Dispatcher();
    OkHttpClient own =
        new OkHttpClient.Builder().connectionPool(pool).dispatcher(dispatcher).build();
    Mailgun mailgun = client(own);
    mailgun.execute(Samples.read(mailgun));
    mailgun.onBehalfOf("1").executeAsync(Samples.read(mailgun.onBehalfOf("1"))).join();

    mailgun.close();

    assertThat(pool.connectionCount()).isEqualTo(1);
    assertThat(dispatcher.executorService().isShutdown()).isFalse();
    okhttp3.Request plain = new okhttp3.Request.Builder().url(wire.url()).build();
    try (Response response = own.newCall(plain).execute()) {
      assertThat(response.body().string()).isEqualTo("free");
    }
    assertThat(wire.taken().getConnectionIndex()).isEqualTo(wire.taken().getConnectionIndex());
    assertThat(wire.taken().getHeaders().get("Authorization")).isNull();
  }

  static Stream<Exception> failures() {
    return Stream.of(new IOException("no room"), new IllegalStateException("no room"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void interceptorThatFailsOnAnAnswerDoesNotHideThatItWasAccepted(Exception failure) {
    wire.answer(Samples.SENT).answer(Samples.SENT);
    Interceptor failing =
        chain -> {
          chain.proceed(chain.request()).close();
          if (failure instanceof IOException lost) {
            throw lost;
          }
          throw (RuntimeException) failure;
        };
    Mailgun mailgun = client(new OkHttpClient.Builder().addInterceptor(failing).build());

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(MailgunException.class)
        .hasMessageContaining("no room")
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThatThrownBy(() -> mailgun.executeAsync(Samples.send(mailgun)).join())
        .cause()
        .isInstanceOf(MailgunException.class)
        .hasMessageContaining("no room")
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void answerThatCanNotBeUnpackedHoldsNoConnection() {
    wire.answer(200, "no gzip ".repeat(100_000), "Content-Encoding", "gzip");
    ConnectionPool pool = new ConnectionPool();
    Mailgun mailgun = client(new OkHttpClient.Builder().connectionPool(pool).build());

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class);

    assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
  }
}
