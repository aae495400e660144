import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { hasOwner, insertMember } from "@/db/queries/members";
import { insertOrganization } from "@/db/queries/organizations";
import { findSetting, removeSetting, writeSetting } from "@/db/queries/settings";
import { AppError } from "@/lib/errors";
import type { PublicContext } from "./context";
import { hashPassword, passwordSchema } from "./password";

const SETTING = "setup-code-hash";

export const setupOwnerInput = z.object({
  code: z.string().trim().min(1, "Enter the code that the console shows."),
  organization: z.string().trim().min(1, "Give your organization a name.").max(120),
  office: z.string().trim().max(60).default("PMO"),
  name: z.string().trim().min(1, "Give your name.").max(120),
  email: z.email("This is not an e-mail address.").transform((email) => email.toLowerCase()),
  password: passwordSchema,
});
export type SetupOwnerInput = z.infer<typeof setupOwnerInput>;

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
export async function setupOwner({ db }: PublicContext, input: SetupOwnerInput): Promise<{ memberId: string }> {
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    const expected = await findSetting(tx, SETTING);
    if (await hasOwner(tx)) throw new AppError("conflict", "This installation has an owner already. Sign in instead.");
    if (typeof expected !== "string" || !same(expected, hash(input.code))) {
      throw new AppError("invalid", "This is not the code on the console. It changes at each start: take the latest.");
    }
    await removeSetting(tx, SETTING);
    const { id: organizationId } = await insertOrganization(tx, { name: input.organization, office: input.office });
    const { name, email } = input;
    const { id } = await insertMember(tx, { organizationId, name, email, passwordHash, role: "owner" });
    return { memberId: id };
  });
}

const hash = (code: string) => createHash("sha256").update(`plumbline setup ${code}`).digest("hex");
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
