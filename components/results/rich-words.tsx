import { Fragment } from "react";
import type { RichText } from "@/lib/analysis/result-parts";
import { type Audiences, shapeOf } from "./audiences";

/** A sentence of findings: who is named stands in the hue of their marks, always with the word itself. */
export function RichWords({ text, audiences }: Readonly<{ text: RichText; audiences: Audiences }>) {
  return text.map((part, i) => {
    const key = `${i} ${part.text}`;
    if (part.audience === undefined && !part.strong) return <Fragment key={key}>{part.text}</Fragment>;
    if (part.audience === undefined) return <b key={key}>{part.text}</b>;
    const named = `audience-word audience-${shapeOf(audiences, part.audience)}`;
    return (
      <b key={key} className={named}>
        {part.text}
      </b>
    );
  });
}
