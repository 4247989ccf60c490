package io.mailgunapi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws our time as a share of the official SDK's, a bar for each case. */
final class Plot {
  private static final int LEFT = 260;
  private static final int WIDTH = 420;
  private static final int STEP = 24;
  private static final double MOST = 1.5;

  private Plot() {}

  static String of(Results results) {
    List<String> parts = new ArrayList<>();
    int y = 60;
    for (Results.Row row : results.rows()) {
      Spread ratio = row.timeRatio(Contender.OURS, Contender.OFFICIAL);
      if (ratio.isKnown()) {
        parts.add(bar(row.name, ratio, y));
        y += STEP;
      }
    }
    int height = y + 20;
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"" + height + "\"")
        + " font-family=\"sans-serif\" font-size=\"12\">\n"
        + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
        + "<text x=\"10\" y=\"22\" font-size=\"15\">Time of our client, the official SDK being 1</text>\n"
        + "<text x=\"10\" y=\"40\" fill=\"#555\">shorter is faster; half of the ratios lie within the line</text>\n"
        + String.join("", parts)
        + String.format(
            Locale.ROOT,
            "<line x1=\"%1$.1f\" y1=\"50\" x2=\"%1$.1f\" y2=\"%2$d\" stroke=\"#b00\"/>%n",
            x(1),
            y)
        + "</svg>\n";
  }

  private static String bar(String name, Spread ratio, int y) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>%n"
            + "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"black\"/>%n"
            + "<text x=\"%d\" y=\"%d\">%.3f</text>%n",
        LEFT - 8,
        y + 11,
        name,
        LEFT,
        y,
        x(ratio.median()) - LEFT,
        ratio.median() <= 1 ? "#4a8" : "#d84",
        x(ratio.lower()),
        y + 7,
        x(ratio.upper()),
        y + 7,
        LEFT + WIDTH + 12,
        y + 11,
        ratio.median());
  }

  private static double x(double ratio) {
    return LEFT + WIDTH * Math.min(ratio, MOST) / MOST;
  }
}
