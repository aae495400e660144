import { unstable_rethrow } from "next/navigation";

export const UNSENT =
  "This was not changed: this device is offline, or the server does not answer. What you typed is still here; try again.";

/** What an action replied, or `unsent` where the server was not reached: a page that is lost takes with it what was typed. */
export async function orUnsent<Reply>(sent: Promise<Reply>, unsent: Reply): Promise<Reply> {
  try {
    return await sent;
  } catch (error) {
    // A redirect is no failure.
    unstable_rethrow(error);
    return unsent;
  }
}
