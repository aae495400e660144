import type { Certainty } from "@/lib/analysis/result-parts";

const WORDS: Readonly<Record<Certainty, string>> = {
  clear: "Clear gap",
  possible: "Possible gap",
  none: "No evidence of a gap",
};

/** How sure, by the weight of the ink and in words. */
export function CertaintyMark({ certainty, aligned = false }: Readonly<{ certainty: Certainty; aligned?: boolean }>) {
  return (
    <span className="certainty">
      <svg width="22" height="9" viewBox="0 0 22 9" aria-hidden="true">
        {certainty === "none" ? (
          <rect className="certainty-open" x="0.75" y="0.75" width="20.5" height="7.5" strokeDasharray="3 2" />
        ) : (
          <>
            <rect className="certainty-open" x="0.75" y="0.75" width="20.5" height="7.5" />
            <rect className="certainty-full" width={certainty === "clear" ? 22 : 11} height="9" />
          </>
        )}
      </svg>
      {aligned ? "Alike" : WORDS[certainty]}
    </span>
  );
}
