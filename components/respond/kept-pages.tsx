"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { forgetBelow, keptBelow, sendKept } from "./kept-here";
import { useReturn } from "./use-return";

type Props = Readonly<{ base: string; owner: string }>;
type Brought = "all" | "not all" | "page is on its way";

let bringing: Promise<Brought> | null = null;
/** What is being saved at this moment of what this device kept, or null. Whoever sends the answers waits for it. */
export const keptOnItsWay = (): Promise<Brought> | null => bringing;

/**
 * Before answers are sent: what this device kept without a connection is saved first, and what cannot be is named. Whoever comes
 * back to this page with the browser's button sees how things stand now.
 */
export function KeptPages({ base, owner }: Props) {
  const [left, setLeft] = useState<readonly string[]>([]);
  useReturn(() => {
    // Without a connection a reload would put the browser's own error in the place of the page.
    if (navigator.onLine) location.reload();
    else window.addEventListener("online", () => location.reload(), { once: true });
  });
  useEffect(() => {
    const bring = async (): Promise<Brought> => {
      const all = [...keptBelow(base, owner)];
      const replies = await Promise.all(all.map(([saveTo, kept]) => sendKept(saveTo, kept)));
      if (replies.some(({ ok }) => ok)) {
        location.reload();
        return "page is on its way";
      }
      setLeft(all.map(([saveTo]) => saveTo.slice(`${base}/`.length).replace(/\/save$/, "")));
      return all.length > 0 ? "not all" : "all";
    };
    const begin = () => {
      const mine = bring().finally(() => {
        if (bringing === mine) bringing = null;
      });
      bringing = mine;
    };
    begin();
    window.addEventListener("online", begin);
    return () => window.removeEventListener("online", begin);
  }, [base, owner]);
  if (left.length === 0) return null;
  return (
    <div className="kept-pages">
      <Notice tone="warning" title="Something you typed is only on this device">
        It is not part of what stands below. Open{" "}
        {left.map((step, i) => (
          <span key={step}>
            {i > 0 ? ", " : ""}
            <a href={`${base}/${step}?from=review`}>page {step}</a>
          </span>
        ))}{" "}
        to look at it and save it, before you send.
      </Notice>
    </div>
  );
}

/** After sending nothing that was typed stays on this device. */
export function ForgetKept({ base }: Readonly<{ base: string }>) {
  useEffect(() => forgetBelow(base), [base]);
  return null;
}
