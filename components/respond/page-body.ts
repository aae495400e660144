import { drawnText } from "@/components/ui/drawn-text";

/** Says what a page showed, for each question, so that it writes only what was changed on it. */
export const SEEN_FIELD = "seen";
/** Marks what a device kept from earlier: it never takes the place of something newer. */
export const KEPT_FIELD = "kept";

export type Seen = Readonly<Record<string, string>>;

export const seenTexts = (seen: Seen) => Object.entries(seen).map(([id, fingerprint]) => `${id} ${fingerprint}`);

/** What a page sends: its fields, and what it showed when it was last saved. */
export function pageBody(form: HTMLFormElement, seen: Seen): FormData {
  const body = new FormData(form);
  body.delete(SEEN_FIELD);
  for (const text of seenTexts(seen)) body.append(SEEN_FIELD, text);
  return body;
}

/** The answers in what a page sends, for telling whether something has been changed since. */
export function answersIn(body: FormData): string {
  const texts = [...body].filter(([name, text]) => typeof text === "string" && !ABOUT_THE_PAGE.has(name));
  return JSON.stringify(texts);
}
const ABOUT_THE_PAGE = new Set<string>([SEEN_FIELD, KEPT_FIELD, "from", "asked", "go"]);

/** Whether a form holds anything else than what the page was drawn with. */
export function isWrittenInto(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== drawnText(field);
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
  });
}

/** Puts answers back into a form as hands would, and lets everything that listens hear of it. */
export function fillIn(form: HTMLFormElement, texts: readonly (readonly [string, string])[]): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    if (field.type === "hidden") continue;
    const mine = texts.filter(([name]) => name === field.name).map(([, text]) => text);
    if (field.type === "radio" || field.type === "checkbox")
      (field as HTMLInputElement).checked = mine.includes(field.value);
    else field.value = mine[0] ?? "";
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
