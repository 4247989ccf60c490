package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongBodiesTest {
  private static final MediaType JSON = MediaType.get("application/json");

  private final LongBodies bodies = new LongBodies();
  private int complete;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 48 << 10, 64 << 10, 256 << 10, 525_000, 1 << 20, (16 << 20) - 1})
  void aBodyIsFetchedWholeWhateverItsLength(int length) throws IOException {
    byte[] bytes = random(length);

    Response fetched = fetch(bytes);

    assertThat(complete).isEqualTo(1);
    assertThat(fetched.body().contentType()).isEqualTo(JSON);
    assertThat(fetched.body().contentLength()).isEqualTo(length);
    assertThat(fetched.body().bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {16 << 20, (16 << 20) + 1, 20 << 20})
  void whatGoesOnForVeryLongIsReadBitByBit(int length) throws IOException {
    byte[] bytes = random(length);

    Response fetched = fetch(bytes);

    assertThat(complete).isZero();
    assertThat(fetched.body().bytes()).isEqualTo(bytes);
  }

  @Test
  void bodiesThatAreReadAtTheSameTimeKeepApart() throws IOException {
    byte[] first = random(300_000);
    byte[] second = random(310_000);
    byte[] third = random(320_000);

    try (Response one = fetch(first);
        Response two = fetch(second)) {
      byte[] begun = one.body().source().readByteArray(100_000);
      assertThat(two.body().bytes()).isEqualTo(second);
      assertThat(fetch(third).body().bytes()).isEqualTo(third);
      assertThat(begun).isEqualTo(Arrays.copyOf(first, 100_000));
      assertThat(one.body().source().readByteArray())
          .isEqualTo(Arrays.copyOfRange(first, 100_000, first.length));
    }
  }

  private Response fetch(byte[] bytes) throws IOException {
    Response response =
        new Response.Builder()
            .request(new Request.Builder().url("http://localhost/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK")
            .body(ResponseBody.create(bytes, JSON))
            .build();
    return bodies.fetch(response, () -> complete++);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
