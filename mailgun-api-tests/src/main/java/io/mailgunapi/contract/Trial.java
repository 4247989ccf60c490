package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.ApiOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call that was made, or could not be made, and everything that was seen of it.
 *
 * @param operation what was meant
 * @param method the generated method that was called
 * @param input what the caller wanted to say
 * @param exchanges what went over the wire
 * @param value what the client answered, null if nothing or if it threw
 * @param failure what the client threw, null if it answered
 */
record Trial(
    ApiOperation operation,
    GeneratedMethod method,
    @Nullable CallInput input,
    List<Exchange> exchanges,
    @Nullable Object value,
    @Nullable RuntimeException failure) {

  /** The last exchange, null if nothing was sent. */
  @Nullable Exchange last() {
    return exchanges.isEmpty() ? null : exchanges.get(exchanges.size() - 1);
  }
}
