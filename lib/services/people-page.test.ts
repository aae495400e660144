import { text } from "node:stream/consumers";
import { renderToReadableStream } from "react-dom/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import PeoplePage from "@/app/surveys/[surveyId]/people/page";
import type { OpenDatabase } from "@/db/client";
import { withDatabase } from "@/tests/database";
import { type Studio, studioIn } from "@/tests/studio";
import type { Context } from "./context";
import { createSurvey } from "./create-survey";
import { invitePeople } from "./invite-people";
import { openSurvey } from "./open-survey";
import { surveyLinks } from "./survey-links";

const reader = vi.hoisted((): { context?: Context } => ({}));
vi.mock("@/lib/http/studio-context", () => ({
  studioContext: async () => reader.context,
  orNotFound: (work: Promise<unknown>) => work,
}));
vi.mock("@/lib/http/origin", async (original) => ({
  ...(await original<object>()),
  origin: async () => "https://plumbline.example",
}));
vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ refresh: () => undefined }),
}));

let open: OpenDatabase;
let studio: Studio;
let surveyId: string;
beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
  surveyId = (await createSurvey(studio.owner, { title: "Why?", edition: "core" })).id;
  const person = { audience: "pmo-staff", name: "Pat Example", email: "pat@example.org" };
  await invitePeople(studio.owner, { surveyId, people: [person] });
  await openSurvey(studio.owner, { surveyId });
});
afterAll(() => open.close());

async function pageFor(context: Context): Promise<string> {
  reader.context = context;
  const page = await PeoplePage({ params: Promise.resolve({ surveyId }), searchParams: Promise.resolve({}) });
  const stream = await renderToReadableStream(page);
  await stream.allReady;
  return text(stream);
}

it("shows counts to every role, and links to those alone who may see people", async () => {
  const paths = (await surveyLinks(studio.owner, surveyId)).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(1);
  for (const role of ["owner", "editor", "facilitator", "viewer"] as const) {
    const html = await pageFor(studio[role]);
    expect(html).toContain("PMO staff");
    const seen = paths.filter((path) => html.includes(path));
    const mayKnow = role === "owner" || role === "editor";
    expect(seen).toEqual(mayKnow ? paths : []);
    if (!mayKnow)
      expect(html).not.toMatch(/Pat Example|pat@|\/people\/(list|export|mail|sheet)|\/[rs]\/[\w-]{24}|<form/);
  }
});
