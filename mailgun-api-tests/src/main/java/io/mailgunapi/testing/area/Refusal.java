package io.mailgunapi.testing.area;

/** Ends the handling of a request with an error answer. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  Refusal(Reply reply) {
    super(reply.status() + " " + reply.body().utf8(), null, false, false);
    this.reply = reply;
  }

  /** What the client gets. */
  public Reply reply() {
    return reply;
  }

  static Refusal of(int status, String message) {
    return new Refusal(Reply.of(status, Nodes.object("message", message)));
  }

  static Refusal badRequest(String message) {
    return of(400, message);
  }

  static Refusal notFound(String message) {
    return of(404, message);
  }

  static Refusal text(int status, String text) {
    return new Refusal(Reply.text(status, text));
  }
}
