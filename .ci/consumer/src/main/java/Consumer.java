import io.mailgunapi.Mailgun;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.model.SendMessageResponse;
import io.mailgunapi.testing.FakeMailgun;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/** Sends through the embedded Mailgun, and checks that just one OkHttp is there. */
public final class Consumer {
  public static void main(String[] args) throws Exception {
    List<URL> okHttps =
        Collections.list(Consumer.class.getClassLoader().getResources("okhttp3/OkHttpClient.class"));
    if (okHttps.size() != 1) {
      throw new IllegalStateException("Expected one OkHttp on the class path, found " + okHttps);
    }
    try (FakeMailgun fake = FakeMailgun.start();
        Mailgun mailgun = Mailgun.builder().baseUrl(fake.baseUrl()).apiKey("key").build()) {
      SendMessageResponse response =
          mailgun.execute(
              mailgun
                  .messages()
                  .sendMessage(
                      "mg.example.com",
                      SendMessageRequest.builder()
                          .from("Shop <shop@mg.example.com>")
                          .to("customer@example.org")
                          .subject("Your invoice")
                          .text("Thank you.")
                          .build()));
      System.out.println("consumer: sent " + response.id() + " with " + okHttps.get(0));
    }
  }
}
