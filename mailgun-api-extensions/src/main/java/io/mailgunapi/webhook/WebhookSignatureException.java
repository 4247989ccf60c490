package io.mailgunapi.webhook;

import java.util.Objects;

/**
 * A call that claims to come from Mailgun and was not let in. {@link #reason()} tells why, {@link
 * #httpStatus()} what to answer.
 */
public class WebhookSignatureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A refusal with its reason. */
  public WebhookSignatureException(Reason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Why the call was not let in. */
  public final Reason reason() {
    return reason;
  }

  /**
   * The status to answer with: 200 for a call that was taken before, else 401. After a 401 Mailgun
   * tries again for about eight hours, in which a wrong key or clock of yours can be mended.
   */
  public final int httpStatus() {
    return reason == Reason.REPLAYED ? 200 : 401;
  }

  /** Why a call was not let in. */
  public enum Reason {
    /** There is no signature, or none that can be read. */
    MISSING,
    /** The signature was not made with any of the keys. */
    WRONG,
    /** The signature is right, but its time is too long ago or in the future. */
    EXPIRED,
    /** The signature is right, but its token was used before. */
    REPLAYED
  }
}
