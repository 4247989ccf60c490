package io.mailgunapi.codegen.signatures;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesMainTest {

  @TempDir Path temp;
  Path listing;

  @BeforeEach
  void makeFolder() throws IOException {
    listing = Files.createDirectories(temp.resolve("module")).resolve("api.txt");
  }

  private void run(String mode, String declaration) {
    Path classes =
        new CompiledSources(temp.resolve(mode + declaration.hashCode()))
            .type("Mail", "public final class Mail { Mail() {} " + declaration + " }")
            .compile();
    SignaturesMain.main(mode, listing.toString(), classes.toString());
  }

  @Test
  void anUpdatedListingPassesTheCheck() {
    run("update", "public long size() { return 1; }");

    assertThatCode(() -> run("check", "public long size() { return 2; }"))
        .doesNotThrowAnyException();
  }

  @Test
  void aLostAndAGainedMethodAreShownWithTheRemedy() {
    run("update", "public long size() { return 1; }");

    assertThatExceptionOfType(SignaturesException.class)
        .isThrownBy(() -> run("check", "public int size() { return 1; }"))
        .withMessage(
            """
            The public API is not what module/api.txt lists:
            io.mailgunapi.Mail
              - public long size()
              + public int size()
            Lines with '-' are gone: callers that use them will not compile.
            If this is meant, run 'mvn -q -B -Pupdate process-classes' and commit the listing, with \
            the reason in CHANGELOG.md.\
            """);
  }

  @Test
  void growthIsShownWithoutAWarning() {
    run("update", "");

    assertThatExceptionOfType(SignaturesException.class)
        .isThrownBy(() -> run("check", "public int size() { return 1; }"))
        .withMessageContaining("  + public int size()\n")
        .withMessageNotContaining("Lines with '-'")
        .withMessageEndingWith("and commit the listing.");
  }

  @Test
  void aMissingListingCountsAsEmpty() {
    assertThatExceptionOfType(SignaturesException.class)
        .isThrownBy(() -> run("check", ""))
        .withMessageContaining("+ public final class io.mailgunapi.Mail\n");
  }

  @Test
  void aListingWithWindowsLineEndsPassesTheCheck() throws IOException {
    run("update", "public int size() { return 1; }");
    Files.writeString(listing, Files.readString(listing).replace("\n", "\r\n"));

    assertThatCode(() -> run("check", "public int size() { return 1; }"))
        .doesNotThrowAnyException();
  }

  @Test
  void anotherOrderIsRefused() throws IOException {
    run("update", "public int a() { return 1; } public int b() { return 1; }");
    String text = Files.readString(listing);
    Files.writeString(
        listing,
        text.replace("int a", "int x").replace("int b", "int a").replace("int x", "int b"));

    assertThatExceptionOfType(SignaturesException.class)
        .isThrownBy(
            () -> run("check", "public int a() { return 1; } public int b() { return 1; } "))
        .withMessageContaining("the same declarations, but another order or spacing");
  }

  @Test
  void missingArgumentsAreExplained() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignaturesMain.main("check", "api.txt"))
        .withMessageContaining("such as check api.txt target/classes");
  }
}
