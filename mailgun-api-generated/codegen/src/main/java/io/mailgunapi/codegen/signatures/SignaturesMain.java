package io.mailgunapi.codegen.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Compares the public API of a module with its committed listing, or writes that listing anew. */
public final class SignaturesMain {

  private static final int SHOWN = 200;

  private SignaturesMain() {}

  /**
   * Checks or updates a listing.
   *
   * @param args {@code check} or {@code update}; the listing; then folders of class files
   * @throws SignaturesException if the mode is {@code check} and the listing tells another story
   */
  public static void main(String... args) {
    if (args.length < 3 || !List.of("check", "update").contains(args[0])) {
      throw new IllegalArgumentException(
          "Name what to do, the listing and the folders of classes, such as"
              + " check api.txt target/classes");
    }
    Path listing = Path.of(args[1]);
    ApiListing now = ApiListing.ofClasses(Arrays.stream(args).skip(2).map(Path::of).toList());
    if (args[0].equals("check")) {
      check(listing, now);
    } else {
      write(listing, now.text());
    }
  }

  private static void check(Path listing, ApiListing now) {
    String committed = read(listing);
    if (committed.equals(now.text())) {
      return;
    }
    ListingDifference difference = ListingDifference.between(ApiListing.parse(committed), now);
    throw new SignaturesException(message(listing, difference));
  }

  private static String message(Path listing, ListingDifference difference) {
    StringBuilder message = new StringBuilder("The public API is not what ");
    message.append(shown(listing)).append(" lists:\n");
    if (difference.lines().isEmpty()) {
      message.append("the same declarations, but another order or spacing.\n");
    }
    difference.lines().stream().limit(SHOWN).forEach(line -> message.append(line).append('\n'));
    if (difference.lines().size() > SHOWN) {
      message.append("… and ").append(difference.lines().size() - SHOWN).append(" lines more\n");
    }
    if (difference.lost() > 0) {
      message.append("Lines with '-' are gone: callers that use them will not compile.\n");
    }
    return message
        .append("If this is meant, run 'mvn -q -B -Pupdate process-classes' and commit the listing")
        .append(difference.lost() > 0 ? ", with the reason in CHANGELOG.md." : ".")
        .toString();
  }

  /** The module and the file, which say enough and are the same on every machine. */
  private static Path shown(Path listing) {
    Path absolute = listing.toAbsolutePath().normalize();
    int names = absolute.getNameCount();
    return names < 2 ? absolute : absolute.subpath(names - 2, names);
  }

  private static String read(Path listing) {
    try {
      return Files.exists(listing) ? Files.readString(listing).replace("\r\n", "\n") : "";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the listing " + listing, e);
    }
  }

  private static void write(Path listing, String text) {
    try {
      Files.writeString(listing, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the listing " + listing, e);
    }
  }
}
