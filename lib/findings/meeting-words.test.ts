import { expect, it } from "vitest";
import type { AudienceResult } from "@/lib/analysis/result";
import type { TextResult } from "@/lib/analysis/result-texts";
import { meetingWords } from "./meeting-words";
import { plainText } from "./rich-text";

const audience = (id: string, many: string): AudienceResult => ({
  id,
  name: many,
  one: many.replace(/s$/, ""),
  many,
  shape: "circle",
  invited: null,
  answered: 9,
  numbers: true,
  words: true,
  hiddenBecause: null,
});
const three = [audience("a", "executives"), audience("b", "managers"), audience("c", "engineers")];

function text(counts: Record<string, (number | null)[]>, meet: string[]): TextResult {
  const themes = Object.entries(counts).map(([label, people]) => ({
    id: label,
    label,
    labelSource: "machine" as const,
    keywords: [],
    cells: people.map((count, i) => ({
      audience: three[i]?.id ?? "",
      count,
      n: count === null ? null : 9,
      interval: null,
      typical: false,
      quotes: [],
    })),
  }));
  return {
    questionId: "A1",
    prompt: "Why?",
    starter: null,
    embedder: "x",
    clustered: true,
    note: null,
    nonAnswers: [],
    themes,
    meet,
  };
}
const said = (...about: Parameters<typeof text>) => {
  const words = meetingWords(text(...about), three);
  return words && plainText(words);
};

it("counts each audience where one theme is shared", () => {
  expect(said({ Truth: [4, 6, 5], Speed: [0, 8, 1] }, ["Truth"])).toBe(
    "“Truth” is the only theme that at least a third of every audience names: 4 of 9 executives, 6 of 9 managers and 5 of 9 engineers.",
  );
});

it("lists them where several are, and says so where none is", () => {
  expect(said({ Truth: [4, 6, 5], Speed: [3, 8, 3] }, ["Truth", "Speed"])).toBe(
    "2 themes are named by at least a third of every audience: “Truth” and “Speed”.",
  );
  expect(said({ Truth: [0, 6, 5] }, [])).toBe("No theme is named by at least a third of every audience.");
});

it("speaks of the audiences one can see, and not of one alone", () => {
  expect(said({ Truth: [4, null, 5] }, ["Truth"])).toBe(
    "“Truth” is the only theme that at least a third of every audience you can see names: 4 of 9 executives and 5 of 9 engineers.",
  );
  expect(said({ Truth: [4, null, null] }, [])).toBeNull();
});
