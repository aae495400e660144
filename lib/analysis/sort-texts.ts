import { labelGroups } from "@/lib/text/labels";
import { languageName } from "@/lib/text/language";
import { lexisOf } from "@/lib/text/lexis";
import { statementsOf } from "@/lib/text/statements";
import { findThemes, type ThemesResult } from "@/lib/text/themes";
import { applyCodebook } from "./apply-codebook";
import {
  type SortedStatement,
  type SortedTexts,
  type SortedTheme,
  type SortInput,
  says,
  type Written,
} from "./sorted-texts";

/** Sorts the answers to one question into themes: by the codebook if people have made one, else by machine. */
export async function sortTexts(input: SortInput): Promise<SortedTexts> {
  return input.codebook ? applyCodebook(input, input.codebook) : byMachine(input);
}

async function byMachine({
  written,
  question,
  embedding,
  isOpen,
  seed,
  resolution = 1,
}: SortInput): Promise<SortedTexts> {
  const filled = written.flatMap(({ text }, answer) => (text.trim() === "" ? [] : [{ answer, text }]));
  const rows = filled.map(({ answer, text }) => ({ personIndex: answer, audience: null, text }));
  const found = await findThemes({ rows, question, embedding, seed, resolution });
  const blank = written.flatMap(({ text }, answer) => (text.trim() === "" ? [answer] : []));
  const nonAnswers = [...blank, ...found.nonAnswers.map((row) => filled[row]?.answer ?? 0)].sort((a, b) => a - b);
  const base = { embedder: found.embedder, clustered: found.clustered, nonAnswers };
  const silent = nonAnswers.map((answer) => ({ answer, text: written[answer]?.text.trim() ?? "", themes: [] }));
  if (!found.clustered) {
    return { ...base, note: TOO_FEW, themes: allAnswers(written), statements: [...silent, ...unsorted(written)] };
  }
  const slice = (row: number, start: number, end: number) => filled[row]?.text.slice(start, end) ?? "";
  const openTexts = found.themes.map(({ statements }) =>
    statements
      .filter(({ row }) => isOpen(written[filled[row]?.answer ?? -1]?.v ?? -1))
      .map(({ row, start, end }) => ({ person: row, text: slice(row, start, end) })),
  );
  const named = found.themes.map(({ id }, i) => (id === "other" ? [] : (openTexts[i] ?? [])));
  const labels = labelGroups(named, question, lexisOf(found.language.shares.map(({ code }) => code)));
  const isSealed = (i: number) => found.themes[i]?.id !== "other" && (named[i]?.length ?? 0) === 0;
  const sealed = found.themes.flatMap((_, i) => (isSealed(i) ? [i] : []));
  const themes = found.themes.map((theme, i): SortedTheme => {
    const isOther = theme.id === "other";
    const sealedName = sealed.length > 1 ? `Sealed words ${sealed.indexOf(i) + 1}` : "Sealed words";
    const label = isOther ? "Other" : isSealed(i) ? sealedName : (labels[i]?.label ?? theme.label);
    const mentions = theme.quotes.map(({ row, start, end }) => ({
      answer: filled[row]?.answer ?? 0,
      text: slice(row, start, end),
      quotable: true,
    }));
    return {
      id: theme.id,
      label,
      labelSource: isOther || isSealed(i) ? "machine" : (labels[i]?.source ?? "machine"),
      keywords: isOther || isSealed(i) ? [] : (labels[i]?.keywords ?? []),
      mentions,
    };
  });
  const statements = found.themes.flatMap(({ id, statements: own }) =>
    own.map(({ row, start, end }) => ({
      answer: filled[row]?.answer ?? 0,
      text: slice(row, start, end).trim(),
      themes: [id],
    })),
  );
  return { ...base, note: noteOf(found), themes, statements: [...silent, ...statements] };
}

/** The statements of answers that are too few for themes. */
const unsorted = (written: readonly Written[]): SortedStatement[] =>
  written.flatMap(({ text }, answer) => {
    if (!says(text)) return [];
    const found = statementsOf(text).map((one) => one.text);
    return (found.length > 0 ? found : [text.trim()]).map((one) => ({ answer, text: one, themes: ["other"] }));
  });

/** How the themes came about, where that is not the local model as it should be; null if it is. */
function noteOf({ embedder, language }: Pick<ThemesResult, "embedder" | "language">): string | null {
  const sentences = [methodNote(embedder, language), mixtureNote(language)].filter((one) => one !== null);
  return sentences.length > 0 ? sentences.join(" ") : null;
}

function methodNote(embedder: string, language: ThemesResult["language"]): string | null {
  if (!language.supported) {
    return `Most answers are in ${languageName(language.code)}, which the language model here does not know: themes were found from the words alone. Check them with care.`;
  }
  if (embedder === "tfidf-lsa") return "Themes were found from the words alone, without a language model.";
  return embedder.startsWith("endpoint:")
    ? `Texts were sent to the embeddings endpoint that the administrator chose (${embedder.slice("endpoint:".length)}).`
    : null;
}

function mixtureNote({ shares }: ThemesResult["language"]): string | null {
  if (shares.length < 2) return null;
  // To the next ten: an exact share could tell how many of a hidden audience write another language.
  const named = shares.map(({ code, share }) => `${languageName(code)} (about ${10 * Math.round(10 * share)} %)`);
  const list = `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
  return `Answers are in ${list}: the same thought in two languages may stand in two themes. Merge those by hand.`;
}

const TOO_FEW = "Too few statements to sort into themes: the answers are listed.";

/** Everything that was said, under one heading. */
export function allAnswers(written: readonly Written[]): SortedTheme[] {
  const mentions = written.flatMap(({ text }, answer) =>
    says(text) ? [{ answer, text: text.trim(), quotable: true }] : [],
  );
  return mentions.length > 0
    ? [{ id: "all", label: "All answers", labelSource: "machine", keywords: [], mentions }]
    : [];
}
