package io.mailgunapi;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Tells all watches of each try. What one of them throws is logged and does not end the call, for
 * which the server has acted already. Immutable.
 */
final class AttemptWatches implements AttemptWatch {
  private final List<AttemptWatch> watches;
  private final Logger logger;
  private final Secrets secrets;

  AttemptWatches(List<AttemptWatch> watches, Logger logger, Secrets secrets) {
    this.watches = List.copyOf(watches);
    this.logger = logger;
    this.secrets = secrets;
  }

  @Override
  public void answered(Request request, CallInfo call, CallRecord record, Response response) {
    tell(watch -> watch.answered(request, call, record, response));
  }

  @Override
  public void failed(Request request, CallInfo call, CallRecord record, IOException failure) {
    tell(watch -> watch.failed(request, call, record, failure));
  }

  private void tell(Consumer<AttemptWatch> news) {
    for (int i = 0; i < watches.size(); i++) {
      try {
        news.accept(watches.get(i));
      } catch (RuntimeException | Error e) {
        report(e);
      }
    }
  }

  private void report(Throwable thrown) {
    try {
      logger.log(
          Level.WARNING,
          secrets.mask("a listener failed, which the call does not suffer from: " + thrown));
    } catch (RuntimeException | Error e) {
      // The logger itself fails. Nobody is left to be told.
    }
  }
}
