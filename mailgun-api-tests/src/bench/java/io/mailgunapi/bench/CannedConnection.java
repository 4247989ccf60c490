package io.mailgunapi.bench;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection: reads requests to their end and has them answered. Used by one thread. */
final class CannedConnection {
  private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

  private final SocketChannel channel;
  private final SelectionKey key;
  private final CannedAnswers answers;
  private final DelayedWrites delayed;

  private final byte[] head = new byte[1 << 14];
  private int headLength;
  private int matched;
  private boolean inBody;
  private boolean chunked;
  private long bodyLeft;
  private boolean chunkSizeNext;
  private long chunkSize;
  private boolean chunkSizeSeen;
  private ByteBuffer[] outgoing = {};

  CannedConnection(
      SocketChannel channel, SelectionKey key, CannedAnswers answers, DelayedWrites delayed) {
    this.channel = channel;
    this.key = key;
    this.answers = answers;
    this.delayed = delayed;
  }

  void read(ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      throw new EOFException();
    }
    buffer.flip();
    while (buffer.hasRemaining()) {
      if (!inBody) {
        readHead(buffer);
      } else if (chunked) {
        readChunked(buffer);
      } else {
        skip(buffer);
      }
      if (inBody && !chunked && bodyLeft == 0) {
        answer();
      }
    }
  }

  private void readHead(ByteBuffer buffer) {
    while (buffer.hasRemaining()) {
      byte each = buffer.get();
      head[headLength++] = each;
      matched = each == HEAD_END[matched] ? matched + 1 : each == '\r' ? 1 : 0;
      if (matched == HEAD_END.length) {
        String text = text().toLowerCase(Locale.ROOT);
        inBody = true;
        chunked = text.contains("\r\ntransfer-encoding: chunked");
        bodyLeft = chunked ? 0 : contentLength(text);
        chunkSizeNext = true;
        chunkSize = 0;
        chunkSizeSeen = false;
        return;
      }
    }
  }

  private static long contentLength(String head) {
    String name = "\r\ncontent-length:";
    int at = head.indexOf(name);
    if (at < 0) {
      return 0;
    }
    int end = head.indexOf('\r', at + name.length());
    return Long.parseLong(head.substring(at + name.length(), end).strip());
  }

  private void skip(ByteBuffer buffer) {
    int skipped = (int) Math.min(bodyLeft, buffer.remaining());
    buffer.position(buffer.position() + skipped);
    bodyLeft -= skipped;
  }

  private void readChunked(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (!chunkSizeNext) {
        skip(buffer);
        chunkSizeNext = bodyLeft == 0;
        continue;
      }
      byte each = buffer.get();
      if (each == '\n') {
        if (chunkSizeSeen && chunkSize == 0) {
          // The last chunk and the empty line behind it.
          bodyLeft = 2;
          chunked = false;
          skip(buffer);
          return;
        }
        bodyLeft = chunkSize + 2;
        chunkSizeNext = false;
        chunkSize = 0;
        chunkSizeSeen = false;
      } else if (each != '\r') {
        chunkSize = chunkSize * 16 + Character.digit(each, 16);
        chunkSizeSeen = true;
      }
    }
  }

  private String text() {
    return new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
  }

  private void answer() throws IOException {
    String text = text();
    String path = text.substring(text.indexOf(' ') + 1, text.indexOf(" HTTP/"));
    headLength = 0;
    matched = 0;
    inBody = false;
    ByteBuffer[] answer = answers.to(path);
    if (answers.isSlow(path)) {
      delayed.add(channel, answer);
      return;
    }
    outgoing = answer;
    flush();
  }

  /** Writes what the socket takes, and asks to be called again for the rest. */
  void flush() throws IOException {
    channel.write(outgoing);
    boolean rest = outgoing[outgoing.length - 1].hasRemaining();
    key.interestOps(rest ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }
}
