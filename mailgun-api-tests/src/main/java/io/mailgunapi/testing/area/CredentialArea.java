package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** SMTP credentials of domains. */
final class CredentialArea implements Area {
  private static final String NOTE = "Store this password now. It is not shown again.";

  private final DomainStore domains;
  private final Setting setting;
  private final PerDomain<Map<String, ObjectNode>> credentials =
      new PerDomain<>(LinkedHashMap::new);

  CredentialArea(DomainStore domains, Setting setting) {
    this.domains = domains;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listCredentials", this::list)
        .on("createCredentials", this::create)
        .on("deleteAllCredentials", this::deleteAll)
        .on("updateCredentials", this::update)
        .on("deleteCredentials", this::delete);
  }

  private Map<String, ObjectNode> of(Call call) {
    return credentials.of(domains.of(call));
  }

  private Reply list(Call call) {
    // The count is that of the page.
    var items = Slice.ofQuery(call, List.copyOf(of(call).values()), 100);
    return Reply.ok(Nodes.object("items", items, "total_count", items.size()));
  }

  private Reply create(Call call) {
    StoredDomain domain = domains.of(call);
    List<String> logins = call.texts("login");
    if (logins.isEmpty()) {
      logins = call.texts("mailbox");
    }
    if (logins.isEmpty()) {
      throw Refusal.badRequest("'login' parameter is missing");
    }
    List<String> passwords = call.texts("password");
    passwords.forEach(CredentialArea::checkPassword);
    ObjectNode generated = Nodes.object();
    for (int i = 0; i < logins.size(); i++) {
      String login = full(logins.get(i), domain);
      credentials
          .of(domain)
          .put(
              login,
              Nodes.object(
                  "mailbox",
                  login,
                  "login",
                  login,
                  "created_at",
                  WireTimes.mail(call.now(), "+0000"),
                  "size_bytes",
                  null));
      if (i >= passwords.size()) {
        generated.put(login, setting.ids().hex(32));
      }
    }
    ObjectNode answer =
        Nodes.object("message", "Created " + logins.size() + " credentials pair(s)");
    if (!generated.isEmpty()) {
      answer.put("note", NOTE);
      answer.set("credentials", generated);
    }
    return Reply.ok(answer);
  }

  private static void checkPassword(String password) {
    if (password.length() < 5 || password.length() > 32) {
      throw Refusal.badRequest(
          "'password' parameter is not valid: it has between 5 and 32 characters");
    }
  }

  private static String full(String login, StoredDomain domain) {
    return Suppressions.key(login.contains("@") ? login : login + "@" + domain.name());
  }

  private Reply deleteAll(Call call) {
    Map<String, ObjectNode> all = of(call);
    List<String> logins = new ArrayList<>(all.keySet());
    all.clear();
    return Reply.ok(
        Nodes.object(
            "message", "All domain credentials have been deleted", "count", logins.size()));
  }

  private String require(Call call) {
    String login = full(call.path("login"), domains.of(call));
    if (!of(call).containsKey(login)) {
      throw Refusal.notFound("Credentials not found");
    }
    return login;
  }

  private Reply update(Call call) {
    String login = require(call);
    String password = call.text("password");
    ObjectNode answer = Nodes.object("message", "Password changed");
    if (password == null) {
      answer.put("note", NOTE);
      answer.set("credentials", Nodes.object(login, setting.ids().hex(32)));
    } else {
      checkPassword(password);
    }
    return Reply.ok(answer);
  }

  private Reply delete(Call call) {
    if (full(call.path("login"), domains.of(call)).startsWith("postmaster@")) {
      throw Refusal.badRequest("The postmaster's credentials cannot be deleted");
    }
    String login = require(call);
    of(call).remove(login);
    return Reply.ok(Nodes.object("message", "Credentials have been deleted", "spec", login));
  }
}
