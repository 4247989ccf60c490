package io.mailgunapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.MessageResponse;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;

class RetrofitApisTest {
  private final Retrofit retrofit =
      new Retrofit.Builder()
          .baseUrl("http://localhost/")
          .addConverterFactory(ApiConverters.create())
          .build();

  /** An interface that is not this API's. */
  public interface Foreign {
    /** A call of its own. */
    @GET("foreign")
    Call<MessageResponse> foreign();
  }

  @Test
  void ownInterfacesAreClassesWithoutReflection() {
    BouncesApi bounces = RetrofitApis.create(retrofit, BouncesApi.class);

    assertThat(Proxy.isProxyClass(bounces.getClass())).isFalse();
    assertThat(bounces).hasToString("BouncesApi");
    assertThat(bounces.listBounces("mg.example.com").request().url().encodedPath())
        .isEqualTo("/v3/mg.example.com/bounces");
  }

  @Test
  void otherInterfacesAreLeftToRetrofit() {
    assertThat(RetrofitApis.create(retrofit, Foreign.class).foreign().request().url())
        .hasToString("http://localhost/foreign");
  }
}
