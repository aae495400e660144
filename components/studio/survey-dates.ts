import { daysInWords } from "@/components/results/days-in-words";

type Dates = Readonly<{
  status: "draft" | "collecting" | "closed";
  source: "links" | "import";
  opensOn: string | null;
  closesOn: string | null;
  closedOn: string | null;
}>;

/** "Open since 2 March 2026, closes 20 March 2026": where a survey stands in time. */
export function datesInWords({ status, source, opensOn, closesOn, closedOn }: Dates): string {
  const day = (iso: string) => daysInWords(iso, null);
  if (source === "import") return closedOn ? `Imported ${day(closedOn)}` : "Imported";
  if (status === "draft") return "Not open yet";
  if (status === "closed") return closedOn ? `Closed ${day(closedOn)}` : "Closed";
  const since = opensOn ? `Open since ${day(opensOn)}` : "Open";
  return closesOn ? `${since}, closes ${day(closesOn)}` : since;
}
