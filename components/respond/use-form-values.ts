import { type RefObject, useEffect, useState } from "react";
import { type Fields, fieldsIn } from "@/lib/survey/fields";
import { keepOne } from "./keep-one";

/**
 * What the form holds at this moment. The fields themselves keep the answers, so that they also do without a script and
 * before it has loaded; counts, drawings and sentences follow them through this mirror.
 */
export function useFormValues(form: RefObject<HTMLFormElement | null>, before: Fields) {
  const [now, setNow] = useState(before);
  const [wordsStay, setWordsStay] = useState(false);
  useEffect(() => {
    const node = form.current;
    if (!node) return undefined;
    const read = () => setNow(fieldsIn(new FormData(node)));
    const changed = (event: Event) => {
      setWordsStay(keepOne(node, event.target));
      read();
    };
    node.addEventListener("input", changed);
    // What was chosen while the script was still loading, or put back by the browser.
    read();
    return () => node.removeEventListener("input", changed);
  }, [form]);
  return { now, wordsStay };
}

/** Writes into a field as a hand would: everything that listens to the form hears of it. */
export function writeField(form: HTMLFormElement | null, name: string, text: string): void {
  const field = form?.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) return;
  if (field.type === "checkbox") field.checked = text !== "";
  else field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
