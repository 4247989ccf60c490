package io.mailgunapi.testing.area;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An IP address to send from. */
final class StoredIp {
  final String address;
  final boolean dedicated;
  String band = "";

  /** When its warm-up began; null while it isn't warmed up. */
  @Nullable Instant warmingSince;

  StoredIp(String address, boolean dedicated) {
    this.address = address;
    this.dedicated = dedicated;
  }
}
