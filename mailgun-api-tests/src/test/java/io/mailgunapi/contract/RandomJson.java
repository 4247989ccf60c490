package io.mailgunapi.contract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes random values that a schema allows. The same seed makes the same values. */
final class RandomJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String[] PIECES = {
    " ",
    "/",
    "?",
    "#",
    "%",
    "%2F",
    "+",
    "&",
    "=",
    ";",
    ",",
    "@",
    ":",
    "\"",
    "\\",
    "'",
    "<",
    ">",
    "é",
    "ß",
    "☃",
    "\uD83D\uDE00",
    "日本",
    "\t",
    "\n",
    "\u0000",
    "\u2028",
    "{}",
    "[]",
    "null",
    "true",
    "0"
  };

  private final SchemaLens lens;
  private final Random random;
  private final double optional;
  private final boolean request;

  private RandomJson(SchemaLens lens, Random random, double optional, boolean request) {
    this.lens = lens;
    this.random = random;
    this.optional = optional;
    this.request = request;
  }

  /** Values as a server may give: with nulls, and spelled in all ways that the schema lists. */
  static RandomJson answers(SchemaLens lens, Random random) {
    return new RandomJson(lens, random, 0.7, false);
  }

  /** The same with every optional field. */
  static RandomJson full(SchemaLens lens, Random random) {
    return new RandomJson(lens, random, 1, false);
  }

  /** Values as a caller may give: without nulls, spelled in the first way. */
  static RandomJson requests(SchemaLens lens, Random random) {
    return new RandomJson(lens, random, 0.5, true);
  }

  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  private JsonNode of(JsonNode schema, int depth) {
    JsonNode resolved = lens.resolve(schema);
    List<String> types = lens.types(resolved);
    if (types.isEmpty()) {
      return any(depth);
    }
    String type = types.get(0);
    if (!request && types.size() > 1 && random.nextInt(4) == 0) {
      type = types.get(1 + random.nextInt(types.size() - 1));
    }
    if (optional == 1 && type.equals("null")) {
      type = types.get(0);
    }
    JsonNode spelled = resolved.path("x-mailgun-boolean");
    if (request && !spelled.isMissingNode()) {
      boolean yes = !spelled.has("false") || random.nextBoolean();
      return spelled.path(yes ? "true" : "false");
    }
    if (resolved.has("enum")) {
      JsonNode listed = resolved.path("enum");
      return listed.get(random.nextInt(listed.size()));
    }
    return switch (type) {
      case "object" -> object(resolved, depth);
      case "array" -> array(resolved, depth);
      case "integer" -> NODES.numberNode(integer(resolved));
      case "number" -> number(resolved);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "null" -> NODES.nullNode();
      default -> NODES.stringNode(string(resolved, types));
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      double share = depth > 6 ? 0 : optional;
      if (required.contains(property.getKey()) || random.nextDouble() < share) {
        object.set(property.getKey(), of(property.getValue(), depth + 1));
      }
    }
    for (Map.Entry<String, JsonNode> family : schema.path("patternProperties").properties()) {
      for (int i = random.nextInt(3); i > 0; i--) {
        String name = family.getKey().substring(1) + "X-" + word();
        JsonNode value = of(family.getValue(), depth + 1);
        object.set(name, value);
      }
    }
    JsonNode further = schema.path("additionalProperties");
    if (further.isObject()) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        object.set(word() + i, of(further, depth + 1));
      }
    } else if (further.asBoolean(false) && !schema.has("properties")) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        object.set(word() + i, any(depth + 1));
      }
    } else if (further.asBoolean(false) && !request) {
      object.set("later-" + word(), any(depth + 1));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    int least = schema.path("minItems").asInt(optional == 1 || request ? 1 : 0);
    int most = Math.min(schema.path("maxItems").asInt(3), least + 2);
    ArrayNode array = NODES.arrayNode();
    for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
      array.add(of(schema.path("items"), depth + 1));
    }
    return array;
  }

  private long integer(JsonNode schema) {
    if (Moments.isTime(schema.path("format").asString(""))) {
      long seconds = random.nextInt(Integer.MAX_VALUE);
      return schema.path("format").asString().equals("epoch-millis")
          ? seconds * 1000 + random.nextInt(1000)
          : seconds;
    }
    boolean small = schema.path("format").asString("").equals("int32");
    long least = schema.path("minimum").asLong(small ? Integer.MIN_VALUE : Long.MIN_VALUE);
    long most = schema.path("maximum").asLong(small ? Integer.MAX_VALUE : Long.MAX_VALUE);
    long value = random.nextInt(4) == 0 ? random.nextLong() >> 8 : random.nextInt(100_000);
    if (value >= least && value <= most) {
      return value;
    }
    return most == Long.MAX_VALUE
        ? least + random.nextInt(1000)
        : least + Math.floorMod(value, most - least + 1);
  }

  private JsonNode number(JsonNode schema) {
    if (schema.path("format").asString("").equals("epoch-seconds")) {
      return NODES.numberNode(
          new java.math.BigDecimal(
              random.nextInt(Integer.MAX_VALUE) + "." + random.nextInt(1_000_000)));
    }
    return random.nextBoolean()
        ? NODES.numberNode(random.nextInt(10_000) / 100.0)
        : NODES.numberNode(random.nextDouble() * Math.pow(10, random.nextInt(30) - 10));
  }

  private String string(JsonNode schema, List<String> types) {
    String format = schema.path("format").asString("");
    Instant time = Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));
    if (schema.has("pattern")) {
      return matching(schema.path("pattern").asString());
    }
    switch (format) {
      case "rfc2822":
        String[] zones =
            request ? new String[] {"+0000"} : new String[] {"UTC", "GMT", "+0000", "-0000"};
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss ", Locale.US)
                .withZone(ZoneOffset.UTC)
                .format(time)
            + zones[random.nextInt(zones.length)];
      case "date-time":
        return (request ? time : time.plusNanos(random.nextInt(1_000_000_000))).toString();
      case "local-date-time":
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.withZone(ZoneOffset.UTC).format(time);
      case "decimal":
        return random.nextInt(1000)
            + "."
            + String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
      case "binary":
        return text();
      default:
        break;
    }
    // Where a number or boolean is meant, its text is one.
    if (types.get(0).equals("integer")) {
      return Integer.toString(random.nextInt());
    } else if (types.get(0).equals("number")) {
      return Double.toString(random.nextInt(1000) / 10.0);
    } else if (types.get(0).equals("boolean")) {
      return Boolean.toString(random.nextBoolean());
    }
    return bounded(schema);
  }

  private String bounded(JsonNode schema) {
    int least = schema.path("minLength").asInt(request ? 1 : 0);
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    if (most < Integer.MAX_VALUE || least > 1) {
      StringBuilder text = new StringBuilder();
      while (text.length() < least) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      return text.toString();
    }
    String text = text();
    return request && text.isBlank() ? "x" + text : text;
  }

  /** The three patterns of the description, by an example of each. */
  private String matching(String pattern) {
    String hours = (24 + random.nextInt(49)) + "h";
    for (String candidate : List.of(hours, random.nextInt(24) + ":" + (10 + random.nextInt(50)))) {
      if (candidate.matches(pattern)) {
        return candidate;
      }
    }
    throw new IllegalStateException("teach RandomJson to match " + pattern);
  }

  JsonNode any(int depth) {
    return switch (random.nextInt(depth > 4 ? 5 : 7)) {
      case 0 -> NODES.stringNode(text());
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.numberNode(random.nextInt(1000) / 8.0);
      case 3 -> NODES.booleanNode(random.nextBoolean());
      case 4 -> request ? NODES.stringNode(word()) : NODES.nullNode();
      case 5 -> {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
          array.add(any(depth + 1));
        }
        yield array;
      }
      default -> {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
          object.set(word() + i, any(depth + 1));
        }
        yield object;
      }
    };
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(52)));
    }
    return word.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(random.nextInt(4) == 0 ? PIECES[random.nextInt(PIECES.length)] : word());
    }
    return text.toString();
  }
}
