package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FakeMailgunMainTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void theServerSaysWhereItIs() {
    try (FakeMailgun fake = FakeMailgunMain.start(out, "0");
        Browser browser = new Browser(fake.baseUrl())) {
      assertThat(bytes.toString(StandardCharsets.UTF_8))
          .contains("US: " + fake.baseUrl(), "EU: " + fake.euBaseUrl());
      assertThat(browser.get("/v4/domains").status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsNoPortIsRefused() {
    assertThatThrownBy(() -> FakeMailgunMain.start(out, "http"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'http' is no port: give a number up to 65535 for each region, US first");
  }

  @Test
  void aPortThatIsTakenIsRefused() {
    try (FakeMailgun first = FakeMailgun.start()) {
      String taken = Integer.toString(Ports.of(first.baseUrl()));
      assertThatThrownBy(() -> FakeMailgunMain.start(out, taken, "0"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "port "
                  + taken
                  + " of the US region is taken: give another with port, or 0 for a free one");
    }
  }

  @Test
  void behindTheLastPortThereIsNoneForTheOtherRegion() {
    assertThatThrownBy(() -> FakeMailgunMain.start(out, "65535"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("euPort is 65536, but ports go from 0 to 65535");
  }
}
