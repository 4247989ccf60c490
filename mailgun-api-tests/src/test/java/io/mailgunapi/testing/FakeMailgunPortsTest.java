package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server listens, and that it stops doing so. */
class FakeMailgunPortsTest {
  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536, 70_000})
  void whatIsNoPortIsRefusedBeforeAnythingListens(int port) {
    FakeMailgun.Builder builder = FakeMailgun.builder();

    assertThatThrownBy(() -> builder.port(port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "port is "
                + port
                + ", but ports go from 0 to 65535: give one of these, or 0 for a free one");
    assertThatThrownBy(() -> builder.euPort(port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "euPort is "
                + port
                + ", but ports go from 0 to 65535: give one of these, or 0 for a free one");
  }

  @Test
  void aPortThatIsTakenIsNamedWithItsRegionAndTheOtherRegionIsStopped() throws Exception {
    int free = Ports.free();
    try (FakeMailgun first = FakeMailgun.start()) {
      int taken = Ports.of(first.baseUrl());

      assertThatThrownBy(() -> FakeMailgun.builder().port(free).euPort(taken).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "port "
                  + taken
                  + " of the EU region is taken: give another with euPort, or 0 for a free one");
      assertThatThrownBy(() -> FakeMailgun.builder().port(taken).euPort(free).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "port "
                  + taken
                  + " of the US region is taken: give another with port, or 0 for a free one");
    }
    assertThat(Ports.problem(free)).isInstanceOf(ConnectException.class);
  }

  @Test
  void bothRegionsAreStoppedEvenIfStoppingTheFirstFails() throws Exception {
    SlowClock clock = new SlowClock();
    FakeMailgun fake = FakeMailgun.builder().time(clock).start();
    int port = Ports.of(fake.baseUrl());
    int euPort = Ports.of(fake.euBaseUrl());
    CompletableFuture<?> request;
    try (Browser browser = new Browser(fake.baseUrl())) {
      clock.slow.set(true);
      request = CompletableFuture.runAsync(() -> browser.get("/v4/domains"));
      clock.asked.await();

      // Closing waits for the request that is under way, which an interrupt doesn't let it.
      Thread.currentThread().interrupt();
      assertThatThrownBy(fake::close).isInstanceOf(InterruptedException.class);
    } finally {
      Thread.interrupted();
      clock.released.countDown();
    }

    assertThat(Ports.problem(port)).isInstanceOf(ConnectException.class);
    assertThat(Ports.problem(euPort)).isInstanceOf(ConnectException.class);
    assertThat(request).failsWithin(Duration.ofSeconds(10));
  }

  /** Holds back who asks for the time, so that a request stays under way. */
  private static final class SlowClock implements InstantSource {
    final AtomicBoolean slow = new AtomicBoolean();
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    @Override
    public Instant instant() {
      if (slow.get()) {
        asked.countDown();
        try {
          released.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return Instant.EPOCH;
    }
  }
}
