// A port for a server of a test, which starts seconds after it was found free.
import { createServer } from "node:net";

/**
 * Systems give outgoing connections ports from 32768 up (Linux) or 49152 up (others): below, hardly anything takes one in between. Up to
 * 10080 there are some that browsers refuse.
 */
const FROM = 10_081;
const BELOW = 32_768;
const TRIES = 100;

/** Throws when a hundred guesses found none. */
export async function freePort() {
  for (let tried = 0; tried < TRIES; tried++) {
    const port = FROM + Math.floor(Math.random() * (BELOW - FROM));
    if (await isFree(port)) return port;
  }
  throw new Error(`None of ${TRIES} ports from ${FROM} to ${BELOW} was free.`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
