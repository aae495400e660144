import { createContext, useContext } from "react";
import type { Fields } from "@/lib/survey/fields";

/** The page's form, as the inputs see it. */
export type Sheet = {
  /** What the fields held when the page came. */
  readonly start: Fields;
  /** What they hold now; without a script, the same. */
  readonly now: Fields;
  /** False until a script can press buttons for the person. */
  readonly isLive: boolean;
  readonly write: (name: string, text: string) => void;
};

const SheetContext = createContext<Sheet>({ start: {}, now: {}, isLive: false, write: () => undefined });
export const SheetProvider = SheetContext.Provider;
export const useSheet = (): Sheet => useContext(SheetContext);

/** What joins a question's controls to its help and its error. */
export type Described = Readonly<{
  describedBy: string | undefined;
  /** The field that the error is about, or one above it. */
  wrong: string | null;
}>;

export const isWrong = (wrong: string | null, name: string): boolean =>
  wrong !== null && (name === wrong || name.startsWith(`${wrong}.`));
