import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/services/context";
import { publicContext } from "./public-context";

/** What services get of a route that only members may ask; it throws where nobody is signed in. */
export async function signedInContext(): Promise<Context> {
  const actor = await requireActor();
  return { ...(await publicContext()), actor };
}
