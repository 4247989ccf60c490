package io.mailgunapi.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection that writes a request made beforehand, and reads the answer into one array. */
final class RawSocket implements Closeable {
  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 20];

  RawSocket(String url) throws IOException {
    URI uri = URI.create(url);
    socket = new Socket(uri.getHost(), uri.getPort());
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
  }

  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The number of bytes of head and body. */
  int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int end = Integer.MAX_VALUE;
    int length = 0;
    while (length < end) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        throw new EOFException();
      }
      length += read;
      if (end == Integer.MAX_VALUE) {
        end = end(length);
      }
    }
    return length;
  }

  private int end(int length) {
    String head = new String(buffer, 0, Math.min(length, 1_024), StandardCharsets.ISO_8859_1);
    int empty = head.indexOf("\r\n\r\n");
    if (empty < 0) {
      return Integer.MAX_VALUE;
    }
    int at = head.indexOf("Content-Length: ") + "Content-Length: ".length();
    return empty + 4 + Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
