import { z } from "zod";
import { findOrganization } from "@/db/queries/organizations";
import { AppError } from "@/lib/errors";
import { leavesThisMachine } from "@/lib/mail/has-mail-server";
import { MailFailure } from "@/lib/mail/mail-failure";
import { fill } from "@/lib/mail/placeholders";
import { sendMail } from "@/lib/mail/send-mail";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { mailBase, mailValues } from "./mail-values";
import { checkedTexts, mailTextsInput } from "./mailing-texts";
import { requirePermission } from "./permissions";

export const previewMailingInput = z.object({ surveyId: z.string(), texts: mailTextsInput });
type Input = z.infer<typeof previewMailingInput>;

/** Nobody on the list; the mails that show this name go nowhere, or to whoever asked for a test. */
const MADE_UP = "Ada Example";
/** Where the links of previews and tests lead: to a page that says so, never to somebody's survey. */
export const TEST_LINK_PATH = "/mail-test";

/** Each audience's mail as a made-up person would read it. */
export async function previewMailing(context: Context, { surveyId, texts }: Input) {
  requirePermission(context.actor, "send mail");
  const found = await requireSurvey(context, surveyId);
  const organization = await findOrganization(context.db, found.survey.organizationId);
  if (!organization) throw new AppError("not_found", "This organization does not exist.");
  const link = `${mailBase()}${TEST_LINK_PATH}`;
  const checked = checkedTexts(texts, found);
  return found.survey.instrument.audiences.flatMap(({ id, name, shape }) => {
    const text = checked[id];
    if (!text || text.off) return [];
    const person = { name: MADE_UP, audience: id, link, unsubscribe: link };
    return [{ audience: id, name, shape, ...fill(text, mailValues({ ...found, organization }, person)) }];
  });
}

/** The same by mail, to whoever asks; says where to look for it. */
export async function sendTestMail(context: Context, input: Input) {
  const { db, actor, now } = context;
  const previews = await previewMailing(context, input);
  const organization = await findOrganization(db, actor.organizationId);
  for (const { name, subject, text } of previews) {
    const mail = { organizationId: actor.organizationId, mailingId: null, to: actor.email };
    await sendMail(db, { ...mail, subject: `[Test · ${name}] ${subject}`, text }, now()).catch(tellMember);
  }
  return {
    to: actor.email,
    sent: previews.length,
    leaves: organization !== undefined && leavesThisMachine(organization),
  };
}

function tellMember(error: unknown): never {
  if (!(error instanceof MailFailure)) throw error;
  throw new AppError("conflict", `The test could not be sent. ${error.message}`);
}
