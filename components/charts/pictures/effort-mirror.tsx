import type { AnalysisResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import { type GapRowsData, gapRows, signed } from "@/lib/charts/gap-rows";
import { many, rich } from "@/lib/findings/rich-text";
import { EffortMirror } from "../effort-mirror";
import type { Picture } from "../picture";
import type { PictureEntry } from "./entry";
import { type Mirror, mirrorOf } from "./mirror-gaps";
import type { Source } from "./shown-groups";
import { basisOf } from "./words";

type MirrorSource = Source & Pick<AnalysisResult, "readings">;

/** What the office's staff report of their own time, against what the others see; nothing where it was not asked. */
export function effortMirrorPictures(source: MirrorSource): PictureEntry[] {
  const mirror = mirrorOf(source);
  if (!mirror || mirror.seen.length === 0) return [];
  const id = `mirror-${mirror.reported.id}`;
  return [{ id, make: () => effortMirrorPicture(id, source, mirror) }];
}

function effortMirrorPicture(id: string, source: MirrorSource, mirror: Mirror): Picture {
  const { reporter, kinds, seen, n } = mirror;
  const title = `The effort mirror: what others see, against what ${reporter.many} report`;
  const data = dataOf(mirror);
  const order = sortedKinds(mirror);
  const answered = seen.map(({ audience, hidden }) => ({
    audience: audience.id,
    n: hidden === null ? audience.answered : null,
  }));
  return {
    id,
    kind: "effort-mirror",
    title,
    finding: findingOf(source, mirror),
    legend: `The line: the share of their time that ${reporter.many} report. A mark: how many more or fewer parts of 100 an audience sees there today, by the means of its stops (none = 0).`,
    basis: basisOf(source, "Parts of 100", [{ audience: reporter.id, n }, ...answered]),
    table: {
      caption: title,
      columns: [
        { id: "kind", header: "Kind of work" },
        { id: "reported", header: `${reporter.name} report, of 100`, numeric: true },
        ...seen.flatMap(({ audience }) => [
          { id: `${audience.id}-seen`, header: `${audience.name} see, of 100`, numeric: true },
          { id: `${audience.id}-gap`, header: `${audience.name}, seen less reported`, numeric: true },
        ]),
      ],
      rows: order.map((k) => {
        const told = kinds[k]?.reported ?? 0;
        return [
          kinds[k]?.label ?? "",
          Math.round(told),
          ...seen.flatMap(({ perceived }) => {
            const share = perceived[k];
            return share === undefined ? [null, null] : [Math.round(share), signed(share - told)];
          }),
        ];
      }),
    },
    draw: (width) => <EffortMirror drawing={gapRows(data, width)} label={title} />,
  };
}

function findingOf({ readings }: MirrorSource, { reporter, seen }: Mirror): RichText {
  const sentences = readings.filter(({ id }) => id === "mirror-gap").map(({ sentence }) => sentence);
  if (sentences.length > 0) return rich(...sentences.flatMap((sentence, i) => [i === 0 ? "" : " ", sentence]));
  const first = seen[0]?.audience;
  return first
    ? rich("Too few people answered to hold what ", many(first), " see against what ", many(reporter), " report.")
    : [];
}

/** Kinds of work by how much more of it is seen than reported; the widest audience decides. */
function sortedKinds({ kinds, seen }: Mirror): number[] {
  const gap = (k: number) => {
    const gaps = seen.flatMap(({ perceived }) => {
      const share = perceived[k];
      return share === undefined ? [] : [share - (kinds[k]?.reported ?? 0)];
    });
    return gaps.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? 0;
  };
  return kinds.map((_, k) => k).sort((a, b) => gap(b) - gap(a));
}

function dataOf(mirror: Mirror): GapRowsData {
  const { reporter, kinds, seen } = mirror;
  return {
    audiences: seen.map(({ audience: { id, name, shape }, hidden }) => ({ id, name, shape, hidden })),
    less: "seen as less",
    zero: "as reported",
    more: "seen as more",
    rows: sortedKinds(mirror).map((k) => {
      const { label, reported } = kinds[k] ?? { label: "", reported: 0 };
      return {
        id: label,
        label,
        note: `${reporter.many} report ${Math.round(reported)} of 100`,
        points: seen.flatMap(({ audience, perceived }) => {
          const share = perceived[k];
          if (share === undefined) return [];
          const spoken = `${audience.name}, ${label}, see ${Math.round(share)} of 100, ${reporter.many} report ${Math.round(reported)}`;
          return [{ id: audience.id, shape: audience.shape, gap: share - reported, spoken }];
        }),
      };
    }),
  };
}
