package io.mailgunapi.testing.area;

import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A template.
 *
 * @param facts name, description and who made it when
 * @param versions its versions by tag, content included
 */
record StoredTemplate(ObjectNode facts, TreeMap<String, ObjectNode> versions) {

  String name() {
    return facts.path("name").asString();
  }

  /** Makes one version the active one. */
  void activate(String tag) {
    versions.forEach((each, version) -> version.put("active", each.equals(tag)));
  }
}
