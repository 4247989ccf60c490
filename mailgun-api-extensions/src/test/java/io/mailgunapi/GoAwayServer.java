package io.mailgunapi;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * As much of an HTTP/2 server as it takes to say GOAWAY on the first connection, naming the last
 * stream that it looked at, and to answer on the second.
 */
final class GoAwayServer implements AutoCloseable {
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final byte STATUS_200 = (byte) 0x88;

  private final ServerSocket socket;
  private final int lastStreamLookedAt;
  private final String body;
  private final AtomicInteger requests = new AtomicInteger();

  GoAwayServer(int lastStreamLookedAt, String body) throws IOException {
    this.lastStreamLookedAt = lastStreamLookedAt;
    this.body = body;
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "go-away-server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  int requests() {
    return requests.get();
  }

  private void serve() {
    try (Socket first = socket.accept()) {
      converse(first, true);
      try (Socket second = socket.accept()) {
        converse(second, false);
      }
    } catch (IOException e) {
      // The client or the test is gone.
    }
  }

  private void converse(Socket client, boolean goAway) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    DataOutputStream out = new DataOutputStream(client.getOutputStream());
    in.readFully(new byte[24]);
    frame(out, SETTINGS, 0, 0, new byte[0]);
    while (true) {
      int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
      int type = in.readUnsignedByte();
      int flags = in.readUnsignedByte();
      int stream = in.readInt();
      in.readFully(new byte[length]);
      if (type == HEADERS) {
        requests.incrementAndGet();
      }
      if (goAway && type == HEADERS) {
        byte[] last = {0, 0, 0, (byte) lastStreamLookedAt, 0, 0, 0, 0};
        frame(out, GOAWAY, 0, 0, last);
        if (lastStreamLookedAt >= stream) {
          return;
        }
      }
      if (!goAway && (type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
        frame(out, HEADERS, END_HEADERS, stream, new byte[] {STATUS_200});
        frame(out, DATA, END_STREAM, stream, body.getBytes(StandardCharsets.UTF_8));
      }
      if (goAway && (flags & END_STREAM) != 0 && (type == HEADERS || type == DATA)) {
        return;
      }
    }
  }

  private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    out.writeByte(payload.length >> 16);
    out.writeShort(payload.length);
    out.writeByte(type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(payload);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
