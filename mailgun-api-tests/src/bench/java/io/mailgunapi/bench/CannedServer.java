package io.mailgunapi.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A server of canned bytes for the process of its own that it is started in: one thread, no work
 * but copying. It prints its port and ends when its standard input does.
 */
final class CannedServer {
  private final Selector selector;
  private final ServerSocketChannel listening;
  private final CannedAnswers answers;
  private final DelayedWrites delayed = new DelayedWrites();
  private final ByteBuffer incoming = ByteBuffer.allocateDirect(1 << 18);

  private CannedServer() throws IOException {
    selector = Selector.open();
    listening = ServerSocketChannel.open();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000);
    listening.configureBlocking(false);
    listening.register(selector, SelectionKey.OP_ACCEPT);
    answers = new CannedAnswers("http://127.0.0.1:" + port());
  }

  private int port() throws IOException {
    return ((InetSocketAddress) listening.getLocalAddress()).getPort();
  }

  /** Serves until the standard input ends. */
  public static void main(String[] arguments) throws IOException {
    CannedServer server = new CannedServer();
    System.out.println(server.port());
    Thread parent =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException e) {
                // The parent is gone, too.
              }
              Runtime.getRuntime().halt(0);
            },
            "parent-watch");
    parent.setDaemon(true);
    parent.start();
    server.delayed.start();
    server.serve();
  }

  private void serve() throws IOException {
    while (true) {
      selector.select(this::ready);
    }
  }

  private void ready(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept();
      } else if (key.isWritable()) {
        ((CannedConnection) key.attachment()).flush();
      } else if (key.isReadable()) {
        ((CannedConnection) key.attachment()).read(incoming);
      }
    } catch (IOException e) {
      close(key);
    }
  }

  private void accept() throws IOException {
    for (SocketChannel channel = listening.accept();
        channel != null;
        channel = listening.accept()) {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      key.attach(new CannedConnection(channel, key, answers, delayed));
    }
  }

  private static void close(SelectionKey key) {
    key.cancel();
    try {
      key.channel().close();
    } catch (IOException e) {
      // Closed anyway.
    }
  }
}
