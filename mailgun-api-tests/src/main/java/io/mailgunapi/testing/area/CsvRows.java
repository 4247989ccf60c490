package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads comma-separated text whose first line names the columns. Quoted values may hold commas. */
final class CsvRows {
  private CsvRows() {}

  /** One map per row, by column name. */
  static List<Map<String, String>> read(String text) {
    List<List<String>> lines = lines(text);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < Math.min(lines.get(0).size(), lines.get(i).size()); column++) {
        row.put(lines.get(0).get(column).toLowerCase(Locale.ROOT), lines.get(i).get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (quoted && i < text.length()) {
        if (c != '"') {
          value.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          value.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        line.add(value.toString().strip());
        value.setLength(0);
      } else if (c == '\n') {
        line.add(value.toString().strip());
        value.setLength(0);
        if (line.size() > 1 || !line.get(0).isEmpty()) {
          lines.add(line);
        }
        line = new ArrayList<>();
      } else {
        value.append(c);
      }
    }
    return lines;
  }
}
