package io.mailgunapi.message;

import io.mailgunapi.api.MessagesApi;
import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.RateLimitException;
import io.mailgunapi.model.SendMessageResponse;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One run of a batch. One thread reads recipients and starts calls; answers are settled in the
 * client's threads.
 *
 * <p>Two rules make it safe against a crash: a chunk is recorded as started before its call is
 * made, and chunks are recorded in the order of the recipients, so that what is recorded is always
 * a beginning of the batch.
 */
final class BatchRun {
  /** Refusals that every further chunk would meet too: key, plan, domain. */
  private static final Set<Integer> HOPELESS = Set.of(401, 402, 403, 404);

  private final String domain;
  private final Calls calls;
  private final MessagesApi messages;
  private final Message message;
  private final BatchOptions options;
  private final Journal journal;
  private final ChunkReader recipients;

  private final RateGate gate;
  private final BatchTally tally;
  private final Semaphore permits;
  private final Queue<Chunk> turnedAway = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Exception> stoppedBy = new AtomicReference<>();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  BatchRun(
      String domain,
      Calls calls,
      Message message,
      BatchOptions options,
      Journal journal,
      ChunkReader recipients) {
    this.domain = domain;
    this.calls = calls;
    this.messages = calls.api(MessagesApi.class);
    this.message = message;
    this.options = options;
    this.journal = journal;
    this.recipients = recipients;
    this.gate = new RateGate(options);
    this.tally = new BatchTally(options);
    this.permits = new Semaphore(options.concurrency);
  }

  /**
   * Runs to the end or until something stops it.
   *
   * @param state what the journal told before this run; null for a new batch
   * @return what stopped it; null at the end
   */
  @Nullable Exception run(@Nullable JournalState state) {
    boolean interrupted = false;
    try {
      if (state != null) {
        repeat(state);
      }
      if (state == null || !state.ended()) {
        goOn();
      }
      sendTurnedAway();
      if (!stopped() && (state == null || !state.ended())) {
        journal.ended();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      stop(e);
    } finally {
      // Whatever happens, nothing is left under way whose answer nobody records.
      permits.acquireUninterruptibly(options.concurrency);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    return stoppedBy.get();
  }

  private boolean stopped() {
    return stoppedBy.get() != null;
  }

  private void stop(Exception reason) {
    stoppedBy.compareAndSet(null, reason);
  }

  /** Goes through what is recorded, and sends again what the options say. */
  private void repeat(JournalState state) throws InterruptedException {
    for (JournalChunk recorded : state.chunks()) {
      Chunk chunk = recipients.recorded(recorded.items);
      if (!Chunk.digest(chunk.emails()).equals(recorded.digest)) {
        throw new IllegalArgumentException(
            "the recipients differ from those of the journal in chunk "
                + recorded.number
                + ": give the same recipients in the same order");
      }
      boolean again =
          switch (recorded.status) {
            case ACCEPTED -> false;
            case REFUSED -> options.repeatRefused;
            case UNKNOWN -> options.repeatUnknown;
            case UNSENT -> true;
          };
      if (again) {
        send(chunk);
      }
      if (stopped()) {
        return;
      }
    }
    if (state.ended() && recipients.hasNext()) {
      throw new IllegalArgumentException(
          "the batch of the journal has ended, but there are more recipients: send them as a batch of their own");
    }
  }

  private void goOn() throws InterruptedException {
    while (!stopped()) {
      Chunk chunk = recipients.next(options.chunkSize);
      if (chunk == null) {
        return;
      }
      send(chunk);
    }
  }

  private void sendTurnedAway() throws InterruptedException {
    do {
      for (Chunk chunk = turnedAway.poll();
          chunk != null && !stopped();
          chunk = turnedAway.poll()) {
        start(chunk);
      }
      permits.acquire(options.concurrency);
      permits.release(options.concurrency);
    } while (!turnedAway.isEmpty() && !stopped());
  }

  private void send(Chunk chunk) throws InterruptedException {
    for (Chunk first = turnedAway.poll(); first != null && !stopped(); first = turnedAway.poll()) {
      start(first);
    }
    start(chunk);
  }

  private void start(Chunk chunk) throws InterruptedException {
    permits.acquire();
    boolean started = false;
    try {
      if (!stopped()) {
        gate.await();
      }
      if (stopped()) {
        return;
      }
      Call<SendMessageResponse> call =
          messages.sendMessage(domain, message.request(chunk.recipients()));
      if (!canBeMade(call)) {
        return;
      }
      journal.started(chunk);
      CompletableFuture<SendMessageResponse> answer = executed(call, chunk);
      if (answer != null) {
        started = true;
        answer.whenComplete((response, problem) -> finish(chunk, response, problem));
      }
    } finally {
      if (!started) {
        permits.release();
      }
    }
  }

  /**
   * Whether the call gets as far as a request. If not, the client was closed, for example; that
   * must not look like a call whose answer was lost.
   */
  private boolean canBeMade(Call<SendMessageResponse> call) {
    try {
      call.request();
      return true;
    } catch (RuntimeException e) {
      stop(e);
      return false;
    }
  }

  /** The call under way; null if it was refused before anything was sent. */
  private @Nullable CompletableFuture<SendMessageResponse> executed(
      Call<SendMessageResponse> call, Chunk chunk) {
    try {
      return calls.executeAsync(call);
    } catch (RuntimeException e) {
      journal.unsent(chunk, reason(e));
      stop(e);
      return null;
    }
  }

  private void finish(
      Chunk chunk, @Nullable SendMessageResponse response, @Nullable Throwable problem) {
    try {
      if (problem == null) {
        accepted(chunk, response == null ? "" : response.id());
      } else {
        failed(
            chunk,
            problem instanceof CompletionException e && e.getCause() != null
                ? e.getCause()
                : problem);
      }
    } catch (RuntimeException e) {
      // The journal or the listener: go no further, and tell the caller.
      failure.compareAndSet(null, e);
      stop(e);
    } finally {
      permits.release();
    }
  }

  private void accepted(Chunk chunk, String messageId) {
    journal.accepted(chunk, messageId);
    gate.passed();
    tally.accepted(chunk);
  }

  private void failed(Chunk chunk, Throwable problem) {
    if (problem instanceof RateLimitException limit) {
      journal.unsent(chunk, reason(limit));
      if (gate.shut(limit)) {
        turnedAway.add(chunk);
      } else {
        stop(limit);
      }
    } else if (problem instanceof MailgunException known) {
      settle(chunk, known);
    } else {
      unknown(chunk, problem instanceof Exception e ? e : new IllegalStateException(problem));
    }
  }

  private void settle(Chunk chunk, MailgunException problem) {
    switch (problem.outcome()) {
      case ACCEPTED -> accepted(chunk, "");
      case UNKNOWN -> unknown(chunk, problem);
      case NOT_SENT -> {
        journal.unsent(chunk, reason(problem));
        stop(problem);
      }
      case REFUSED -> {
        journal.refused(chunk, reason(problem));
        tally.refused(chunk);
        if (problem instanceof ApiException answer && HOPELESS.contains(answer.status())) {
          stop(problem);
        }
      }
    }
  }

  private void unknown(Chunk chunk, Exception problem) {
    journal.unknown(chunk, reason(problem));
    if (tally.unknown(chunk)) {
      stop(problem);
    }
  }

  private static String reason(Exception problem) {
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }
}
