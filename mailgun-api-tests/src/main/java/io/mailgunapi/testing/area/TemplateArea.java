package io.mailgunapi.testing.area;

import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Templates. Their versions are {@link TemplateVersionArea}'s. */
final class TemplateArea implements Area {
  private final DomainStore domains;
  private final Templates templates;
  private final Setting setting;

  TemplateArea(DomainStore domains, Templates templates, Setting setting) {
    this.domains = domains;
    this.templates = templates;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listTemplates", this::list)
        .on("createTemplate", this::create)
        .on("deleteAllTemplates", this::deleteAll)
        .on("getTemplate", this::get)
        .on("updateTemplate", this::update)
        .on("deleteTemplate", this::delete);
  }

  private Reply list(Call call) {
    TreeMap<String, ObjectNode> shown = new TreeMap<>();
    templates
        .of(domains.of(call))
        .forEach((name, template) -> shown.put(name, shown(template, call.queryFlag("active"))));
    int limit = call.queryInt("limit", 100);
    Page<ObjectNode> page =
        Page.of(
            shown,
            new PageCursor(PageCursor.Direction.of(call.query("page")), call.query("p")),
            limit);
    return Reply.ok(
        Nodes.object(
            "items", page.items(), "paging", new Links(call, limit).pivots(page, "p", "previous")));
  }

  private static ObjectNode shown(StoredTemplate template, boolean withActive) {
    ObjectNode shown = template.facts().deepCopy();
    if (withActive) {
      template.versions().values().stream()
          .filter(version -> version.path("active").asBoolean(false))
          .forEach(version -> shown.set("version", version));
    }
    return shown;
  }

  private Reply create(Call call) {
    StoredDomain domain = domains.of(call);
    String name = call.text("name", "").toLowerCase(Locale.ROOT);
    if (name.isBlank()) {
      throw Refusal.badRequest("'name' parameter is missing");
    }
    TreeMap<String, StoredTemplate> all = templates.of(domain);
    if (all.containsKey(name)) {
      throw Refusal.badRequest("template with name '" + name + "' already exists");
    }
    ObjectNode facts =
        Nodes.object(
            "name", name,
            "description", call.text("description", ""),
            "id", setting.ids().uuid(),
            "createdAt", WireTimes.mail(call.now(), "UTC"),
            "createdBy", call.text("createdBy", ""));
    StoredTemplate template = new StoredTemplate(facts, new TreeMap<>());
    all.put(name, template);
    ObjectNode shown = facts.deepCopy();
    if (call.has("template")) {
      String tag = call.text("tag", "initial").toLowerCase(Locale.ROOT);
      ObjectNode version = TemplateVersionArea.version(call, tag, setting).put("active", true);
      template.versions().put(tag, version);
      shown.set("version", version);
    }
    return Reply.ok(Nodes.object("message", "template has been stored", "template", shown));
  }

  private Reply deleteAll(Call call) {
    templates.of(domains.of(call)).clear();
    return Reply.message("templates have been deleted");
  }

  private Reply get(Call call) {
    StoredTemplate template = templates.require(domains.of(call), call.path("templateName"));
    return Reply.ok(Nodes.object("template", shown(template, call.queryFlag("active"))));
  }

  private Reply update(Call call) {
    StoredTemplate template = templates.require(domains.of(call), call.path("templateName"));
    Nodes.copy(call.body(), template.facts(), "description");
    return changed("template has been updated", template);
  }

  private Reply delete(Call call) {
    StoredDomain domain = domains.of(call);
    StoredTemplate template = templates.require(domain, call.path("templateName"));
    templates.of(domain).remove(template.name());
    return changed("template has been deleted", template);
  }

  private static Reply changed(String message, StoredTemplate template) {
    return Reply.ok(
        Nodes.object("message", message, "template", Nodes.object("name", template.name())));
  }
}
