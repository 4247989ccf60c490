package io.mailgunapi.codegen.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesMainTest {

  private static final String SPEC =
      "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n"
          + "  /v3/things:\n"
          + "    get: {tags: [Things], operationId: listThings, responses: {'200': {}}}\n";

  @TempDir Path checkout;

  @BeforeEach
  void commitTheOldState() throws Exception {
    write("spec/openapi.yaml", SPEC);
    git("init", "-q");
    git("add", "-A");
    git(
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@example.com",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "-m",
        "Old");
    write(
        "bundle.json",
        """
        {"openapi": "3.1.0", "paths": {"/v3/things": {"get":
          {"tags": ["Things"], "operationId": "listAllThings", "responses": {"200": {}}}}}}
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).directory(checkout.toFile()).start().waitFor()).isZero();
  }

  private void run(String baseline) {
    ChangesMain.main(
        baseline,
        checkout.resolve("bundle.json").toString(),
        checkout.resolve("target/changes.md").toString(),
        checkout.toString());
  }

  @Test
  void aGitRefIsABaseline() {
    run("HEAD");

    assertThat(checkout.resolve("target/changes.md"))
        .content()
        .contains("The method `listAllThings` was `listThings`");
  }

  @Test
  void aFileOrItsFolderIsABaseline() {
    run("spec");

    assertThat(checkout.resolve("target/changes.md")).content().contains("was `listThings`");
  }

  @Test
  void anUnknownRefIsRefusedWithTheRemedy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("v9"))
        .withMessageContaining("There is no baseline 'v9': no such file, and git says: ")
        .withMessageEndingWith("-Dmailgun.baseline=v0.1.0");
  }

  @Test
  void anOptionIsNoRef() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("--output=x"))
        .withMessageContaining("this is no name that git knows");
  }

  @Test
  void aMissingBaselineIsExplained() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(""))
        .withMessageContaining("-Dmailgun.baseline=v0.1.0");
  }
}
