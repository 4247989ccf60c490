package io.mailgunapi.testing.area;

import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mailing list.
 *
 * @param facts as {@code getMailingList} shows them, but for the number of members
 * @param members by address
 */
record StoredList(ObjectNode facts, TreeMap<String, ObjectNode> members) {

  ObjectNode shown() {
    return facts.deepCopy().put("members_count", members.size());
  }
}
