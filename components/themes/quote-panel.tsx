"use client";

import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import type { EditorStatement } from "@/lib/analysis/themes-page";
import { EditForm } from "./edit-form";
import { useEdits } from "./edits";

type Props = Readonly<{ statement: EditorStatement; value: string }>;

/** Keeps a statement from being quoted, or words of it. The boxes are the words themselves, so they show what would be left. */
export function QuotePanel({ statement, value }: Props) {
  const { pending } = useEdits();
  const { text, hidden, redacted } = statement;
  const words = useMemo(() => wordsOf(text), [text]);
  return (
    <div className="themes-quote">
      <EditForm act={hidden ? "show" : "hide"} className="row">
        <input type="hidden" name="statement" value={value} />
        <p className="small">
          {hidden
            ? "This is not quoted anywhere. It counts all the same."
            : "May be quoted in results, reports and slides. Hiding it changes no count."}
        </p>
        <Button type="submit" size="small" busy={pending}>
          {hidden ? "Allow quoting it" : "Do not quote it"}
        </Button>
      </EditForm>
      {hidden ? null : (
        <EditForm act="redact">
          <input type="hidden" name="statement" value={value} />
          <fieldset className="fieldset">
            <legend>Black out words, such as a name. Press each one.</legend>
            <div className="themes-words quote">
              {words.map(({ word, start, end }) => (
                <label key={start} className="themes-word">
                  <input
                    type="checkbox"
                    name="span"
                    value={`${start}-${end}`}
                    defaultChecked={redacted.some(([from, to]) => from <= start && end <= to)}
                  />
                  <span>{word}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <Button type="submit" size="small" busy={pending}>
            Black these out
          </Button>
        </EditForm>
      )}
    </div>
  );
}

export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
