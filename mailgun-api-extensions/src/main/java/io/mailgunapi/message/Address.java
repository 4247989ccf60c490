package io.mailgunapi.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mail address with or without a display name. Its {@link #toString()} is what goes on the wire,
 * with the name quoted where RFC 5322 asks for it. Names in any script are sent as they are;
 * Mailgun encodes them. Immutable.
 */
public final class Address {
  private static final int MAX_LENGTH = 512;

  /** What a name may hold without quotes, besides letters, digits, blanks and all beyond ASCII. */
  private static final String ATOM = "!#$%&'*+-/=?^_`{|}~ ";

  private final @Nullable String name;
  private final String email;

  private Address(@Nullable String name, String email) {
    this.name = name;
    this.email = email;
  }

  /**
   * An address without a name.
   *
   * @param email such as {@code bob@example.org}
   * @throws IllegalArgumentException if it is no address
   */
  public static Address of(String email) {
    return new Address(null, checkedEmail(email));
  }

  /**
   * An address with a display name.
   *
   * @param name as people read it, not quoted and not encoded, such as {@code Müller, Jörg "Jo"}; a
   *     blank one is left out
   * @param email such as {@code joerg@example.org}
   * @throws IllegalArgumentException if the name has a control character, or the address is none
   */
  public static Address of(String name, String email) {
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "display name has a line break or another control character: take it out");
    }
    String shown = name.strip();
    return new Address(shown.isEmpty() ? null : shown, checkedEmail(email));
  }

  /**
   * Reads an address as mail programs show it: {@code bob@example.org}, {@code Bob Lee
   * <bob@example.org>} or {@code "Lee, Bob" <bob@example.org>}. A name may come without quotes even
   * where it needs them. One address only.
   *
   * @throws IllegalArgumentException if it is not one address
   */
  public static Address parse(String text) {
    String trimmed = Text.line("address", text).strip();
    if (!trimmed.endsWith(">")) {
      return of(trimmed);
    }
    int open = trimmed.lastIndexOf('<');
    if (open < 0) {
      throw notOne(text);
    }
    String email = trimmed.substring(open + 1, trimmed.length() - 1);
    String name = trimmed.substring(0, open).strip();
    if (name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")) {
      name = unquoted(name);
    } else if (name.indexOf('@') >= 0 || name.indexOf('<') >= 0 || name.indexOf('>') >= 0) {
      throw notOne(text);
    }
    return of(name, email);
  }

  private static String unquoted(String quoted) {
    StringBuilder name = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '"') {
        throw notOne(quoted);
      }
      boolean escape = c == '\\' && i < quoted.length() - 2;
      name.append(escape ? quoted.charAt(++i) : c);
    }
    return name.toString();
  }

  private static IllegalArgumentException notOne(String text) {
    return new IllegalArgumentException(
        "'"
            + text
            + "' is not one address: give several addresses one by one, and put names with special characters in quotes");
  }

  private static String checkedEmail(String email) {
    String trimmed = email.strip();
    int at = trimmed.lastIndexOf('@');
    if (at < 1 || at == trimmed.length() - 1) {
      throw new IllegalArgumentException(
          "'" + shown(trimmed) + "' is not an address: it needs a name, an @ and a domain");
    }
    if (trimmed.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "address '"
              + shown(trimmed)
              + "' has more than "
              + MAX_LENGTH
              + " characters: shorten it");
    }
    String local = trimmed.substring(0, at);
    boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
    String plain = quoted ? trimmed.substring(at + 1) : trimmed;
    boolean special =
        plain.chars().anyMatch(c -> Character.isWhitespace(c) || "<>,;\"()\\".indexOf(c) >= 0);
    if (special
        || trimmed.chars().anyMatch(Character::isISOControl)
        || (!quoted && local.indexOf('@') >= 0)) {
      throw new IllegalArgumentException(
          "'"
              + shown(trimmed.replaceAll("\\p{Cntrl}", "?"))
              + "' is not one address: it has blanks or special characters; give several addresses one by one");
    }
    return trimmed;
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  /** The display name, without quotes; null if there is none. */
  public @Nullable String name() {
    return name;
  }

  /** The address alone, such as {@code bob@example.org}. */
  public String email() {
    return email;
  }

  private static boolean needsQuotes(String name) {
    return name.contains("  ")
        || name.chars()
            .anyMatch(c -> c < 0x80 && !Character.isLetterOrDigit(c) && ATOM.indexOf(c) < 0);
  }

  /** The address as a header has it: {@code "Lee, Bob" <bob@example.org>}. */
  @Override
  public String toString() {
    if (name == null) {
      return email;
    }
    String shown =
        needsQuotes(name) ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : name;
    return shown + " <" + email + ">";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address that
        && Objects.equals(name, that.name)
        && email.equals(that.email);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, email);
  }
}
