import { expectedAlikeSentence, guessDetail, guessSentence } from "@/lib/findings/misreading-words";
import { optionTallies } from "../answer-counts";
import { orderedValues } from "../encode";
import type { SharedStrip } from "../result";
import type { Misreading } from "../result-findings";
import type { VisibleItem, VisiblePanel } from "../suppression";

/** A guess is a misreading from this share of the guessers on. */
const OFTEN = 1 / 3;

/** Where an audience takes another for something it is not: the most startling first. */
export function misreadingsOf(panel: VisiblePanel, shared: readonly SharedStrip[]): Misreading[] {
  const guesses = panel.items.flatMap((item) => guessesOf(item, panel));
  const expected = panel.items.flatMap((item) => expectedAlike(item, panel, shared));
  return [...guesses, ...expected]
    .sort((a, b) => b.surprise - a.surprise || (a.misreading.predictor < b.misreading.predictor ? -1 : 1))
    .map(({ misreading }) => misreading);
}

type Ranked = { readonly misreading: Misreading; readonly surprise: number };

/** What most of an audience guessed another would choose, where that is not what the other chose most. */
function guessesOf(item: VisibleItem, panel: VisiblePanel): Ranked[] {
  const { question } = item;
  if (question.kind !== "guess-audience" || item.scale.type !== "choice") return [];
  const targetId = item.id.slice(question.id.length + 1);
  const target = panel.visible.findIndex(({ id }) => id === targetId);
  const about = panel.items.find(({ id }) => id === question.about);
  if (target < 0 || !about || !about.shown.includes(target)) return [];
  const real = tallyOptions(about, target);
  const modes = modesOf(real.counts);
  const [mode] = modes;
  if (!mode) return [];
  const { options } = item.scale;
  return item.shown.flatMap((v): Ranked[] => {
    const guess = tallyOptions(item, v);
    const [most] = modesOf(guess.counts);
    const [who, whom] = [panel.visible[v], panel.visible[target]];
    if (!most || !who || !whom || modes.includes(most)) return [];
    const named = guess.counts.get(most) ?? 0;
    const chosen = real.counts.get(most) ?? 0;
    if (named / guess.n < OFTEN || named < 2) return [];
    const right = modes.reduce((sum, id) => sum + (guess.counts.get(id) ?? 0), 0);
    const label = options.find(({ id }) => id === most)?.label ?? most;
    const modeLabels = modes.map((id) => options.find((one) => one.id === id)?.label ?? id);
    return [
      {
        surprise: named / guess.n - chosen / real.n,
        misreading: {
          kind: "modal-guess",
          predictor: who.id,
          target: whom.id,
          named,
          right,
          n: guess.n,
          sentence: guessSentence({ who, whom, named, n: guess.n, label, chosen, of: real.n }),
          detail: guessDetail({
            whom,
            labels: modeLabels,
            count: real.counts.get(mode) ?? 0,
            of: real.n,
            right,
            named: guess.n,
            who,
          }),
        },
      },
    ];
  });
}

function tallyOptions(item: VisibleItem, v: number): { counts: Map<string, number>; n: number } {
  const counts = new Map<string, number>();
  if (!("options" in item.scale)) return { counts, n: 0 };
  const n = item.groups.reduce((sum, group) => (group.shown && group.v === v ? group.n : sum), 0);
  for (const [k, { id }] of item.scale.options.entries()) {
    const people = optionTallies(item, k)?.[v]?.get(1) ?? 0;
    if (people > 0) counts.set(id, people);
  }
  return { counts, n };
}

function modesOf(counts: ReadonlyMap<string, number>): string[] {
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, n]) => n === most).map(([id]) => id);
}

/** From this much of 100 shared answers are alike; below the other they are different. */
const ALIKE = 75;
const DIFFERENT = 50;

/** "How alike will the answers be?" held against what is shared on purpose with the audience farthest away. */
function expectedAlike(item: VisibleItem, panel: VisiblePanel, shared: readonly SharedStrip[]): Ranked[] {
  const strip = shared.find(({ construct }) => construct === "purpose")?.measure;
  const values = item.question.construct === "perception" ? orderedValues(item) : null;
  if (!values || strip?.status !== "measured" || item.scale.type !== "ordinal") return [];
  const middle = (item.scale.lo + item.scale.hi) / 2;
  return item.shown.flatMap((v): Ranked[] => {
    const who = panel.visible[v];
    const own = strip.value.pairs.filter(({ a, b }) => a === who?.id || b === who?.id);
    const [far] = own.toSorted((x, y) => x.shared - y.shared);
    const whom = panel.visible.find(({ id }) => far && id !== who?.id && (id === far.a || id === far.b));
    const said = (values[v] ?? []).filter((value) => value !== null);
    const [alike, different] = [
      said.filter((value) => value > middle).length,
      said.filter((value) => value < middle).length,
    ];
    if (!who || !whom || !far) return [];
    const tooAlike = far.shared < DIFFERENT && 2 * alike > said.length;
    const tooDifferent = own.every((pair) => pair.shared >= ALIKE) && 2 * different > said.length;
    if (!tooAlike && !tooDifferent) return [];
    const [named, right] = tooAlike ? [alike, different] : [different, alike];
    const kind = tooAlike ? ("more-alike" as const) : ("less-alike" as const);
    return [
      {
        surprise: (named / said.length) * Math.abs(far.shared / 100 - (tooAlike ? 1 : 0)) - 0.5,
        misreading: {
          kind,
          predictor: who.id,
          target: whom.id,
          named,
          right,
          n: said.length,
          sentence: expectedAlikeSentence({ who, whom, named, n: said.length, shared: far.shared, tooAlike }),
          detail: "First choices of what the PMO should be here for.",
        },
      },
    ];
  });
}
