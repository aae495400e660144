import { expect, it } from "vitest";
import { suggestedTime } from "./suggested-time";

type Mailing = Parameters<typeof suggestedTime>[1]["mailings"][number];

const invited = { kind: "invitation", scheduledFor: new Date("2026-05-04T14:20:00Z") } as const;
const reminded = { kind: "reminder", scheduledFor: new Date("2026-05-12T09:00:00Z") } as const;

function when(
  kind: "invitation" | "reminder" | "last-call",
  now: string,
  {
    closesOn = null,
    nth = 0,
    mailings = [invited],
  }: Partial<{ closesOn: string | null; nth: number; mailings: Mailing[] }> = {},
) {
  const { at, isTooLate } = suggestedTime(kind, { mailings, wave: { closesOn }, nth, now: new Date(now) });
  return isTooLate ? "too late" : (at?.toISOString().slice(0, 16) ?? null);
}

it("comes a week after the invitation, and the next a few days later", () => {
  expect(when("reminder", "2026-05-05T08:00Z")).toBe("2026-05-11T09:00");
  expect(when("reminder", "2026-05-05T08:00Z", { nth: 1 })).toBe("2026-05-14T09:00");
});

it("is never in the past: what is late comes tomorrow at the soonest", () => {
  expect(when("reminder", "2026-05-20T08:00Z")).toBe("2026-05-21T09:00");
  expect(when("reminder", "2026-05-20T08:00Z", { nth: 1 })).toBe("2026-05-24T09:00");
  expect(when("reminder", "2026-05-20T08:00Z", { nth: 1, mailings: [invited, reminded] })).toBe("2026-05-21T09:00");
});

it("keeps three days between two reminders, whether the one before is suggested or planned", () => {
  for (const [now, first, second] of [
    ["2026-05-12T10:00Z", "2026-05-13T09:00", "2026-05-16T09:00"],
    ["2026-05-13T10:00Z", "2026-05-14T09:00", "2026-05-17T09:00"],
  ] as const)
    expect([when("reminder", now), when("reminder", now, { nth: 1 })]).toEqual([first, second]);
  const late = { ...reminded, scheduledFor: new Date("2026-05-20T15:00:00Z") };
  expect(when("reminder", "2026-05-05T08:00Z", { nth: 1, mailings: [invited, late] })).toBe("2026-05-23T09:00");
  expect(when("reminder", "2026-05-12T10:00Z", { nth: 1, closesOn: "2026-05-16" })).toBe("too late");
});

it("leaves a day to answer, or says that it is too late", () => {
  expect(when("reminder", "2026-05-20T08:00Z", { closesOn: "2026-05-22" })).toBe("2026-05-21T09:00");
  expect(when("reminder", "2026-05-20T08:00Z", { closesOn: "2026-05-21" })).toBe("too late");
  expect(when("reminder", "2026-05-20T08:00Z", { closesOn: "2026-05-20" })).toBe("too late");
  expect(when("reminder", "2026-05-05T08:00Z", { closesOn: "2026-05-08" })).toBe("too late");
});

it("calls last on the day before the survey closes, else on its last morning", () => {
  expect(when("last-call", "2026-05-05T08:00Z", { closesOn: "2026-05-20" })).toBe("2026-05-19T09:00");
  expect(when("last-call", "2026-05-19T12:00Z", { closesOn: "2026-05-20" })).toBe("2026-05-20T09:00");
  expect(when("last-call", "2026-05-20T08:00Z", { closesOn: "2026-05-20" })).toBe("2026-05-20T09:00");
  expect(when("last-call", "2026-05-20T12:00Z", { closesOn: "2026-05-20" })).toBe("too late");
});

it("knows nothing to go by", () => {
  expect(when("invitation", "2026-05-05T08:00Z", { closesOn: "2026-05-20" })).toBeNull();
  expect(when("last-call", "2026-05-05T08:00Z")).toBeNull();
  expect(when("reminder", "2026-05-05T08:00Z", { mailings: [] })).toBeNull();
  expect(when("reminder", "2026-05-05T08:00Z", { nth: 3 })).toBeNull();
});
