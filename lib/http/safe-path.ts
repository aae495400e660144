const START = "/surveys";

/**
 * Where to go after signing in: a studio page of this app, else the list of surveys. A link in a mail must not be able to send
 * people elsewhere after they signed in.
 */
export function safePath(next: unknown): string {
  return typeof next === "string" && /^\/(surveys|team|settings|outbox)(\/[\w-]+)*$/.test(next) ? next : START;
}
