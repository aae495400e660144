import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const app = join(import.meta.dirname, "../../app");
/** What answers in its own way: the library of the sign-in. */
const OTHERS = "api/auth/";
/** Its form stands on the first page. */
const DEMO = "api/demo/route.ts";

const forms = readdirSync(app, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith("/route.ts") && !path.startsWith(OTHERS))
  .filter((path) => /export (async function|const) POST\b/.test(readFileSync(join(app, path), "utf8")));

it("finds the forms", () => expect(forms.length).toBeGreaterThan(10));

it.each(forms)(
  "%s, opened by itself, leads to the page of its form and does nothing",
  async (path) => {
    const { GET } = await import(join(app, path));
    const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => String(name));
    const params = Object.fromEntries(names.map((name) => [name, `${name} ü/?`]));
    // Neither the request nor a database is looked at: there is none here.
    const reply: Response = await GET(null, { params: Promise.resolve(params) });
    expect(reply.status).toBe(303);
    expect(reply.headers.getSetCookie()).toEqual([]);
    const here = `/${path.replace("/route.ts", "")}`.replace(/\[(\w+)\]/g, (_, name) =>
      encodeURIComponent(params[name] ?? ""),
    );
    const [to = ""] = (reply.headers.get("location") ?? "").split(/[?#]/);
    if (path === DEMO) expect(to).toBe("/");
    else expect(here.startsWith(`${to}/`)).toBe(true);
    const page = path.split("/").slice(0, to.split("/").filter(Boolean).length);
    expect(hasPage(page), to).toBe(true);
  },
  60_000,
);

/** A folder in brackets, as "(auth)", is no part of an address. */
function hasPage(folders: readonly string[]): boolean {
  const groups = readdirSync(app).filter((name) => name.startsWith("("));
  return ["", ...groups].some((group) => existsSync(join(app, group, ...folders, "page.tsx")));
}
