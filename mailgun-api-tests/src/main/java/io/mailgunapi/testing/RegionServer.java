package io.mailgunapi.testing;

import io.mailgunapi.testing.Fault.Cut;
import io.mailgunapi.testing.area.EventPageLink;
import io.mailgunapi.testing.area.Refusal;
import io.mailgunapi.testing.area.Reply;
import io.mailgunapi.testing.area.World;
import io.mailgunapi.testing.wire.CheckedRequest;
import io.mailgunapi.testing.wire.Disturbance;
import io.mailgunapi.testing.wire.MalformedRequestException;
import io.mailgunapi.testing.wire.PromptSockets;
import io.mailgunapi.testing.wire.RequestReader;
import io.mailgunapi.testing.wire.SpecCatalogue.RouteMatch;
import io.mailgunapi.testing.wire.Violation;
import io.mailgunapi.testing.wire.Violation.Kind;
import io.mailgunapi.testing.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** The server of one region: from a request on a connection to an answer on it. */
final class RegionServer extends Dispatcher {
  private static final Fault NONE = Fault.delay(Duration.ZERO);
  private static final String TOO_LARGE = "Request entity too large: request body exceeds 52.4MiB";
  private static final String NOT_FOUND =
      "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>";

  private final String region;
  private final Machinery machinery;
  private final World world;
  private final Faults faults;
  private final RequestLog log;
  private final MockWebServer server = new MockWebServer();
  private final RequestReader reader = new RequestReader();

  RegionServer(String region, Machinery machinery, World world, Faults faults, RequestLog log) {
    this.region = region;
    this.machinery = machinery;
    this.world = world;
    this.faults = faults;
    this.log = log;
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(this);
  }

  MockWebServer server() {
    return server;
  }

  /**
   * Listens on the loopback interface.
   *
   * @param port where, 0 for a free port
   * @param setting what the port was given with
   * @throws UncheckedIOException if somebody else listens there
   */
  void listen(int port, String setting) {
    try {
      server.start(InetAddress.getByName("127.0.0.1"), port);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      throw new UncheckedIOException(
          "port %d of the %s region %s: give another with %s, or 0 for a free one"
              .formatted(
                  port,
                  region.toUpperCase(Locale.ROOT),
                  reason.contains("in use") ? "is taken" : "can't be opened (" + reason + ")",
                  setting),
          e);
    }
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
    // The server keeps what it receives until somebody takes it; the log is ours.
    server.takeRequest(0, TimeUnit.NANOSECONDS);
    ByteString body = recorded.getBody() == null ? ByteString.EMPTY : recorded.getBody();
    try {
      String target = EventPageLink.resolve(recorded.getTarget());
      WireRequest request = reader.read(recorded.getMethod(), target, recorded.getHeaders(), body);
      if (request.body().size() > RequestReader.MAX_BODY) {
        return unread(recorded, json(413, TOO_LARGE));
      }
      return answer(recorded, request);
    } catch (MalformedRequestException e) {
      return unread(recorded, json(400, String.valueOf(e.getMessage())));
    } catch (RuntimeException | StackOverflowError e) {
      return unread(recorded, json(500, "The embedded server failed: " + e));
    }
  }

  private MockResponse answer(RecordedRequest recorded, WireRequest request) {
    Optional<RouteMatch> match = machinery.catalogue().match(request.method(), request.rawPath());
    if (match.isEmpty()) {
      Reply reply = withoutOperation(request);
      log(recorded, request, null, reply.status());
      return NONE.send(reply).build();
    }
    RouteMatch route = match.get();
    Fault fault = faults.next(route.operation().id()).orElse(NONE);
    CheckedRequest checked =
        machinery.lenient(
            machinery.requests().check(route.operation(), route.pathValues(), request));
    Reply reply;
    if (fault.instead() != null) {
      reply = fault.instead();
    } else if (fault.cut() == Cut.BEFORE_HANDLING) {
      reply = json(503, "cut");
    } else {
      reply = handle(checked, request);
      if (fault.change() != null) {
        ByteString changed =
            fault.change().apply(new Disturbance(machinery.document()), route.operation(), reply);
        reply = new Reply(reply.status(), reply.contentType(), changed);
      }
    }
    boolean silent = fault.cut() == Cut.BEFORE_HANDLING || fault.cut() == Cut.BEFORE_ANSWER;
    log(recorded, request, checked, silent ? 0 : reply.status());
    return fault.send(reply).build();
  }

  private Reply handle(CheckedRequest checked, WireRequest request) {
    Reply reply;
    try {
      reply = world.answer(region, origin(request), checked);
    } catch (Refusal refusal) {
      reply = refusal.reply();
    } catch (RuntimeException | StackOverflowError e) {
      return json(500, "The embedded server failed in " + checked.operation().id() + ": " + e);
    }
    if (machinery.checkAnswers()) {
      List<Violation> violations =
          machinery
              .responses()
              .check(
                  checked.operation(),
                  reply.status(),
                  reply.contentType(),
                  reply.body().toByteArray());
      if (!violations.isEmpty()) {
        return json(500, "The embedded server's own answer is wrong: " + violations);
      }
    }
    return reply;
  }

  private Reply withoutOperation(WireRequest request) {
    Reply attachment = world.attachment(region, request);
    if (attachment != null) {
      return attachment;
    }
    if (machinery.catalogue().knowsPath(request.rawPath())) {
      return json(405, "Method not allowed");
    }
    return new Reply(404, "text/html", ByteString.encodeUtf8(NOT_FOUND));
  }

  /** Where the client reached this server; links lead there. */
  private String origin(WireRequest request) {
    String host = request.headers().get("Host");
    if (host == null || !host.matches("[A-Za-z0-9.:\\[\\]-]+")) {
      host = "127.0.0.1:" + server.getPort();
    }
    return "http://" + host;
  }

  private MockResponse unread(RecordedRequest recorded, Reply reply) {
    WireRequest request =
        new WireRequest(
            recorded.getMethod(),
            recorded.getTarget(),
            Map.of(),
            recorded.getHeaders(),
            ByteString.EMPTY);
    log(recorded, request, null, reply.status());
    return NONE.send(reply).build();
  }

  private void log(
      RecordedRequest recorded, WireRequest request, @Nullable CheckedRequest checked, int status) {
    List<Violation> unknown =
        List.of(
            new Violation(
                Kind.UNKNOWN, "path", request.rawPath(), "no operation has this path", null));
    log.add(
        new ReceivedRequest(
            checked == null ? null : checked.operation().id(),
            region,
            request.method(),
            recorded.getTarget(),
            request.headers(),
            request.query(),
            request.body(),
            checked == null ? List.of() : checked.fields(),
            checked == null ? unknown : checked.violations(),
            status,
            false));
  }

  private static Reply json(int status, String message) {
    return new Reply(
        status,
        "application/json",
        ByteString.encodeUtf8(
            JsonNodeFactory.instance.objectNode().put("message", message).toString()));
  }
}
