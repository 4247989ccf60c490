package io.mailgunapi.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.codegen.bundle.BundleMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same description gives the same bytes, wherever and on whatever machine it lies. */
class ReproducibleOutputTest {

  private static final Path SPEC = Path.of("..", "..", "spec");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path temp;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void twoCheckoutsOnDifferentMachinesGiveTheSameBytes() throws IOException {
    SortedMap<String, byte[]> one = output("mailgun-api");
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    SortedMap<String, byte[]> two = output("elsewhere/of-the-Same");

    assertThat(one.keySet()).hasSizeGreaterThan(500).containsExactlyElementsOf(two.keySet());
    one.forEach((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
  }

  private SortedMap<String, byte[]> output(String checkout) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(checkout));
    Path spec = folder.resolve("spec");
    for (Path file : files(SPEC)) {
      Path copy = spec.resolve(SPEC.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Path target = Files.createDirectories(folder.resolve("target"));
    Path sources = GeneratedClient.of(spec.resolve("openapi.yaml"), target).sources();
    SortedMap<String, byte[]> output = new TreeMap<>();
    for (Path file : files(sources)) {
      output.put(sources.relativize(file).toString(), Files.readAllBytes(file));
    }
    for (String name : List.of("openapi.json", BundleMain.GENERATOR_INPUT)) {
      output.put(name, Files.readAllBytes(target.resolve(name)));
    }
    return output;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
