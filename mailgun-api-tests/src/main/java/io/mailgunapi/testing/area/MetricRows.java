package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Adds facts up by dimensions. */
final class MetricRows {
  private final List<String> dimensions;
  private final Function<Fact, String> time;
  private final Map<List<String>, Map<String, Long>> rows = new LinkedHashMap<>();
  private final Map<String, Long> sums = new LinkedHashMap<>();

  /**
   * Starts empty.
   *
   * @param time the value of the dimension time, or timestamp, in a form that sorts
   */
  MetricRows(List<String> dimensions, Function<Fact, String> time) {
    this.dimensions = dimensions;
    this.time = time;
  }

  MetricRows addAll(Stream<Fact> facts) {
    facts.forEach(this::add);
    return this;
  }

  private void add(Fact fact) {
    fact.counts().forEach((name, count) -> sums.merge(name, count, Long::sum));
    List<List<String>> keys = List.of(List.of());
    for (String dimension : dimensions) {
      List<String> values =
          dimension.startsWith("time") ? List.of(time.apply(fact)) : fact.values(dimension);
      List<List<String>> longer = new ArrayList<>();
      for (List<String> key : keys) {
        for (String value : values) {
          List<String> more = new ArrayList<>(key);
          more.add(value);
          longer.add(List.copyOf(more));
        }
      }
      keys = longer;
    }
    for (List<String> key : keys) {
      Map<String, Long> counts = rows.computeIfAbsent(key, each -> new LinkedHashMap<>());
      fact.counts().forEach((name, count) -> counts.merge(name, count, Long::sum));
    }
  }

  /** The sums over all facts. */
  Map<String, Long> sums() {
    return sums;
  }

  /**
   * The rows in an order: dimensions or metrics with {@code :asc} or {@code :desc}, commas between;
   * what is equal by then is sorted by its dimensions.
   */
  List<Map.Entry<List<String>, Map<String, Long>>> sorted(String sort) {
    Comparator<Map.Entry<List<String>, Map<String, Long>>> order = (one, other) -> 0;
    for (String part : sort.split(",", -1)) {
      String name = part.split(":", 2)[0].strip();
      Comparator<Map.Entry<List<String>, Map<String, Long>>> next;
      int position = dimensions.indexOf(name);
      if (position >= 0) {
        next = Comparator.comparing(row -> row.getKey().get(position));
      } else {
        next = Comparator.comparingDouble(row -> Rates.number(name, row.getValue()));
      }
      order = order.thenComparing(part.endsWith(":desc") ? next.reversed() : next);
    }
    for (int i = 0; i < dimensions.size(); i++) {
      int position = i;
      order = order.thenComparing(row -> row.getKey().get(position));
    }
    return rows.entrySet().stream().sorted(order).toList();
  }

  /** The values of the metrics that were asked for. */
  static ObjectNode metrics(List<String> names, Map<String, Long> counts) {
    ObjectNode metrics = Nodes.object();
    names.forEach(name -> metrics.set(name, Nodes.node(Rates.value(name, counts))));
    return metrics;
  }
}
