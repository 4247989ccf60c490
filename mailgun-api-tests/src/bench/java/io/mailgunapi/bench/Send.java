package io.mailgunapi.bench;

import com.mailgun.model.message.Message;
import io.mailgunapi.model.SendMessageRequest;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** Sends a message of about a kilobyte, over one connection. */
public class Send {
  /** Our client. */
  @Benchmark
  public Object ours(Ours ours) {
    return ours.mailgun.execute(ours.mailgun.messages().sendMessage(Target.DOMAIN, ours()));
  }

  static SendMessageRequest ours() {
    return SendMessageRequest.builder()
        .from(Target.FROM)
        .to(Target.TO)
        .subject(Target.SUBJECT)
        .text(Target.TEXT)
        .build();
  }

  /** The official SDK. */
  @Benchmark
  public Object official(Official official) {
    return official.messages.sendMessage(Target.DOMAIN, official());
  }

  static Message official() {
    return Message.builder()
        .from(Target.FROM)
        .to(Target.TO)
        .subject(Target.SUBJECT)
        .text(Target.TEXT)
        .build();
  }

  /** Bare OkHttp. */
  @Benchmark
  public byte[] floor(Bare bare) throws IOException {
    return bare.bytes(bare.post("/v3/" + Target.DOMAIN + "/messages", Bare.form().build()));
  }
}
