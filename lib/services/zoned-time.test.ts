import { expect, it } from "vitest";
import { instantIn, isTimeZone, localIn } from "./zoned-time";

it.each([
  ["Europe/Berlin", "2026-01-12T09:00", "2026-01-12T08:00:00.000Z"],
  ["Europe/Berlin", "2026-07-12T09:00", "2026-07-12T07:00:00.000Z"],
  ["America/New_York", "2026-03-08T01:30", "2026-03-08T06:30:00.000Z"],
  ["America/New_York", "2026-03-08T03:30", "2026-03-08T07:30:00.000Z"],
  ["Asia/Kathmandu", "2026-01-12T00:10", "2026-01-11T18:25:00.000Z"],
  ["UTC", "2026-12-31T23:59", "2026-12-31T23:59:00.000Z"],
])("in %s clocks show %s at %s", (zone, local, instant) => {
  const at = instantIn(zone, local);
  expect(at?.toISOString()).toBe(instant);
  expect(at && localIn(zone, at)).toBe(local);
});

it("takes an hour that clocks skip for the next, and what is no time for none", () => {
  expect(instantIn("Europe/Berlin", "2026-03-29T02:30")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  for (const odd of ["", "soon", "2026-13-40T99:99", "2026-01-12"]) expect(instantIn("UTC", odd)).toBeNull();
  expect([isTimeZone("Europe/Berlin"), isTimeZone("Mars/Olympus")]).toEqual([true, false]);
});
