package io.mailgunapi;

import io.mailgunapi.model.Bounce;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Programs that tests run in a process of their own. */
final class Programs {
  private Programs() {}

  /** Makes a call without waiting, and leaves the main method at once. */
  static final class CallAndLeave {
    private CallAndLeave() {}

    public static void main(String[] arguments) {
      Mailgun mailgun = Mailgun.builder().apiKey(Wire.KEY).baseUrl(arguments[0]).build();
      mailgun
          .executeAsync(Samples.read(mailgun))
          .thenAccept(details -> System.out.println("answer " + details.domain().name()));
    }
  }

  /** Walks a million bounces, which an interceptor makes up. */
  static final class MillionItems {
    private static final int PAGE = 1000;

    private MillionItems() {}

    public static void main(String[] arguments) {
      AtomicInteger pages = new AtomicInteger();
      OkHttpClient madeUp =
          new OkHttpClient.Builder()
              .addInterceptor(
                  chain ->
                      new Response.Builder()
                          .request(chain.request())
                          .protocol(Protocol.HTTP_1_1)
                          .code(200)
                          .message("OK")
                          .body(page(pages.getAndIncrement()))
                          .build())
              .build();
      Mailgun mailgun =
          Mailgun.builder()
              .apiKey(Wire.KEY)
              .baseUrl("http://localhost:1")
              .httpClient(madeUp)
              .callTimeout(Duration.ofMinutes(1))
              .build();
      long count = 0;
      for (Bounce bounce : mailgun.paginate(mailgun.bounces().listBounces("d"))) {
        count += bounce.address().isEmpty() ? 0 : 1;
      }
      System.out.println("items " + count + " pages " + pages.get());
    }

    private static ResponseBody page(int number) {
      StringBuilder json = new StringBuilder("{\"items\":[");
      for (int i = 0; i < PAGE && number < 1000; i++) {
        json.append(i == 0 ? "" : ",")
            .append("{\"address\":\"recipient-")
            .append(number * PAGE + i)
            .append("@example.org\",\"code\":\"550\",\"error\":\"No such mailbox\",")
            .append("\"created_at\":\"Thu, 11 Dec 2025 01:49:40 UTC\"}");
      }
      json.append("],\"paging\":{\"next\":\"?page=next&address=").append(number).append("\"}}");
      return ResponseBody.create(json.toString(), MediaType.get("application/json"));
    }
  }
}
