package io.mailgunapi.bench;

import io.mailgunapi.Mailgun;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Our client with its defaults. */
@State(Scope.Benchmark)
public class Ours {
  Mailgun mailgun;

  /** Makes the client. */
  @Setup(Level.Trial)
  public void open() {
    mailgun = Mailgun.builder().baseUrl(Target.url()).apiKey(Target.KEY).build();
  }

  /** Ends it. */
  @TearDown(Level.Trial)
  public void close() {
    mailgun.close();
  }
}
