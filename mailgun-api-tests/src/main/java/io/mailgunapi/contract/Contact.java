package io.mailgunapi.contract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Response;

/**
 * Watches how far one call comes. Exceptions alone don't tell: a timeout may be one of connecting
 * or of waiting for the answer.
 */
final class Contact extends EventListener {
  private volatile boolean connecting;
  private volatile boolean reached;
  private volatile boolean answering;

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    connecting = true;
  }

  /** Somebody accepted the connection; whether they speak TLS is their side of it. */
  @Override
  public void secureConnectStart(Call call) {
    reached = true;
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    reached = true;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    answering = true;
  }

  /**
   * Whether the call failed since a connection that was kept from earlier had ended meanwhile, as
   * servers may do at any time.
   */
  boolean wasStale(IOException failure) {
    return reached && !connecting && !answering && !(failure instanceof InterruptedIOException);
  }

  NoAnswer noAnswer(IOException failure) {
    String message = failure.getMessage();
    return new NoAnswer(
        reached ? NoAnswer.Kind.BROKEN : NoAnswer.Kind.UNREACHED,
        message == null ? failure.getClass().getSimpleName() : message);
  }
}
