import { type Audience, type Question, questionsOf } from "@/lib/survey/instrument";
import type { ItemShape, ItemValue } from "@/lib/survey/kinds/kind";
import { itemsOf, itemValue } from "@/lib/survey/kinds/registry";
import { isAskedOf } from "@/lib/survey/resolve";
import { interning } from "./interning";
import { onScale } from "./on-scale";
import type { Snapshot } from "./snapshot";

/** One item with what everybody said: `values[g][i]` is person i of audience g; null: nothing. Nobody may see it before suppression. */
export type PanelItem = {
  readonly id: string;
  readonly question: Question;
  readonly label: string;
  readonly measure: ItemShape["measure"];
  readonly scale: ItemShape["scale"];
  readonly asked: readonly boolean[];
  readonly values: readonly (readonly (ItemValue | null)[])[];
};

export type Panel = {
  /** In the order of the instrument. */
  readonly audiences: readonly Audience[];
  readonly invited: readonly (number | null)[];
  /** People per audience with at least one answer to a question they were asked. */
  readonly sizes: readonly number[];
  readonly items: readonly PanelItem[];
};

/** Lays the responses out by item and audience. What an audience was not asked, or does not fit the question, is left out. */
export function panelOf(snapshot: Snapshot): Panel {
  const { audiences } = snapshot.instrument;
  const ids = audiences.map(({ id }) => id);
  const people = ids.map((id) => snapshot.responses.filter(({ audience }) => audience === id));
  const items = questionsOf(snapshot.instrument).flatMap((question) => {
    const asked = ids.map((id) => isAskedOf(question, id));
    return itemsOf(question, ids).map((shape): PanelItem => {
      const isAsked = asked.map((one, g) => one && !guessesItself(question, shape, ids[g] ?? ""));
      const interned = interning((value) => onScale(shape.scale, value));
      const values = people.map((group, g) =>
        group.map(({ answers }) => (isAsked[g] ? interned(itemValue(question, answers[question.id], shape.id)) : null)),
      );
      return { ...shape, question, asked: isAsked, values };
    });
  });
  return withoutSilentPeople({
    audiences,
    invited: ids.map((id) => snapshot.audiences.find((audience) => audience.id === id)?.invited ?? null),
    sizes: people.map((group) => group.length),
    items,
  });
}

const guessesItself = (question: Question, shape: ItemShape, audience: string) =>
  question.kind === "guess-audience" && shape.id === `${question.id}.${audience}`;

function withoutSilentPeople(panel: Panel): Panel {
  const spoke = panel.sizes.map((n, g) =>
    Array.from({ length: n }, (_, i) => panel.items.some((item) => (item.values[g]?.[i] ?? null) !== null)),
  );
  if (spoke.every((people) => people.every(Boolean))) return panel;
  return {
    ...panel,
    sizes: spoke.map((people) => people.filter(Boolean).length),
    items: panel.items.map((item) => ({
      ...item,
      values: item.values.map((people, g) => people.filter((_, i) => spoke[g]?.[i])),
    })),
  };
}
