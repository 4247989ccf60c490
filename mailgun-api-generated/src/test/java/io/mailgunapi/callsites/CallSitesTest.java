package io.mailgunapi.callsites;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.spec.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.Invocation;
import retrofit2.Retrofit;

/** What callers of earlier versions wrote compiles, and still calls the operation that it names. */
class CallSitesTest {

  private static final Retrofit RETROFIT =
      new Retrofit.Builder()
          .baseUrl("http://localhost/")
          .addConverterFactory(ApiConverters.create())
          .build();

  static Stream<Method> sites() {
    return Arrays.stream(CallSites01.class.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theCallReachesItsOperation(Method site) throws Exception {
    Object api = RETROFIT.create(site.getParameterTypes()[0]);

    Request request = ((Call<?>) site.invoke(null, api)).request();

    Method called = Objects.requireNonNull(request.tag(Invocation.class)).method();
    Operation operation = called.getAnnotation(Operation.class);
    assertThat(called.getName()).isEqualTo(site.getName());
    assertThat(request.method()).isEqualTo(operation.method());
    assertThat(request.url().encodedPath())
        .matches(operation.path().replaceAll("\\{[^}]*}", "[^/]+"));
  }

  @Test
  void everyTagHasACallSite() {
    Set<Class<?>> called =
        sites().map(site -> site.getParameterTypes()[0]).collect(Collectors.toSet());
    Set<Class<?>> apis =
        Arrays.stream(MailgunApis.class.getMethods())
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getReturnType)
            .collect(Collectors.toSet());

    assertThat(called).containsAll(apis);
  }
}
