package io.mailgunapi.message;

import com.squareup.moshi.Moshi;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.form.FilePart;
import io.mailgunapi.form.FormFields;
import io.mailgunapi.form.FormRequest;
import java.io.IOException;
import java.lang.reflect.Type;
import okio.Utf8;

/** Measures a request by the fields that go out. For one use. */
final class RequestLimits implements FormFields {
  private static final long MOST_OPTIONS = 16 << 10;
  private static final long MOST_ALL = 25L << 20;
  private static final Moshi MOSHI = ApiConverters.moshi();

  private long options;
  private long all;

  void check(FormRequest request) {
    request.writeFields(this);
    if (options > MOST_OPTIONS) {
      throw new IllegalArgumentException(
          "options, headers, variables and template values (o:, h:, v:, t:) take "
              + options
              + " bytes, the most is 16384 (16 KB): shorten them, or keep data at your end and send its key");
    }
    if (all > MOST_ALL) {
      throw new IllegalArgumentException(
          "the message takes "
              + all
              + " bytes, the most is 26214400 (25 MB): send fewer or smaller files, or links to them");
    }
  }

  @Override
  public void text(String name, String value) {
    long size = Utf8.size(value);
    all += size;
    if (name.startsWith("o:")
        || name.startsWith("h:")
        || name.startsWith("v:")
        || name.startsWith("t:")) {
      options += size;
    }
  }

  @Override
  public void json(String name, Object value, Type type) {
    text(name, MOSHI.adapter(type).toJson(value));
  }

  @Override
  public void file(String name, FilePart file) {
    try {
      all += Math.max(0, file.body().contentLength());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          name + " '" + file.filename() + "' has a length that can't be told: " + e.getMessage(),
          e);
    }
  }
}
