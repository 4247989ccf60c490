package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every variable of a path has a plain name and is described by one parameter. */
record PathTemplates(Description description) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  void apply() {
    if (!(description.document().path("paths") instanceof ObjectNode paths)) {
      return;
    }
    Map<String, JsonNode> renamed = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      Map<String, String> names = names(path.getKey());
      if (path.getValue() instanceof ObjectNode item) {
        rename(item, names);
        completeAll(item, Set.copyOf(names.values()));
      }
      String plain = path.getKey();
      for (Map.Entry<String, String> name : names.entrySet()) {
        plain = plain.replace("{" + name.getKey() + "}", "{" + name.getValue() + "}");
      }
      JsonNode same = renamed.putIfAbsent(plain, path.getValue());
      if (same instanceof ObjectNode first) {
        path.getValue()
            .properties()
            .forEach(entry -> first.putIfAbsent(entry.getKey(), entry.getValue()));
      }
    }
    paths.removeAll();
    renamed.forEach(paths::set);
  }

  /** The variables of a path, each with its plain name: {@code string:list} is {@code list}. */
  private static Map<String, String> names(String path) {
    Map<String, String> names = new LinkedHashMap<>();
    Matcher matcher = VARIABLE.matcher(path);
    while (matcher.find()) {
      String name = matcher.group(1);
      String plain = name.substring(name.lastIndexOf(':') + 1).replaceAll("[^A-Za-z0-9_]+", "_");
      names.put(name, plain.matches("[A-Za-z].*") ? plain : "value" + plain);
    }
    return names;
  }

  private void rename(ObjectNode item, Map<String, String> names) {
    for (ArrayNode parameters : parameterLists(item)) {
      for (int i = 0; i < parameters.size(); i++) {
        JsonNode parameter = description.resolve(parameters.path(i));
        String name = parameter.path("name").asText();
        String plain = names.getOrDefault(name, names.getOrDefault(withoutType(name), name));
        if (parameter.path("in").asText().equals("path") && !plain.equals(name)) {
          ObjectNode copy = parameter.deepCopy();
          parameters.set(i, copy.put("name", plain));
        }
      }
    }
  }

  private static String withoutType(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  private static List<ArrayNode> parameterLists(ObjectNode item) {
    return Stream.concat(
            Stream.of(item.path("parameters")),
            Kind.METHODS.stream().map(method -> item.path(method).path("parameters")))
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast)
        .toList();
  }

  private void completeAll(ObjectNode item, Set<String> variables) {
    for (String method : Kind.METHODS) {
      if (item.path(method) instanceof ObjectNode operation) {
        complete(item, operation, variables);
      }
    }
  }

  private void complete(ObjectNode item, ObjectNode operation, Set<String> variables) {
    Set<String> missing = new TreeSet<>(variables);
    for (ObjectNode holder : List.of(item, operation)) {
      if (!(holder.path("parameters") instanceof ArrayNode parameters)) {
        continue;
      }
      for (int i = parameters.size() - 1; i >= 0; i--) {
        JsonNode parameter = description.resolve(parameters.path(i));
        if (!parameter.path("in").asText().equals("path")) {
          continue;
        }
        String name = parameter.path("name").asText();
        missing.remove(name);
        if (!variables.contains(name)) {
          parameters.remove(i);
        } else if (!parameter.path("required").asBoolean()) {
          ObjectNode copy = parameter.deepCopy();
          parameters.set(i, copy.put("required", true));
        }
      }
    }
    for (String name : missing) {
      ObjectNode parameter = operation.withArray("parameters").addObject();
      parameter.put("name", name).put("in", "path").put("required", true);
      parameter.putObject("schema").put("type", "string");
    }
  }
}
