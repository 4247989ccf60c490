package io.mailgunapi;

import io.mailgunapi.spec.StorageHosted;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Sends calls about routed domains, and calls for stored messages, to their host. Immutable. */
final class Routing implements CallStep {
  private final Hosts hosts;

  Routing(Hosts hosts) {
    this.hosts = hosts;
  }

  @Override
  public Request prepare(Request request, CallInfo call) {
    // Only what is on its way to this client's own host is moved; anything else is for the guard to
    // judge.
    if (call.operation() == null || !BaseUrls.sameOrigin(request.url(), hosts.base())) {
      return request;
    }
    HttpUrl target =
        call.is(StorageHosted.class)
            ? hosts.storageFor(call.domain())
            : hosts.baseFor(call.domain());
    if (BaseUrls.sameOrigin(target, request.url())) {
      return request;
    }
    HttpUrl moved =
        request
            .url()
            .newBuilder()
            .scheme(target.scheme())
            .host(target.host())
            .port(target.port())
            .build();
    return request.newBuilder().url(moved).build();
  }
}
