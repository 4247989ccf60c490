package io.mailgunapi.message;

/**
 * Hears how far a file is sent. Called in the thread that sends, often, so be quick; an exception
 * ends the call.
 */
@FunctionalInterface
public interface UploadListener {
  /**
   * A further piece of a file was handed to the connection.
   *
   * @param filename the file's name
   * @param sent bytes of it so far; begins anew if the call is tried again
   * @param length all its bytes; -1 if that is not known
   */
  void uploaded(String filename, long sent, long length);
}
