import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  auditEntries,
  deliveries,
  drafts,
  invitations,
  mailings,
  outboxMails,
  responses,
  spentSeals,
  surveys,
} from "@/db/schema";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { surveyWithPeople } from "@/tests/mailing";
import { personalLinks } from "@/tests/personal-links";
import { NOW, type Studio, studioIn } from "@/tests/studio";
import { closeSurvey } from "./close-survey";
import { createSurvey } from "./create-survey";
import { requireSurvey } from "./find-survey";
import { wasAnybodyErased } from "./import-people";
import { invitePeople } from "./invite-people";
import { openDoor, type Ticket } from "./open-door";
import { openSurvey } from "./open-survey";
import { erasePerson, exportPerson, personData } from "./person-data";
import { personAsCsv, personAsJson } from "./person-file";
import { questionsPage } from "./questions-page";
import { saveAnswers } from "./save-answers";
import { submitResponse } from "./submit-response";

const EMAIL = "Pat.Example@example.org";
const EARLIER = "Earlier@example.org";

let open: TestDatabase;
let studio: Studio;
let surveyId: string;
let waveId: string;
let personId: string;
let ticket: Ticket;
beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
});
beforeEach(async () => {
  const { owner } = studio;
  await open.db.delete(surveys);
  surveyId = (await createSurvey(owner, { title: "Why?", edition: "core" })).id;
  await openSurvey(owner, { surveyId });
  waveId = (await requireSurvey(owner, surveyId)).wave.id;
  const people = [EMAIL.toLowerCase(), "other@example.org"].map((email) => ({
    audience: "pmo-staff",
    name: '=Pat "P" Example',
    email,
  }));
  await invitePeople(owner, { surveyId, people });
  const link = (await personalLinks(owner, surveyId)).find(({ email }) => email === EMAIL.toLowerCase());
  personId = link?.id ?? "";
  ticket = { kind: "personal", token: link?.path.slice("/r/".length) ?? "" };
  await mail("invitation");
  await mail("reminder");
});
afterAll(() => open.close());

async function mail(kind: "invitation" | "reminder"): Promise<void> {
  const planned = { waveId, kind, texts: {}, scheduledFor: NOW };
  const [mailing] = await open.db.insert(mailings).values(planned).returning();
  const mailingId = mailing?.id ?? "";
  const people = await open.db.select().from(invitations).where(eq(invitations.waveId, waveId));
  for (const { id, email } of people) {
    const failure = `550 no such user ${email}`;
    await open.db.insert(deliveries).values({ mailingId, invitationId: id, state: "failed", failure });
    const letter = { subject: `${kind} for ${email}`, text: "Dear you", headers: {}, at: NOW };
    // The address was another one when this was laid there.
    const recipient = email === EMAIL.toLowerCase() ? EARLIER : (email ?? "");
    const row = { ...letter, mailingId, invitationId: id, organizationId: studio.organization.id, recipient };
    await open.db.insert(outboxMails).values(row);
  }
}

const key = () => ({ surveyId, personId });
/** Every row of every table in which this word stands. */
async function rowsWith(word: string): Promise<string[]> {
  const tables = [invitations, deliveries, outboxMails, mailings, auditEntries, responses, spentSeals, drafts];
  const all = await Promise.all(tables.map((table) => open.db.select().from(table)));
  return all
    .flat()
    .map((row) => JSON.stringify(row))
    .filter((row) => row.toLowerCase().includes(word.toLowerCase()));
}

describe("what is held about a person", () => {
  it("is the list's row, the invitation and its mail; nothing that tells whether they have answered", async () => {
    await open.db
      .update(invitations)
      .set({ answered: true, remindedOn: "2026-05-04" })
      .where(eq(invitations.id, personId));
    const data = await personData(studio.owner, key());
    expect(data).toMatchObject({ survey: "Why?", person: { email: EMAIL.toLowerCase(), audience: "PMO staff" } });
    expect(data.mails).toMatchObject([{ kind: "invitation", state: "failed" }]);
    expect(data.outbox).toMatchObject([{ recipient: EARLIER, subject: `invitation for ${EMAIL.toLowerCase()}` }]);
    expect(JSON.stringify(data)).not.toMatch(/answered|remind|other@/);
  });

  it("is handed out as JSON and as a table that no spreadsheet runs, and the log says so without a name", async () => {
    const data = await exportPerson(studio.owner, key());
    expect(JSON.parse(personAsJson(data))).toMatchObject({ person: { id: personId } });
    const csv = personAsCsv(data);
    expect(csv).toContain(`"name","'=Pat ""P"" Example"\r\n`);
    expect(csv).toContain('"mail 1","invitation"\r\n');
    const entries = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
    expect(entries.filter(({ action }) => action === "export a person's data")).toMatchObject([
      { detail: "one person of “Why?”", memberName: "owner" },
    ]);
  });
});

