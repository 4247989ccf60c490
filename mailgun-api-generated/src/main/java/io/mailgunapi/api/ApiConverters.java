package io.mailgunapi.api;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.mailgunapi.form.Form;
import io.mailgunapi.form.FormBodies;
import io.mailgunapi.form.FormRequest;
import io.mailgunapi.json.FreeFormJsonAdapter;
import io.mailgunapi.model.ModelAdapters;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Everything that a {@link Retrofit} needs to serve the generated interfaces: JSON through the
 * generated adapters, forms, and the spelling of path, query and header values.
 *
 * <pre>{@code
 * BouncesApi bounces = new Retrofit.Builder()
 *     .baseUrl("https://api.mailgun.net")
 *     .client(client)
 *     .addConverterFactory(ApiConverters.create())
 *     .build()
 *     .create(BouncesApi.class);
 * }</pre>
 *
 * <p>An answer that is not the expected JSON fails with a {@link
 * com.squareup.moshi.JsonDataException} that names the path, be it cut off, malformed or of another
 * shape; a connection that fails on the way does so with an {@link java.io.IOException}. An
 * argument that would change the path of the operation is refused with an {@link
 * IllegalArgumentException} before anything is sent.
 *
 * <p>Immutable and thread-safe.
 */
public final class ApiConverters extends Converter.Factory {
  private final Moshi moshi;
  private final FormBodies forms;

  private ApiConverters(Moshi moshi) {
    this.moshi = moshi;
    this.forms = new FormBodies(moshi);
  }

  /** Converters with the adapters of all models. */
  public static ApiConverters create() {
    return new ApiConverters(moshi());
  }

  /** Moshi with the adapters of all models, and free-form values whose whole numbers stay whole. */
  public static Moshi moshi() {
    return new Moshi.Builder()
        .add(ModelAdapters.FACTORY)
        .add(Object.class, new FreeFormJsonAdapter())
        .build();
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    for (Annotation annotation : methodAnnotations) {
      if (annotation instanceof Form form) {
        return (FormRequest request) -> forms.body(request, form.value());
      }
    }
    JsonAdapter<Object> adapter = moshi.adapter(type);
    return (Object value) -> JsonBodies.body(adapter, value);
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type == Void.class || type == ResponseBody.class) {
      return null;
    }
    JsonAdapter<Object> adapter = moshi.adapter(type);
    return body -> JsonBodies.read(adapter, body);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return ValueText.converter(annotations);
  }

  @Override
  public String toString() {
    return "ApiConverters";
  }
}
