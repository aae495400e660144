import "server-only";
import { notFound, redirect } from "next/navigation";
import { currentActor, type SignedIn } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";
import { publicContext } from "./public-context";

/** For studio pages: whoever is not signed in goes to the sign-in page and comes back. */
export async function studioContext(path: string): Promise<Context & { actor: SignedIn }> {
  const actor = await currentActor();
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return { ...(await publicContext()), actor };
}

/** A page about something that is absent, or not theirs, is a page that is not there. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
