package io.mailgunapi.testing.area;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** Something that each domain has one of. It goes when the domain is deleted. */
final class PerDomain<T> {
  private final Map<StoredDomain, T> values = new WeakHashMap<>();
  private final Supplier<T> fresh;

  PerDomain(Supplier<T> fresh) {
    this.fresh = fresh;
  }

  T of(StoredDomain domain) {
    return values.computeIfAbsent(domain, key -> fresh.get());
  }
}
