import type { AnalysisResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import type { TextResult } from "@/lib/analysis/result-texts";
import { bare, plainText } from "@/lib/findings/rich-text";
import { answeredWords, footerOf, notesOf } from "./base-words";
import { itemSlide } from "./item-slide";
import { sharedSlide } from "./shared-slide";
import type { AudienceLine, Slide } from "./slide";
import { themesSlide } from "./themes-slide";

/** As many divergences as a meeting can take; the others stand in the report. */
const MOST = 10;

/** The deck of a result, in the order in which it is told: what was asked, do we agree, in whose words, where not, what is shared. */
export function slidesOf(result: AnalysisResult): Slide[] {
  const texts = result.texts.filter(({ clustered }) => clustered);
  return [
    headlineSlide(result),
    ...(result.shared.some(({ measure }) => measure.status === "measured") ? [sharedSlide(result)] : []),
    ...texts.slice(0, 2).map((text: TextResult) => themesSlide(result, text)),
    ...toldOnce(result.divergences).flatMap((finding) => itemSlide(result, finding) ?? []),
    ...groundSlide(result),
    ...misreadingSlide(result),
    methodSlide(result),
  ];
}

/** Each item once, the clearest first; without evidence of a gap there is nothing to show. */
function toldOnce(divergences: readonly Divergence[]): Divergence[] {
  const seen = new Set<string>();
  return divergences
    .filter(({ certainty, itemId }) => certainty !== "none" && !seen.has(itemId) && seen.add(itemId))
    .slice(0, MOST);
}

function headlineSlide(result: AnalysisResult): Slide {
  const { headline, audiences } = result;
  const base = answeredWords(result);
  const about = "Purpose in people’s own words";
  return {
    title: headline.title,
    chart: null,
    table: {
      header: ["Audience", "Answered", "Asked", "Names most"],
      rows: audiences.map((audience) => {
        const card = headline.cards.find((one) => one.audience === audience.id);
        return [
          audience.name,
          audience.answered === null ? (audience.hiddenBecause ?? "hidden") : String(audience.answered),
          audience.invited === null ? "–" : String(audience.invited),
          card?.label ? `${card.label}${card.count === null ? "" : ` (${card.count} of ${card.n})`}` : "–",
        ];
      }),
    },
    lines: audiences.map((audience): AudienceLine => {
      const card = headline.cards.find((one) => one.audience === audience.id);
      const hidden = audience.hiddenBecause !== null;
      return { audience, words: hidden ? `hidden: ${audience.hiddenBecause}` : (card?.sentence ?? ""), hidden };
    }),
    remarks: [headline.sentence, headline.agree, headline.where, headline.sure],
    footer: footerOf(result, about, base),
    notes: notesOf(
      result,
      about,
      base,
      "Answers in own words are sorted into themes; a person counts once for each theme that she names. The label on the results page says whether a machine or a person sorted them.",
    ),
  };
}

const ROWS = 7;

function groundSlide(result: AnalysisResult): Slide[] {
  const rows = result.commonGround.slice(0, ROWS);
  if (rows.length === 0) return [];
  const shown = result.audiences.filter(({ numbers }) => numbers);
  const base = answeredWords(result);
  const about = "What most people of every visible audience say";
  return [
    {
      title:
        rows.length === 1 ? "One thing is already common ground." : `${rows.length} things are already common ground.`,
      chart: null,
      table: {
        header: ["Most people of every audience say", ...shown.map(({ name }) => name)],
        rows: rows.map(({ title, groups }) => [
          bare(title),
          ...shown.map(({ id }) => {
            const group = groups.find(({ audience }) => audience === id);
            return group ? `${group.count} of ${group.n}` : "hidden";
          }),
        ]),
      },
      lines: [],
      remarks: [],
      footer: footerOf(result, about, base),
      notes: notesOf(
        result,
        about,
        base,
        "Counted are people who agree, choose or name it; half of every visible audience at least.",
      ),
    },
  ];
}

function misreadingSlide(result: AnalysisResult): Slide[] {
  const [first, ...others] = result.misreadings;
  if (!first) return [];
  const base = answeredWords(result);
  const about = "What audiences believe of each other";
  return [
    {
      title: plainText(first.sentence),
      chart: null,
      table: null,
      lines: [],
      remarks: [[{ text: first.detail }], ...others.slice(0, 4).map(({ sentence }) => sentence)],
      footer: footerOf(result, about, base),
      notes: notesOf(
        result,
        about,
        base,
        "Each person guessed what most people of another audience would choose; the guess is held against what they chose.",
      ),
    },
  ];
}

function methodSlide(result: AnalysisResult): Slide {
  const { thresholds, survey } = result;
  const base = answeredWords(result);
  const about = "How these numbers are made";
  const words = Math.max(thresholds.numbers, thresholds.words);
  return {
    title: about,
    chart: null,
    table: null,
    lines: [],
    remarks: [
      [{ text: "Who: ", strong: true }, { text: `${base} answered.` }],
      [
        { text: "Small groups: ", strong: true },
        {
          text: `numbers are shown from ${thresholds.numbers} answers, words from ${words}. What is hidden cannot be found by subtraction.`,
        },
      ],
      [
        { text: "Certainty: ", strong: true },
        {
          text: "“clear gap” passes a test corrected for all comparisons and is at least medium; “possible gap” is at least medium; “no evidence” is not proof of agreement.",
        },
      ],
      [
        { text: "Shared: ", strong: true },
        { text: "0 nothing in common, 100 identical answers, corrected for chance; intervals are 95%." },
      ],
      ...(survey.edition === "custom"
        ? []
        : [[{ text: "Items are grounded in published research and not yet psychometrically validated." }]]),
    ],
    footer: footerOf(result, survey.title, base),
    notes: notesOf(
      result,
      about,
      base,
      `Method version ${result.method}, seed ${result.seed}: the same answers give the same numbers.`,
    ),
  };
}
