package io.mailgunapi.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured: for each case and contender the times and the bytes allocated, in turn. */
final class Results {
  /** One measurement; bytes are NaN where they can't be told. */
  record Sample(double nanos, double bytes) {}

  /** One line of the table. */
  static final class Row {
    final String name;
    private final Map<Contender, List<Sample>> samples = new EnumMap<>(Contender.class);

    private Row(String name) {
      this.name = name;
    }

    List<Sample> of(Contender contender) {
      return samples.getOrDefault(contender, List.of());
    }

    Spread time(Contender contender) {
      return Spread.of(of(contender).stream().map(Sample::nanos).toList());
    }

    Spread bytes(Contender contender) {
      return Spread.of(
          of(contender).stream().map(Sample::bytes).filter(value -> !value.isNaN()).toList());
    }

    /** The ratio of two contenders' times, of which each pair was measured in a row. */
    Spread timeRatio(Contender over, Contender under) {
      return ratio(over, under, false);
    }

    /** The ratio of the bytes that two contenders allocate. */
    Spread bytesRatio(Contender over, Contender under) {
      return ratio(over, under, true);
    }

    private Spread ratio(Contender over, Contender under, boolean ofBytes) {
      List<Double> ratios = new ArrayList<>();
      int pairs = Math.min(of(over).size(), of(under).size());
      for (int i = 0; i < pairs; i++) {
        Sample above = of(over).get(i);
        Sample below = of(under).get(i);
        double ratio = ofBytes ? above.bytes() / below.bytes() : above.nanos() / below.nanos();
        if (!Double.isNaN(ratio)) {
          ratios.add(ratio);
        }
      }
      return Spread.of(ratios);
    }
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();

  void add(String row, Contender contender, double nanos, double bytes) {
    rows.computeIfAbsent(row, Row::new)
        .samples
        .computeIfAbsent(contender, first -> new ArrayList<>())
        .add(new Sample(nanos, bytes));
  }

  /** A single value that is no time, such as a heap size. */
  void note(String name, Object value) {
    facts.put(name, value);
  }

  double fact(String name) {
    return facts.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  Row row(String name) {
    return rows.getOrDefault(name, new Row(name));
  }

  List<Row> rows() {
    return List.copyOf(rows.values());
  }

  /** As JSON would have it. */
  Map<String, Object> summary() {
    List<Object> lines = new ArrayList<>();
    for (Row row : rows.values()) {
      Fields line = Fields.of().put("case", row.name);
      row.samples.forEach(
          (contender, samples) ->
              line.put(
                  contender.label,
                  Fields.of()
                      .put("nanosPerOperation", samples.stream().map(Sample::nanos).toList())
                      .put(
                          "bytesPerOperation",
                          samples.stream()
                              .map(Sample::bytes)
                              .filter(value -> !value.isNaN())
                              .toList())
                      .map()));
      lines.add(line.map());
    }
    return Fields.of().put("facts", facts).put("cases", lines).map();
  }
}
