export type Sent = "saved" | "refused" | "offline" | "unreachable" | "shut";

const QUIET_MS = 900;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 60_000;

/**
 * Sends the page's answers whenever the person pauses, and again, with growing pauses, while nobody answers. One save at a time,
 * so that an older one never lands after a newer one.
 */
export function saver(send: () => Promise<Sent>, tell: (sent: Sent) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isChanged = false;
  let retryMs = FIRST_RETRY_MS;
  let underWay = Promise.resolve();

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (!isChanged) return;
    isChanged = false;
    const sent = await send();
    tell(sent);
    if (sent !== "offline" && sent !== "unreachable") {
      retryMs = FIRST_RETRY_MS;
      return;
    }
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(flush, retryMs);
    retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
  }
  function flush(): Promise<void> {
    underWay = underWay.then(save);
    return underWay;
  }
  return {
    changed() {
      isChanged = true;
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET_MS);
    },
    flush,
    /** Drops what waits, because what is sent next carries everything, and waits for what is under way. */
    settled(): Promise<void> {
      clearTimeout(timer);
      isChanged = false;
      return underWay;
    },
    stop: () => clearTimeout(timer),
  };
}
