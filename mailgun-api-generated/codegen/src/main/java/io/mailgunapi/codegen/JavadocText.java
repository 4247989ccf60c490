package io.mailgunapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the prose of the description (plain text with backticks) into the lines of a Javadoc
 * comment.
 */
final class JavadocText {
  private static final int WIDTH = 100;
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  private JavadocText() {}

  /**
   * A whole comment, each line indented and ending in a line feed, or empty text if there is
   * nothing to say.
   */
  static String comment(int indent, @Nullable String text, List<String> tags) {
    List<String> paragraphs = new ArrayList<>();
    if (text != null) {
      for (String paragraph : text.strip().split("\n\\s*\n")) {
        if (!paragraph.isBlank()) {
          paragraphs.add((paragraphs.isEmpty() ? "" : "<p>") + html(paragraph));
        }
      }
    }
    if (paragraphs.isEmpty() && tags.isEmpty()) {
      return "";
    }
    String margin = " ".repeat(indent);
    if (paragraphs.size() == 1 && tags.isEmpty()) {
      String line = margin + "/** " + paragraphs.get(0) + " */";
      if (line.length() <= WIDTH) {
        return line + "\n";
      }
    }
    StringBuilder out = new StringBuilder(margin).append("/**\n");
    boolean first = true;
    for (String paragraph : paragraphs) {
      if (!first) {
        out.append(margin).append(" *\n");
      }
      wrap(out, margin + " * ", margin + " * ", paragraph);
      first = false;
    }
    if (!first && !tags.isEmpty()) {
      out.append(margin).append(" *\n");
    }
    for (String tag : tags) {
      wrap(out, margin + " * ", margin + " *     ", tag);
    }
    return out.append(margin).append(" */\n").toString();
  }

  /** The text as HTML: markup characters escaped, code in {@code {@code …}}. */
  static String html(String text) {
    String oneLine = text.strip().replaceAll("\\s+", " ");
    StringBuilder out = new StringBuilder();
    Matcher code = CODE.matcher(oneLine);
    int from = 0;
    while (code.find()) {
      out.append(escape(oneLine.substring(from, code.start()))).append(code(code.group(1)));
      from = code.end();
    }
    return out.append(escape(oneLine.substring(from))).toString();
  }

  private static String code(String code) {
    // Unbalanced braces would end or swallow the tag; a comment end would end the comment.
    boolean plain =
        code.indexOf('{') < 0
            && code.indexOf('}') < 0
            && !code.contains("*/")
            && code.indexOf('\\') < 0;
    return plain ? "{@code " + code + "}" : "<code>" + escape(code) + "</code>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        // A backslash before u would be read as a Unicode escape.
        .replace("\\", "&#92;");
  }

  private static void wrap(StringBuilder out, String firstMargin, String margin, String text) {
    StringBuilder line = new StringBuilder(firstMargin);
    int start = line.length();
    for (String word : words(text)) {
      if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(margin);
        start = line.length();
      }
      if (line.length() > start) {
        line.append(' ');
      }
      line.append(word);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  /** Words, where an inline tag counts as one: a line break inside {@code …} would show. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    StringBuilder word = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == ' ' && depth == 0) {
        words.add(word.toString());
        word.setLength(0);
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      word.append(c);
    }
    words.add(word.toString());
    return words;
  }
}
