"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { RedrawSquares } from "./redraw-squares";

const FRAMES = [33, 67, 100] as const;
/** One re-draw after the other, all within two seconds. */
const PAUSE = 20;

type Playing = { readonly as: "still" } | { readonly as: "frames" } | { readonly as: "moving"; readonly drawn: number };

/** The squares, which fill again one after the other; three still pictures for readers who want no motion. */
export function RedrawReplay({ kept }: Readonly<{ kept: number }>) {
  const [playing, setPlaying] = useState<Playing>({ as: "still" });
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (playing.as !== "moving") return;
    if (playing.drawn >= 100) {
      setPlaying({ as: "still" });
      return;
    }
    const timer = setTimeout(() => setPlaying({ as: "moving", drawn: playing.drawn + 1 }), PAUSE);
    return () => clearTimeout(timer);
  }, [playing]);
  const replay = () => {
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    setPlaying(isStill ? { as: "frames" } : { as: "moving", drawn: 0 });
  };
  return (
    <div className="stack-tight">
      {playing.as === "frames" ? (
        <ol className="redraw-frames">
          {FRAMES.map((drawn) => (
            <li key={drawn} className="caption">
              after {drawn} re-draws
              <RedrawSquares kept={keptOf(kept, drawn)} drawn={drawn} />
            </li>
          ))}
        </ol>
      ) : (
        <RedrawSquares
          kept={playing.as === "moving" ? keptOf(kept, playing.drawn) : kept}
          drawn={playing.as === "moving" ? playing.drawn : 100}
        />
      )}
      {isReady ? (
        <p className="print-hidden">
          <Button size="small" onClick={replay} busy={playing.as === "moving"}>
            {playing.as === "moving" ? "Drawing again …" : "Replay re-draws"}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** Of the first so many re-draws, in even steps to the whole. */
const keptOf = (kept: number, drawn: number): number => Math.round((kept * drawn) / 100);
