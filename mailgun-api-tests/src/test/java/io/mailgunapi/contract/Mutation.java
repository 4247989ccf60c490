package io.mailgunapi.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/** Damages JSON text. */
final class Mutation {
  private static final Pattern VALUE =
      Pattern.compile(":\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.eE+]+|true|false|null)");
  private static final List<String> WRONG =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[1,\"a\"]",
          "{\"a\":1}",
          "1e400",
          "-1e400",
          "1e999999999",
          "9223372036854775808",
          "NaN",
          "\"\\ud800\"",
          "\"2025-13-45T99:99:99Z\"",
          "\"Thu, 99 Foo 2025 01:49:40 UTC\"",
          "\"1e999999999\"");

  private Mutation() {}

  static ByteString of(String json, Random random, boolean heavy) {
    if (heavy) {
      return ByteString.encodeUtf8(replaced(json, heavyValue(random), random));
    }
    return switch (random.nextInt(5)) {
      case 0 -> flipped(json, random);
      case 1 -> ByteString.encodeUtf8(json.substring(0, random.nextInt(json.length() + 1)));
      case 2 -> shuffled(json, random);
      default ->
          ByteString.encodeUtf8(replaced(json, WRONG.get(random.nextInt(WRONG.size())), random));
    };
  }

  private static String heavyValue(Random random) {
    int depth = 10_000;
    return switch (random.nextInt(6)) {
      case 0 -> "[".repeat(depth) + "]".repeat(depth);
      case 1 -> "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
      case 2 -> "[".repeat(depth);
      case 3 -> "1".repeat(200_000);
      case 4 -> "\"" + "x".repeat(2_000_000) + "\"";
      default -> "\"" + "9".repeat(200_000) + "\"";
    };
  }

  private static ByteString flipped(String json, Random random) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return ByteString.of(bytes);
  }

  /** A piece is moved elsewhere, or doubled. */
  private static ByteString shuffled(String json, Random random) {
    int from = random.nextInt(json.length());
    int to = from + random.nextInt(json.length() - from + 1);
    int place = random.nextInt(json.length() + 1);
    return ByteString.encodeUtf8(
        json.substring(0, place) + json.substring(from, to) + json.substring(place));
  }

  /** One value of the JSON becomes another, or all of it does. */
  private static String replaced(String json, String value, Random random) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = VALUE.matcher(json);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(1), matcher.end(1)});
    }
    if (places.isEmpty() || random.nextInt(20) == 0) {
      return value;
    }
    int[] place = places.get(random.nextInt(places.size()));
    return json.substring(0, place[0]) + value + json.substring(place[1]);
  }
}
