package io.mailgunapi.codegen.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.compare.Finding.Kind;
import io.mailgunapi.codegen.compare.Finding.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the differences that matter, each place once. */
final class Findings {

  private final Map<String, Finding> found = new LinkedHashMap<>();
  private final Policy policy;

  Findings(Policy policy) {
    this.policy = policy;
  }

  List<Finding> all() {
    return new ArrayList<>(found.values());
  }

  Place at(String operation) {
    return new Place(operation, false, false, ApiDocument.nothing(), ApiDocument.nothing());
  }

  /** A place in both descriptions. */
  final class Place {

    private final String operation;
    private final boolean inModel;
    private final boolean isSent;
    private final JsonNode before;
    private final JsonNode after;

    private Place(
        String operation, boolean inModel, boolean isSent, JsonNode before, JsonNode after) {
      this.operation = operation;
      this.inModel = inModel;
      this.isSent = isSent;
      this.before = before;
      this.after = after;
    }

    Place sent() {
      return new Place(operation, inModel, true, before, after);
    }

    boolean isSent() {
      return isSent;
    }

    Place inModel() {
      return new Place(operation, true, isSent, before, after);
    }

    Place with(JsonNode old, JsonNode now) {
      return new Place(operation, inModel, isSent, old, now);
    }

    void differ(Subject subject, String place, String old, String now) {
      if (!old.equals(now)) {
        add(subject, Kind.CHANGED, place, old, now);
      }
    }

    void add(Subject subject, Kind kind, String place, String old, String now) {
      Finding finding = new Finding(subject, kind, operation, place, inModel, isSent, old, now);
      if (policy.matters(finding, before, after)) {
        found.merge(
            finding.what() + " " + finding.where(),
            finding,
            (first, again) -> again.sent() ? first.asSent() : first);
      }
    }
  }
}
