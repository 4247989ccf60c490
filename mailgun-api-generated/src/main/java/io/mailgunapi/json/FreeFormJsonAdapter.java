package io.mailgunapi.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Adapts values without a schema. Register it for {@code Object}, in place of Moshi's, which makes
 * every number a double.
 */
public final class FreeFormJsonAdapter extends JsonAdapter<Object> {
  @Override
  public @Nullable Object fromJson(JsonReader reader) throws IOException {
    return FreeFormJson.read(reader);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
    FreeFormJson.write(writer, value);
  }

  @Override
  public String toString() {
    return "JsonAdapter(Object)";
  }
}
