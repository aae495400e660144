import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { changesIn, forgetAllChanges, keepChanges, keptTextKey, readChanges, sorted } from "./kept-text";

const entries = new Map<string, string>();
const KEY = keptTextKey("survey", "member", "invitation");
const SAVED = { "subject-staff": "What for?", "text-staff": "Hello", "text-execs": "Good day" };

beforeEach(() => {
  entries.clear();
  const methods = {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, text: string) => void entries.set(name, text),
    removeItem: (name: string) => void entries.delete(name),
  };
  // As a browser's: its entries are its own properties.
  const keys = {
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  };
  vi.stubGlobal("localStorage", new Proxy(methods, keys));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("keeps the changed texts alone, and nothing where nothing was changed", () => {
  keepChanges(KEY, changesIn(SAVED, SAVED));
  expect(entries.size).toBe(0);
  keepChanges(KEY, changesIn({ ...SAVED, "text-staff": "Mine" }, SAVED));
  expect(readChanges(KEY)).toEqual({ "text-staff": { over: "Hello", text: "Mine" } });
  expect(JSON.stringify([...entries])).not.toContain("Good day");
});

it("puts a text back only over the one it was written over; over a newer one it is offered", () => {
  const kept = changesIn({ ...SAVED, "subject-staff": "Mine?", "text-staff": "Mine" }, SAVED);
  expect(sorted(kept, { ...SAVED, "text-execs": "Theirs" })).toEqual({ back: kept, offered: {} });
  expect(sorted(kept, { ...SAVED, "text-staff": "Theirs" })).toEqual({
    back: { "subject-staff": { over: "What for?", text: "Mine?" } },
    offered: { "text-staff": { over: "Hello", text: "Mine" } },
  });
  const asSaved = { ...SAVED, "subject-staff": "Mine?", "text-staff": "Mine" };
  const early = changesIn({ ...SAVED, "text-staff": "Early" }, SAVED);
  const { "text-staff": text, ...others } = kept;
  expect(sorted(kept, SAVED, early)).toEqual({ back: others, offered: { "text-staff": text } });
  expect(sorted(kept, asSaved)).toEqual({ back: {}, offered: {} });
  expect(sorted(kept, { "text-execs": "Good day" })).toEqual({ back: {}, offered: {} });
});

it("keeps nothing longer than a day, nor what cannot be read, nor anything after signing out", () => {
  vi.useFakeTimers();
  const other = keptTextKey("other", "member", "reminder");
  keepChanges(KEY, changesIn({ ...SAVED, "text-staff": "Mine" }, SAVED));
  vi.advanceTimersByTime(25 * 3_600_000);
  entries.set(keptTextKey("old", "member", "invitation"), '{"text-staff":"of an older version"}');
  entries.set("another program's", "stays");
  keepChanges(other, changesIn({ ...SAVED, "text-staff": "Later" }, SAVED));
  expect(readChanges(KEY)).toEqual({});
  expect([...entries.keys()]).toEqual(["another program's", other]);
  forgetAllChanges();
  expect([...entries.keys()]).toEqual(["another program's"]);
});
