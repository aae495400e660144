import { latestResult } from "@/db/queries/runs";
import { findShareDoor } from "@/db/queries/share-links";
import type { AnalysisResult } from "@/lib/analysis/result";
import { knownSections, type ShareSection } from "@/lib/analysis/share-sections";
import { sharedPart } from "@/lib/analysis/shared-part";
import { AppError } from "@/lib/errors";
import { isSharePass, sharePass } from "@/lib/sealed/share-pass";
import { isToken } from "@/lib/sealed/tokens";
import { dayOf, type PublicContext } from "./context";
import { beginAttempt, forgetAttempts } from "./limits";
import { passwordMatches } from "./password";
import { plainPassword } from "./share-input";
import { isPast } from "./share-links";

type From = Readonly<{ organization: string; office: string }>;
export type OpenShare = Readonly<
  From & {
    state: "open";
    /** The newest result, and nothing in it but the chosen parts. */
    result: AnalysisResult;
    sections: readonly ShareSection[];
    note: string;
    title: string;
    /** It collects answers again since this result. */
    isReopened: boolean;
  }
>;
/** Why nothing is shown. Before the password nobody learns even what the survey is called. */
export type ShutShare = Readonly<{ state: "unknown" | "removed"; from: null; day: null } | WithFrom>;
type WithFrom = Readonly<{
  state: "revoked" | "ended" | "locked" | "no-result";
  from: From;
  /** The last day. */
  day: string | null;
}>;

type Asked = Readonly<{
  kind: "share" | "respondents";
  slug: string;
  /** What this browser got for the password. */
  pass?: string | null;
}>;

type Row = NonNullable<Awaited<ReturnType<typeof findShareDoor>>>;

const rowAt = async ({ db }: PublicContext, asked: Asked) =>
  isToken(asked.slug) ? findShareDoor(db, asked) : undefined;

/** Why a link shows nothing, as far as its row tells; null: nothing stands in the way. */
function whyShut(context: PublicContext, asked: Asked, row: Row): ShutShare | null {
  if (row.deletedAt) return { state: "removed", from: null, day: null };
  if (row.revoked) return shutAs("revoked", row);
  if (isPast(row.endsOn, dayOf(context.now()))) return shutAs("ended", row);
  const { slug, passwordHash } = row;
  const isOpened = passwordHash === null || isSharePass(context.secret, { slug, passwordHash }, asked.pass ?? "");
  if (!isOpened) return shutAs("locked", row);
  // Whoever is still to answer must not be led by what others said.
  return asked.kind === "respondents" && row.status !== "closed" ? shutAs("no-result", row) : null;
}

const shutAs = (state: WithFrom["state"], { organization, office, endsOn }: Row): WithFrom => ({
  state,
  from: { organization, office },
  day: endsOn,
});

/** Whether a link was ended, for whoever asks for its page by machine. */
export async function isShareGone(context: PublicContext, asked: Asked): Promise<boolean> {
  const row = await rowAt(context, asked);
  const shut = row ? whyShut(context, asked, row) : null;
  return shut !== null && ["revoked", "ended", "removed"].includes(shut.state);
}

/** Looks at a link to results and changes nothing; nobody counts who looks. */
export async function openShare(context: PublicContext, asked: Asked): Promise<OpenShare | ShutShare> {
  const row = await rowAt(context, asked);
  if (!row) return { state: "unknown", from: null, day: null };
  const shut = whyShut(context, asked, row);
  if (shut) return shut;
  const result = await latestResult(context.db, row.waveId);
  if (!result) return shutAs("no-result", row);
  const { organization, office, note, title } = row;
  const sections = knownSections(row.sections);
  return {
    ...{ state: "open", organization, office, note, title, sections, isReopened: row.status === "collecting" },
    result: sharedPart(result, sections),
  };
}

/** What a browser keeps that entered the right password, or null. */
export async function enterSharePassword(
  { db, secret, now }: PublicContext,
  { slug, password }: Readonly<{ slug: string; password: string }>,
): Promise<string | null> {
  const row = isToken(slug) ? await findShareDoor(db, { slug, kind: "share" }) : undefined;
  const isShut = !row || row.revoked || row.deletedAt !== null || isPast(row.endsOn, dayOf(now()));
  if (isShut || row.passwordHash === null) throw new AppError("not_found", "This link asks for no password.");
  // For the link, whoever tries; the route counts by client as well, where that is known.
  beginAttempt("password of one share link", slug, now());
  if (!(await passwordMatches(row.passwordHash, plainPassword(password.slice(0, 400))))) return null;
  forgetAttempts("password of one share link", slug);
  return sharePass(secret, { slug, passwordHash: row.passwordHash });
}
