import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Db } from "@/db/client";
import { findMemberByEmail, hasOwner, insertMember } from "@/db/queries/members";
import { insertOrganization } from "@/db/queries/organizations";
import { findSetting, removeSetting, writeSetting } from "@/db/queries/settings";
import { AppError } from "@/lib/errors";
import type { SetupOwnerInput } from "@/lib/forms/setup-owner";
import { dayOf, type PublicContext } from "./context";
import { beginAttempt, forgetAttempts } from "./limits";
import { noteAudit } from "./note-audit";
import { hashPassword } from "./password";
import type { NewSession } from "./session";

const SETTING = "setup-code-hash";

/** A fresh one-time code while nobody owns this installation, or null; only its hash is kept. */
export async function ensureSetupCode({ db }: PublicContext): Promise<string | null> {
  if (await hasOwner(db)) return null;
  const code = randomBytes(9).toString("base64url");
  await writeSetting(db, SETTING, hash(code));
  return code;
}

export async function needsSetup({ db }: PublicContext): Promise<boolean> {
  return !(await hasOwner(db));
}

/** What is wrong with a code, so that a form says it together with its other mistakes; or null. A wrong one is an attempt like every other. */
export async function wrongCode({ db, now }: PublicContext, code: string): Promise<string | null> {
  beginAttempt("set up", SETTING, now());
  if (await hasOwner(db)) throw hasOwnerAlready();
  if (!(await isCode(db, code))) return WRONG_CODE;
  // Whoever has the code may mistake the other fields as often as they like.
  forgetAttempts("set up", SETTING);
  return null;
}

/** Makes the first organization and its owner; the code works once. */
export async function setupOwner(context: PublicContext, input: SetupOwnerInput): Promise<NewSession> {
  const { db, now } = context;
  const wrong = await wrongCode(context, input.code);
  if (wrong) throw new AppError("invalid", wrong);
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    // Nobody became the owner and no later start made the code void while the password was hashed.
    if (await hasOwner(tx)) throw hasOwnerAlready();
    if (!(await isCode(tx, input.code))) throw new AppError("invalid", WRONG_CODE);
    // Of two that come at once with the right code, one removes it.
    if (!(await removeSetting(tx, SETTING))) throw hasOwnerAlready();
    if (await findMemberByEmail(tx, input.email)) {
      throw new AppError("conflict", "A member of the sample organization has this e-mail address. Use another.");
    }
    const { id: organizationId } = await insertOrganization(tx, { name: input.organization, office: input.office });
    const { name, email } = input;
    const { id } = await insertMember(tx, {
      organizationId,
      name,
      email,
      passwordHash,
      role: "owner",
      joinedOn: dayOf(now()),
    });
    const actor = { memberId: id, organizationId, role: "owner", name, email } as const;
    await noteAudit({ ...context, db: tx, actor }, { action: "create the organization" });
    return { memberId: id, epoch: 0 };
  });
}

const WRONG_CODE = "This is not the code on the console. It changes at each start: take the latest.";

async function isCode(db: Db, code: string): Promise<boolean> {
  const expected = await findSetting(db, SETTING);
  return typeof expected === "string" && same(expected, hash(code));
}

const hasOwnerAlready = () => new AppError("conflict", "This installation has an owner already. Sign in instead.");
const hash = (code: string) => createHash("sha256").update(`plumbline setup ${code}`).digest("hex");
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
