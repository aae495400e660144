import type { z } from "zod";
import { holdShareLink, insertShareLink, listLinksOf, updateShareLink } from "@/db/queries/share-links";
import { knownSections } from "@/lib/analysis/share-sections";
import { AppError } from "@/lib/errors";
import { browserToken } from "@/lib/sealed/tokens";
import { type Context, dayOf } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { hashPassword } from "./password";
import { requirePermission } from "./permissions";
import {
  type changeShareLinkInput,
  type createShareLinkInput,
  plainPassword,
  type shareLinkInput,
} from "./share-input";

/** Makes a link that shows the newest result of a survey to whoever has it. */
export async function createShareLink(context: Context, input: z.infer<typeof createShareLinkInput>) {
  requirePermission(context.actor, "share results");
  const { surveyId, name, sections, endsOn } = input;
  refusePastDay(context, endsOn);
  const passwordHash = await hashOf(input.password ?? null);
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await requireSurvey(inside, surveyId);
    // 144 random bits: without a password the address is the only key.
    const link = await insertShareLink(tx, {
      ...{ waveId: wave.id, name, sections, endsOn, passwordHash, slug: browserToken() },
      memberId: context.actor.memberId,
      createdAt: context.now(),
    });
    await noteAudit(inside, { action: "share results", surveyId, detail: `${survey.title}: ${name}` });
    return link;
  });
}

/** Changes what a link shows, until when, and behind which password; its address stays. */
export async function changeShareLink(context: Context, input: z.infer<typeof changeShareLinkInput>) {
  requirePermission(context.actor, "share results");
  const { name, sections, endsOn, password } = input;
  const changed = password === undefined ? {} : { passwordHash: await hashOf(password) };
  await withLink(context, input, async (inside, { link, key, title }) => {
    if (endsOn !== link.endsOn) refusePastDay(context, endsOn);
    await updateShareLink(inside.db, key, { name, sections, endsOn, ...changed });
    const about = password === undefined ? "" : password === null ? ", password taken away" : ", password set";
    const detail = `${title}: ${name}${about}`;
    await noteAudit(inside, { action: "change a share link", surveyId: input.surveyId, detail });
  });
}

/** For good: whoever was to lose it must not get it back by a slip. Another link is made in a moment. */
export async function revokeShareLink(context: Context, input: z.infer<typeof shareLinkInput>) {
  requirePermission(context.actor, "share results");
  await withLink(context, input, async (inside, { link, key, title }) => {
    await updateShareLink(inside.db, key, { revoked: true });
    const detail = `${title}: ${link.name}`;
    await noteAudit(inside, { action: "take back a share link", surveyId: input.surveyId, detail });
  });
}

/** The links of a survey, newest first; for those who may make them, since each is a key. */
export async function listShareLinks(context: Context, surveyId: string) {
  requirePermission(context.actor, "share results");
  const { wave } = await requireSurvey(context, surveyId);
  const today = dayOf(context.now());
  const rows = await listLinksOf(context.db, wave.id);
  return rows.map(({ id, name, slug, sections, passwordHash, endsOn, revoked, madeBy, createdAt }) => ({
    ...{ id, name, endsOn, madeBy },
    path: `/share/${slug}`,
    sections: knownSections(sections),
    hasPassword: passwordHash !== null,
    madeOn: dayOf(createdAt),
    state: revoked ? ("revoked" as const) : isPast(endsOn, today) ? ("ended" as const) : ("open" as const),
  }));
}
export type ListedLink = Awaited<ReturnType<typeof listShareLinks>>[number];

/** The last day is one on which it still opens. */
export const isPast = (endsOn: string | null, today: string): boolean => endsOn !== null && endsOn < today;

type Held = Readonly<{
  link: NonNullable<Awaited<ReturnType<typeof holdShareLink>>>;
  key: { readonly id: string; readonly waveId: string };
  title: string;
}>;

async function withLink(
  context: Context,
  { surveyId, linkId }: z.infer<typeof shareLinkInput>,
  work: (inside: Context, held: Held) => Promise<void>,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await requireSurvey(inside, surveyId);
    const key = { id: linkId, waveId: wave.id };
    const link = await holdShareLink(tx, key);
    if (!link) throw new AppError("not_found", "This link does not exist.");
    if (link.revoked) throw new AppError("conflict", "This link was taken back. Make a new one instead.");
    await work(inside, { link, key, title: survey.title });
  });
}

const hashOf = async (password: string | null) => (password === null ? null : hashPassword(plainPassword(password)));

function refusePastDay({ now }: Context, endsOn: string | null): void {
  if (isPast(endsOn, dayOf(now())))
    throw new AppError("invalid", "This day is over. Choose today or a later day, or no last day.");
}
