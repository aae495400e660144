import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { findMember } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import type { Actor } from "@/lib/services/context";
import { authOptions } from "./options";

export type SignedIn = Actor & { readonly organization: string; readonly isSample: boolean };

/** Who is signed in and still a member, or null; asked once a request. */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const session: unknown = await getServerSession(await authOptions());
  const memberId = session && typeof session === "object" && "memberId" in session ? session.memberId : null;
  if (typeof memberId !== "string") return null;
  const { db } = await publicContext();
  return (await findMember(db, memberId)) ?? null;
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
