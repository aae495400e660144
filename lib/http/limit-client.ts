import "server-only";
import { headers } from "next/headers";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { beginAttempt, type LimitName } from "@/lib/services/limits";
import { clientKey } from "./client-key";

type ClientLimit = Extract<LimitName, `${string} from one client`>;

/** Counts an attempt of whoever asks for this page; nothing to count where the address cannot be known. */
export async function limitClient(name: ClientLimit, now = new Date()): Promise<void> {
  const client = clientKey((await headers()).get("x-forwarded-for"), readEnv().TRUSTED_PROXY);
  if (client !== null) beginAttempt(name, client, now);
}

/** The same, for a page that says in its own words that there were too many. */
export async function isOneTooMany(name: ClientLimit): Promise<boolean> {
  try {
    await limitClient(name);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === "too_many") return true;
    throw error;
  }
}
