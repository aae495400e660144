import { expect, it } from "vitest";
import { clientKey } from "./client-key";

const same = (a: string, b: string, hops = 1) =>
  clientKey(a, hops) !== null && clientKey(a, hops) === clientKey(b, hops);

it("believes nobody without a trusted proxy", () => {
  expect(clientKey("203.0.113.5", 0)).toBeNull();
});

it("takes the entry that the outermost trusted proxy added, whatever the client claims before it", () => {
  expect(same("1.1.1.1, 203.0.113.5", "2.2.2.2, 203.0.113.5")).toBe(true);
  expect(same("203.0.113.5, 1.1.1.1", "203.0.113.5, 2.2.2.2")).toBe(false);
  expect(same("9.9.9.9, 203.0.113.5, 10.0.0.1", "8.8.8.8, 203.0.113.5, 10.0.0.2", 2)).toBe(true);
});

it.each([null, "", "unknown", "203.0.113.5:1234", "<script>"])("knows no client in %j", (header) => {
  expect(clientKey(header, 1)).toBeNull();
});

it("knows no client when a proxy is missing", () => expect(clientKey("203.0.113.5", 2)).toBeNull());

it("counts a /64 of IPv6 as one client, and an IPv4 address by either spelling", () => {
  expect(same("2001:db8:0:7::1", "2001:DB8::7:1:2:3:4")).toBe(true);
  expect(same("2001:db8:0:7::1", "2001:db8:0:8::1")).toBe(false);
  expect(same("::1", "::2")).toBe(true);
  expect(same("::ffff:203.0.113.5", "203.0.113.5")).toBe(true);
});

it("keeps no address in the key", () => expect(clientKey("203.0.113.5", 1)).not.toContain("203.0"));
