package io.mailgunapi.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Looks at ports of the loopback interface. */
final class Ports {
  private Ports() {}

  /** The port of a server's address. */
  static int of(String baseUrl) {
    return URI.create(baseUrl).getPort();
  }

  /** A port that nobody listens on. */
  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Why no connection can be made to a port, null if one can. */
  static @Nullable IOException problem(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return null;
    } catch (IOException e) {
      return e;
    }
  }
}
