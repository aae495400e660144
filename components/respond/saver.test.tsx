import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Sent, saver } from "./saver";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(...outcomes: Sent[]) {
  const told: Sent[] = [];
  const send = vi.fn(async () => outcomes.shift() ?? "saved");
  return { told, send, one: saver(send, (sent) => told.push(sent)) };
}

it("sends once when somebody pauses, not at every key", async () => {
  const { one, send, told } = watched();
  for (let i = 0; i < 5; i++) {
    one.changed();
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(told).toEqual(["saved"]);
  await one.flush();
  expect(send).toHaveBeenCalledTimes(1);
});

it("goes on trying while there is no connection, and stops when it worked", async () => {
  const { one, send, told } = watched("offline", "offline", "saved");
  one.changed();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(told).toEqual(["offline", "offline", "saved"]);
  expect(send).toHaveBeenCalledTimes(3);
});

it("never sends two at once, and Continue waits for the one under way", async () => {
  let arrive: (sent: Sent) => void = () => undefined;
  const send = vi.fn(() => new Promise<Sent>((resolve) => (arrive = resolve)));
  const one = saver(send, () => undefined);
  one.changed();
  await vi.advanceTimersByTimeAsync(1000);
  one.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(send).toHaveBeenCalledTimes(1);
  let isSettled = false;
  void one.settled().then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(10);
  expect(isSettled).toBe(false);
  arrive("saved");
  await vi.advanceTimersByTimeAsync(10);
  expect(isSettled).toBe(true);
  expect(send).toHaveBeenCalledTimes(1);
});
