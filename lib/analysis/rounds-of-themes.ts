import type { RunStatements } from "./run-statements";
import { FIXED_THEMES } from "./theme-edit";

/**
 * The statements of the newest run, sorted as they were before anybody edited them. Edits are applied to this: so each can be taken
 * back, also after a run that has it in its codebook. What was written since the first round is sorted as the newest run did.
 */
export function beforeEdits(newest: RunStatements, first: RunStatements): RunStatements {
  if (newest === first) return newest;
  const waiting = new Map<string, (readonly string[])[]>();
  for (const one of first.statements) {
    const key = keyOf(one);
    const own = waiting.get(key);
    if (own) own.push(one.themes);
    else waiting.set(key, [one.themes]);
  }
  const statements = newest.statements.map((one) => {
    const themes = waiting.get(keyOf(one))?.shift();
    if (themes) return { ...one, themes: [...themes] };
    // A run that was asked for before the first edit counts its themes anew: its "t3" is another one.
    return newest.codebook?.edits || one.themes.length === 0 ? one : { ...one, themes: [FIXED_THEMES.other] };
  });
  return { ...newest, themes: first.themes, statements };
}

/** A sorting of one run's statements, by the statements of another; what the other has alone is sorted by nobody. */
export function inOrderOf(
  run: RunStatements,
  of: Pick<RunStatements, "statements">,
  sorted: readonly (readonly string[])[],
): (readonly string[] | undefined)[] {
  const known = new Map(of.statements.map((one, i) => [keyOf(one), sorted[i]]));
  return run.statements.map((one) => known.get(keyOf(one)));
}

const keyOf = ({ audience, text }: RunStatements["statements"][number]) => JSON.stringify([audience, text]);
