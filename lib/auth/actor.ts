import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { z } from "zod";
import { findMember } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import type { Actor } from "@/lib/services/context";
import { authOptions } from "./options";

export type SignedIn = Actor & { readonly organization: string; readonly isSample: boolean };

/** What a session holds beside next-auth's own; one that was started before there were epochs has ended. */
const sessionSchema = z.object({ memberId: z.uuid(), epoch: z.number() });

/** Who is signed in and still a member, or null; asked once a request. */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const session: unknown = await getServerSession(await authOptions());
  const kept = sessionSchema.safeParse(session);
  if (!kept.success) return null;
  const { db } = await publicContext();
  const member = await findMember(db, kept.data.memberId);
  return member && member.sessionEpoch === kept.data.epoch ? member : null;
});

export async function requireActor(): Promise<SignedIn> {
  const actor = await currentActor();
  if (!actor)
    throw new AppError(
      "unauthorized",
      "You are signed out. Sign in in another tab, then try again here: nothing is lost.",
    );
  return actor;
}
