import type { AnalysisResult } from "@/lib/analysis/result";
import type { OpinionGroups } from "@/lib/analysis/result-groups";
import { type OpinionMapData, opinionMap } from "@/lib/charts/opinion-map";
import { plainText, plural } from "@/lib/findings/rich-text";
import { OpinionMap } from "../opinion-map";
import type { Picture, PictureTable } from "../picture";
import type { PictureEntry } from "./entry";
import { basisOf, hiddenWords } from "./words";

type MapSource = Pick<AnalysisResult, "audiences" | "survey" | "opinionGroups">;

/** Below so many ballots a map would show single people. */
const LEAST = 15;
const ID = "opinion-map";
const TITLE = "People who answer alike, whatever their audience";
const LEGEND =
  "Letter: middle of a group of people who answer alike; its circle: how far they lie from there on average. Marks: middles of the audiences, moved just so far that all are seen. Near means alike; nobody’s own place is drawn.";

/** The opinion groups of a result, or in words why there are none. */
export const opinionMapPictures = (source: MapSource): PictureEntry[] => {
  const { opinionGroups } = source;
  return opinionGroups ? [{ id: ID, make: () => opinionMapPicture(source, opinionGroups) }] : [];
};

function opinionMapPicture(source: MapSource, groups: OpinionGroups): Picture {
  const data = dataOf(source, groups);
  return {
    id: ID,
    kind: "opinion-map",
    title: TITLE,
    finding: groups.sentence,
    legend: LEGEND,
    basis: basisOf(
      source,
      `${plural(groups.people, "ballot")}, ${plural(groups.items, "question")}`,
      source.audiences.map(({ id, answered }) => ({ audience: id, n: answered })),
    ),
    table: tableOf(source, groups),
    draw: (width) => <OpinionMap drawing={opinionMap(data, width)} label={TITLE} />,
  };
}

function dataOf({ audiences }: MapSource, groups: OpinionGroups): OpinionMapData {
  const { outcome, people } = groups;
  const key = audiences.map((audience) => ({
    id: audience.id,
    name: audience.name,
    shape: audience.shape,
    hidden: audience.numbers ? null : hiddenWords(audience),
  }));
  const words = [...explained(groups)];
  if (people < LEAST || outcome.status === "none")
    return { audiences: key, groups: [], centres: [], words: [whyNone(groups), ...words] };
  const { across } = outcome;
  return {
    audiences: key,
    groups: outcome.groups.flatMap(({ id, size, centre }) =>
      centre ? [{ id, size, ...centre, spoken: `Group ${id}, ${plural(size, "person", "people")}` }] : [],
    ),
    centres: (across.centres ?? []).map(({ audience, x, y }) => ({
      id: audience,
      x,
      y,
      spoken: `${audiences.find(({ id }) => id === audience)?.name ?? audience}, middle of the audience`,
    })),
    words: [...words, ...(across.because === null ? [] : [`Partly hidden: ${across.because}.`])],
  };
}

const whyNone = ({ people, sentence }: OpinionGroups): string =>
  people < LEAST
    ? `A map is drawn from ${LEAST} ballots on, so that nobody stands alone on it. There ${people === 1 ? "is" : "are"} ${people}.`
    : plainText(sentence);

/** Share explained by audience, in words. */
function* explained({ explainedByAudience: share }: OpinionGroups): Generator<string> {
  if (share === null) return;
  yield `${Math.round(100 * share)} of 100 parts of how people differ are explained by their audience; the rest lies inside the audiences.`;
}

function tableOf({ audiences }: MapSource, { outcome }: OpinionGroups): PictureTable {
  const groups = outcome.status === "groups" ? outcome.groups : [];
  const table = outcome.status === "groups" ? outcome.across.table : null;
  return {
    caption: TITLE,
    columns: [
      { id: "group", header: "Group" },
      { id: "size", header: "People", numeric: true },
      ...audiences.map(({ id, name }) => ({ id, header: name, numeric: true })),
      { id: "stands", header: "Holds more than the others" },
    ],
    rows: groups.map(({ id, size, stands }) => [
      id,
      size,
      ...audiences.map(({ id: audience }) => countOf(table, id, audience)),
      stands.map(({ title, side }) => `${title}: ${side}`).join("; "),
    ]),
  };
}

const countOf = (
  table: readonly { group: string; audience: string; count: number }[] | null,
  group: string,
  audience: string,
) => (table ? (table.find((cell) => cell.group === group && cell.audience === audience)?.count ?? null) : null);
