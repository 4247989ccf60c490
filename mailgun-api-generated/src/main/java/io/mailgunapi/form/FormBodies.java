package io.mailgunapi.form;

import com.squareup.moshi.Moshi;
import java.lang.reflect.Type;
import okhttp3.FormBody;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** Makes request bodies of {@link FormRequest}s. Immutable and thread-safe. */
public final class FormBodies {
  private final Moshi moshi;

  /** Bodies whose JSON fields are written by the given Moshi. */
  public FormBodies(Moshi moshi) {
    this.moshi = moshi;
  }

  /**
   * The body of a request.
   *
   * @throws IllegalArgumentException if the request has a file and the encoding cannot carry one
   */
  public RequestBody body(FormRequest request, Form.Encoding encoding) {
    return switch (encoding) {
      case URLENCODED -> urlencoded(request);
      case MULTIPART -> multipart(request);
    };
  }

  private RequestBody urlencoded(FormRequest request) {
    FormBody.Builder body = new FormBody.Builder();
    request.writeFields(
        new TextFields() {
          @Override
          public void text(String name, String value) {
            body.add(name, value);
          }

          @Override
          public void file(String name, FilePart file) {
            throw new IllegalArgumentException(
                name
                    + " is a file, which an urlencoded form cannot carry: use the method that sends multipart");
          }
        });
    return body.build();
  }

  private RequestBody multipart(FormRequest request) {
    MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
    int[] parts = {0};
    request.writeFields(
        new TextFields() {
          @Override
          public void text(String name, String value) {
            parts[0]++;
            body.addFormDataPart(name, value);
          }

          @Override
          public void file(String name, FilePart file) {
            parts[0]++;
            body.addFormDataPart(name, file.filename(), file.body());
          }
        });
    // Multipart needs at least one part; a request without values is an empty form.
    return parts[0] == 0 ? new FormBody.Builder().build() : body.build();
  }

  private abstract class TextFields implements FormFields {
    @Override
    public void json(String name, Object value, Type type) {
      text(name, moshi.adapter(type).toJson(value));
    }
  }
}
