package io.mailgunapi.form;

import com.squareup.moshi.Moshi;
import java.lang.reflect.Type;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** Makes request bodies of {@link FormRequest}s. Thread-safe. */
public final class FormBodies {
  /** More than the API has fields, and few enough for names of the user's own to be no burden. */
  private static final int MOST_HEADS = 512;

  private final Moshi moshi;
  private final ConcurrentMap<String, Headers> heads = new ConcurrentHashMap<>();

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
            body.addPart(disposition(name), RequestBody.create(value, null));
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

  /** The head of a text's part, which takes longer to make than the part itself. */
  private Headers disposition(String name) {
    Headers head = heads.get(name);
    if (head == null) {
      head = MultipartBody.Part.createFormData(name, "").headers();
      if (heads.size() < MOST_HEADS) {
        heads.put(name, head);
      }
    }
    return head;
  }

  private abstract class TextFields implements FormFields {
    @Override
    public void json(String name, Object value, Type type) {
      text(name, moshi.adapter(type).toJson(value));
    }
  }
}
