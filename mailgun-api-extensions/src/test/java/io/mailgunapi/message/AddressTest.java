package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bob",
        "Bob Lee",
        "Lee, Bob",
        "Bob \"the mailer\" Lee",
        "back\\slash",
        "Lee (sales)",
        "a@b",
        "<angle>",
        "Dr. Lee",
        "Müller, Jörg",
        "Ирина Петрова",
        "山田 太郎",
        "🎉 Party: tonight; bring [cake]",
        "O'Neill & Sons",
        "two  blanks"
      })
  void aMailLibraryReadsEveryNameBack(String name) throws Exception {
    InternetAddress[] read =
        InternetAddress.parse(Address.of(name, "bob@example.org").toString(), true);

    assertThat(read).hasSize(1);
    assertThat(read[0].getPersonal()).isEqualTo(name);
    assertThat(read[0].getAddress()).isEqualTo("bob@example.org");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          bob@example.org                     |           | bob@example.org
          <bob@example.org>                   |           | bob@example.org
          Bob Lee <bob@example.org>           | Bob Lee   | Bob Lee <bob@example.org>
          Lee, Bob <bob@example.org>          | Lee, Bob  | "Lee, Bob" <bob@example.org>
          "Lee, Bob" <bob@example.org>        | Lee, Bob  | "Lee, Bob" <bob@example.org>
          "Bob" <bob@example.org>             | Bob       | Bob <bob@example.org>
          "a \\"b\\" c" <bob@example.org>     | a "b" c   | "a \\"b\\" c" <bob@example.org>
          "b@c" <bob@example.org>             | b@c       | "b@c" <bob@example.org>
          jörg@bücher.example                 |           | jörg@bücher.example
          "john doe"@example.org              |           | "john doe"@example.org
          """)
  void readsWhatMailProgramsShow(String text, String name, String written) {
    Address address = Address.parse(text);

    assertThat(address.name()).isEqualTo(name);
    assertThat(address).hasToString(written);
    assertThat(Address.parse(address.toString())).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bob",
        "@example.org",
        "bob@",
        "a@b.example, c@d.example",
        "a@b.example; c@d.example",
        "Ann <a@b.example>, Bob <c@d.example>",
        "\"Ann\" <a@b.example>, \"Bob\" <c@d.example>",
        "a@b.example <c@d.example>",
        "Bob <bob@example.org",
        "bob@example.org>",
        "bob @example.org",
        "a@b@c.example"
      })
  void refusesWhatIsNotOneAddress(String text) {
    assertThatThrownBy(() -> Address.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*(is not one address|is not an address).*");
  }

  @Test
  void refusesLineBreaksThatWouldForgeHeaders() {
    assertThatThrownBy(() -> Address.parse("bob@example.org\r\nBcc: eve@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("address has a line break, which header lines can't have: put it on one line");
    assertThatThrownBy(() -> Address.of("Bob\nBcc: eve@example.org", "bob@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("display name has a line break");
    assertThatThrownBy(() -> Address.of("bob@exam\nple.org"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
