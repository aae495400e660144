import type { GroupOrder, ItemOrders } from "@/lib/analysis/result-orders";
import type { RichText } from "@/lib/analysis/result-parts";
import { capital, listed, many, type Named, quoted, rich } from "./rich-text";

type Options = readonly { readonly id: string; readonly label: string }[];

/** "Executives put “speed” first, PMO staff “method”. Of 15 pairs their orders put 7 the other way round." */
export function ordersSentence(
  groups: readonly GroupOrder[],
  pairs: ItemOrders["pairs"],
  options: Options,
  audiences: readonly Named[],
): RichText {
  const nameOf = (id: string) => audiences.find((audience) => audience.id === id);
  const firsts = groups.flatMap((group, i) => {
    const who = nameOf(group.audience);
    if (!who) return [];
    const name = i === 0 ? { ...many(who), text: capital(who.many) } : many(who);
    return [rich(name, firstWords(group, options))];
  });
  const parts = firsts.flatMap((first, i) => [i === 0 ? "" : ", ", first]);
  const [far] = pairs.toSorted((x, y) => y.discordant - x.discordant);
  return firsts.length === 0 ? [] : rich(...parts, ".", far ? apart(far, pairs, nameOf) : "");
}

/** Clearly before all others, or not. */
function firstWords({ places, unclear }: GroupOrder, options: Options): string {
  const [first = []] = places;
  const [id] = first;
  const label = options.find((option) => option.id === id)?.label;
  const isClear = first.length === 1 && !unclear.some((pair) => pair.some((one) => one === id));
  if (isClear && label) return ` put ${quoted(label)} first`;
  const all = (options.length * (options.length - 1)) / 2;
  return unclear.length === all ? " have no clear order" : " have no clear first";
}

function apart(
  { a, b, discordant, of }: ItemOrders["pairs"][number],
  pairs: ItemOrders["pairs"],
  nameOf: (id: string) => Named | undefined,
): RichText {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (!one || !other) return [];
  if (discordant === 0)
    return rich(
      pairs.length > 1 ? " No two orders contradict each other." : " Their orders do not contradict each other.",
    );
  const who =
    pairs.length > 1 ? rich(" Farthest apart are ", listed([many(one), many(other)]), ":") : rich(" Of their orders:");
  return rich(who, ` ${discordant} of ${of} pairs of options stand the other way round.`);
}
