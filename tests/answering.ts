import type { OpenDatabase } from "@/db/client";
import { organizations } from "@/db/schema";
import { browserToken } from "@/lib/sealed/tokens";
import type { Context } from "@/lib/services/context";
import { createSurvey } from "@/lib/services/create-survey";
import { invitePeople } from "@/lib/services/invite-people";
import type { Ticket } from "@/lib/services/open-door";
import { openSurvey } from "@/lib/services/open-survey";
import { surveyLinks } from "@/lib/services/survey-links";
import type { EditionId } from "@/lib/survey/editions";
import { personalLinks } from "@/tests/personal-links";
import { withDatabase } from "./database";

export const TEST_DAY = "2026-05-04";
const PERSON = { audience: "pmo-staff", name: "" } as const;

/** A survey that is being answered, in a database of its own, and the ways in. */
export async function surveyBeingAnswered(edition: EditionId = "core") {
  const open = await withDatabase();
  const context = await ownerOf(open);
  const { id: surveyId } = await createSurvey(context, { title: "Why?", edition });
  await openSurvey(context, { surveyId });
  const [link] = await surveyLinks(context, surveyId);
  const slug = link?.path.slice("/s/".length) ?? "";
  let n = 0;
  return {
    open,
    context,
    surveyId,
    slug,
    /** A link of one's own, for one more invited person of the PMO staff. */
    async personal(): Promise<Ticket> {
      const email = `person-${n++}@example.org`;
      await invitePeople(context, { surveyId, people: [{ ...PERSON, email }] });
      const path = (await personalLinks(context, surveyId)).find((one) => one.email === email)?.path ?? "";
      return { kind: "personal", token: path.slice("/r/".length) };
    },
    /** The open link of the first audience, in one more browser. */
    browser: (): Ticket => ({ kind: "open", slug, token: browserToken() }),
  };
}

export async function ownerOf(open: OpenDatabase): Promise<Context> {
  const [organization] = await open.db.insert(organizations).values({ name: "Test" }).returning();
  const actor = {
    memberId: "00000000-0000-4000-8000-00000000000a",
    organizationId: organization?.id ?? "",
    role: "owner",
    name: "",
    email: "",
  } as const;
  const enqueue = async () => undefined;
  return { db: open.db, secret: "s".repeat(40), now: () => new Date(`${TEST_DAY}T10:11:12Z`), enqueue, actor };
}
