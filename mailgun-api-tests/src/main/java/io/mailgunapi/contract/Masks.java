package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.SpecDocument;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Credentials;
import tools.jackson.databind.JsonNode;

/**
 * Takes secrets out of what a report shows: the API key in any spelling, and the values of all
 * fields that the description calls passwords. Immutable.
 */
final class Masks {
  private static final String MASK = "██";
  private static final Pattern AUTHORIZATION =
      Pattern.compile("(?im)^((?:proxy-)?authorization|cookie|set-cookie): .*$");
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)",
          Pattern.DOTALL);

  private final String apiKey;
  private final String encodedKey;
  private final Pattern json;
  private final Pattern urlencoded;
  private final Pattern multipart;

  Masks(SpecDocument document, String apiKey) {
    this.apiKey = apiKey;
    this.encodedKey = Credentials.basic("api", apiKey).substring("Basic ".length());
    Set<String> names = new LinkedHashSet<>();
    secrets(document.root().path("components").path("schemas"), names);
    String any = String.join("|", names.stream().map(Pattern::quote).toList());
    json =
        Pattern.compile(
            "(\"(?:"
                + any
                + ")\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|\\{[^{}]*\\}?|\\[[^\\[\\]]*\\]?)");
    urlencoded = Pattern.compile("((?:^|[&?\\n])(?:" + any + ")=)[^&\\s]*");
    multipart = Pattern.compile("(name=\"(?:" + any + ")\"(?:[^\\n]*\\n)+?\\r?\\n)[^\\r\\n]*");
  }

  private static void secrets(JsonNode node, Set<String> names) {
    for (Map.Entry<String, JsonNode> field : node.path("properties").properties()) {
      JsonNode property = field.getValue();
      if (secret(property)
          || secret(property.path("additionalProperties"))
          || secret(property.path("items"))) {
        names.add(field.getKey());
      }
    }
    node.forEach(child -> secrets(child, names));
  }

  private static boolean secret(JsonNode property) {
    return property.path("format").asString("").equals("password");
  }

  String mask(String text) {
    String masked = text.replace(encodedKey, MASK);
    masked = apiKey.length() < 4 ? masked : masked.replace(apiKey, MASK);
    masked = AUTHORIZATION.matcher(masked).replaceAll("$1: " + MASK);
    masked = PEM.matcher(masked).replaceAll(MASK);
    masked = replaced(json, masked, "\"" + MASK + "\"");
    masked = replaced(urlencoded, masked, MASK);
    return replaced(multipart, masked, MASK);
  }

  private static String replaced(Pattern pattern, String text, String mask) {
    Matcher matcher = pattern.matcher(text);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(found.group(1) + mask));
  }
}
