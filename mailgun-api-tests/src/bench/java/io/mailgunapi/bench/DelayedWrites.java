package io.mailgunapi.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Writes small answers a fixed time after they were asked for. */
final class DelayedWrites extends Thread {
  static final int MILLIS = 20;

  private record Due(long at, SocketChannel channel, ByteBuffer[] answer) {}

  private final LinkedBlockingQueue<Due> queue = new LinkedBlockingQueue<>();

  DelayedWrites() {
    super("delayed-writes");
    setDaemon(true);
  }

  void add(SocketChannel channel, ByteBuffer[] answer) {
    queue.add(new Due(System.nanoTime() + MILLIS * 1_000_000L, channel, answer));
  }

  @Override
  public void run() {
    while (true) {
      try {
        Due due = queue.take();
        for (long left = due.at - System.nanoTime(); left > 0; left = due.at - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        while (due.answer[due.answer.length - 1].hasRemaining()) {
          due.channel.write(due.answer);
        }
      } catch (IOException e) {
        // That client is gone.
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
