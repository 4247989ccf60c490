package io.mailgunapi.testing.area;

/** The operations of one tag, or of a few that share their state. */
interface Area {

  /** Names the handler of every operation of the area. */
  void register(Handlers handlers);
}
