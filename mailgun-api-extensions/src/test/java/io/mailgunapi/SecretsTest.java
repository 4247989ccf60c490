package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailgunapi.error.ApiException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can be printed or thrown is searched for the key, with a server that repeats it
 * wherever it can.
 */
final class SecretsTest {
  private static final String BASIC = Credentials.basic("api", Wire.KEY).substring(6);

  private static final String UNPADDED = BASIC.replace("=", "");

  private final Wire wire = new Wire();
  private final StringBuilder logged = new StringBuilder();
  private final Logger logger = Logger.getLogger("io.mailgunapi");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          synchronized (logged) {
            logged.append(record.getLevel()).append(' ').append(record.getMessage()).append('\n');
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void close() {
    logger.removeHandler(handler);
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
    wire.close();
  }

  static List<MockResponse> hostileAnswers() {
    String echo =
        "{\"message\":\"key " + Wire.KEY + " and " + BASIC + "\",\"x\":\"" + Wire.KEY + "\"}";
    List<MockResponse> answers = new ArrayList<>();
    for (int status : new int[] {302, 400, 401, 403, 404, 420, 429, 500, 503}) {
      answers.add(
          new MockResponse.Builder()
              .code(status)
              .body(echo)
              .setHeader("X-Request-Id", "id-" + Wire.KEY)
              .setHeader("Location", "https://evil.example/" + Wire.KEY)
              .setHeader("Retry-After", "3600")
              .setHeader("Deprecation", "@1 " + Wire.KEY)
              .setHeader("Sunset", BASIC)
              .setHeader("X-Echo", "Basic " + BASIC)
              .setHeader("Date", Wire.KEY)
              .build());
    }
    answers.add(new MockResponse.Builder().code(400).body(Wire.KEY).build());
    answers.add(new MockResponse.Builder().code(400).body("Basic " + UNPADDED + "%3D%3D").build());
    String escaped =
        Wire.KEY
            .chars()
            .mapToObj(c -> "\\u" + HexFormat.of().toHexDigits((char) c))
            .collect(Collectors.joining());
    answers.add(
        new MockResponse.Builder()
            .code(400)
            .body(
                "{\"message\":\""
                    + escaped
                    + "\",\"x\":[{\""
                    + escaped
                    + "\":\""
                    + escaped
                    + "\"}]}")
            .build());
    answers.add(new MockResponse.Builder().status("HTTP/1.1 400 " + Wire.KEY).build());
    answers.add(new MockResponse.Builder().body(Wire.KEY).build());
    answers.add(new MockResponse.Builder().body("{\"items\":\"" + Wire.KEY + "\"}").build());
    answers.add(
        new MockResponse.Builder()
            .body("{\"items\":[{\"address\":{\"" + Wire.KEY + "\":1}}]}")
            .build());
    answers.add(
        new MockResponse.Builder()
            .body(
                "{\"items\":[{\"address\":\"a\"}],\"paging\":{\"next\":\"/v3/d/bounces?"
                    + Wire.KEY
                    + "\"}}")
            .build());
    answers.add(
        new MockResponse.Builder()
            .body(
                "{\"items\":[{\"address\":\"a\"}],\"paging\":{\"next\":\"nonsense://"
                    + Wire.KEY
                    + "\"}}")
            .build());
    answers.add(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    return answers;
  }

  @ParameterizedTest
  @MethodSource("hostileAnswers")
  void keyIsNowhereInWhatIsPrintedOrThrown(MockResponse answer) {
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer;
          }
        });
    List<String> heard = new ArrayList<>();
    Mailgun mailgun =
        wire.client(
            builder ->
                builder.deprecationListener(notice -> heard.add(notice + " " + notice.message())));
    StringBuilder shown = new StringBuilder(mailgun.toString());
    List<Consumer<Mailgun>> uses =
        List.of(
            client -> client.execute(Samples.send(client)),
            client -> client.execute(client.bounces().listBounces("d")),
            client -> client.paginate(client.bounces().listBounces("d")).forEach(bounce -> {}),
            client -> client.executeAsync(client.bounces().listBounces("d")).join(),
            client -> client.paginate(client.bounces().listBounces("d")).firstAsync().join());

