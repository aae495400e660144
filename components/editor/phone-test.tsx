"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";

/** The saved questions on another device; `children` is the link and its code. */
export function PhoneTest({ onOpen, children }: Readonly<{ onOpen: () => Promise<unknown>; children: ReactNode }>) {
  const dialog = useRef<HTMLDialogElement>(null);
  async function open(): Promise<void> {
    await onOpen();
    dialog.current?.showModal();
  }
  return (
    <>
      <Button onClick={() => void open()}>Test on my phone</Button>
      <dialog ref={dialog} className="editor-dialog" aria-labelledby="phone-title">
        <div className="stack">
          <h2 className="heading" id="phone-title">
            Test on your phone
          </h2>
          {children}
          <div className="form-actions">
            <Button onClick={() => dialog.current?.close()}>Close</Button>
          </div>
        </div>
      </dialog>
    </>
  );
}
