package io.mailgunapi.testing.area;

import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The versions of templates. */
final class TemplateVersionArea implements Area {
  private static final int MAX_VERSIONS = 40;

  private final DomainStore domains;
  private final Templates templates;
  private final Setting setting;

  TemplateVersionArea(DomainStore domains, Templates templates, Setting setting) {
    this.domains = domains;
    this.templates = templates;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listTemplateVersions", this::list)
        .on("createTemplateVersion", this::create)
        .on("getTemplateVersion", this::get)
        .on("updateTemplateVersion", this::update)
        .on("deleteTemplateVersion", this::delete)
        .on("copyTemplateVersion", this::copy);
  }

  /** A version as a request describes it, not active. */
  static ObjectNode version(Call call, String tag, Setting setting) {
    ObjectNode version =
        Nodes.object(
            "tag", tag,
            "template", call.text("template", ""),
            "engine", call.text("engine", "handlebars"),
            "mjml", "",
            "active", false,
            "comment", call.text("comment", ""),
            "id", setting.ids().uuid(),
            "createdAt", WireTimes.mail(call.now(), "UTC"));
    Nodes.copy(call.body(), version, "headers");
    return version;
  }

  private StoredTemplate template(Call call) {
    return templates.require(domains.of(call), call.path("templateName"));
  }

  private Reply list(Call call) {
    StoredTemplate template = template(call);
    TreeMap<String, ObjectNode> shown = new TreeMap<>();
    template
        .versions()
        .forEach(
            (tag, version) -> {
              ObjectNode copy = version.deepCopy();
              copy.remove("template");
              shown.put(tag, copy);
            });
    int limit = call.queryInt("limit", 100);
    PageCursor cursor =
        new PageCursor(PageCursor.Direction.of(call.query("page")), call.query("p"));
    Page<ObjectNode> page = Page.of(shown, cursor, limit);
    ObjectNode facts = template.facts().deepCopy();
    facts.set("versions", Nodes.array(page.items()));
    return Reply.ok(
        Nodes.object(
            "template", facts, "paging", new Links(call, limit).pivots(page, "p", "previous")));
  }

  private Reply create(Call call) {
    StoredTemplate template = template(call);
    String tag = call.text("tag", "").toLowerCase(Locale.ROOT);
    if (template.versions().containsKey(tag)) {
      throw Refusal.badRequest("version with tag '" + tag + "' already exists");
    }
    ObjectNode version = put(template, version(call, tag, setting));
    if (template.versions().size() == 1 || call.flag("active", false)) {
      template.activate(tag);
    }
    ObjectNode shown = template.facts().deepCopy();
    shown.set("version", version);
    return Reply.ok(
        Nodes.object("message", "new version of the template has been stored", "template", shown));
  }

  private static ObjectNode put(StoredTemplate template, ObjectNode version) {
    String tag = version.path("tag").asString();
    if (!template.versions().containsKey(tag) && template.versions().size() >= MAX_VERSIONS) {
      throw Refusal.badRequest("a template has at most " + MAX_VERSIONS + " versions");
    }
    template.versions().put(tag, version);
    return version;
  }

  private Reply get(Call call) {
    StoredTemplate template = template(call);
    ObjectNode shown = template.facts().deepCopy();
    shown.set("version", Templates.requireVersion(template, call.path("versionTag")));
    return Reply.ok(Nodes.object("template", shown));
  }

  private Reply update(Call call) {
    StoredTemplate template = template(call);
    ObjectNode version = Templates.requireVersion(template, call.path("versionTag"));
    Nodes.copy(call.body(), version, "template", "comment", "headers");
    if (call.flag("active", false)) {
      template.activate(version.path("tag").asString());
    }
    return changed("version has been updated", template, version);
  }

  private Reply delete(Call call) {
    StoredTemplate template = template(call);
    ObjectNode version = Templates.requireVersion(template, call.path("versionTag"));
    template.versions().remove(version.path("tag").asString());
    return changed("version has been deleted", template, version);
  }

  private static Reply changed(String message, StoredTemplate template, ObjectNode version) {
    return Reply.ok(
        Nodes.object(
            "message",
            message,
            "template",
            Nodes.object(
                "name", template.name(),
                "version", Nodes.object("tag", version.path("tag").asString()))));
  }

  private Reply copy(Call call) {
    StoredTemplate template = template(call);
    ObjectNode source = Templates.requireVersion(template, call.path("versionTag"));
    String tag = call.path("newVersionTag").toLowerCase(Locale.ROOT);
    ObjectNode replaced = template.versions().get(tag);
    ObjectNode copy = source.deepCopy();
    copy.put("tag", tag);
    copy.put("id", setting.ids().uuid());
    copy.put("createdAt", WireTimes.mail(call.now(), "UTC"));
    copy.put("active", replaced != null && replaced.path("active").asBoolean(false));
    copy.put("comment", call.query("comment", source.path("comment").asString("")));
    put(template, copy);
    return Reply.ok(Nodes.object("message", "version has been copied", "version", copy));
  }
}
