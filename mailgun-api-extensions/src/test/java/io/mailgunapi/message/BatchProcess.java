package io.mailgunapi.message;

import io.mailgunapi.Mailgun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A process of its own that sends a batch, so that a test can kill it. */
final class BatchProcess {
  private BatchProcess() {}

  /** Starts one in a small heap. */
  static Process start(String url, Path journal, int recipients, int chunkSize) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx64m");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(classPath());
    command.add(BatchProcess.class.getName());
    command.addAll(
        List.of(url, journal.toString(), String.valueOf(recipients), String.valueOf(chunkSize)));
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path");
    String path = surefire == null ? System.getProperty("java.class.path") : surefire;
    return String.join(File.pathSeparator, path.split(File.pathSeparator));
  }

  static int waitFor(Process process) throws InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the process does not end");
    }
    return process.exitValue();
  }

  public static void main(String[] args) {
    Message message =
        Message.builder().from("ann@mg.example.com").subject("Hello").text("Hi").build();
    BatchOptions options =
        BatchOptions.startOrResume(Path.of(args[1])).chunkSize(Integer.parseInt(args[3]));
    try (Mailgun mailgun = Mailgun.builder().apiKey("key").baseUrl(args[0]).build()) {
      mailgun
          .messenger("mg.example.com")
          .sendBatch(
              message,
              IntStream.range(0, Integer.parseInt(args[2]))
                  .mapToObj(i -> Recipient.of("r" + i + "@example.org").with("number", i)),
              options);
    }
  }
}
