package io.mailgunapi.bench;

/** Who is measured. */
enum Contender {
  OURS("ours"),
  OFFICIAL("official"),
  FLOOR("floor"),
  SOCKET("raw socket"),
  OFFICIAL_ASYNC("official, async interface");

  final String label;

  Contender(String label) {
    this.label = label;
  }

  /** By the name of a benchmark method. */
  static Contender of(String method) {
    String plain = method.replace("decode", "").replace("encode", "");
    return switch (plain) {
      case "ours", "Ours" -> OURS;
      case "official", "Official" -> OFFICIAL;
      case "floor", "Floor" -> FLOOR;
      case "socket" -> SOCKET;
      case "officialAsync" -> OFFICIAL_ASYNC;
      default -> throw new IllegalArgumentException("no contender for " + method);
    };
  }
}
