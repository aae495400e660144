import { z } from "zod";
import { insertLink, revokeLinks, setPasscodeHash } from "@/db/queries/open-links";
import { lockWave } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { browserToken } from "@/lib/sealed/tokens";
import { type Context, dayOf } from "./context";
import { holdToChange } from "./find-survey";
import { noteAudit } from "./note-audit";
import { plainPasscode } from "./passcode";
import { hashPassword } from "./password";
import { requirePermission } from "./permissions";

const SHORTEST = 6;
const link = { surveyId: z.string(), audience: z.string() };

export const setPasscodeInput = z.object({
  ...link,
  /** Null: the link asks for none. */
  passcode: z
    .string()
    .max(60, "Use at most 60 characters for the passcode.")
    .refine((text) => plainPasscode(text).length >= SHORTEST, `Use at least ${SHORTEST} letters or digits.`)
    .nullable(),
});
export const openLinkInput = z.object({ ...link, become: z.enum(["revoked", "replaced"]) });

/** Whoever has begun goes on without it; everybody else is asked for it first. */
export async function setPasscode(context: Context, { passcode, ...of }: z.infer<typeof setPasscodeInput>) {
  const passcodeHash = passcode === null ? null : await hashPassword(plainPasscode(passcode));
  await changeLink(context, of, `passcode ${passcode === null ? "taken away" : "set"}`, async (inside, key) => {
    if (!(await setPasscodeHash(inside.db, key, passcodeHash)))
      throw new AppError("conflict", "This audience has no open link. Make a new one first.");
  });
}

/** Takes a link back; replaced, the audience gets another one. */
export async function changeOpenLink(context: Context, { become, ...of }: z.infer<typeof openLinkInput>) {
  await changeLink(context, of, `link ${become}`, async (inside, key) => {
    await revokeLinks(inside.db, key);
    if (become === "replaced") await insertLink(inside.db, { ...key, slug: browserToken() });
  });
}

type Key = { readonly waveId: string; readonly audience: string };

async function changeLink(
  context: Context,
  { surveyId, audience }: { surveyId: string; audience: string },
  what: string,
  work: (inside: Context, key: Key) => Promise<void>,
): Promise<void> {
  requirePermission(context.actor, "change surveys");
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await holdToChange(inside, surveyId);
    const name = survey.instrument.audiences.find(({ id }) => id === audience)?.name;
    if (name === undefined) throw new AppError("invalid", "There is no such audience in this survey.");
    const isOver = wave.closesOn !== null && wave.closesOn < dayOf(context.now());
    if (survey.status !== "collecting" || isOver)
      throw new AppError("conflict", "Open links exist while a survey takes answers. Open or reopen it first.");
    await lockWave(tx, wave.id);
    await work(inside, { waveId: wave.id, audience });
    await noteAudit(inside, { action: "change an open link", surveyId, detail: `${name}: ${what}` });
  });
}
