package io.mailgunapi;

import io.mailgunapi.error.Outcome;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Says what to do next, for the person who reads an error at night. Immutable. */
final class Advice {
  private final Hosts hosts;

  Advice(Hosts hosts) {
    this.hosts = hosts;
  }

  /** A sentence on an error status; null where there is nothing to add. */
  @Nullable String on(int status, Request request, CallInfo call, Outcome outcome) {
    String host = hosts.describe(request.url());
    if ((status == 401 || status == 403 || status == 404) && call.domain() != null) {
      return "Check all three: the API key (a domain sending key may only send, and only for its own domain), the domain "
          + call.domain()
          + ", and the region (a domain exists in one region only; this call went to "
          + host
          + ")";
    }
    return switch (status) {
      case 400 -> "Correct the request: unchanged it will be refused again";
      case 401, 403 ->
          "Check the API key, its role, the account's IP allowlist, and the region (this call went to "
              + host
              + ")";
      case 402 -> "The account's plan may not include this";
      case 404 -> "Check the id or name, and the region (this call went to " + host + ")";
      case 413 -> "Make the request smaller, for example with fewer attachments";
      case 420, 429 -> "Wait as long as retryAfter() says, or longer if it says nothing";
      case 300, 301, 302, 303, 307, 308 ->
          "Redirects are not followed, since they could take the API key elsewhere: check the base URL, this call went to "
              + host;
      default -> otherwise(outcome, call);
    };
  }

  private @Nullable String otherwise(Outcome outcome, CallInfo call) {
    if (outcome == Outcome.UNKNOWN) {
      return onLoss(outcome, call);
    }
    return null;
  }

  /** A sentence on a call that ended without an answer. */
  String onLoss(Outcome outcome, CallInfo call) {
    return switch (outcome) {
      case NOT_SENT ->
          "Nothing was carried out: check the network and the base URL, then call again";
      case ACCEPTED ->
          "The server had accepted it: look whether it was carried out before calling again";
      default ->
          call.readsOnly()
              ? "Nothing was changed: call again later"
              : "It may have been carried out or not: look before calling again";
    };
  }
}
