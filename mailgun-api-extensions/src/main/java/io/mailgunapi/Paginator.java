package io.mailgunapi;

import io.mailgunapi.paging.Pager;
import io.mailgunapi.spec.Operation;
import io.mailgunapi.spec.Paged;
import io.mailgunapi.spec.Pagination;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Invocation;
import retrofit2.Retrofit;

/** Makes a pager of the call for a first page. Immutable. */
final class Paginator {
  private final Retrofit retrofit;
  private final Failures failures;
  private final Secrets secrets;

  Paginator(Retrofit retrofit, Failures failures, Secrets secrets) {
    this.retrofit = retrofit;
    this.failures = failures;
    this.secrets = secrets;
  }

  <T> Pager<T> paginate(Call<? extends Paged<T>> call) {
    Request request = call.request();
    Invocation invocation = request.tag(Invocation.class);
    if (invocation == null) {
      throw new IllegalArgumentException(
          "this call was not made by one of the client's interfaces, so it is not known how it is paged");
    }
    Method method = invocation.method();
    Operation operation = method.getAnnotation(Operation.class);
    Pagination pagination = method.getAnnotation(Pagination.class);
    if (operation == null || pagination == null) {
      throw new IllegalArgumentException(
          method.getName() + " is not a paged operation: use execute(call)");
    }
    PageReader<T> reader =
        new PageReader<>(
            request,
            operation,
            pagination,
            retrofit.callFactory(),
            converter(method),
            failures,
            secrets);
    return new CallPager<>(reader, reader.start());
  }

  /** The method returns {@code Call<X>} with the X of the call that the compiler has checked. */
  private <T> Converter<ResponseBody, Paged<T>> converter(Method method) {
    ParameterizedType call = (ParameterizedType) method.getGenericReturnType();
    return retrofit.responseBodyConverter(
        call.getActualTypeArguments()[0], method.getAnnotations());
  }
}
