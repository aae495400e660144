import { adjustedRand } from "@/lib/stats/adjusted-rand";
import { kMeansOfStarts } from "@/lib/stats/k-means-starts";
import { type Respondent, scaledPlace } from "@/lib/stats/opinion-clusters";
import { principalPlane } from "@/lib/stats/principal-plane";
import { seededRandom } from "@/lib/stats/random";
import { distinctive, groupInformedConsensus, type Votes } from "@/lib/stats/representativeness";
import type { Conversation } from "./polis";

type Placed = Respondent & { readonly group: string };

/** People with at least seven votes. */
export function placedPeople({ people }: Conversation): Placed[] {
  return people
    .map(({ group, votes }) => ({
      group,
      row: votes.map((vote) => vote ?? Number.NaN),
      answered: votes.filter((vote) => vote !== null).length,
    }))
    .filter(({ answered, row }) => answered >= Math.min(7, row.length));
}

/** Adjusted Rand index with the exported groups, over the people whom Polis grouped. */
export function likeExported(people: readonly Placed[], labels: readonly number[]): number {
  const grouped = people.flatMap(({ group }, i) => (group === "" ? [] : [{ group, label: String(labels[i]) }]));
  const index = adjustedRand(
    grouped.map(({ label }) => label),
    grouped.map(({ group }) => group),
  );
  return index ?? 0;
}

/** The same for the groups found when told how many there are. */
export function likeExportedAtSameNumber(conversation: Conversation, seed: string): number {
  const people = placedPeople(conversation);
  const plane = principalPlane(people.map(({ row }) => row));
  if (!plane) return 0;
  const places = people.map((person) => scaledPlace(plane, person, conversation.tids.length));
  const fit = kMeansOfStarts(places, conversation.groups.length, seededRandom(seed));
  return fit ? likeExported(people, fit.labels) : 0;
}

/** Representative comments and group-aware consensus of the exported groups, in the form of the exported figures. */
export function figuresOf({ people, groups, tids, figures }: Conversation) {
  const clusters = groups.map((group) => {
    const own = people.filter((person) => person.group === group);
    return tids.map((_, s): Votes => {
      const votes = own.flatMap(({ votes: all }) => all[s] ?? []);
      const count = (vote: number) => votes.filter((one) => one === vote).length;
      return { agree: count(1), disagree: count(-1), seen: votes.length };
    });
  });
  const hidden = new Set(figures.moderated_out.map((tid) => tids.indexOf(tid)));
  const representative = distinctive(clusters, hidden).map((own) =>
    own.map((one) => ({
      tid: tids[one.statement],
      side: one.side,
      n_success: one.nSuccess,
      n_trials: one.nTrials,
      p_success: round6(one.p),
      p_test: round6(one.pTest),
      repness: round6(one.ratio),
      repness_test: round6(one.ratioTest),
    })),
  );
  const consensus = new Map(groupInformedConsensus(clusters).map((value, s) => [tids[s], round6(value)]));
  return { representative, consensus };
}

const round6 = (value: number) => Math.round(1e6 * value) / 1e6;
