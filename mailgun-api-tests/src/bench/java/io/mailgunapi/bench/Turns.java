package io.mailgunapi.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Holds each iteration of a forked process back until it is its turn. Speaks with {@link
 * TurnKeeper}. It is a profiler since that is what JMH lets in around an iteration.
 */
public final class Turns implements InternalProfiler {
  private final int port;
  private @Nullable Socket socket;

  /**
   * For iterations to come; JMH makes some that never see one.
   *
   * @param port where the keeper listens on the loopback
   */
  public Turns(String port) {
    this.port = Integer.parseInt(port);
  }

  @Override
  public String getDescription() {
    return "iterations in turn with other processes";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    try {
      if (socket == null) {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
      }
      if (socket.getInputStream().read() < 0) {
        throw new EOFException("another process of the case has failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    try {
      socket.getOutputStream().write(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of();
  }
}
