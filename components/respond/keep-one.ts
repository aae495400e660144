/**
 * Keeps "don't know" and an answer apart while somebody fills in a form: ticking "don't know" takes picks and chips
 * back, answering unticks it. Written words are never taken: the box unticks itself again, and true is returned.
 */
export function keepOne(form: HTMLFormElement, changed: EventTarget | null): boolean {
  if (!(changed instanceof HTMLInputElement || changed instanceof HTMLTextAreaElement)) return false;
  const name = changed.name.replace(/:unsure$/, "");
  if (name !== changed.name) return isChecked(changed) && !clear(form, name, changed);
  if (isChecked(changed) || (changed.type !== "checkbox" && changed.value.trim() !== "")) untick(form, name);
  return false;
}

const isChecked = (field: Element) => field instanceof HTMLInputElement && field.checked;
const isWithin = (field: string, name: string) => field === name || field.startsWith(`${name}.`);

/** False when there are words, which stay. */
function clear(form: HTMLFormElement, name: string, box: Element): boolean {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement && field.name === name && field.value.trim() !== "") {
      if (box instanceof HTMLInputElement) box.checked = false;
      return false;
    }
    if (!(field instanceof HTMLInputElement) || !isWithin(field.name, name)) continue;
    if (field.type === "checkbox" || field.type === "radio") field.checked = false;
    else field.value = "";
  }
  return true;
}

function untick(form: HTMLFormElement, name: string): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement) || !field.name.endsWith(":unsure")) continue;
    if (isWithin(name, field.name.replace(/:unsure$/, ""))) field.checked = false;
  }
}
