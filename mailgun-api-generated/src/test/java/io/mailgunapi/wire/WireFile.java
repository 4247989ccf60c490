package io.mailgunapi.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An exchange written down by hand: what arrives at the server, and what the server answers.
 *
 * <pre>
 * POST /v3/mg.example.com/unsubscribes
 * Content-Type: application/x-www-form-urlencoded
 *
 * address = bob@example.org
 * tag = newsletter
 * ---
 * 200 application/json
 * {"message": "1 address has been added", "address": "bob@example.org"}
 * </pre>
 *
 * A form has one line for each field, a file is {@code name = <filename type> content}. Any other
 * body is JSON. Without an answer, the server answers {@code {}}.
 *
 * @param method the method that arrives
 * @param target path and query as they arrive
 * @param headers what the named headers must be; for multipart bodies without the boundary
 * @param body the body that arrives, as written
 * @param answerStatus the status of the answer
 * @param answerType the content type of the answer, empty for none
 * @param answer the body of the answer
 */
record WireFile(
    String method,
    String target,
    Map<String, String> headers,
    String body,
    int answerStatus,
    String answerType,
    String answer) {

  static WireFile read(String name) {
    try (InputStream in = WireFile.class.getResourceAsStream("/wire/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("No file /wire/" + name);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WireFile parse(String text) {
    String[] halves = text.split("(?m)^---\n", 2);
    String[] request = halves[0].split("\n\n", 2);
    List<String> head = new ArrayList<>(request[0].lines().toList());
    String[] start = head.remove(0).split(" ", 2);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : head) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    String[] answer = halves.length == 2 ? halves[1].split("\n", 2) : new String[] {"200", "{}"};
    String[] status = answer[0].split(" ", 2);
    return new WireFile(
        start[0],
        start[1],
        headers,
        request.length == 2 ? request[1].strip() : "",
        Integer.parseInt(status[0]),
        status.length == 2 ? status[1] : "",
        answer.length == 2 ? answer[1].strip() : "");
  }

  /** The fields of a form, in any order. */
  List<String> fields() {
    return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
