package io.mailgunapi.bench;

import io.mailgunapi.Mailgun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Keeps many sends in flight against a server that answers after 20 ms. */
public class InFlight {
  static final int CALLS = 8_000;
  static final int CALLS_ONE_BY_ONE = 20;

  /** How many. */
  @State(Scope.Benchmark)
  public static class Load {
    /** Calls under way at once. */
    @Param({"200", "1000"})
    public int inFlight;

    Mailgun mailgun;
    OkHttpClient client;
    ExecutorService threads;

    /** Makes clients that allow so many. */
    @Setup(Level.Trial)
    public void open() {
      // 200 is our default; more is a setting.
      mailgun =
          Mailgun.builder()
              .baseUrl(Target.url())
              .apiKey(Target.KEY)
              .maxConcurrentCalls(inFlight)
              .build();
      Dispatcher dispatcher = new Dispatcher();
      dispatcher.setMaxRequests(inFlight);
      dispatcher.setMaxRequestsPerHost(inFlight);
      client =
          new OkHttpClient.Builder()
              .dispatcher(dispatcher)
              .connectionPool(new ConnectionPool(inFlight, 5, TimeUnit.MINUTES))
              .build();
      threads = Executors.newFixedThreadPool(inFlight);
    }

    /** Ends them. */
    @TearDown(Level.Trial)
    public void close() {
      threads.shutdown();
      mailgun.close();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  /** Our client, asynchronously. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void ours(Load load) throws InterruptedException {
    Semaphore free = new Semaphore(load.inFlight);
    AtomicReference<Throwable> failed = new AtomicReference<>();
    for (int i = 0; i < CALLS; i++) {
      free.acquire();
      load.mailgun
          .executeAsync(load.mailgun.messages().sendMessage(Target.SLOW_DOMAIN, Send.ours()))
          .whenComplete(
              (sent, failure) -> {
                if (failure != null) {
                  failed.set(failure);
                }
                free.release();
              });
    }
    free.acquire(load.inFlight);
    check(failed.get());
  }

  /** The official SDK with as many threads of the caller's. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void official(Load load, Official official)
      throws InterruptedException, ExecutionException {
    List<Future<?>> sent = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      sent.add(
          load.threads.submit(
              () -> official.messages.sendMessage(Target.SLOW_DOMAIN, Send.official())));
    }
    for (Future<?> each : sent) {
      each.get();
    }
  }

  /** The official SDK's asynchronous interface, which has one thread. */
  @Benchmark
  @OperationsPerInvocation(CALLS_ONE_BY_ONE)
  public void officialAsync(Load load, Official official)
      throws InterruptedException, ExecutionException {
    List<Future<?>> sent = new ArrayList<>();
    for (int i = 0; i < CALLS_ONE_BY_ONE; i++) {
      sent.add(official.asyncMessages().sendMessageAsync(Target.SLOW_DOMAIN, Send.official()));
    }
    for (Future<?> each : sent) {
      each.get();
    }
  }

  /** Bare OkHttp with room for so many. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void floor(Load load, Bare bare) throws InterruptedException {
    Semaphore free = new Semaphore(load.inFlight);
    AtomicReference<Throwable> failed = new AtomicReference<>();
    for (int i = 0; i < CALLS; i++) {
      free.acquire();
      load.client
          .newCall(bare.post("/v3/" + Target.SLOW_DOMAIN + "/messages", Bare.form().build()))
          .enqueue(
              new Callback() {
                @Override
                public void onFailure(Call call, IOException failure) {
                  failed.set(failure);
                  free.release();
                }

                @Override
                public void onResponse(Call call, Response response) throws IOException {
                  try (response) {
                    response.body().bytes();
                  } finally {
                    free.release();
                  }
                }
              });
    }
    free.acquire(load.inFlight);
    check(failed.get());
  }

  private static void check(Throwable failed) {
    if (failed != null) {
      throw new IllegalStateException("a send failed", failed);
    }
  }
}
