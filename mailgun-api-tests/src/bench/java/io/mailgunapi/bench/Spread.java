package io.mailgunapi.bench;

import java.util.List;

/** The median of some values, and how far they lie apart. */
record Spread(double median, double least, double most, int count) {
  static final Spread NONE = new Spread(Double.NaN, Double.NaN, Double.NaN, 0);

  static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      return NONE;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
  }

  boolean isKnown() {
    return count > 0;
  }
}