    for (Consumer<Mailgun> use : uses) {
      try {
        use.accept(mailgun);
      } catch (RuntimeException e) {
        shown.append(everythingIn(e));
      }
    }

    shown.append(heard).append(logged);
    assertThat(shown.toString()).doesNotContain(Wire.KEY).doesNotContain(UNPADDED);
    assertThat(logged).contains("GET /v3/{domain}/bounces (listBounces), try 1");
  }

  private static String everythingIn(RuntimeException thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (cause instanceof ApiException api) {
      text.append(api.headers().toString())
          .append(api.rawBody())
          .append(api.body().toString())
          .append(api.body().fields().toString())
          .append(api.requestId());
    }
    return text.toString();
  }

  @Test
  void rawBodyHidesAKeyBehindEscapes() {
    String slashed = BASIC.replace("/", "\\/");
    String first = "\\u" + HexFormat.of().toHexDigits(Wire.KEY.charAt(0)) + Wire.KEY.substring(1);
    wire.answer(400, "{\"message\":\"" + slashed + " and " + first + "\",\"n\":[1]}");
    Mailgun mailgun = wire.client();

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> mailgun.execute(Samples.send(mailgun)));

    assertThat(failure.rawBody()).isEqualTo("{\"message\":\"██ and ██\",\"n\":[1]}");
  }

  @Test
  void keyIsNotShownInPartsWhereALongBodyIsCut() {
    String kept = "x".repeat((int) Answers.LONGEST_ERROR - 30);
    wire.answer(400, kept + Wire.KEY);
    Mailgun mailgun = wire.client();

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> mailgun.execute(Samples.send(mailgun)));

    assertThat(failure.rawBody()).isEqualTo(kept + "██");
  }

  @Test
  void failureOfTheNetworkThatShowsTheKeyIsToldWithoutIt() {
    OkHttpClient broken =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new IOException("tried with " + Wire.KEY, new IOException(BASIC));
                })
            .build();
    Mailgun mailgun =
        wire.client(builder -> builder.httpClient(broken).retryPolicy(RetryPolicy.none()));

    try {
      mailgun.execute(Samples.read(mailgun));
    } catch (RuntimeException e) {
      assertThat(e).hasMessageContaining("tried with ██");
      assertThat(everythingIn(e)).doesNotContain(Wire.KEY).doesNotContain(BASIC);
      return;
    }
    throw new AssertionError("nothing was thrown");
  }

  @Test
  void secretsThemselvesPrintNothing() {
    assertThat(Secrets.of(Wire.KEY)).hasToString("Secrets{██}");
  }

  @Test
  void shortKeyIsMaskedWhereItIsNoWord() {
    Secrets secrets = Secrets.of("key");

    assertThat(secrets.mask("the key " + Credentials.basic("api", "key")))
        .isEqualTo("the key Basic ██");
    assertThat(Secrets.of("12345678").mask("a12345678b")).isEqualTo("a██b");
    assertThat(Secrets.of("1234567").mask("a1234567b")).isEqualTo("a1234567b");
  }

  @Test
  void successIsSilentAtInfoAndShowsOnlyHarmlessHeadersAtDebug() {
    wire.answer(
        200,
        Samples.DOMAIN_ANSWER,
        "X-Request-Id",
        "r-1",
        "X-Other",
        "hidden",
        "Set-Cookie",
        "a=b");
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.read(mailgun));

    assertThat(logged.toString())
        .matches(
            "FINE GET /v4/domains/\\{domain} \\(getDomain\\), try 1 → 200 in \\d+ ms"
                + " \\[Content-Length: \\d+, X-Request-Id: r-1]\n");
  }

  @Test
  void failedTryIsLoggedWithItsReason() {
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    wire.answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.read(mailgun));

    assertThat(logged.toString())
        .containsPattern("try 1 failed after \\d+ ms: ")
        .containsPattern("try 2 → 200 in");
  }

  @Test
  void nothingIsLoggedWithoutDebug() {
    logger.setLevel(Level.INFO);
    wire.answer(500, "").answer(429, "").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.read(mailgun));

    assertThat(logged).isEmpty();
  }
}
