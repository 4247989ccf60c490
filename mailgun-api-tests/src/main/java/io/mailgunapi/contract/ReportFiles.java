package io.mailgunapi.contract;

import io.mailgunapi.contract.OperationResult.SentAndReceived;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two forms of a report. */
final class ReportFiles {
  private ReportFiles() {}

  static String json(ContractReport report) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    ObjectNode counts = root.putObject("counts");
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict.name().toLowerCase(Locale.ROOT), report.count(verdict));
    }
    counts.put("refused", report.refused());
    root.put("summary", report.summary());
    root.put("failure", report.failure().orElse(null));
    ArrayNode rows = root.putArray("operations");
    for (OperationResult result : report.results()) {
      ObjectNode row = rows.addObject();
      row.put("operation", result.operation());
      row.put("tag", result.tag());
      row.put("method", result.method());
      row.put("path", result.path());
      row.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
      row.put("refused", result.refused());
      ArrayNode reasons = row.putArray("reasons");
      result.reasons().forEach(reasons::add);
      ArrayNode exchanges = row.putArray("exchanges");
      for (SentAndReceived exchange : result.exchanges()) {
        exchanges
            .addObject()
            .put("sent", exchange.sent())
            .put("received", exchange.received())
            .put("status", exchange.status());
      }
    }
    return root.toPrettyString();
  }

  /** A page that holds its data, style and script itself and fetches nothing. */
  static String html(ContractReport report, String json) {
    // Inside a script element only this sequence could end it.
    String data = json.replace("</", "<\\/").replace("<!--", "<\\!--");
    return template()
        .replace("@summary@", report.summary())
        .replace("@refusals@", report.refusals())
        .replace("@failure@", report.failure().orElse(""))
        .replace("@data@", data);
  }

  private static String template() {
    try (InputStream in = ReportFiles.class.getResourceAsStream("report.html")) {
      if (in == null) {
        throw new IllegalStateException("report.html is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
