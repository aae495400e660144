/** Votes on one statement in one cluster. */
export type Votes = { readonly agree: number; readonly disagree: number; readonly seen: number };

export type Representative = {
  readonly statement: number;
  readonly side: "agree" | "disagree";
  readonly nSuccess: number;
  readonly nTrials: number;
  /** Share on that side, drawn towards one half. */
  readonly p: number;
  readonly pTest: number;
  /** Ratio to the share in the other clusters. */
  readonly ratio: number;
  readonly ratioTest: number;
};

export type Consensus = Pick<Representative, "statement" | "nSuccess" | "nTrials" | "p" | "pTest">;

const THRESHOLD = 1.2816;
const MOST = 5;

/** Share of successes, drawn towards one half, and its test against one half (a z-score). */
export function judgeShare(successes: number, trials: number): { p: number; pTest: number } {
  const pTest = 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);
  return { p: (successes + 1) / (trials + 2), pTest };
}

function comparisonTest(successes: number, trials: number, others: number, otherTrials: number): number {
  const [p1, p2] = [(successes + 1) / (trials + 1), (others + 1) / (otherTrials + 1)];
  const pooled = (successes + others + 2) / (trials + otherTrials + 2);
  if (pooled >= 1) return 0;
  return (p1 - p2) / Math.sqrt(pooled * (1 - pooled) * (1 / (trials + 1) + 1 / (otherTrials + 1)));
}

function addUp(votes: readonly Votes[]): Votes {
  return votes.reduce(
    (so, v) => ({ agree: so.agree + v.agree, disagree: so.disagree + v.disagree, seen: so.seen + v.seen }),
    { agree: 0, disagree: 0, seen: 0 },
  );
}

function judge(statement: number, side: "agree" | "disagree", own: Votes, rest: Votes): Representative {
  const { p, pTest } = judgeShare(own[side], own.seen);
  return {
    statement,
    side,
    nSuccess: own[side],
    nTrials: own.seen,
    p,
    pTest,
    ratio: p / ((rest[side] + 1) / (rest.seen + 2)),
    ratioTest: comparisonTest(own[side], own.seen, rest[side], rest.seen),
  };
}

function checkVotes(clusters: readonly (readonly Votes[])[]): void {
  for (const votes of clusters.flat()) {
    const fits = votes.agree >= 0 && votes.disagree >= 0 && votes.agree + votes.disagree <= votes.seen;
    if (!fits || !Number.isFinite(votes.seen)) {
      throw new RangeError("more votes than people who saw the statement");
    }
  }
  if (clusters.some((votes) => votes.length !== clusters[0]?.length)) throw new RangeError("clusters differ in length");
}

const strength = (r: Representative) => r.ratio * r.ratioTest * r.p * r.pTest;

/**
 * The agreement that stands for a cluster even if it misses a test: the strongest among those that are either clearly
 * agreed on, or agreed on by most and more than elsewhere.
 */
function bestAgreement(agreements: readonly Representative[]): Representative | null {
  let best: Representative | null = null;
  for (const next of agreements) {
    if (best === null) {
      if (next.pTest > THRESHOLD || (next.ratio > 1 && next.p > 0.5)) best = next;
    } else if (best.ratio > 1 ? strength(next) > strength(best) : next.p * next.pTest > best.p * best.pTest) {
      best = next;
    }
  }
  return best;
}

/** Both sides of every statement that somebody in the cluster took. */
function judgedOf(clusters: readonly (readonly Votes[])[], c: number, hidden: ReadonlySet<number>): Representative[] {
  return (clusters[c] ?? []).flatMap((own, statement) => {
    if (hidden.has(statement) || own.agree + own.disagree === 0) return [];
    const rest = addUp(clusters.flatMap((other, o) => (o === c ? [] : other.slice(statement, statement + 1))));
    return (["agree", "disagree"] as const).map((side) => judge(statement, side, own, rest));
  });
}

/** Those that pass both tests, the strongest first. */
const passing = (judged: readonly Representative[]) =>
  judged.filter((r) => r.pTest > THRESHOLD && r.ratioTest > THRESHOLD).sort((a, b) => strength(b) - strength(a));

const agreementsFirst = (best: readonly Representative[]) => [
  ...best.filter((r) => r.side === "agree"),
  ...best.filter((r) => r.side === "disagree"),
];

/**
 * Statements that set each cluster apart, by the tests alone: a cluster that holds nothing more than the others has none.
 *
 * @param clusters clusters[c][statement]
 * @param hidden statements that must not be named
 * @returns for each cluster at most five, agreements first, then by ratio × test × share × test
 * @throws RangeError on more votes than viewers or clusters with different statements
 * @see Small et al. (2021), Recerca 26(2), doi:10.6035/recerca.5516
 */
export function distinctive(
  clusters: readonly (readonly Votes[])[],
  hidden: ReadonlySet<number> = new Set(),
): Representative[][] {
  checkVotes(clusters);
  return clusters.map((_, c) => agreementsFirst(passing(judgedOf(clusters, c, hidden)).slice(0, MOST)));
}

/**
 * The same as Polis' server does it: favoured in the cluster, and more than elsewhere, both by a one-sided 90 % test.
 *
 * The best agreement comes first even when it misses one of the tests, so that few clusters stay without a word.
 *
 * @param clusters clusters[c][statement]
 * @param hidden statements that must not be named
 * @returns for each cluster at most five, agreements first, then by ratio × test × share × test
 * @throws RangeError on more votes than viewers or clusters with different statements
 * @see Small et al. (2021), Recerca 26(2), doi:10.6035/recerca.5516
 */
export function representativeness(
  clusters: readonly (readonly Votes[])[],
  hidden: ReadonlySet<number> = new Set(),
): Representative[][] {
  checkVotes(clusters);
  return clusters.map((_, c) => {
    const judged = judgedOf(clusters, c, hidden);
    const first = bestAgreement(judged.filter((r) => r.side === "agree"));
    const kept = passing(judged).filter((r) => r !== first);
    const best = [...(first ? [first] : []), ...kept].slice(0, MOST);
    return agreementsFirst(best);
  });
}

/**
 * Statements that everybody together favours or rejects: share above one half by a one-sided 90 % test, at most five.
 *
 * @throws RangeError as `representativeness`
 */
export function consensusStatements(
  clusters: readonly (readonly Votes[])[],
  side: "agree" | "disagree",
  hidden: ReadonlySet<number> = new Set(),
): Consensus[] {
  checkVotes(clusters);
  const all = (clusters[0] ?? []).map((_, s) => addUp(clusters.flatMap((votes) => votes.slice(s, s + 1))));
  const judged = all.map((votes, statement) => ({
    statement,
    nSuccess: votes[side],
    nTrials: votes.seen,
    ...judgeShare(votes[side], votes.seen),
  }));
  const kept = judged.filter((c) => !hidden.has(c.statement) && c.p > 0.5 && c.pTest > THRESHOLD);
  return kept.sort((a, b) => b.p * b.pTest - a.p * a.pTest).slice(0, MOST);
}

/** Group-informed consensus of each statement: the product over clusters of (agrees + 1) / (seen + 2), 0–1. */
export function groupInformedConsensus(clusters: readonly (readonly Votes[])[]): number[] {
  checkVotes(clusters);
  return (clusters[0] ?? []).map((_, s) =>
    clusters.reduce((so, votes) => {
      const own = votes[s];
      return own ? so * ((own.agree + 1) / (own.seen + 2)) : so;
    }, 1),
  );
}
