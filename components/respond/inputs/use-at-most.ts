import { useState } from "react";

/** Tick boxes of which so many can be chosen: one more is given back, and the sentence to say so is returned. */
export function useAtMost(max: number): { full: string; guard: (field: HTMLInputElement) => void } {
  const [full, setFull] = useState("");
  const guard = (field: HTMLInputElement) => {
    const chosen = field.form?.querySelectorAll(`input[name="${field.name}"]:checked`).length ?? 0;
    if (chosen > max) field.checked = false;
    setFull(chosen > max ? `${max} is the most. Take one away to choose another.` : "");
  };
  return { full, guard };
}
