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
export type ShutShare = Readonly<
  | { state: "unknown" | "removed"; from: null; day: null }
  | { state: "revoked" | "ended" | "locked" | "no-result"; from: From; day: string | null }
>;

type Asked = Readonly<{
  kind: "share" | "respondents";
  slug: string;
  /** What this browser got for the password. */
  pass?: string | null;
}>;

/** Looks at a link to results and changes nothing; nobody counts who looks. */
export async function openShare({ db, now, secret }: PublicContext, asked: Asked): Promise<OpenShare | ShutShare> {
  const row = isToken(asked.slug) ? await findShareDoor(db, asked) : undefined;
  if (!row) return { state: "unknown", from: null, day: null };
  if (row.deletedAt) return { state: "removed", from: null, day: null };
  const { slug, passwordHash, endsOn, organization, office, note, title, status } = row;
  const shut = (state: "revoked" | "ended" | "locked" | "no-result", day: string | null = null) =>
    ({ state, from: { organization, office }, day }) as const;
  if (row.revoked) return shut("revoked");
  if (isPast(endsOn, dayOf(now()))) return shut("ended", endsOn);
  if (passwordHash !== null && !isSharePass(secret, { slug, passwordHash }, asked.pass ?? "")) return shut("locked");
  // Whoever is still to answer must not be led by what others said.
  if (asked.kind === "respondents" && status !== "closed") return shut("no-result");
  const result = await latestResult(db, row.waveId);
  if (!result) return shut("no-result");
  const sections = knownSections(row.sections);
  const isReopened = status === "collecting";
  return {
    ...{ state: "open", organization, office, note, title, sections, isReopened },
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
