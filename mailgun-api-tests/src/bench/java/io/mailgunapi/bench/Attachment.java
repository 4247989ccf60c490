package io.mailgunapi.bench;

import com.mailgun.model.message.Message;
import io.mailgunapi.form.FilePart;
import io.mailgunapi.model.SendMessageRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Sends a message with a file of 20 MiB. */
public class Attachment {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  /** The file. */
  @State(Scope.Benchmark)
  public static class Stored {
    Path path;

    /** Writes it. */
    @Setup(Level.Trial)
    public void write() throws IOException {
      path = Files.createTempFile("bench", ".bin");
      Files.write(path, new byte[20 << 20]);
    }

    /** Deletes it. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
      Files.delete(path);
    }

    File file() {
      return path.toFile();
    }
  }

  /** Our client. */
  @Benchmark
  public Object ours(Ours ours, Stored stored) {
    SendMessageRequest request =
        Send.ours().toBuilder()
            .attachment(FilePart.of("report.bin", RequestBody.create(stored.file(), BYTES)))
            .build();
    return ours.mailgun.execute(ours.mailgun.messages().sendMessage(Target.DOMAIN, request));
  }

  /** The official SDK. */
  @Benchmark
  public Object official(Official official, Stored stored) {
    Message message =
        Message.builder()
            .from(Target.FROM)
            .to(Target.TO)
            .subject(Target.SUBJECT)
            .text(Target.TEXT)
            .attachment(stored.file())
            .build();
    return official.messages.sendMessage(Target.DOMAIN, message);
  }

  /** Bare OkHttp. */
  @Benchmark
  public byte[] floor(Bare bare, Stored stored) throws IOException {
    RequestBody body =
        Bare.form()
            .addFormDataPart("attachment", "report.bin", RequestBody.create(stored.file(), BYTES))
            .build();
    return bare.bytes(bare.post("/v3/" + Target.DOMAIN + "/messages", body));
  }
}
