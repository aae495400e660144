import type { RichText } from "../analysis/result-parts";
import { textWidth } from "./text-width";

type Part = RichText[number];
/** Bold letters are that much wider. */
const BOLD = 1.05;

/** A sentence in parts, in lines that fit; each line keeps its parts. */
export function wrapRich(text: RichText, width: number, size: number): RichText[] {
  const lines: Part[][] = [[]];
  let used = 0;
  for (const { word, part } of words(text)) {
    const long = wordWidth(word, part, size);
    if (used > 0 && used + wordWidth(word.trimEnd(), part, size) > width) {
      lines.push([]);
      used = 0;
    }
    const shown = used === 0 ? word.trimStart() : word;
    addTo(lines[lines.length - 1] ?? [], { ...part, text: shown });
    used += long;
  }
  return lines;
}

/** Words with the space that follows them. */
const words = (text: RichText) =>
  text.flatMap((part) => (part.text.match(/\s*\S+\s*|\s+/g) ?? []).map((word) => ({ word, part })));

const wordWidth = (word: string, { audience, strong }: Part, size: number): number =>
  textWidth(word, size, "serif") * (audience !== undefined || strong ? BOLD : 1);

function addTo(line: Part[], part: Part): void {
  const last = line.at(-1);
  if (last && last.audience === part.audience && last.strong === part.strong) {
    line[line.length - 1] = { ...last, text: last.text + part.text };
  } else line.push(part);
}
