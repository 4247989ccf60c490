package io.mailgunapi.testing.area;

import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The templates of all domains of one account in one region. Names and tags are lower case. */
final class Templates {
  private final PerDomain<TreeMap<String, StoredTemplate>> all = new PerDomain<>(TreeMap::new);

  TreeMap<String, StoredTemplate> of(StoredDomain domain) {
    return all.of(domain);
  }

  StoredTemplate require(StoredDomain domain, String name) {
    StoredTemplate template = of(domain).get(name.toLowerCase(Locale.ROOT));
    if (template == null) {
      throw Refusal.notFound("template not found");
    }
    return template;
  }

  static ObjectNode requireVersion(StoredTemplate template, String tag) {
    ObjectNode version = template.versions().get(tag.toLowerCase(Locale.ROOT));
    if (version == null) {
      throw Refusal.notFound("version not found");
    }
    return version;
  }

  /** The version that a message is made of: the named one, or the active one. */
  ObjectNode version(StoredDomain domain, String name, @Nullable String tag) {
    StoredTemplate template = of(domain).get(name.toLowerCase(Locale.ROOT));
    if (template == null) {
      throw Refusal.badRequest("template '" + name + "' not found");
    }
    for (ObjectNode version : template.versions().values()) {
      boolean wanted =
          tag == null
              ? version.path("active").asBoolean(false)
              : version.path("tag").asString().equalsIgnoreCase(tag);
      if (wanted) {
        return version;
      }
    }
    throw Refusal.badRequest("template '" + name + "' has no such version");
  }
}
