package io.mailgunapi.testing.area;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an account, or subaccount, has in all regions together. */
final class Account {
  final String id;
  String name;
  String signingKey;

  /** The most messages in a month; null without a limit. */
  @Nullable Long monthlyLimit;

  /** Whether each recipient of the sandbox has agreed, by address. */
  final Map<String, Boolean> sandboxRecipients = new LinkedHashMap<>();

  /** What each address of the allowlist is, by address. */
  final Map<String, String> allowlist = new LinkedHashMap<>();

  final Map<String, ObjectNode> users = new LinkedHashMap<>();

  private final TreeMap<YearMonth, Long> sent = new TreeMap<>();

  Account(String id, String name, String signingKey) {
    this.id = id;
    this.name = name;
    this.signingKey = signingKey;
  }

  void countSent(Instant time) {
    sent.merge(month(time), 1L, Long::sum);
  }

  long sentInMonthOf(Instant time) {
    return sent.getOrDefault(month(time), 0L);
  }

  boolean mayStillSend(Instant now) {
    return monthlyLimit == null || sentInMonthOf(now) < monthlyLimit;
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(time.atOffset(ZoneOffset.UTC));
  }
}