describe("erasing a person", () => {
  it("leaves nothing of them in any table, and everything of the others", async () => {
    await saveAnswers(studio.owner, { ticket, answers: { F1: 3 } });
    const [draft] = await open.db.select().from(drafts).where(eq(drafts.waveId, waveId));
    expect((await rowsWith(EMAIL)).length).toBeGreaterThan(3);
    const others = await rowsWith("other@example.org");
    await erasePerson(studio.owner, key());
    expect(await rowsWith(EMAIL)).toEqual([]);
    expect(await rowsWith(EARLIER)).toEqual([]);
    expect(await rowsWith(personId)).toEqual([]);
    expect(await rowsWith("other@example.org")).toEqual(others);
    expect(await rowsWith(draft?.id ?? "")).toEqual([]);
    expect(await rowsWith(draft?.ciphertext.slice(0, 40) ?? "")).toEqual([]);
    const entries = await open.db.select().from(auditEntries).where(eq(auditEntries.surveyId, surveyId));
    expect(entries.filter(({ action }) => action === "erase a person")).toMatchObject([
      { detail: "one person of “Why?”" },
    ]);
    // Where people are added it says so, since nobody can recognize whom.
    expect(await wasAnybodyErased(studio.owner, surveyId)).toBe(true);
    const other = await surveyWithPeople(studio.owner, 1);
    expect(await wasAnybodyErased(studio.owner, other.surveyId)).toBe(false);
  });

  it("keeps what they have sent and the spent seal; their link leads nowhere and lets nobody vote again", async () => {
    await saveAnswers(studio.owner, { ticket, answers: { F1: 3 } });
    await submitResponse(studio.owner, ticket);
    const before = await open.db.select().from(responses).where(eq(responses.waveId, waveId));
    await erasePerson(studio.owner, key());
    expect(await open.db.select().from(responses).where(eq(responses.waveId, waveId))).toEqual(before);
    expect(await open.db.$count(spentSeals, eq(spentSeals.waveId, waveId))).toBe(1);
    expect((await openDoor(studio.owner, ticket)).state).toBe("unknown");
    await expect(saveAnswers(studio.owner, { ticket, answers: { F1: 4 } })).rejects.toThrow(
      "does not lead to a survey",
    );
  });

  it.each(["has begun", "has not begun"])(
    "moves no lock of the questions, so that nobody sees: this person %s",
    async (how) => {
      if (how === "has begun") await saveAnswers(studio.owner, { ticket, answers: { F1: 3 } });
      const look = async () => ({
        lock: (await questionsPage(studio.owner, surveyId)).lock,
        drafts: (await open.db.select().from(drafts).where(eq(drafts.waveId, waveId))).map(
          ({ id, ciphertext, savedOn }) => [id.length, ciphertext.length, savedOn],
        ),
      });
      const before = await look();
      expect(before.lock).toBe(how === "has begun" ? "locked" : "words");
      await erasePerson(studio.owner, key());
      expect(await look()).toEqual(before);
      await closeSurvey(studio.owner, { surveyId });
      expect(await open.db.$count(drafts, eq(drafts.waveId, waveId))).toBe(0);
    },
  );

  it("the same call twice says that nobody is there", async () => {
    await erasePerson(studio.owner, key());
    await expect(erasePerson(studio.owner, key())).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("whoever may not", () => {
  const calls = [personData, exportPerson, erasePerson] as const;

  it("is refused: editors, viewers and facilitators by the table, other organizations as if nothing were there", async () => {
    const stranger = (await studioIn(open, "Other")).owner;
    const facilitator = { ...studio.viewer, actor: { ...studio.viewer.actor, role: "facilitator" } as const };
    for (const call of calls) {
      for (const context of [studio.editor, studio.viewer, facilitator])
        await expect(call(context, key())).rejects.toMatchObject({ code: "unauthorized" });
      await expect(call(stranger, key())).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await rowsWith(personId)).not.toEqual([]);
  });

  it("does not reach a person of another survey", async () => {
    const { id } = await createSurvey(studio.owner, { title: "Other", edition: "core" });
    for (const call of calls)
      await expect(call(studio.owner, { surveyId: id, personId })).rejects.toMatchObject({ code: "not_found" });
  });
});
