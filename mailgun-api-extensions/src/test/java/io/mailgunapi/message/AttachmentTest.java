package io.mailgunapi.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest extends SendFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoice.pdf",
        "счёт № 5.pdf",
        "請求書.pdf",
        "فاتورة.pdf",
        "रसीद.pdf",
        "naïve café.pdf",
        "🎉.pdf",
        "semi;colon, comma=equals.pdf"
      })
  void fileNamesOfAnyScriptSurvive(String filename) throws Exception {
    byte[] content = {0, 1, 13, 10, (byte) 0xff};

    SentForm form = send(message().attach(Attachment.of(filename, content)).build());

    assertThat(form.files("attachment")).hasSize(1);
    assertThat(form.files("attachment").get(0).filename()).isEqualTo(filename);
    assertThat(form.files("attachment").get(0).contentType()).isEqualTo("application/pdf");
    assertThat(form.files("attachment").get(0).content()).isEqualTo(content);
  }

  @Test
  void aQuoteInAFileNameForgesNoHeader() throws Exception {
    SentForm form =
        send(message().attach(Attachment.of("a\"; name=\"to", "x".getBytes(UTF_8))).build());

    assertThat(form.all("to")).containsExactly("bob@example.org");
    assertThat(form.files("attachment")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf,application/pdf",
    "A.PNG,image/png",
    "a.tar.gz,application/gzip",
    "a.unheard,application/octet-stream",
    "README,application/octet-stream",
    "a.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  })
  void contentTypesAreGuessedFromTheName(String filename, String type) {
    assertThat(Attachment.of(filename, new byte[0]).contentType()).isEqualTo(type);
  }

  @Test
  void attachmentsComeFromEverySource(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("path.txt"), "path");

    SentForm form =
        send(
            message()
                .html("<img src=\"cid:logo.png\">")
                .attach(Attachment.of(file), Attachment.of("bytes.txt", "bytes".getBytes(UTF_8)))
                .attach(
                    Attachment.of(
                        "s.txt", () -> new ByteArrayInputStream("stream".getBytes(UTF_8))))
                .attach(
                    Attachment.of(
                        "body.txt", RequestBody.create("body", MediaType.get("text/markdown"))))
                .attach(Attachment.of("data.bin", "a;b".getBytes(UTF_8)).as("text/csv"))
                .inline(Attachment.of("logo.png", new byte[] {1}))
                .build());

    List<SentForm.Field> files = form.files("attachment");
    assertThat(files)
        .extracting(SentForm.Field::text)
        .containsExactly("path", "bytes", "stream", "body", "a;b");
    assertThat(files)
        .extracting(SentForm.Field::contentType)
        .containsExactly(
            "text/plain", "text/plain", "text/plain", "text/markdown; charset=utf-8", "text/csv");
    assertThat(files)
        .extracting(SentForm.Field::filename)
        .containsExactly("path.txt", "bytes.txt", "s.txt", "body.txt", "data.bin");
    assertThat(form.files("inline").get(0).filename()).isEqualTo("logo.png");
  }

  @Test
  void anAttachmentThatIsNoFileIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> Attachment.of(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a readable file: check path and permissions");
    assertThatThrownBy(() -> Attachment.of(" ", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("file name is blank");
    assertThatThrownBy(() -> Attachment.of("a", new byte[0]).as("pdf"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "content type of a is 'pdf', which is none: use type and subtype, such as text/csv");
  }

  @Test
  void twentyMebibytesFromDiskCostLessThanOneOfHeap(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("big.bin");
    Files.write(file, new byte[20 << 20]);
    server.setBodyLimit(0);
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse.Builder().body(QUEUED).build());
    }
    messenger.send(message().build()); // connects and loads classes
    messenger.send(message().attach(Attachment.of(file)).build());
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();

    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    messenger.send(message().attach(Attachment.of(file)).build());
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

    server.takeRequest();
    server.takeRequest();
    assertThat(server.takeRequest().getBodySize()).isGreaterThan(20 << 20);
    assertThat(allocated).isLessThan(1 << 20);
  }

  @Test
  void progressIsToldInSmallStepsUpToTheEnd() throws Exception {
    List<Long> steps = new ArrayList<>();
    byte[] content = new byte[300_000];

    send(
        message()
            .attach(
                Attachment.of("a.bin", 300_000, () -> new ByteArrayInputStream(content))
                    .onUpload(
                        (name, sent, length) -> {
                          assertThat(name).isEqualTo("a.bin");
                          assertThat(length).isEqualTo(300_000);
                          steps.add(sent);
                        }))
            .build());

    assertThat(steps).hasSizeGreaterThan(10).isSorted().endsWith(300_000L);
  }

  @Test
  void streamsAreClosedAndOpenedAnewForEachMessage() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    Attachment attachment =
        Attachment.of(
            "a.txt",
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream("x".getBytes(UTF_8)) {
                @Override
                public void close() {
                  closed.incrementAndGet();
                }
              };
            });
    Message message = message().attach(attachment).build();
    assertThat(opened).hasValue(0);

    send(message);
    send(message);

    assertThat(opened).hasValue(2);
    assertThat(closed).hasValue(2);
  }
}
