package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MailgunServer(domains = "shop.example.com", apiKeys = "good")
class MailgunServerTest {
  private final FakeMailgun ofConstructor;

  MailgunServerTest(FakeMailgun fake) {
    ofConstructor = fake;
  }

  @BeforeEach
  void theServerIsFresh(FakeMailgun fake) {
    assertThat(fake.requests().count()).isZero();
  }

  @Test
  void theServerIsThatOfTheTest(FakeMailgun fake) {
    assertThat(fake).isSameAs(ofConstructor);
    useIt(fake);
  }

  @Test
  void everyTestHasItsOwn(FakeMailgun fake) {
    useIt(fake);
  }

  private static void useIt(FakeMailgun fake) {
    try (Browser browser = new Browser(fake.baseUrl(), "good");
        Browser stranger = new Browser(fake.baseUrl(), "bad")) {
      assertThat(browser.get("/v4/domains/shop.example.com").status()).isEqualTo(200);
      assertThat(stranger.get("/v4/domains").status()).isEqualTo(401);
    }
  }
}
