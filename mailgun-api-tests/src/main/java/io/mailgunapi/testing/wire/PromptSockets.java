package io.mailgunapi.testing.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Server sockets whose connections send at once. MockWebServer flushes headers and body apart, and
 * without this the body of each answer waits 40 milliseconds for an acknowledgement.
 */
public final class PromptSockets extends ServerSocketFactory {
  /** For a {@code MockWebServer} that is about to start. */
  public PromptSockets() {}

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new Prompt();
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return createServerSocket(port, 50, null);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return createServerSocket(port, backlog, null);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress address)
      throws IOException {
    ServerSocket socket = new Prompt();
    socket.bind(new InetSocketAddress(address, port), backlog);
    return socket;
  }

  private static final class Prompt extends ServerSocket {
    Prompt() throws IOException {}

    @Override
    public Socket accept() throws IOException {
      Socket socket = super.accept();
      try {
        socket.setTcpNoDelay(true);
      } catch (SocketException e) {
        // Closed already by the other side; whoever reads from it will notice.
      }
      return socket;
    }
  }
}
