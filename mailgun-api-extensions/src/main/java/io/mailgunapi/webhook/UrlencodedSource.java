package io.mailgunapi.webhook;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.Source;
import okio.Timeout;

/** One name or one value of an urlencoded form, decoded. Consumes the character that ends it. */
final class UrlencodedSource implements Source {
  private final BufferedSource form;
  private final boolean name;
  private boolean ended;
  private boolean endedAtEquals;

  UrlencodedSource(BufferedSource form, boolean name) {
    this.form = form;
    this.name = name;
  }

  /** Whether a value follows. */
  boolean endedAtEquals() {
    return endedAtEquals;
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long count = 0;
    while (count < byteCount && !ended) {
      if (form.exhausted()) {
        ended = true;
        break;
      }
      byte next = form.readByte();
      if (next == '&' || (name && next == '=')) {
        ended = true;
        endedAtEquals = next == '=';
      } else {
        sink.writeByte(next == '+' ? ' ' : next == '%' ? escaped() : next);
        count++;
      }
    }
    return count == 0 && ended ? -1 : count;
  }

  /**
   * The byte behind a percent sign. One that is no escape stands for itself, as browsers have it.
   */
  private int escaped() throws IOException {
    if (!form.request(2)) {
      return '%';
    }
    int high = Character.digit(form.getBuffer().getByte(0), 16);
    int low = Character.digit(form.getBuffer().getByte(1), 16);
    if (high < 0 || low < 0) {
      return '%';
    }
    form.skip(2);
    return high << 4 | low;
  }

  @Override
  public Timeout timeout() {
    return form.timeout();
  }

  /** Leaves the form open: further fields follow. */
  @Override
  public void close() {}
}
