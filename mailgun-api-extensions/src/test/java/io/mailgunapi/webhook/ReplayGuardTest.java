package io.mailgunapi.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayGuardTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final MovableClock clock = new MovableClock(NOW);

  @Test
  void admitsAnExpiredTokenAgain() {
    ReplayGuard guard = ReplayGuard.inMemory(10, clock);
    assertThat(guard.admit("a", NOW.plusSeconds(60))).isTrue();
    assertThat(guard.admit("a", NOW.plusSeconds(60))).isFalse();

    clock.pass(Duration.ofSeconds(61));

    assertThat(guard.admit("a", NOW.plusSeconds(120))).isTrue();
  }

  @Test
  void forgetsTheOldestWhenFull() {
    ReplayGuard guard = ReplayGuard.inMemory(2, clock);
    guard.admit("a", NOW.plusSeconds(60));
    guard.admit("b", NOW.plusSeconds(60));
    guard.admit("c", NOW.plusSeconds(60));

    assertThat(guard.admit("b", NOW.plusSeconds(60))).isFalse();
    assertThat(guard.admit("c", NOW.plusSeconds(60))).isFalse();
    assertThat(guard.admit("a", NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void noneAdmitsEverything() {
    assertThat(ReplayGuard.none().admit("a", NOW)).isTrue();
    assertThat(ReplayGuard.none().admit("a", NOW)).isTrue();
  }

  @Test
  void needsRoomForATokenAtLeast() {
    assertThatThrownBy(() -> ReplayGuard.inMemory(0, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity is 0: keep one token at least, or use ReplayGuard.none()");
  }
}
