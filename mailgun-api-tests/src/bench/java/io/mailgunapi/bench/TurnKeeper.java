package io.mailgunapi.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Gives the processes that measure one case their turns, an iteration each. */
final class TurnKeeper implements Closeable {
  private final ServerSocket listening;
  private final int processes;
  private final List<Socket> sockets = new ArrayList<>();

  /** For so many processes, which all have to come before the first gets its turn. */
  TurnKeeper(int processes) throws IOException {
    this.processes = processes;
    listening = new ServerSocket(0, processes, InetAddress.getLoopbackAddress());
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Ends when the last process has gone, or when this is closed. */
  void run() {
    try {
      for (int i = 0; i < processes; i++) {
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true);
        add(socket);
      }
      while (true) {
        for (Socket socket : sockets) {
          socket.getOutputStream().write(0);
          if (socket.getInputStream().read() < 0) {
            // All make the same number of iterations, so the others are at their end, too.
            return;
          }
        }
      }
    } catch (IOException e) {
      // Closed, since a process failed.
    }
  }

  private synchronized void add(Socket socket) throws IOException {
    sockets.add(socket);
    if (listening.isClosed()) {
      socket.close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
