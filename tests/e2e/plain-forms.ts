import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";

/** The markup of a page, which no browser opens. */
export async function markupOf(on: APIRequestContext, address: string): Promise<string> {
  const reply = await on.get(address);
  expect(reply.status(), address).toBe(200);
  return reply.text();
}

type Typed = Readonly<Record<string, string>>;

/**
 * Presses a button of a page as a browser without a script does, only without the browser: for what a test needs and does not look at.
 * Returns the address, from its path on, to which the answer leads; one that stays on the page, as a refusal does, is a failure.
 */
export async function pressPlain(on: APIRequestContext, address: string, button: string, typed: Typed = {}) {
  const reply = await submit(on, address, button, typed);
  expect(reply.status(), `${button} at ${address}`).toBe(303);
  const { pathname, search } = new URL(reply.headers()["location"] ?? "", reply.url());
  return pathname + search;
}

/** The same for a button that stays on its page; returns the page's markup as it is then. */
export async function pressStaying(on: APIRequestContext, address: string, button: string): Promise<string> {
  const reply = await submit(on, address, button, {});
  expect(reply.status(), `${button} at ${address}`).toBe(200);
  return reply.text();
}

async function submit(on: APIRequestContext, address: string, button: string, typed: Typed): Promise<APIResponse> {
  const page = await on.get(address);
  const { origin } = new URL(page.url());
  const form = formsOf(await page.text()).find((one) => buttonsOf(one).includes(button));
  if (!form) throw new Error(`${page.url()} (${page.status()}) has no button “${button}”.`);
  const action = attribute(/<form[^>]*>/.exec(form)?.[0] ?? "", "action") || page.url();
  return on.post(new URL(action, page.url()).href, {
    headers: { origin },
    multipart: { ...valuesOf(form), ...typed },
    maxRedirects: 0,
  });
}

const formsOf = (html: string) => html.match(/<form\b.*?<\/form>/gs) ?? [];
const buttonsOf = (form: string) => (form.match(/<button\b.*?<\/button>/gs) ?? []).map(wordsOf);
const wordsOf = (html: string) => unescaped(html.replace(/<[^>]*>/g, "")).trim();

/** What the form sends of itself: its inputs as they stand. Texts of several lines and lists to choose from are for the test to give. */
function valuesOf(form: string): Record<string, string> {
  const inputs = (form.match(/<input\b[^>]*>/g) ?? []).filter((input) => {
    const type = attribute(input, "type");
    return type !== "file" && (!["radio", "checkbox"].includes(type) || / checked=""/.test(input));
  });
  return Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

/** The values that a form offers for each name among its inputs of a type. */
export function choicesOf(html: string, type: string): Map<string, string[]> {
  const choices = new Map<string, string[]>();
  for (const input of html.match(/<input\b[^>]*>/g) ?? []) {
    if (attribute(input, "type") !== type) continue;
    const name = attribute(input, "name");
    choices.set(name, [...(choices.get(name) ?? []), attribute(input, "value") || "on"]);
  }
  return choices;
}

export const textareasOf = (html: string) =>
  (html.match(/<textarea\b[^>]*>/g) ?? []).map((tag) => attribute(tag, "name"));

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

const SIGNS: Readonly<Record<string, string>> = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" };
const unescaped = (text: string) => text.replace(/&(quot|#x27|lt|gt|amp);/g, (_, name: string) => SIGNS[name] ?? "");
