package io.mailgunapi.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets a copy of their own, with values of their own: {@code %recipient.name%} in
 * subject and bodies becomes the variable {@code name}. Immutable.
 *
 * <pre>{@code
 * Recipient.of("Bob Lee", "bob@example.org").with("first", "Bob").with("order", 4711)
 * }</pre>
 */
public final class Recipient {
  private final Address address;
  private final Map<String, @Nullable Object> variables;

  private Recipient(Address address, Map<String, @Nullable Object> variables) {
    this.address = address;
    this.variables = variables;
  }

  /** A recipient without variables. */
  public static Recipient of(Address address) {
    return new Recipient(address, Map.of());
  }

  /**
   * A recipient without variables.
   *
   * @param address as {@link Address#parse(String)} takes it
   * @throws IllegalArgumentException if it is not one address
   */
  public static Recipient of(String address) {
    return of(Address.parse(address));
  }

  /** A recipient with a display name and without variables. */
  public static Recipient of(String name, String email) {
    return of(Address.of(name, email));
  }

  /**
   * The same with one more variable, or another value for it.
   *
   * @param value text, a number, a boolean, or a list or map of these
   * @throws IllegalArgumentException if JSON can't hold the value
   */
  public Recipient with(String name, Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(variables);
    String field = "variable " + name + " of " + address.email();
    more.put(Text.filledLine("variable name", name), JsonCopy.of(field, value));
    return new Recipient(address, Collections.unmodifiableMap(more));
  }

  /** The same with these variables besides those it has. */
  public Recipient with(Map<String, ?> variables) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(this.variables);
    more.putAll(JsonCopy.ofMap("variables of " + address.email(), variables));
    return new Recipient(address, Collections.unmodifiableMap(more));
  }

  /** Where the copy goes. */
  public Address address() {
    return address;
  }

  /** Values by name, unmodifiable. */
  public Map<String, @Nullable Object> variables() {
    return variables;
  }

  /**
   * With variables for one recipient, all others need an entry, or they would see each other.
   * Entries are spelled as the recipients are, since upper and lower case may count.
   */
  static Map<String, @Nullable Object> variablesOfAll(
      List<Address> recipients, Map<String, ? extends @Nullable Object> given) {
    Map<String, @Nullable Object> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    known.putAll(given);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Address recipient : recipients) {
      all.put(recipient.email(), known.getOrDefault(recipient.email(), Map.of()));
    }
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recipient that
        && address.equals(that.address)
        && variables.equals(that.variables);
  }

  @Override
  public int hashCode() {
    return 31 * address.hashCode() + variables.hashCode();
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
