import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { POST as send, PUT as sendByScript } from "@/app/answer/[waveId]/review/send/route";
import { POST as startPersonal } from "@/app/r/[token]/start/route";
import { POST as startOpen } from "@/app/s/[slug]/start/route";
import { isFromElsewhere } from "./is-from-elsewhere";

const form = (headers: Record<string, string>) => new Request("http://here.test/form", { method: "POST", headers });
const from = (site: string) => form({ "sec-fetch-site": site });

it.each([
  [true, from("cross-site")],
  [true, from("same-site")],
  [false, from("same-origin")],
  [false, from("none")],
  [false, form({})],
  // Our own pages send no referrer; a plain form of theirs comes like this.
  [false, form({ origin: "null", "sec-fetch-site": "same-origin" })],
])("says %s", (expected, request) => {
  expect(isFromElsewhere(request)).toBe(expected);
});

/** How many ways to write a route has. */
const handlersIn = (text: string) => text.match(/^export .*\b(POST|PUT|PATCH|DELETE)\b/gm)?.length ?? 0;

describe("another site cannot", () => {
  const request = from("cross-site");
  it.each([
    [
      "start a personal link in this browser",
      () => startPersonal(request, { params: Promise.resolve({ token: "t" }) }),
    ],
    ["start an open link in this browser", () => startOpen(request, { params: Promise.resolve({ slug: "s" }) })],
    ["send this browser's answers", () => send(request, { params: Promise.resolve({ waveId: "w" }) })],
    ["send them by a script", () => sendByScript(request, { params: Promise.resolve({ waveId: "w" }) })],
  ])("%s", async (_what, post) => {
    expect((await post()).status).toBe(403);
  });

  /** A mail program's own button sends these (RFC 8058): whoever holds the address may, from wherever. */
  const fromAnywhere = /^app\/u\//;
  const writing = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => join("app", file))
    .filter((file) => file.endsWith("route.ts") && !fromAnywhere.test(file))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }))
    .filter(({ text }) => handlersIn(text) > 0);

  it.each(writing)("write by $file", ({ text }) => {
    const guards = text.split("if (isFromElsewhere(request)) return ").length - 1;
    expect(guards).toBeGreaterThanOrEqual(handlersIn(text));
  });
});
