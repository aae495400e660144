import { opinionSentence } from "@/lib/findings/opinion-words";
import { type OpinionClusters, opinionClusters } from "@/lib/stats/opinion-clusters";
import { randInterval, randOfTable } from "@/lib/stats/rand-of-table";
import { distinctive, groupInformedConsensus, type Votes } from "@/lib/stats/representativeness";
import { loHi } from "../group-answers";
import type { OpinionGroups, Stand } from "../result-groups";
import type { VisibleItem, VisiblePanel } from "../suppression";
import { isOpen, mayTell, verdictOf } from "./groups-across";
import {
  isCountable,
  type OpinionPerson,
  peopleOf,
  type Statement,
  statementsOf as statementsOfItem,
  votesOf,
} from "./opinion-answers";
import { average } from "./people";

const FEWEST_PEOPLE = 20;
const FEWEST_ITEMS = 3;
const FEWEST_IN_GROUP = 5;
/** Everybody agrees from this share of every group on. */
const MOST = 0.6;
const MOST_CONSENSUS = 5;

type Outcome = OpinionGroups["outcome"];
type Found = Extract<Outcome, { status: "groups" }>;

/** Opinion groups over everything all visible audiences answered; nobody's own place leaves this function. */
export function opinionGroupsOf(panel: VisiblePanel, stances: readonly VisibleItem[], seed: string): OpinionGroups {
  const items = stances.filter(({ shown }) => shown.length === panel.visible.length);
  const statements = items.flatMap(statementsOfItem);
  const people = peopleOf(panel, items, statements);
  const base = { items: items.length, people: people.length };
  const done = (outcome: Outcome, explainedByAudience: number | null, sure = true): OpinionGroups => {
    const sentence = opinionSentence(outcome, { people: people.length, audiences: panel.visible, sure });
    return { ...base, explainedByAudience, outcome, sentence };
  };
  const none = (reason: Extract<Outcome, { status: "none" }>["reason"]) => ({ status: "none", reason }) as const;
  if (items.length < FEWEST_ITEMS) return done(none("too-few-questions"), null);
  if (people.length < FEWEST_PEOPLE) return done(none("too-few-people"), null);
  const fewest = Math.max(FEWEST_IN_GROUP, panel.thresholds.numbers);
  const clusters = opinionClusters(people, { seed, items: items.length, fewest });
  if (!clusters) return done(none("not-apart"), null);
  const explained = panel.visible.length > 1 ? explainedBy(people, clusters.places) : null;
  if (clusters.found.status === "none") return done(none(clusters.found.reason), explained);
  const { outcome, sure } = describe({ panel, statements, people, clusters, found: clusters.found });
  return done(outcome, explained, sure);
}

type Described = {
  readonly panel: VisiblePanel;
  readonly statements: readonly Statement[];
  readonly people: readonly OpinionPerson[];
  readonly clusters: OpinionClusters;
  readonly found: Extract<OpinionClusters["found"], { status: "groups" }>;
};

