package io.mailgunapi;

import io.mailgunapi.error.BlockedRequestException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.UnknownServiceException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Binds the API key to its hosts. As a step it refuses calls to other hosts before anything is
 * sent; as the innermost interceptor it adds the key, once more only for these hosts, so that
 * nothing between can take it elsewhere and no interceptor of the user's sees it. Immutable.
 */
final class HostGuard implements CallStep, Interceptor {
  private static final String HEADER = "Authorization";

  private final Hosts hosts;
  private final Secrets secrets;

  HostGuard(Hosts hosts, Secrets secrets) {
    this.hosts = hosts;
    this.secrets = secrets;
  }

  @Override
  public Request prepare(Request request, CallInfo call) {
    if (!hosts.trusts(request.url())) {
      throw new BlockedRequestException(
          call.describe(request)
              + " was not sent: its host "
              + BaseUrls.origin(request.url())
              + " is not one that this client's API key may go to, which are "
              + hosts.trustedOrigins()
              + ". Build a client for that host, or take the call from this client's own interfaces");
    }
    return request.header(HEADER) == null
        ? request
        : request.newBuilder().removeHeader(HEADER).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!hosts.trusts(request.url())) {
      return chain.proceed(request);
    }
    if (!request.isHttps()) {
      refuseDetour(chain);
    }
    Request signed = request.newBuilder().header(HEADER, secrets.authorization()).build();
    return chain.proceed(signed).newBuilder().request(request).build();
  }

  /** Plain HTTP is for loopback only, but a proxy or a name service may lead away from there. */
  private static void refuseDetour(Chain chain) throws UnknownServiceException {
    Connection connection = chain.connection();
    if (connection == null) {
      return;
    }
    Proxy proxy = connection.route().proxy();
    SocketAddress end =
        proxy.type() == Proxy.Type.SOCKS ? proxy.address() : connection.route().socketAddress();
    if (end instanceof InetSocketAddress known
        && known.getAddress() != null
        && known.getAddress().isLoopbackAddress()) {
      return;
    }
    throw new UnknownServiceException(
        "plain HTTP would show the API key to "
            + end
            + ", which is not this machine: exempt loopback from proxies, let its name mean 127.0.0.1, or use https");
  }
}
