import { parseInstrument } from "@/lib/survey/check-instrument";
import { isRecord } from "@/lib/survey/editing/same";
import type { Instrument } from "@/lib/survey/instrument";
import type { Ground } from "./autosaver";

/** What this browser holds of somebody's edits that the server does not have yet. */
export type LocalCopy = { readonly ground: Ground; readonly instrument: Instrument };

export const copyKey = (surveyId: string, memberId: string) => `plumbline-questions-${surveyId}-${memberId}`;

/** Storage may be full or switched off: the page itself still holds everything. */
export function writeCopy(key: string, copy: LocalCopy | null): void {
  try {
    if (copy) localStorage.setItem(key, JSON.stringify(copy));
    else localStorage.removeItem(key);
  } catch {
    return;
  }
}

export function readCopy(key: string): LocalCopy | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!isRecord(found) || !isRecord(found["ground"])) return null;
    const [ground, own] = [parseInstrument(found["ground"]["instrument"]), parseInstrument(found["instrument"])];
    if (!ground.ok || !own.ok) return null;
    return {
      ground: { version: Number(found["ground"]["version"]), instrument: ground.instrument },
      instrument: own.instrument,
    };
  } catch {
    return null;
  }
}

/** The newest version that this tab has saved. */
export function noteSaved(key: string, version: number): void {
  try {
    sessionStorage.setItem(savedKey(key), String(version));
  } catch {
    return;
  }
}

/** Whether a page was drawn before this tab's own last save had landed; says so once, so that no page is fetched again for ever. */
export function isFromBeforeSaving(key: string, version: number): boolean {
  try {
    const saved = Number(sessionStorage.getItem(savedKey(key)));
    sessionStorage.removeItem(savedKey(key));
    return saved > version;
  } catch {
    return false;
  }
}

const savedKey = (key: string) => `${key}-saved`;
