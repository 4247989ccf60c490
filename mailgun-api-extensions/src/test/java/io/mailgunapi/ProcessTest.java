package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ProcessTest {
  private static String run(Class<?> program, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).as("the process ended").isTrue();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  /** OkHttp's own threads would keep it alive for a minute. */
  @Test
  @Timeout(40)
  void callUnderWayFinishesAndThenNothingKeepsTheProcessAlive() throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(500, "");
      wire.server.enqueue(
          new MockResponse.Builder()
              .body(Samples.DOMAIN_ANSWER)
              .headersDelay(1, TimeUnit.SECONDS)
              .build());
      long start = System.nanoTime();

      String output = run(Programs.CallAndLeave.class, List.of(), wire.url());

      assertThat(output).contains("answer mg.example.com");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
      assertThat(wire.requests()).isEqualTo(2);
    }
  }

  @Test
  void millionItemsPassThroughASmallHeap() throws Exception {
    String output = run(Programs.MillionItems.class, List.of("-Xmx64m"));

    assertThat(output).contains("items 1000000 pages 1001");
  }
}
