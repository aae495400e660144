import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { readServices } from "@/scripts/permissions/services";
import { withDatabase } from "@/tests/database";
import { type Studio, studioIn } from "@/tests/studio";
import { bringIntoResults } from "./bring-into-results";
import { cancelMailing } from "./cancel-mailing";
import { cancelRun } from "./cancel-run";
import { changeOrganization } from "./change-organization";
import { personOnList } from "./change-person";
import { changeRole } from "./change-role";
import { closeSurvey } from "./close-survey";
import type { Context } from "./context";
import { deleteSurvey } from "./delete-survey";
import { listDeletedSurveys, whatGoesWith } from "./deleted-surveys";
import { editThemes, redoThemes, undoThemes } from "./edit-themes";
import { surveyOverview } from "./find-survey";
import { inviteMember, inviteMemberAgain } from "./invite-member";
import { invitePeople } from "./invite-people";
import { countList, exportPeople, listPeople, listPeopleInput } from "./list-people";
import { listStatements } from "./list-statements";
import { mailTimeline } from "./mail-timeline";
import { openSurvey } from "./open-survey";
import { listOutbox } from "./outbox";
import { may, PERMISSIONS, type Permission } from "./permissions";
import { erasePerson, exportPerson } from "./person-data";
import { cancelPreview, previewThemes, readPreview } from "./preview-themes";
import { logAsCsv, readLog } from "./read-log";
import { readThemes, themesVersion } from "./read-themes";
import { removeMember } from "./remove-member";
import { requestAnalysis } from "./request-analysis";
import { finishCoding, readAgreement, readCoding, saveCoding, startCoding } from "./second-coding";
import { surveyLinks } from "./survey-links";

const NOWHERE = "6f9b0a52-9f2c-4d37-8a4e-0d7b1b3f2c11";
const survey = { surveyId: NOWHERE };
const question = { ...survey, questionId: "A1" };
const coding = { ...survey, codingId: NOWHERE };
const base = "https://plumbline.example";

type Call = (context: Context) => Promise<unknown>;
/** What asks for each row, on something that is not there: who may, hears that; who may not, hears that instead. */
const CALLS: Partial<Record<Permission, readonly Call[]>> = {
  "see surveys": [(c) => surveyOverview(c, NOWHERE)],
  "change surveys": [
    (c) => openSurvey(c, survey),
    (c) => closeSurvey(c, survey),
    (c) => requestAnalysis(c, survey),
    (c) => cancelRun(c, { ...survey, runId: NOWHERE }),
    (c) => editThemes(c, { ...question, edit: { kind: "new", theme: "n", label: "N" } }),
    (c) => undoThemes(c, question),
    (c) => redoThemes(c, question),
    (c) => previewThemes(c, { ...question, resolution: 2 }),
    (c) => readPreview(c, { ...survey, previewId: NOWHERE }),
    (c) => cancelPreview(c, { ...survey, previewId: NOWHERE }),
    (c) => bringIntoResults(c, survey),
    (c) => startCoding(c, question),
    (c) => readCoding(c, coding),
    (c) => saveCoding(c, { ...coding, text: "t", themes: [] }),
    (c) => finishCoding(c, coding),
  ],
  "see results": [
    (c) => readThemes(c, survey),
    (c) => themesVersion(c, question),
    (c) => listStatements(c, { ...question, theme: "all", limit: 50 }),
    (c) => readAgreement(c, coding),
  ],
  "see people": [
    (c) => surveyLinks(c, NOWHERE),
    (c) => listPeople(c, NOWHERE, listPeopleInput.parse({})),
    (c) => countList(c, NOWHERE),
    (c) => exportPeople(c, NOWHERE),
    (c) => personOnList(c, { ...survey, personId: NOWHERE }),
  ],
  "invite people": [(c) => invitePeople(c, { ...survey, people: [{ audience: "a", name: "", email: "a@b.example" }] })],
  "delete surveys": [(c) => deleteSurvey(c, survey), (c) => listDeletedSurveys(c), (c) => whatGoesWith(c, NOWHERE)],
  "send mail": [
    (c) => mailTimeline(c, NOWHERE),
    (c) => cancelMailing(c, { ...survey, mailingId: NOWHERE }),
    (c) => listOutbox(c),
  ],
  "erase a person": [
    (c) => exportPerson(c, { ...survey, personId: NOWHERE }),
    (c) => erasePerson(c, { ...survey, personId: NOWHERE }),
  ],
  "manage members": [
    (c) => inviteMemberAgain(c, { memberId: NOWHERE, base }),
    (c) => changeRole(c, { memberId: NOWHERE, role: "viewer" }),
    (c) => removeMember(c, { memberId: NOWHERE }),
    (c) => inviteMember(c, { email: "new@b.example", role: "viewer", base }),
  ],
  "change the organization": [(c) => changeOrganization(c, { name: "A", office: "PMO", retentionDays: 30 })],
  "see the log": [
    (c) => readLog(c, { page: 1, memberId: undefined, surveyId: undefined }),
    (c) => logAsCsv(c, { memberId: undefined, surveyId: undefined }),
  ],
};
const ROLES = ["owner", "editor", "facilitator", "viewer"] as const;

let open: OpenDatabase;
let studio: Studio;
beforeAll(async () => {
  open = await withDatabase();
  studio = await studioIn(open);
});
afterAll(() => open.close());

/** "no": refused for the role. Anything else, a missing survey above all, lies behind the door. */
async function answerOf(call: Call, context: Context): Promise<"yes" | "no"> {
  const said: unknown = await call(context).catch((error: unknown) => error);
  if (!(said instanceof Error)) return "yes";
  if (!("code" in said)) throw said;
  return said.code === "unauthorized" && said.message.startsWith("Your role") ? "no" : "yes";
}

describe.each(Object.entries(CALLS))("%s", (permission, calls) => {
  it.each(ROLES)("as the table says for %s", async (role) => {
    const expected = may({ role }, permission as Permission) ? "yes" : "no";
    for (const call of calls) expect(await answerOf(call, studio[role]), String(call)).toBe(expected);
  });
});

it("has a call for each row that a service asks for", () => {
  const asked = new Set(readServices().flatMap(({ asks }) => asks));
  const missing = [...asked].filter((row) => !(row in CALLS));
  expect(missing).toEqual([]);
  expect(Object.keys(CALLS).filter((row) => !(row in PERMISSIONS))).toEqual([]);
});
