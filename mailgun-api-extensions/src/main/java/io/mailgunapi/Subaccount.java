package io.mailgunapi;

import io.mailgunapi.error.BlockedRequestException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Names the subaccount that a call is for, unless the call names one itself. Holds back the
 * deletion of a subaccount that names none, since Mailgun would take it as meant for the account of
 * the key. Immutable.
 */
final class Subaccount implements CallStep {
  static final String HEADER = "X-Mailgun-On-Behalf-Of";

  private static final String DELETION = "deleteSubaccount";

  private final @Nullable String id;

  Subaccount(@Nullable String id) {
    this.id = id;
  }

  @Override
  public Request prepare(Request request, CallInfo call) {
    Request named =
        id == null || request.header(HEADER) != null
            ? request
            : request.newBuilder().header(HEADER, id).build();
    String target = named.header(HEADER);
    boolean deletion = call.operation() != null && call.operation().id().equals(DELETION);
    if (deletion && (target == null || target.isBlank())) {
      throw new BlockedRequestException(
          "DELETE "
              + call.path(request)
              + " (deleteSubaccount) was not sent: it names no subaccount, so it would aim at the account of the key"
              + " itself. Call it through onBehalfOf(subaccountId)");
    }
    return named;
  }

  /** Checks an id given by the user. */
  static String checked(String id) {
    if (id.isEmpty() || !id.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "subaccountId is '"
              + id.replaceAll("[^!-~]", "?")
              + "', but must be an id such as 646d00a1b32c35364a2ad34f, without spaces");
    }
    return id;
  }
}
