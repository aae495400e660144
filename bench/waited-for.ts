import { peopleTable } from "@/lib/import/people-table";
import { reviewPeople } from "@/lib/import/review-people";
import { permutationSum } from "@/lib/stats/permutation-sum";
import type { Audience } from "@/lib/survey/instrument";
import { cpuSeconds, referenceSeconds } from "./cpu-clock";

const audiences: readonly Audience[] = [
  { id: "pmo-staff", name: "PMO staff", one: "member of the PMO", many: "PMO staff", shape: "triangle" },
];

/** What somebody waits for: a list of people looked through, and tables too large for an exact p; the most in yardsticks. */
const PIECES: readonly { readonly name: string; readonly most: number; readonly work: () => () => unknown }[] = [
  { name: "5,000 people looked through", most: 4, work: () => looksThrough(5_000) },
  { name: "40,000 people looked through", most: 32, work: () => looksThrough(40_000) },
  {
    name: "a sum of scores given up",
    most: 1,
    work: () => () =>
      permutationSum(
        [1, 2, 3, 4, 5].map((score) => [score, 20_000] as const),
        50_000,
        149_000,
      ),
  },
];

function looksThrough(n: number): () => unknown {
  const lines = Array.from({ length: n }, (_, i) => `P${i};p${i}@d${i % 900}.northfold.example;PMO`);
  const text = ["Name;Mail;Group", ...lines].join("\n");
  const { rows } = peopleTable({ text, name: "" }, { audiences, everybody: null });
  return () => reviewPeople(rows, { audiences, known: [], unsubscribed: new Set() });
}

export function benchWaitedFor(): Record<string, string | number>[] {
  const yardstick = referenceSeconds();
  const rows = PIECES.map(({ name, most, work }) => {
    const piece = work();
    const begun = cpuSeconds();
    piece();
    const seconds = cpuSeconds() - begun;
    return { what: name, "CPU s": rounded(seconds), yardsticks: rounded(seconds / yardstick), most };
  });
  const missed = rows.filter(({ yardsticks, most }) => yardsticks > most);
  if (missed.length > 0) throw new Error(`Slower than promised: ${missed.map(({ what }) => what).join("; ")}`);
  return rows;
}

const rounded = (x: number) => Math.round(100 * x) / 100;
