package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.testing.wire.ApiOperation;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damaged answers through the whole client: a typed error or a right value, and soon. */
class MutatedAnswersTest {
  private static final int BODIES = 10_000;

  /** What an answer may cost beyond its size: the request, the exception, the connection. */
  private static final long FIXED_BYTES = 4L << 20;

  private static final long BYTES_PER_BYTE = 100;

  private static SuiteFixture fixture;
  private static Mailgun client;

  @BeforeAll
  static void start() throws Exception {
    fixture = new SuiteFixture();
    client =
        Mailgun.builder()
            .apiKey(SuiteFixture.KEY)
            .baseUrl(fixture.server.url().toString())
            .retryPolicy(RetryPolicy.none())
            .callTimeout(Duration.ofSeconds(30))
            .deprecationListener(notice -> {})
            .build();
  }

  @AfterAll
  static void stop() {
    client.close();
    fixture.close();
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void mutatedAnswersEndInATypedErrorOrARightValue() {
    long seed = Long.getLong("mailgun.contract.seed", 20251211L);
    Random random = new Random(seed);
    List<GeneratedMethod> methods =
        fixture.methods.stream().filter(each -> each.answerType() != Void.class).toList();
    List<String> wrong = new ArrayList<>();
    int values = 0;
    int errors = 0;
    for (int i = 0; i < BODIES && wrong.size() < 20; i++) {
      GeneratedMethod method = methods.get(i % methods.size());
      ApiOperation operation = fixture.operation(method);
      ByteString body = Mutation.of(example(operation), random, /* heavy= */ i % 100 == 0);
      fixture.server.answerWith("200", "application/json", body);
      String label = "seed " + seed + " body " + i + " " + method;
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        Object value =
            client.execute(
                fixture.maker.call(
                    client, operation, method, fixture.examples.input(operation, method)));
        values++;
        rightValue(label, method, value, wrong);
      } catch (MailgunException e) {
        errors++;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        wrong.add(label + ": " + e + " for " + brief(body));
      }
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      if (allocated > FIXED_BYTES + BYTES_PER_BYTE * body.size()) {
        wrong.add(label + ": " + body.size() + " bytes made it allocate " + allocated);
      }
    }
    assertThat(wrong).isEmpty();
    // Both ends occur, or the mutations would show nothing.
    assertThat(values).isGreaterThan(BODIES / 20);
    assertThat(errors).isGreaterThan(BODIES / 20);
  }

  private static void rightValue(
      String label, GeneratedMethod method, Object value, List<String> wrong) {
    try {
      var adapter = fixture.moshi.adapter(method.answerType());
      String encoded = adapter.toJson(value);
      Object again = adapter.fromJson(encoded);
      // Half a surrogate pair or a fraction that the format lacks goes at the first encoding; what
      // is left must stay.
      if (again == null || !encoded.equals(adapter.toJson(again))) {
        wrong.add(label + ": the value is another after encoding and decoding: " + brief(value));
      }
    } catch (Exception e) {
      wrong.add(label + ": the value can't be encoded and decoded: " + e);
    }
  }

  private static String example(ApiOperation operation) {
    String status = ScriptedServer.success(operation);
    return fixture
        .examples
        .answer(operation, status)
        .path("content")
        .path("application/json")
        .path("example")
        .toString();
  }

  private static String brief(Object value) {
    String text = value instanceof ByteString bytes ? bytes.utf8() : value.toString();
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
