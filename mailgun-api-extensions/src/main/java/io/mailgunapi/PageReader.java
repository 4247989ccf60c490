package io.mailgunapi;

import io.mailgunapi.error.PagingException;
import io.mailgunapi.spec.Operation;
import io.mailgunapi.spec.Paged;
import io.mailgunapi.spec.Pagination;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Reads pages of one listing. Immutable.
 *
 * @param <T> the type of the items
 */
final class PageReader<T> {
  private final Request first;
  private final String operation;
  private final PageStyle style;
  private final Call.Factory calls;
  private final Converter<ResponseBody, Paged<T>> converter;
  private final Failures failures;
  private final Secrets secrets;

  PageReader(
      Request first,
      Operation operation,
      Pagination pagination,
      Call.Factory calls,
      Converter<ResponseBody, Paged<T>> converter,
      Failures failures,
      Secrets secrets) {
    this.first = first;
    this.operation = operation.id();
    this.style = PageStyle.of(pagination);
    this.calls = calls;
    this.converter = converter;
    this.failures = failures;
    this.secrets = secrets;
  }

  String start() {
    return style.start(first);
  }

  Cursor cursor(String position) {
    return Cursor.of(operation, style.filters(first), position);
  }

  /** The position that a stored cursor marks. */
  String position(String cursor) {
    String position = Cursor.parse(cursor).positionFor(cursor(""));
    if (!style.accepts(first, position)) {
      throw new IllegalArgumentException(
          "cursor leads outside the listing of "
              + operation
              + ": give the text of Page.cursor() or nextCursor(), unchanged");
    }
    return position;
  }

  CallPage<T> read(Walk walk, int index, String position, @Nullable CallPage<T> previous) {
    Call call = calls.newCall(style.at(first, position));
    try (Response response = call.execute()) {
      return page(call, response, walk, index, position, previous);
    } catch (IOException | RuntimeException e) {
      throw failures.failed(call.request(), e);
    }
  }

  CompletableFuture<CallPage<T>> readAsync(
      Walk walk, int index, String position, @Nullable CallPage<T> previous) {
    Call call = calls.newCall(style.at(first, position));
    CompletableFuture<CallPage<T>> future = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call made, IOException failure) {
            future.completeExceptionally(failures.failed(call.request(), failure));
          }

          @Override
          public void onResponse(Call made, Response response) {
            try (response) {
              future.complete(page(call, response, walk, index, position, previous));
            } catch (IOException | RuntimeException e) {
              future.completeExceptionally(failures.failed(call.request(), e));
            }
          }
        });
    future.whenComplete(
        (page, failure) -> {
          if (failure != null) {
            call.cancel();
          }
        });
    return future;
  }

  private CallPage<T> page(
      Call call,
      Response response,
      Walk walk,
      int index,
      String position,
      @Nullable CallPage<T> previous)
      throws IOException {
    if (!response.isSuccessful()) {
      throw failures.refused(call.request(), response, response.body().string());
    }
    Paged<T> page = converter.convert(response.body());
    if (page == null) {
      throw new IOException("the answer is empty");
    }
    boolean counted = !style.positionsAreTheServers();
    if (counted && previous != null && !page.pageItems().isEmpty()) {
      refuseRepetition(previous, page, position);
    }
    String next = next(position, page);
    if (next != null && !counted && !walk.isNew(next, index + 1)) {
      throw new PagingException(
          secrets.mask(
              operation
                  + " would go in circles: the server sent the same link or token to the next page for the second time: "
                  + next));
    }
    return new CallPage<>(this, walk, index, position, next, page.pageItems());
  }

  private @Nullable String next(String position, Paged<T> page) {
    try {
      return style.next(first, position, page);
    } catch (PagingException e) {
      throw new PagingException(secrets.mask(operation + " can't go on: " + e.getMessage()));
    }
  }

  private void refuseRepetition(CallPage<T> previous, Paged<T> page, String position) {
    if (previous.items().equals(page.pageItems())) {
      throw new PagingException(
          operation
              + " would go in circles: the page at skip="
              + position
              + " equals the one before it, so the server seems to ignore skip");
    }
  }
}
