package io.mailgunapi.message;

/**
 * Hears how a batch gets on, once for each chunk that is settled, in any thread but never in two at
 * once. Be quick: the batch waits. An exception stops the batch.
 */
@FunctionalInterface
public interface BatchListener {
  /** A further chunk is settled. */
  void progressed(BatchProgress progress);
}
