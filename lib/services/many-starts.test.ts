import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { startAnswering } from "@/app/answer/start-answering";
import { surveyBeingAnswered } from "@/tests/answering";
import type { PublicContext } from "./context";
import type { Ticket } from "./open-door";

const MOST = 600;
const browser = vi.hoisted(() => ({ address: "", cookies: new Map<string, string>() }));
const server = vi.hoisted((): { context?: PublicContext } => ({}));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-forwarded-for": browser.address }),
  cookies: async () => ({
    get: (name: string) => ({ value: browser.cookies.get(name) }),
    set: (name: string, value: string) => void browser.cookies.set(name, value),
  }),
}));
vi.mock("@/lib/http/public-context", () => ({ publicContext: async () => server.context }));

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
  server.context = survey.context;
});
afterAll(() => survey.open.close());
afterEach(() => vi.unstubAllEnvs());

/** A browser that has never been here presses Start; where it is sent. */
async function start(ticket: Ticket): Promise<string> {
  browser.cookies.clear();
  return again(ticket);
}
const again = async (ticket: Ticket) => (await startAnswering(ticket, "/link")).headers.get("location") ?? "";

// Attempts are counted outside the database: once, beside the embedded one.
it.runIf(!process.env["TEST_DATABASE_URL"])(
  "lets a whole office begin by an open link, then asks for patience; nobody who has begun or was invited waits",
  async () => {
    vi.stubEnv("TRUSTED_PROXY", "1");
    browser.address = "192.0.2.1";
    for (let i = 0; i < MOST; i++) expect(await start(survey.browser())).toMatch(/^\/answer\/.+\/1$/);
    const begun = survey.browser();
    browser.address = "192.0.2.2";
    expect(await start(begun)).toMatch(/^\/answer\//);
    browser.address = "192.0.2.1";
    expect(await again(begun)).toMatch(/^\/answer\//);
    expect(await start(await survey.personal())).toMatch(/^\/answer\//);
    expect(await start(survey.browser())).toBe("/link?start=wait");
    expect(browser.cookies.size).toBe(0);
  },
);

it("counts nobody whose address it does not know", async () => {
  browser.address = "192.0.2.1";
  expect(await start(survey.browser())).toMatch(/^\/answer\//);
});
