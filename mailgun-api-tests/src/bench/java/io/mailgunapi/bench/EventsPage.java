package io.mailgunapi.bench;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads a page of 300 events end to end. */
public class EventsPage {
  private static final String PATH = "/v3/" + Target.DOMAIN + "/events";

  /** Our client. */
  @Benchmark
  public Object ours(Ours ours) {
    return ours.mailgun.execute(ours.mailgun.events().listEvents(Target.DOMAIN));
  }

  /** The official SDK. */
  @Benchmark
  public Object official(Official official) {
    return official.events.getAllEvents(Target.DOMAIN);
  }

  /** Bare OkHttp, which decodes nothing. */
  @Benchmark
  public byte[] floor(Bare bare) throws IOException {
    return bare.bytes(bare.get(PATH));
  }

  /** A raw socket, which decodes nothing. */
  @Benchmark
  public int socket(Connection connection) throws IOException {
    return connection.socket.exchange(connection.request);
  }

  /** A connection of its own. */
  @State(Scope.Benchmark)
  public static class Connection {
    RawSocket socket;
    byte[] request;

    /** Connects. */
    @Setup(Level.Trial)
    public void open() throws IOException {
      socket = new RawSocket(Target.url());
      request = RawSocket.get(PATH);
    }

    /** Disconnects. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
      socket.close();
    }
  }
}
