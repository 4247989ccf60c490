package io.mailgunapi.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the contract suite against a server, from system properties:
 *
 * <ul>
 *   <li>{@code mailgun.baseUrl}: the server, required
 *   <li>{@code mailgun.apiKey}: the key, required
 *   <li>{@code mailgun.domain}: the sending domain, by default that of the examples
 *   <li>{@code mailgun.contract.write}: true to try also what changes something on the server
 *   <li>{@code mailgun.contract.operations}: operationIds with commas, by default all
 *   <li>{@code mailgun.contract.timeout}: how long the server may take for one answer, an ISO 8601
 *       duration such as {@code PT10S}, by default {@code PT30S}
 *   <li>{@code mailgun.contract.report}: where to write the report, by default {@code
 *       target/contract-report}
 * </ul>
 *
 * <p>Prints a line for each operation as it goes, what failed and what the server does not offer,
 * and last {@code N passed, N failed, N skipped}.
 */
public final class ContractMain {
  private ContractMain() {}

  /**
   * Runs the suite.
   *
   * @throws IllegalStateException if an operation failed, none was tried with success, or the
   *     server stopped answering; the report is written before
   */
  public static void main(String[] arguments) throws IOException {
    ContractSuite.Builder suite =
        ContractSuite.builder()
            .baseUrl(required("mailgun.baseUrl"))
            .apiKey(required("mailgun.apiKey"))
            .write(Boolean.getBoolean("mailgun.contract.write"))
            .operations(operations(System.getProperty("mailgun.contract.operations", "")));
    String domain = System.getProperty("mailgun.domain", "");
    if (!domain.isBlank()) {
      suite.domain(domain);
    }
    String timeout = System.getProperty("mailgun.contract.timeout", "");
    if (!timeout.isBlank()) {
      timeout(suite, timeout.strip());
    }
    ContractReport report = suite.build().run(new ProgressLines(System.out));
    Path directory =
        Path.of(System.getProperty("mailgun.contract.report", "target/contract-report"));
    report.write(directory);
    System.out.println("report: " + directory.resolve("index.html").toAbsolutePath());
    System.out.println(report.describe());
    Optional<String> failure = report.failure();
    if (failure.isPresent()) {
      throw new IllegalStateException(failure.get());
    }
  }

  private static void timeout(ContractSuite.Builder suite, String text) {
    try {
      suite.timeout(Duration.parse(text));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "-Dmailgun.contract.timeout is "
              + text
              + ", but must be an ISO 8601 duration from PT0.001S to PT1H: write ten seconds as"
              + " PT10S",
          e);
    }
  }

  private static Set<String> operations(String text) {
    Set<String> ids = new LinkedHashSet<>();
    Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    return ids;
  }

  private static String required(String name) {
    String value = System.getProperty(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException("-D" + name + " is missing: give it on the command line");
    }
    return value;
  }
}
