package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.tidy.LeftOut;
import io.mailgunapi.codegen.tidy.Tidier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The build's first step: from the description's files to one document, tidied where it is somebody
 * else's.
 *
 * <p>Prints what the client will lack. Writes two files. The bundle is for everybody. {@code
 * generator-input.json} beside it is the same document with a checksum of the generator in {@code
 * info}, so that a change of the generator or its templates makes the plugin generate again.
 */
public final class BundleMain {

  /** The name of the file that the generator reads; it lies beside the bundle. */
  public static final String GENERATOR_INPUT = "generator-input.json";

  /** Where in {@code info} the checksum of the generator stands. */
  public static final String CHECKSUM = "x-mailgun-generator";

  private BundleMain() {}

  /**
   * Bundles.
   *
   * @param args the root file; the bundle to be written; then files whose change shall make the
   *     generator run again, such as the pom that configures it
   * @throws SpecException if the description can't be used; lists every problem
   */
  public static void main(String... args) {
    if (args.length < 2) {
      throw new IllegalArgumentException(
          "Name the description's root file and the file to write, such as"
              + " spec/openapi.yaml target/openapi.json");
    }
    Path output = Path.of(args[1]);
    List<Path> further = Arrays.stream(args).skip(2).map(Path::of).toList();
    ObjectNode bundle = Bundler.bundle(Path.of(args[0]));
    LeftOut.of(bundle).forEach(System.out::println);
    ObjectNode document = Tidier.tidy(bundle);
    DocumentWriter.write(document, output);
    ObjectNode input = document.deepCopy();
    input.withObject("info").put(CHECKSUM, GeneratorChecksum.ofGenerator(further));
    DocumentWriter.write(input, output.resolveSibling(GENERATOR_INPUT));
  }
}
