import type { TwinDispute } from "@/lib/analysis/result-changes";
import type { RichText } from "@/lib/analysis/result-parts";
import { capital, listed, many, type Named, rich } from "./rich-text";

type Pair = { readonly a: string; readonly b: string } | undefined;

/**
 * "Executives and PMO staff see today differently; in what should be there is no clear gap. That can be cleared up by telling each
 * other what is."
 */
export function disputeSentence(
  about: TwinDispute["about"],
  widest: { readonly today: Pair; readonly should: Pair },
  audiences: readonly Named[],
): RichText {
  switch (about) {
    case "today":
      return rich(
        both(widest.today, audiences),
        " see today differently; in what should be there is no clear gap. That is for telling each other what is.",
      );
    case "should":
      return rich(
        both(widest.should, audiences),
        " want different things; in how they see today there is no clear gap. What should be is to be decided.",
      );
    case "both":
      return rich(
        both(widest.today, audiences),
        " see today differently, and ",
        isSame(widest.today, widest.should) ? "they" : both(widest.should, audiences, false),
        " want different things. Agree on what is before deciding what should be.",
      );
    case "neither":
      return rich("No clear gap between audiences, neither in how they see today nor in what should be.");
  }
}

const isSame = (one: Pair, other: Pair) => one?.a === other?.a && one?.b === other?.b;

function both(pair: Pair, audiences: readonly Named[], atStart = true): RichText {
  const named = [pair?.a, pair?.b].flatMap((id) => audiences.filter((audience) => audience.id === id));
  return listed(named.map((one, i) => (i === 0 && atStart ? { ...many(one), text: capital(one.many) } : many(one))));
}
