import { type RefObject, useEffect, useRef, useState } from "react";
import { type Changes, changesIn, keepChanges, type MailTexts, readChanges, sorted } from "./kept-text";

const NOTHING: Changes = {};
type Mail = Readonly<{
  key: string;
  /** The texts as the server has them. */
  saved: MailTexts;
}>;

/**
 * Keeps what is changed of a mail's texts on this device until it is planned or dropped, and puts it back when the page opens again.
 * Where a text was saved anew meanwhile, or written into before this could begin, the member is asked first.
 */
export function useKeptText(form: RefObject<HTMLFormElement | null>, { key, saved }: Mail) {
  /** All that is written. */
  const [isKept, setKept] = useState(false);
  const [back, setBack] = useState(NOTHING);
  const [offered, setOffered] = useState(NOTHING);
  const handedIn = useRef<Changes | null>(null);

  // Once: afterwards the form itself knows best what it holds.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is looked for when the page opens
  useEffect(() => {
    const found = sorted(readChanges(key), saved, written());
    fillIn(form.current, found.back, ({ text }) => text);
    setBack(found.back);
    setOffered(found.offered);
    keep(found.offered);
    const here = location.href;
    return () => {
      // A form that goes while its address stays was not taken: the page failed in the middle.
      if (handedIn.current && location.href === here) keepChanges(key, handedIn.current);
    };
  }, []);

  const written = (): Changes => (form.current ? changesIn(textsIn(form.current), saved) : NOTHING);
  /** What is offered stays kept until somebody decides: beside what is written, and before it in the same field. */
  function keep(offer = offered): void {
    handedIn.current = null;
    const isWhole = !Object.keys(written()).some((name) => offer[name]);
    setKept(keepChanges(key, { ...written(), ...offer }) && isWhole);
  }

  return {
    isKept,
    isPutBack: isSome(back),
    isOffered: isSome(offered),
    /** What is offered was written over texts that somebody has saved anew since. */
    isSavedSince: Object.entries(offered).some(([name, { over }]) => saved[name] !== over),
    keep,
    /** Handed in to be planned: if that is refused, it is kept anew. */
    handIn() {
      handedIn.current = { ...offered, ...written() };
      keepChanges(key, NOTHING);
    },
    putBack() {
      fillIn(form.current, offered, ({ text }) => text);
      setBack((before) => ({ ...before, ...offered }));
      setOffered(NOTHING);
      keep(NOTHING);
    },
    dropOffered() {
      setOffered(NOTHING);
      keep(NOTHING);
    },
    drop() {
      fillIn(form.current, back, (_, name) => saved[name] ?? "");
      setBack(NOTHING);
      keep();
    },
  };
}

const isSome = (changes: Changes) => Object.keys(changes).length > 0;

function fillIn(
  form: HTMLFormElement | null,
  changes: Changes,
  wordsOf: (change: Changes[string], name: string) => string,
): void {
  for (const field of textFields(form)) {
    const change = changes[field.name];
    if (change) field.value = wordsOf(change, field.name);
  }
}

/** Subjects and texts. The ticks and the time of a mail are quickly chosen again. */
const textsIn = (form: HTMLFormElement): MailTexts =>
  Object.fromEntries(textFields(form).map(({ name, value }) => [name, value]));

const textFields = (form: HTMLFormElement | null) =>
  [...(form?.elements ?? [])].filter(
    (field): field is HTMLTextAreaElement | HTMLInputElement =>
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text"),
  );
