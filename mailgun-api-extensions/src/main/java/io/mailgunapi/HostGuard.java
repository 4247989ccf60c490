package io.mailgunapi;

import io.mailgunapi.error.BlockedRequestException;
import java.io.IOException;
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
    Request signed = request.newBuilder().header(HEADER, secrets.authorization()).build();
    return chain.proceed(signed).newBuilder().request(request).build();
  }
}