function describe({ panel, statements, people, clusters, found }: Described): { outcome: Found; sure: boolean } {
  const k = panel.thresholds.numbers;
  const groups = found.centres.map((_, g) => people.filter((_, p) => found.labels[p] === g));
  const ids = groups.map((_, g) => String.fromCharCode(65 + g));
  const table = groups.map((own) => panel.visible.map((_, v) => own.filter((person) => person.v === v).length));
  const open = isOpen(table, k);
  const several = panel.visible.length > 1;
  const told = several && (open || mayTell(table, k)) ? verdictOf(table) : null;
  // Where counts are shown, only of statements for which no difference of published counts is a few people.
  const usable = open ? statements.filter((one) => isCountable(one, groups, panel)) : statements;
  const votes = groups.map((own) => usable.map((statement) => votesOf(statement, own)));
  const stands = distinctive(votes);
  const shareOf = (count: number, n: number) => (open && n > 0 ? count / n : null);
  const middles = (of: readonly OpinionPerson[]) => middleOf(of, people, clusters.places);
  const value = randOfTable(table);
  const outcome: Found = {
    status: "groups",
    groups: groups.map((own, g) => ({
      id: ids[g] ?? "",
      size: own.length,
      stands: (stands[g] ?? []).flatMap((one): Stand[] => {
        const statement = usable[one.statement];
        if (!statement) return [];
        const rest = addUp(
          votes.flatMap((theirs, o) => (o === g ? [] : theirs.slice(one.statement, one.statement + 1))),
        );
        return [
          {
            ...named(statement, one.side === "agree" ? statement.yes : statement.no),
            share: shareOf(one.nSuccess, one.nTrials),
            elsewhere: shareOf(rest[one.side], rest.seen),
          },
        ];
      }),
      centre: open ? middles(own) : null,
    })),
    silhouette: found.silhouette,
    stability: found.stability,
    separate: found.oneCloudP <= 0.05,
    across: {
      follow: told?.follow ?? null,
      rand: open && several && value !== null ? { value, interval: loHi(randInterval(table)) } : null,
      table:
        open && several
          ? table.flatMap((row, g) =>
              row.map((count, v) => ({ group: ids[g] ?? "", audience: panel.visible[v]?.id ?? "", count })),
            )
          : null,
      because: !several
        ? "only one audience is shown"
        : open
          ? null
          : `fewer than ${k} people of an audience are in one of the groups`,
      centres: open
        ? panel.visible.map((audience, v) => {
            const { x, y } = middles(people.filter((person) => person.v === v));
            return { audience: audience.id, x, y };
          })
        : null,
    },
    consensus: consensusOf(usable, votes, open),
  };
  return { outcome, sure: told?.sure ?? true };
}

const named = ({ item, option, title }: Statement, side: Stand["side"]) => ({ itemId: item.id, option, title, side });

const addUp = (votes: readonly Votes[]): Votes =>
  votes.reduce(
    (so, one) => ({ agree: so.agree + one.agree, disagree: so.disagree + one.disagree, seen: so.seen + one.seen }),
    { agree: 0, disagree: 0, seen: 0 },
  );

/** What most people of every group hold, by the product of their shares. */
function consensusOf(statements: readonly Statement[], votes: readonly (readonly Votes[])[], open: boolean) {
  const sides = (["agree", "disagree"] as const).flatMap((side) => {
    const turned = votes.map((own) => own.map((one) => ({ ...one, agree: one[side], disagree: 0 })));
    const values = groupInformedConsensus(turned);
    return statements.flatMap((statement, s) => {
      const held = turned.every((own) => {
        const one = own[s];
        return one !== undefined && one.seen > 0 && one.agree / one.seen >= MOST - 1e-9;
      });
      const name = named(statement, side === "agree" ? statement.yes : statement.no);
      return held ? [{ ...name, value: values[s] ?? 0 }] : [];
    });
  });
  return sides
    .sort((a, b) => b.value - a.value || (a.title < b.title ? -1 : 1))
    .slice(0, MOST_CONSENSUS)
    .map((one) => ({ ...one, value: open ? one.value : null }));
}

/** Middle of some people on the map, and their mean distance from it, to three digits. */
function middleOf(
  own: readonly OpinionPerson[],
  all: readonly OpinionPerson[],
  places: OpinionClusters["places"],
): { x: number; y: number; spread: number } {
  const theirs = new Set(own);
  const points = all.flatMap((person, p) => (theirs.has(person) ? places.slice(p, p + 1) : []));
  const [x, y] = [0, 1].map((d) => average(points.map((point) => point[d] ?? 0))) as [number, number];
  const spread = average(points.map((point) => Math.hypot(point[0] - x, point[1] - y)));
  return { x: round3(x), y: round3(y), spread: round3(spread) };
}

const round3 = (value: number) => Math.round(1_000 * value) / 1_000 || 0;

/** Share of the variance on the map that lies between audiences, in hundredths. */
function explainedBy(people: readonly OpinionPerson[], places: OpinionClusters["places"]): number | null {
  const squares = (points: OpinionClusters["places"]) =>
    [0, 1].reduce((so, d) => {
      const middle = average(points.map((point) => point[d] ?? 0));
      return so + points.reduce((sum, point) => sum + ((point[d] ?? 0) - middle) ** 2, 0);
    }, 0);
  const all = squares(places);
  const audiences = [...new Set(people.map(({ v }) => v))];
  const within = audiences.map((v) => squares(places.filter((_, p) => people[p]?.v === v)));
  return all > 0 ? Math.round(100 * Math.max(0, 1 - within.reduce((so, x) => so + x, 0) / all)) / 100 : null;
}
