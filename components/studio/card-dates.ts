import { daysInWords } from "@/components/results/days-in-words";
import { type Coverage, uncounted } from "./coverage-words";

type Dated = Readonly<{
  status: "draft" | "collecting" | "closed";
  source: "links" | "import";
  isSample: boolean;
  opensOn: string | null;
  closesOn: string | null;
  closedOn: string | null;
}>;

/** "Closed 20 March · 34 of 43", "Day 9 of 19 · closes 4 December". `today` is an ISO day. */
export function datesLine(survey: Dated, coverage: readonly Coverage[], today: string): string {
  const { status, source, opensOn, closedOn } = survey;
  const day = (iso: string) => dayInWords(iso, today);
  if (status === "draft") return opensOn ? `Opens ${day(opensOn)}` : "Not open yet";
  if (status === "collecting") return fieldworkLine(survey, today);
  const ended = source === "import" ? "Imported" : "Closed";
  return [closedOn ? `${ended} ${day(closedOn)}` : ended, totalOf(coverage)].filter(Boolean).join(" · ");
}

/** The sample never closes by itself, so it has no day that could be over. */
export const isPastItsDay = ({ status, closesOn, isSample }: Dated, today: string): boolean =>
  status === "collecting" && !isSample && closesOn !== null && closesOn < today;

function fieldworkLine(survey: Dated, today: string): string {
  const { opensOn, closesOn } = survey;
  if (closesOn && closesOn >= today) {
    const closes = `closes ${closesOn === today ? "today" : dayInWords(closesOn, today)}`;
    const days = opensOn && opensOn <= today ? `Day ${nthDay(opensOn, today)} of ${nthDay(opensOn, closesOn)}` : "Open";
    return `${days} · ${closes}`;
  }
  if (closesOn && isPastItsDay(survey, today)) return `Last day was ${dayInWords(closesOn, today)}`;
  return opensOn ? `Open since ${dayInWords(opensOn, today)}` : "Open";
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first day is day 1. */
const nthDay = (from: string, day: string): number => Math.round((Date.parse(day) - Date.parse(from)) / DAY_MS) + 1;

/** "20 March"; with its year where that is another one. */
function dayInWords(iso: string, today: string): string {
  const text = daysInWords(iso, null);
  return iso.slice(0, 4) === today.slice(0, 4) ? text.replace(/ \d{4}$/, "") : text;
}

/** Only where every audience may be counted: a sum would tell of the one that is hidden. */
function totalOf(coverage: readonly Coverage[]): string {
  const counted = coverage.flatMap((one) =>
    one.exact && one.answered !== null && uncounted(one) === null ? [one.answered] : [],
  );
  if (counted.length < coverage.length) return "";
  const answered = sum(counted).toLocaleString("en-GB");
  const asked = coverage.flatMap(({ invited }) => invited ?? []);
  return asked.length < coverage.length
    ? `${answered} answered`
    : `${answered} of ${sum(asked).toLocaleString("en-GB")}`;
}

const sum = (ns: readonly number[]) => ns.reduce((total, n) => total + n, 0);
