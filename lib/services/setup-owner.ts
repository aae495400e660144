import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Db } from "@/db/client";
import { findMemberByEmail, hasOwner, insertMember } from "@/db/queries/members";
import { insertOrganization } from "@/db/queries/organizations";
import { findSetting, removeSetting, writeSetting } from "@/db/queries/settings";
import { AppError } from "@/lib/errors";
import type { SetupOwnerInput } from "@/lib/forms/setup-owner";
import type { PublicContext } from "./context";
import { limitAttempts } from "./limit-attempts";
import { hashPassword } from "./password";

const SETTING = "setup-code-hash";
const attempts = limitAttempts({
  most: 10,
  windowMs: 15 * 60_000,
  message: "Too many attempts. Wait 15 minutes, or start the server again for a new code.",
});

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

/** Makes the first organization and its owner; the code works once. */
export async function setupOwner({ db, now }: PublicContext, input: SetupOwnerInput): Promise<{ memberId: string }> {
  attempts.begin(SETTING, now());
  await requireCode(db, input.code);
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    await requireCode(tx, input.code);
    // Of two that come at once with the right code, one removes it.
    if (!(await removeSetting(tx, SETTING))) throw hasOwnerAlready();
    if (await findMemberByEmail(tx, input.email)) {
      throw new AppError("conflict", "A member of the sample organization has this e-mail address. Use another.");
    }
    const { id: organizationId } = await insertOrganization(tx, { name: input.organization, office: input.office });
    const { name, email } = input;
    const { id } = await insertMember(tx, { organizationId, name, email, passwordHash, role: "owner" });
    return { memberId: id };
  });
}

async function requireCode(db: Db, code: string): Promise<void> {
  if (await hasOwner(db)) throw hasOwnerAlready();
  const expected = await findSetting(db, SETTING);
  if (typeof expected === "string" && same(expected, hash(code))) return;
  throw new AppError("invalid", "This is not the code on the console. It changes at each start: take the latest.");
}

const hasOwnerAlready = () => new AppError("conflict", "This installation has an owner already. Sign in instead.");
const hash = (code: string) => createHash("sha256").update(`plumbline setup ${code}`).digest("hex");
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
