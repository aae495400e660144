"use client";

import { useState } from "react";

type Props = Readonly<{ inputId: string }>;

/** Browsers give the clipboard to secure pages only; an office server on plain http copies from the selected field. */
async function copyField(input: HTMLInputElement): Promise<boolean> {
  input.select();
  if (!window.isSecureContext) return document.execCommand("copy");
  return navigator.clipboard.writeText(input.value).then(
    () => true,
    () => false,
  );
}

export function CopyButton({ inputId }: Props) {
  const [said, setSaid] = useState("");
  async function copy() {
    const input = document.getElementById(inputId);
    if (!(input instanceof HTMLInputElement)) return;
    const copied = await copyField(input);
    setSaid(copied ? "Copied" : "Selected: press Ctrl C or ⌘ C to copy");
  }
  return (
    <>
      {/* Not the studio's button: a respondent's phone loads this. */}
      <button type="button" className="button" onClick={copy}>
        {said === "Copied" ? "Copied" : "Copy"}
      </button>
      <span className={said === "" || said === "Copied" ? "visually-hidden" : "copy-field-said small"} role="status">
        {said}
      </span>
    </>
  );
}
