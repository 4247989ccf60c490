package io.mailgunapi.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object that has few, in their order. Looking at each is as fast as hashing
 * then, and a map that hashes takes four times the memory. Immutable.
 */
final class FewMembers extends AbstractMap<String, @Nullable Object> {
  /** With more members, hashing is faster. */
  static final int MOST = 8;

  private final @Nullable Object[] namesAndValues;
  private final int size;

  /** Of distinct names, each before its value; the array belongs to the map from now on. */
  FewMembers(@Nullable Object[] namesAndValues, int size) {
    this.namesAndValues = namesAndValues;
    this.size = size;
  }

  /** The place of a name among the first so many pairs; negative if it is not there. */
  static int indexOf(@Nullable Object name, @Nullable Object[] namesAndValues, int size) {
    for (int i = 0; i < 2 * size; i += 2) {
      if (namesAndValues[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name, namesAndValues, size) >= 0;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int index = indexOf(name, namesAndValues, size);
    return index < 0 ? null : namesAndValues[index + 1];
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < 2 * size;
    }

    @Override
    public Map.Entry<String, @Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return new SimpleImmutableEntry<>(
          (String) namesAndValues[next - 2], namesAndValues[next - 1]);
    }
  }
}
