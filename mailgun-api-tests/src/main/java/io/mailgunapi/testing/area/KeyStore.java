package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.ApiOperation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The API keys of the account, and what each may do. */
final class KeyStore {
  private static final Set<String> SENDING = Set.of("sendMessage", "sendMimeMessage");

  /** The keys that operations made, secret included, by id. */
  final Map<String, ObjectNode> made = new LinkedHashMap<>();

  private final Set<String> accepted;
  private final Set<String> refused;

  /**
   * Starts with the keys of the server's owner.
   *
   * @param accepted the keys that are good; none means that every key is
   * @param refused keys that are not
   */
  KeyStore(Set<String> accepted, Set<String> refused) {
    this.accepted = Set.copyOf(accepted);
    this.refused = new HashSet<>(refused);
  }

  /** Refuses a request whose key isn't good for the operation. */
  void authorize(
      ApiOperation operation, Map<String, String> pathValues, Headers headers, Instant now) {
    String secret = secret(headers.get("Authorization"));
    if (secret == null || secret.isEmpty() || refused.contains(secret)) {
      throw BadRequests.unauthorized(operation);
    }
    for (ObjectNode key : made.values()) {
      if (key.path("secret").asString().equals(secret)) {
        if (!good(key, operation, pathValues, now)) {
          throw BadRequests.unauthorized(operation);
        }
        return;
      }
    }
    if (!accepted.isEmpty() && !accepted.contains(secret)) {
      throw BadRequests.unauthorized(operation);
    }
  }

  private static boolean good(
      ObjectNode key, ApiOperation operation, Map<String, String> pathValues, Instant now) {
    String expires = key.path("expires_at").asString("");
    if (!expires.isEmpty()
        && LocalDateTime.parse(expires).toInstant(ZoneOffset.UTC).isBefore(now)) {
      return false;
    }
    if (!key.path("role").asString().equals("sending")) {
      return true;
    }
    String own = key.path("domain_name").asString("");
    return SENDING.contains(operation.id())
        && (own.isEmpty() || own.equals(pathValues.get("domain")));
  }

  /** Deletes a key that an operation made. From then on it is refused. */
  boolean delete(String id) {
    ObjectNode key = made.remove(id);
    if (key == null) {
      return false;
    }
    refused.add(key.path("secret").asString());
    return true;
  }

  private static @Nullable String secret(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return null;
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(authorization.substring(6).strip()),
              StandardCharsets.UTF_8);
      List<String> parts = List.of(pair.split(":", 2));
      return parts.size() == 2 && parts.get(0).equals("api") ? parts.get(1) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
