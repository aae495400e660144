import { bare, lowerFirst, quoted } from "@/lib/findings/rich-text";
import { type Tally, total } from "@/lib/stats/tally";
import { optionTallies, orderedTallies } from "../answer-counts";
import { mostPicks } from "../encode";
import type { CommonGround } from "../result-findings";
import type { VisibleItem, VisiblePanel } from "../suppression";
import { type CountedText, isTheme } from "../texts";
import { peopleIn } from "./people";

/** Shares of an audience from which something counts as its own. */
const MOST = 0.6;

type Candidate = CommonGround & { readonly strength: number };

/** What most people of every visible audience agree on, strongest first: statements, values picked, themes named. */
export function commonGroundOf(
  panel: VisiblePanel,
  stances: readonly VisibleItem[],
  picks: readonly VisibleItem[],
  texts: readonly CountedText[],
): CommonGround[] {
  const everywhere = (item: VisibleItem) => item.shown.length > 1 && item.shown.length === panel.visible.length;
  const candidates = [
    ...stances.filter(everywhere).flatMap((item) => [...votesOf(item, panel), ...stepsOf(item, panel)]),
    ...[...new Set([...picks, ...stances])].filter(everywhere).flatMap((item) => picksOf(item, panel)),
    ...texts.filter(({ item }) => everywhere(item)).flatMap((text) => themesOf(text, panel)),
  ];
  return candidates
    .sort((a, b) => b.strength - a.strength || (a.title < b.title ? -1 : 1))
    .map(({ strength: _strength, ...ground }) => ground);
}

/** Null unless the share is large enough in every audience; its strength is the product of the shares, drawn towards one half. */
function candidate(
  ground: Pick<CommonGround, "title" | "kind">,
  counts: readonly { v: number; count: number; n: number }[],
  panel: VisiblePanel,
  least: number,
): Candidate[] {
  if (counts.some(({ count, n }) => n === 0 || count / n < least - 1e-9)) return [];
  const groups = counts.map(({ v, count, n }) => ({ audience: panel.visible[v]?.id ?? "", count, n }));
  return [{ ...ground, groups, strength: counts.reduce((so, { count, n }) => (so * (count + 1)) / (n + 2), 1) }];
}

const countsOf = (item: VisibleItem, tallies: readonly Tally[], is: (value: number) => boolean) =>
  item.shown.map((v) => {
    const table = tallies[v] ?? new Map();
    return { v, count: peopleIn(table, is), n: total(table) };
  });

function votesOf(item: VisibleItem, panel: VisiblePanel): Candidate[] {
  const votes = item.scale.type === "agree" ? orderedTallies(item) : null;
  if (!votes) return [];
  const yes = countsOf(item, votes, (vote) => vote === 1);
  const no = countsOf(item, votes, (vote) => vote === -1);
  return [
    ...candidate({ title: bare(item.label), kind: "statement" }, yes, panel, MOST),
    ...candidate({ title: `Rejected: ${quoted(item.label)}`, kind: "statement" }, no, panel, MOST),
  ];
}

/** A worded scale whose upper or lower half holds most people of every audience. */
function stepsOf(item: VisibleItem, panel: VisiblePanel): Candidate[] {
  if (item.question.kind !== "likert" || item.scale.type !== "ordinal" || !item.scale.steps) return [];
  const { steps } = item.scale;
  const values = orderedTallies(item) ?? [];
  const middle = (steps.length + 1) / 2;
  const [above, below] = [Math.floor(middle) + 1, Math.ceil(middle) - 1];
  const end = (step: number, other: number) =>
    step === other
      ? quoted(steps[step - 1] ?? "")
      : `${quoted(steps[step - 1] ?? "")} or ${quoted(steps[other - 1] ?? "")}`;
  const up = { title: `${bare(item.label)}: ${end(above, steps.length)}`, kind: "statement" as const };
  const down = { title: `${bare(item.label)}: ${end(below, 1)}`, kind: "statement" as const };
  return [
    ...candidate(
      up,
      countsOf(item, values, (value) => value >= above),
      panel,
      MOST,
    ),
    ...candidate(
      down,
      countsOf(item, values, (value) => value <= below),
      panel,
      MOST,
    ),
  ];
}

const TOP = ["no", "first", "top-two", "top-three", "top-four", "top-five", "top-six"] as const;

function picksOf(item: VisibleItem, panel: VisiblePanel): Candidate[] {
  if (item.scale.type !== "multi" && item.scale.type !== "choice") return [];
  if (item.measure === "today") return [];
  const about = bare(item.label).replace(/\?$/, "");
  const top = TOP[mostPicks(item.question)];
  const isValue = item.question.construct === "value" && top !== undefined;
  return item.scale.options.flatMap(({ label }, k) => {
    const title = isValue ? `${quoted(label)} is a ${top} value` : `${about}: ${quoted(label)}`;
    return candidate(
      { title, kind: "value" },
      countsOf(item, optionTallies(item, k) ?? [], (value) => value === 1),
      panel,
      MOST,
    );
  });
}

function themesOf({ item, counts, result }: CountedText, panel: VisiblePanel): Candidate[] {
  if (!result.clustered) return [];
  return counts
    .filter(({ theme }) => isTheme(theme) && result.meet.includes(theme.id))
    .flatMap(({ theme, counts: cells }) =>
      candidate(
        {
          title: `${quoted(theme.label)} in own words (${lowerFirst(bare(item.label).replace(/\?$/, ""))})`,
          kind: "theme",
        },
        cells,
        panel,
        1 / 3,
      ),
    );
}
