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

it("goes on trying while nobody answers, with growing pauses, and stops when it worked", async () => {
  const { one, send, told } = watched("offline", "unreachable", "offline", "saved");
  one.changed();
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return send.mock.calls.length;
  };
  expect(await after(1000)).toBe(1);
  expect(await after(2000)).toBe(2);
  expect(await after(2000)).toBe(2);
  expect(await after(2000)).toBe(3);
  expect(await after(8000)).toBe(4);
  expect(told).toEqual(["offline", "unreachable", "offline", "saved"]);
  expect(await after(200_000)).toBe(4);
});

it("tries at once when the connection is back, and at least every minute", async () => {
  const { one, send } = watched(...Array<Sent>(20).fill("offline"));
  one.changed();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  const before = send.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(before + 1);
  await one.flush();
  expect(send).toHaveBeenCalledTimes(before + 2);
});

it("does not send again what the server will never take", async () => {
  const { one, send } = watched("shut");
  one.changed();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(send).toHaveBeenCalledTimes(1);
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
