package io.mailgunapi.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * One line of the table.
 *
 * @param name what the table calls it
 * @param type the class with a method for each contender
 * @param prefix what the names of these methods begin with
 * @param parameters the values of the class's parameters
 * @param work how long it takes until the case runs at its speed
 */
record Case(String name, Class<?> type, String prefix, Map<String, String> parameters, Work work) {
  /** How much there is to be compiled, and how long one operation takes. */
  enum Work {
    /** A call. */
    CALL,
    /** Pages are decoded, whose code takes seconds to compile. */
    PAGE,
    /** Thousands of calls. */
    SECONDS
  }

  /** All of them. */
  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    all.add(of("send a message", Send.class, Work.CALL));
    all.add(of("small GET", SmallGet.class, Work.CALL));
    all.add(of("events page, 300 items", EventsPage.class, Work.PAGE));
    all.add(of("logs page, 300 records", LogsPage.class, Work.PAGE));
    all.add(of("metrics page, 1,500 rows", MetricsRows.class, Work.PAGE));
    for (String verb : List.of("decode", "encode")) {
      for (Payload payload : Payload.values()) {
        String name = verb + " alone, " + payload.name().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = Map.of("payload", payload.name());
        all.add(new Case(name, Coding.class, verb, parameters, Work.PAGE));
      }
    }
    all.add(of("encode a message as a form", Forms.class, Work.CALL));
    all.add(of("walk 100,000 items", Walking.class, Work.SECONDS));
    all.add(of("attachment of 20 MiB", Attachment.class, Work.CALL));
    for (String calls : List.of("200", "1000")) {
      Map<String, String> parameters = Map.of("inFlight", calls);
      all.add(new Case(calls + " calls in flight", InFlight.class, "", parameters, Work.SECONDS));
    }
    return all;
  }

  private static Case of(String name, Class<?> type, Work work) {
    return new Case(name, type, "", Map.of(), work);
  }

  /** The names of its methods, our client's first. */
  List<String> methods() {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(Method::getName)
        .filter(name -> name.startsWith(prefix))
        .sorted(Comparator.comparing(Contender::of))
        .toList();
  }
}
