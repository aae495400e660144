import { isStop, stem, wordsOf } from "@/lib/text/words";

/** Finds the words of a theme's keywords in a text, in whatever form: spans within the text. */
export function markerOf(keywords: readonly string[]): (text: string) => [number, number][] {
  const stems = new Set(keywords.flatMap((phrase) => wordsOf(phrase).map(({ text }) => stem(text))));
  return (text) =>
    wordsOf(text)
      .filter((word) => !isStop(word.text) && stems.has(stem(word.text)))
      .map(({ start, end }) => [start, end]);
}
