import { afterAll, beforeAll, expect, it } from "vitest";
import { openLinks } from "@/db/schema";
import { handedToken } from "@/lib/sealed/handed-token";
import { browserToken } from "@/lib/sealed/tokens";
import { surveyBeingAnswered } from "@/tests/answering";
import { studioIn } from "@/tests/studio";
import { changeOpenLink, setPasscode, setPasscodeInput } from "./change-open-link";
import { closeSurvey } from "./close-survey";
import { beginAttempt } from "./limits";
import { openDoor } from "./open-door";
import { asksPasscode, enterPasscode } from "./passcode";
import { surveyLinks } from "./survey-links";

let survey: Awaited<ReturnType<typeof surveyBeingAnswered>>;
beforeAll(async () => {
  survey = await surveyBeingAnswered();
});
afterAll(() => survey.open.close());

const of = () => ({ surveyId: survey.surveyId, audience: "stakeholders" });
const ticket = (token: string | null) => ({ kind: "open", slug: survey.slug, token }) as const;
const stateOf = async (token: string | null) => (await openDoor(survey.context, ticket(token))).state;
const enter = (passcode: string) => enterPasscode(survey.context, { slug: survey.slug, passcode });

it("asks everybody who has not begun, and lets nobody past with a token that they made up", async () => {
  const before = handedToken(survey.context.secret, survey.slug);
  await setPasscode(survey.context, { ...of(), passcode: "Blue Heron-7" });
  expect(await asksPasscode(survey.context, ticket(null))).toBe(true);
  expect(await asksPasscode(survey.context, ticket(browserToken()))).toBe(true);
  expect(await stateOf(browserToken())).toBe("no-ticket");
  expect(await asksPasscode(survey.context, ticket(before))).toBe(false);
  expect(await stateOf(before)).toBe("open");
  expect(JSON.stringify(await survey.open.db.select().from(openLinks))).not.toMatch(/heron/i);
});

it("takes it whatever the capitals and spaces, and remembers it for this link", async () => {
  expect(await enter("blue heron 8")).toBeNull();
  const passed = await enter("  BLUEheron 7 ");
  expect(await stateOf(passed?.ticket.token ?? "")).toBe("open");
  const other = (await surveyLinks(survey.context, survey.surveyId))[1]?.path.slice(3) ?? "";
  await setPasscode(survey.context, { ...of(), audience: "project-managers", passcode: "another one" });
  const elsewhere = { kind: "open", slug: other, token: passed?.ticket.token ?? "" } as const;
  expect((await openDoor(survey.context, elsewhere)).state).toBe("no-ticket");
});

it("limits tries for a link, until some time has passed", async () => {
  await enter("blue heron 7");
  for (let i = 0; i < 3; i += 1) expect(await enter(`guess ${i}`)).toBeNull();
  // The others without the cost of looking at each: three were counted, and three hundred are too many.
  for (let i = 3; i < 300; i += 1) beginAttempt("passcode of one link", survey.slug, survey.context.now());
  await expect(enter("blue heron 7")).rejects.toThrow("Too many wrong passcodes for this link");
  const later = { ...survey.context, now: () => new Date(survey.context.now().getTime() + 16 * 60 * 1000) };
  expect(await enterPasscode(later, { slug: survey.slug, passcode: "blue heron 7" })).not.toBeNull();
});

it("can be taken away; those who entered it go on", async () => {
  await setPasscode(survey.context, { ...of(), passcode: null });
  expect(await asksPasscode(survey.context, ticket(null))).toBe(false);
  expect((await surveyLinks(survey.context, survey.surveyId))[0]?.hasPasscode).toBe(false);
  expect(setPasscodeInput.safeParse({ ...of(), passcode: "1 2-3" }).error?.issues[0]?.message).toContain("at least 6");
});

it("a link that is replaced says so, and another one opens", async () => {
  await changeOpenLink(survey.context, { ...of(), become: "replaced" });
  expect(await stateOf(null)).toBe("revoked");
  await expect(enter("blue heron 7")).rejects.toThrow("does not lead");
  const [link] = await surveyLinks(survey.context, survey.surveyId);
  expect((await openDoor(survey.context, { kind: "open", slug: link?.path.slice(3) ?? "", token: null })).state).toBe(
    "open",
  );
  await changeOpenLink(survey.context, { ...of(), become: "revoked" });
  expect((await surveyLinks(survey.context, survey.surveyId)).map(({ audience }) => audience)).not.toContain(
    "stakeholders",
  );
  await expect(setPasscode(survey.context, { ...of(), passcode: "blue heron" })).rejects.toThrow("no open link");
  const both = [1, 2].map(() => changeOpenLink(survey.context, { ...of(), become: "replaced" }));
  await Promise.all(both);
  expect(
    (await surveyLinks(survey.context, survey.surveyId)).filter(({ audience }) => audience === "stakeholders"),
  ).toHaveLength(1);
});

it("is for those who may change the survey, while it takes answers", async () => {
  const theirs = await studioIn(survey.open, "Another");
  const revoke = { ...of(), become: "revoked" } as const;
  await expect(changeOpenLink(theirs.owner, revoke)).rejects.toThrow("does not exist");
  await expect(setPasscode(theirs.viewer, { ...of(), passcode: null })).rejects.toThrow(/Your role/);
  await expect(changeOpenLink(survey.context, { ...revoke, audience: "nobody" })).rejects.toThrow("no such audience");
  await closeSurvey(survey.context, { surveyId: survey.surveyId });
  await expect(changeOpenLink(survey.context, revoke)).rejects.toThrow("while a survey takes answers");
});
