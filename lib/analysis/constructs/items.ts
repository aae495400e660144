import { itemIndexOf } from "../alignment";
import { type ComparedItem, isCompared } from "../family";
import { groupAnswersOf } from "../group-answers";
import type { ItemResult } from "../result-items";
import type { VisiblePanel } from "../suppression";
import { itemOrdersOf } from "./item-orders";
import { rankTestsOf } from "./rank-tests";

/** Every question that is not answered in words, as one audience beside the other; a withheld group stays as withheld. */
export function itemsOf(compared: readonly ComparedItem[], audiences: VisiblePanel["visible"]): ItemResult[] {
  return compared.flatMap(({ item, pairs }): ItemResult[] => {
    if (item.scale.type === "text") return [];
    const ranking = itemOrdersOf(item, audiences);
    const ranks = isCompared(item) ? rankTestsOf(item, audiences) : null;
    const { id, question, label, measure, scale } = item;
    return [
      {
        id,
        questionId: question.id,
        construct: question.construct,
        measure,
        prompt: question.prompt,
        label,
        scale,
        groups: groupAnswersOf(item),
        pairs: [...pairs],
        index: itemIndexOf(item, isCompared(item)),
        ...(ranking ? { ranking } : {}),
        ...(ranks ? { ranks } : {}),
      },
    ];
  });
}
