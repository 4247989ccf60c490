package io.mailgunapi.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import okio.ByteString;

/**
 * Recipients of one call.
 *
 * @param number 0 for the first of the batch
 * @param items how many recipients were read for it, those that came twice included
 */
record Chunk(int number, int items, List<Recipient> recipients) {

  List<String> emails() {
    return recipients.stream().map(recipient -> recipient.address().email()).toList();
  }

  /** Short proof of who is in a chunk, in which order. */
  static ByteString digest(List<String> emails) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String email : emails) {
        digest.update(email.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return ByteString.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
