package io.mailgunapi;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes each notice on once per operation and kind. Shared by all clients of one root; safe for
 * several threads.
 */
final class Warnings {
  private final DeprecationListener listener;
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  Warnings(DeprecationListener listener) {
    this.listener = listener;
  }

  void give(DeprecationNotice notice) {
    if (given.add(notice.kind() + " " + notice.operation())) {
      listener.onNotice(notice);
    }
  }

  /**
   * Whether nothing of this kind was said about the operation yet; spares the work of finding out.
   */
  boolean isNew(DeprecationNotice.Kind kind, String operation) {
    return !given.contains(kind + " " + operation);
  }
}
