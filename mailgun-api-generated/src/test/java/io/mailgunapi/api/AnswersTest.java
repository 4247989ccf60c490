package io.mailgunapi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.StoredMessageRaw;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Response;

class AnswersTest {
  @RegisterExtension final Loopback mailgun = new Loopback();

  private Call<Bounce> call() {
    return mailgun.bounces().getBounce("mg.example.com", "bob@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain; charset=utf-8", "text/html"})
  void jsonIsReadWhateverItIsLabelled(String contentType) throws Exception {
    Response<Bounce> response = mailgun.answer(call(), contentType, "{\"address\": \"ü\"}");

    assertThat(response.body().address()).isEqualTo("ü");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"address\": \"a\", \"code\": ', 'Expected more JSON but the answer ends at path $.code'",
    "'{\"address\": \"a', 'Expected JSON but was something else at path $.address'",
    "'', 'Expected more JSON but the answer ends at path $'",
    "'<html>', 'Expected JSON but was something else at path $'",
    "Forbidden, 'Expected JSON but was something else at path $'",
    "'{\"address\": \"a\", }', 'Expected JSON but was something else at path $.address'",
    "null, 'Expected a value but was null at path $'",
    "'[]', 'Expected a value but was null at path $'",
    "'{\"address\": \"a\"}{}', 'Expected JSON but was something else at path $'",
    "'{\"address\": \"a\"} x', 'Expected JSON but was something else at path $'",
    "'\"a\"', 'Expected BEGIN_OBJECT but was STRING at path $'",
    "'{\"code\": \"550\"}', 'Required value ''address'' missing at $'",
  })
  void whatIsNotTheExpectedJsonFailsWithItsPath(String body, String message) {
    assertThatThrownBy(() -> mailgun.answer(call(), "application/json", body))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }

  @Test
  void aCutConnectionIsAFailureOfTheConnection() {
    MockResponse cut =
        new MockResponse.Builder()
            .body("{\"address\": \"" + "a".repeat(100_000) + "\"}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build();

    assertThatThrownBy(() -> mailgun.answer(call(), cut)).isInstanceOf(IOException.class);
  }

  @Test
  void anOperationWithoutAnAnswerReadsNone() throws Exception {
    Response<Void> response =
        mailgun.answer(
            mailgun.accountWebhooks().deleteAccountWebhook("w"),
            new MockResponse.Builder().code(204).build());

    assertThat(response.isSuccessful()).isTrue();
    assertThat(response.body()).isNull();
  }

  @Test
  void aStoredMessageIsAskedForAsMimeByTheSecondMethod() throws Exception {
    Call<StoredMessageRaw> raw = mailgun.messages().getStoredMessageRaw("mg.example.com", "AwABB");
    RecordedRequest request = mailgun.arrival(raw);

    assertThat(request.getHeaders().values("Accept")).containsExactly("message/rfc2822");
    assertThat(
            mailgun
                .arrival(mailgun.messages().getStoredMessage("mg.example.com", "AwABB"))
                .getHeaders()
                .values("Accept"))
        .isEmpty();
  }

  @Test
  void aCallThatPostsNothingHasAnEmptyBody() throws Exception {
    RecordedRequest request = mailgun.arrival(mailgun.ips().requestNewIp());

    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
  }
}
