package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sending domain: its settings and DKIM keys. What else belongs to it is kept {@link PerDomain}.
 */
final class StoredDomain {
  /** The settings, as {@code getDomain} shows them. */
  final ObjectNode settings;

  /** The tracking settings, as {@code getTrackingSettings} shows them. */
  final ObjectNode tracking;

  /** Whether each DKIM selector is active. */
  final Map<String, Boolean> selectors = new LinkedHashMap<>();

  /** The public key of each DKIM selector. */
  final Map<String, String> publicKeys = new LinkedHashMap<>();

  StoredDomain(String id, String name, Instant created, String state) {
    settings =
        Nodes.object(
            "id",
            id,
            "name",
            name,
            "state",
            state,
            "type",
            name.startsWith("sandbox") ? "sandbox" : "custom",
            "created_at",
            WireTimes.mail(created, "GMT"),
            "is_disabled",
            false,
            "smtp_login",
            "postmaster@" + name,
            "spam_action",
            "disabled",
            "wildcard",
            false,
            "require_tls",
            false,
            "skip_verification",
            false,
            "use_automatic_sender_security",
            false,
            "web_prefix",
            "email",
            "web_scheme",
            "http",
            "tracking_host",
            "email." + name,
            "message_ttl",
            259_200,
            "encrypt_incoming_message",
            false);
    tracking =
        Nodes.object(
            "open", Nodes.object("active", false, "place_at_the_top", false),
            "click", Nodes.object("active", false),
            "unsubscribe",
                Nodes.object(
                    "active", false,
                    "html_footer", "\n<br>\n<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>\n",
                    "text_footer", "\n\nTo unsubscribe click: <%unsubscribe_url%>\n\n"),
            "web_scheme", "http");
  }

  String id() {
    return settings.path("id").asString();
  }

  String name() {
    return settings.path("name").asString();
  }

  String state() {
    return settings.path("state").asString();
  }

  boolean active() {
    return state().equals("active");
  }

  void state(String state) {
    settings.put("state", state);
    settings.put("is_disabled", state.equals("disabled"));
  }
}
