package io.mailgunapi;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The connections and threads that a client shares with all clients derived from it. Safe for
 * several threads.
 */
@Singleton
final class Engine {
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /**
   * Silence as long as a whole try may take. A shorter limit would also cost time with each call,
   * since OkHttp wakes its timer's thread whenever the earliest of its alarms changes.
   */
  private static final Duration IO_TIMEOUT = CALL_TIMEOUT;

  private final OkHttpClient client;
  private final boolean own;
  private final AtomicBoolean closed = new AtomicBoolean();

  @Inject
  Engine(Settings settings) {
    OkHttpClient given = settings.httpClient();
    own = given == null;
    OkHttpClient.Builder builder = given == null ? fresh(settings) : given.newBuilder();
    Duration timeout = callTimeout(settings.callTimeout(), given);
    client =
        builder
            .callTimeout(timeout)
            // Repeating is the business of RetryingCall alone.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            // Answers for several subaccounts differ by a header that a cache would not look at.
            .cache(null)
            .build();
  }

  private static Duration callTimeout(@Nullable Duration wanted, @Nullable OkHttpClient given) {
    if (wanted != null) {
      return wanted;
    }
    int millis = given == null ? 0 : given.callTimeoutMillis();
    return millis > 0 ? Duration.ofMillis(millis) : CALL_TIMEOUT;
  }

  private static OkHttpClient.Builder fresh(Settings settings) {
    int concurrent = settings.maxConcurrentCalls();
    Dispatcher dispatcher = new Dispatcher(threads());
    dispatcher.setMaxRequests(concurrent);
    dispatcher.setMaxRequestsPerHost(concurrent);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            // As many idle connections as calls: with fewer, each burst would open most of them
            // again.
            .connectionPool(new ConnectionPool(concurrent, 5, TimeUnit.MINUTES))
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(IO_TIMEOUT)
            .writeTimeout(IO_TIMEOUT);
    // Whoever calls an embedded server in a test should not wait for certificates to be read.
    return settings.tls() ? builder : builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
  }

  /**
   * Threads that keep the process alive while a call is under way, and one second longer, not a
   * minute.
   */
  private static ThreadPoolExecutor threads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        1,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> new Thread(task, "mailgun-call"));
  }

  OkHttpClient client() {
    return client;
  }

  AtomicBoolean closed() {
    return closed;
  }

  /** Calls under way finish, new ones are refused, idle connections of our own are let go. */
  void close() {
    if (!closed.getAndSet(true) && own) {
      client.connectionPool().evictAll();
    }
  }
}
