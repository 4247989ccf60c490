package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.NotFoundException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.TransportException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.http.GET;

final class AsyncTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void futureEndsWithTheAnswerOrTheTypedFailure() throws Exception {
    wire.answer(Samples.DOMAIN_ANSWER).answer(404, "{\"message\":\"Domain not found\"}");
    Mailgun mailgun = wire.client();

    assertThat(
            mailgun.executeAsync(Samples.read(mailgun)).get(10, TimeUnit.SECONDS).domain().name())
        .isEqualTo(Samples.DOMAIN);
    assertThatThrownBy(() -> mailgun.executeAsync(Samples.read(mailgun)).get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void repetitionsWorkWithoutWaitingToo() throws Exception {
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    wire.answer(500, "").answer(429, "", "Retry-After", "3").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();

    mailgun.executeAsync(Samples.read(mailgun)).get(10, TimeUnit.SECONDS);

    assertThat(wire.requests()).isEqualTo(4);
    assertThat(wire.waits.asked()).hasSize(3);
  }

  @Test
  void callWhoseTimeIsOverBeforeItsTurnIsNotSent() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            arrived.countDown();
            released.await();
            return new MockResponse.Builder().body(Samples.SENT).build();
          }
        });
    Mailgun mailgun = wire.client(builder -> builder.maxConcurrentCalls(1));
    CompletableFuture<?> first = mailgun.executeAsync(Samples.send(mailgun));
    arrived.await();

    CompletableFuture<?> second = mailgun.executeAsync(Samples.send(mailgun));
    wire.waits.advance(RetryPolicy.standard().totalTimeout());
    released.countDown();

    first.get(10, TimeUnit.SECONDS);
    assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("was not sent")
        .hasMessageContaining("its time was over before its turn came")
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void futureThatTheUserEndsHimselfCancelsTheCall() throws Exception {
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Mailgun mailgun = wire.client();
    Call<?> call = Samples.read(mailgun);
    CompletableFuture<?> future = mailgun.executeAsync(call);
    wire.taken();

    assertThatThrownBy(() -> future.orTimeout(1, TimeUnit.MILLISECONDS).get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(call.isCanceled()).isTrue();
  }

  @Test
  void thousandCallsInFlightComplete() throws Exception {
    AtomicInteger served = new AtomicInteger();
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            int count = served.incrementAndGet();
            return count % 10 == 0
                ? new MockResponse.Builder().code(429).build()
                : new MockResponse.Builder().body(Samples.SENT).build();
          }
        });
    RetryPolicy patient = RetryPolicy.builder().maxAttempts(20).build();
    Mailgun mailgun = wire.client(builder -> builder.retryPolicy(patient).maxConcurrentCalls(50));

    List<CompletableFuture<?>> futures = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      futures.add(mailgun.executeAsync(Samples.send(mailgun)));
    }
    CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).get(60, TimeUnit.SECONDS);

    assertThat(served.get()).isEqualTo(1000 + wire.waits.asked().size());
  }

  @Test
  void asManyCallsAreUnderWayAsAllowed() throws Exception {
    int allowed = 7;
    CountDownLatch arrived = new CountDownLatch(allowed);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger together = new AtomicInteger();
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            together.incrementAndGet();
            arrived.countDown();
            release.await();
            return new MockResponse.Builder().body(Samples.DOMAIN_ANSWER).build();
          }
        });
    Mailgun mailgun = wire.client(builder -> builder.maxConcurrentCalls(allowed));

    List<CompletableFuture<?>> futures = new ArrayList<>();
    for (int i = 0; i < allowed + 3; i++) {
      futures.add(mailgun.executeAsync(Samples.read(mailgun)));
    }
    assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(together).hasValue(allowed);
    release.countDown();
    CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).get(10, TimeUnit.SECONDS);
  }

  @Test
  void connectionsOfABurstAreKeptForTheNext() throws Exception {
    int burst = 20;
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .body(Samples.DOMAIN_ANSWER)
                .headersDelay(300, TimeUnit.MILLISECONDS)
                .build();
          }
        });
    Mailgun mailgun = wire.client(builder -> builder.maxConcurrentCalls(burst));

    for (int round = 0; round < 3; round++) {
      List<CompletableFuture<?>> futures = new ArrayList<>();
      for (int i = 0; i < burst; i++) {
        futures.add(mailgun.executeAsync(Samples.read(mailgun)));
      }
      CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
          .get(30, TimeUnit.SECONDS);
    }

    int connections = 0;
    for (int i = 0; i < burst * 3; i++) {
      connections = Math.max(connections, wire.taken().getConnectionIndex() + 1);
    }
    assertThat(connections).isLessThanOrEqualTo(burst);
  }

  @Test
  void executorOfTheUsersThatIsShutDownEndsTheFuture() {
    OkHttpClient own = new OkHttpClient();
    Mailgun mailgun = wire.client(builder -> builder.httpClient(own));
    own.dispatcher().executorService().shutdown();

    assertThatThrownBy(() -> mailgun.executeAsync(Samples.send(mailgun)).get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TransportException.class);
    assertThat(wire.requests()).isZero();
  }

  /** Breaks as a class does that lacks another at run time. */
  static final class Undecodable {
    Undecodable() {
      throw new NoClassDefFoundError("decoder");
    }
  }

  interface Own {
    @GET("own")
    Call<Undecodable> get();
  }

  @Test
  void errorWhileDecodingEndsTheFuture() {
    wire.answer("{}");
    Mailgun mailgun = wire.client();

    assertThatThrownBy(
            () -> mailgun.executeAsync(mailgun.api(Own.class).get()).get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .rootCause()
        .isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void errorWhileReadingAnAnswerEndsTheFuture() {
    wire.answer(Samples.SENT);
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Response response = chain.proceed(chain.request());
                  Source broken =
                      new ForwardingSource(response.body().source()) {
                        @Override
                        public long read(Buffer sink, long byteCount) {
                          throw new NoClassDefFoundError("decompressor");
                        }
                      };
                  return response
                      .newBuilder()
                      .body(ResponseBody.create(Okio.buffer(broken), null, -1))
                      .build();
                })
            .build();
    Mailgun mailgun = wire.client(builder -> builder.httpClient(own));

    assertThatThrownBy(() -> mailgun.executeAsync(Samples.send(mailgun)).get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("NoClassDefFoundError: decompressor")
        .cause()
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(wire.requests()).isEqualTo(1);
  }

  static Stream<OkHttpClient> clientsThatCanNotTryTwice() {
    AtomicInteger calls = new AtomicInteger();
    EventListener listener =
        new EventListener() {
          @Override
          public void callStart(okhttp3.Call call) {
            if (calls.incrementAndGet() > 1) {
              throw new IllegalStateException("no second start");
            }
          }
        };
    AtomicInteger tasks = new AtomicInteger();
    ExecutorService exhausted =
        new ThreadPoolExecutor(0, 2, 1, TimeUnit.SECONDS, new SynchronousQueue<>()) {
          @Override
          public void execute(Runnable task) {
            if (tasks.incrementAndGet() > 1) {
              throw new OutOfMemoryError("no second thread");
            }
            super.execute(task);
          }
        };
    return Stream.of(
        new OkHttpClient.Builder().eventListener(listener).build(),
        new OkHttpClient.Builder().dispatcher(new okhttp3.Dispatcher(exhausted)).build());
  }

  @ParameterizedTest
  @MethodSource("clientsThatCanNotTryTwice")
  void tryThatCanNotBeginEndsTheFuture(OkHttpClient own) {
    wire.answer(500, "").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client(builder -> builder.httpClient(own));

    assertThatThrownBy(() -> mailgun.executeAsync(Samples.read(mailgun)).get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TransportException.class)
        .hasMessageContaining("the call could not go on: ")
        .hasMessageContaining("no second ");
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void closedClientTakesNoNewCallsAndFinishesOldOnes() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            arrived.countDown();
            release.await();
            return new MockResponse.Builder().body(Samples.DOMAIN_ANSWER).build();
          }
        });
    Mailgun root = wire.client();
    Mailgun derived = root.onBehalfOf("1");
    CompletableFuture<?> underWay = derived.executeAsync(Samples.read(derived));
    assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

    derived.close();
    root.onBehalfOf("2");
    root.close();
    root.close();
    release.countDown();

    underWay.get(10, TimeUnit.SECONDS);
    for (Mailgun closed : List.of(root, derived)) {
      assertThatThrownBy(() -> closed.execute(Samples.read(closed)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("this client is closed: build another, or close it later");
    }
  }

  @Test
  void closingADerivedClientClosesNothing() {
    wire.answer(Samples.DOMAIN_ANSWER);
    Mailgun root = wire.client();

    root.onBehalfOf("1").close();

    root.execute(Samples.read(root));
    assertThat(wire.requests()).isEqualTo(1);
  }
}
