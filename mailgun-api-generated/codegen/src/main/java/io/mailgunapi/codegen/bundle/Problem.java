package io.mailgunapi.codegen.bundle;

/**
 * Something in an API description that must be mended by hand.
 *
 * @param at where
 * @param cause what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 */
public record Problem(Location at, String cause, String remedy) {

  @Override
  public String toString() {
    return at + ": " + cause + " " + remedy;
  }
}
