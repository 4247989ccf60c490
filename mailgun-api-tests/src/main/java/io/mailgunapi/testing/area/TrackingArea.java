package io.mailgunapi.testing.area;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Open, click and unsubscribe tracking, and the certificates of tracking hosts. */
final class TrackingArea implements Area {
  private static final String CHANGED = "Domain tracking settings have been updated";

  /** How long a certificate takes to be made. */
  private static final Duration JOB = Duration.ofMinutes(1);

  private final DomainStore domains;
  private final Map<String, Instant> requested = new HashMap<>();

  TrackingArea(DomainStore domains) {
    this.domains = domains;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on(
            "getTrackingSettings",
            call -> Reply.ok(Nodes.object("tracking", domains.of(call).tracking)))
        .on("updateClickTracking", this::click)
        .on("updateOpenTracking", this::open)
        .on("updateUnsubscribeTracking", this::unsubscribe)
        .on("getTrackingCertificate", this::certificate)
        .on("generateTrackingCertificate", this::generate)
        .on("regenerateTrackingCertificate", this::regenerate);
  }

  private Reply click(Call call) {
    ObjectNode click = settings(call, "click");
    String active = call.text("active");
    if ("htmlonly".equals(active)) {
      click.put("active", "htmlonly");
    } else if (active != null) {
      click.put("active", call.flag("active", false));
    }
    return changed("click", click);
  }

  private Reply open(Call call) {
    ObjectNode open = settings(call, "open");
    open.put("active", call.flag("active", open.path("active").asBoolean()));
    open.put(
        "place_at_the_top",
        call.flag("place_at_the_top", open.path("place_at_the_top").asBoolean()));
    return changed("open", open);
  }

  private Reply unsubscribe(Call call) {
    ObjectNode unsubscribe = settings(call, "unsubscribe");
    unsubscribe.put("active", call.flag("active", unsubscribe.path("active").asBoolean()));
    Nodes.copy(call.body(), unsubscribe, "html_footer", "text_footer");
    return changed("unsubscribe", unsubscribe);
  }

  private ObjectNode settings(Call call, String kind) {
    return (ObjectNode) domains.of(call).tracking.get(kind);
  }

  private static Reply changed(String kind, ObjectNode settings) {
    return Reply.ok(Nodes.object("message", CHANGED, kind, settings));
  }

  private Reply certificate(Call call) {
    String host = host(call);
    Instant since = requested.get(host);
    if (since == null) {
      throw Refusal.notFound("x509 certificate not found for " + host);
    }
    if (since.plus(JOB).isAfter(call.now())) {
      return Reply.ok(Nodes.object("status", "processing"));
    }
    return Reply.ok(
        Nodes.object(
            "status", "active",
            "error", null,
            "certificate",
                "-----BEGIN CERTIFICATE-----\nMIIFBTCCA+2gAwIBAgISA5kF0mX9\n-----END CERTIFICATE-----\n"));
  }

  private Reply generate(Call call) {
    String host = host(call);
    if (requested.containsKey(host)) {
      throw conflict(409, "certificate generation is already initiated");
    }
    return start(call, host);
  }

  private Reply regenerate(Call call) {
    String host = host(call);
    Instant since = requested.get(host);
    if (since == null) {
      throw Refusal.notFound("x509 certificate not found for " + host);
    }
    if (since.plus(JOB).isAfter(call.now())) {
      throw conflict(429, "certificate generation is already running");
    }
    return start(call, host);
  }

  private Reply start(Call call, String host) {
    requested.put(host, call.now());
    return Reply.of(
        202,
        Nodes.object(
            "message",
            "Initiated x509 key pair generation",
            "location",
            "/v2/x509/" + host + "/status"));
  }

  private static Refusal conflict(int status, String description) {
    return new Refusal(Reply.of(status, Nodes.object("Description", description)));
  }

  private String host(Call call) {
    String host = call.path("trackingDomain");
    @Nullable StoredDomain owner =
        domains.all().stream()
            .filter(domain -> domain.settings.path("tracking_host").asString().equals(host))
            .findFirst()
            .orElse(null);
    if (owner == null) {
      throw new Refusal(
          Reply.of(404, Nodes.object("Description", "domain " + host + " is not found")));
    }
    return host;
  }
}
