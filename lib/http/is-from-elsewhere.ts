/**
 * Whether a form was sent from another site, as browsers say. Not by "origin": our pages send no referrer, and their forms then
 * carry the origin "null".
 */
export const isFromElsewhere = ({ headers }: Request): boolean =>
  ["cross-site", "same-site"].includes(headers.get("sec-fetch-site") ?? "");

export const refusedFromElsewhere = (): Response => new Response("This was not sent from here.", { status: 403 });
