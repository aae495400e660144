import type { ReactNode } from "react";

type Span = readonly [number, number];
type Props = Readonly<{ text: string; highlights: readonly Span[]; redacted: readonly Span[] }>;

/** A statement as it may be quoted: words that tie it to its theme on the audience's wash, taken-out words as black bars. */
export function MarkedText({ text, highlights, redacted }: Props) {
  const spans = [
    ...redacted.map(([start, end]) => ({ start, end, isBar: true })),
    ...highlights
      .filter(([start, end]) => !redacted.some(([from, to]) => start < to && from < end))
      .map(([start, end]) => ({ start, end, isBar: false })),
  ].sort((a, b) => a.start - b.start);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, isBar } of spans) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    parts.push(
      isBar ? (
        <span key={start} className="themes-bar">
          <span className="visually-hidden">(blacked out)</span>
        </span>
      ) : (
        <mark key={start} className="audience-wash">
          {text.slice(start, end)}
        </mark>
      ),
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
