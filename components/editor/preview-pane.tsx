"use client";

import { useEffect, useRef, useState } from "react";
import { AudienceMark } from "@/components/ui/audience-mark";
import type { Instrument } from "@/lib/survey/instrument";
import { isReadyMessage, previewMessage } from "./preview/message";

type Props = Readonly<{ instrument: Instrument; questionId: string; minimumWords: number }>;

/** The page that a respondent gets, in a frame of a phone's width, as one writes. */
export function PreviewPane({ instrument, questionId, minimumWords }: Props) {
  const { audiences } = instrument;
  const [audience, setAudience] = useState(audiences[0]?.id ?? "");
  const frame = useRef<HTMLIFrameElement>(null);
  const name = audiences.find(({ id }) => id === audience)?.name ?? "";
  useEffect(() => {
    const show = () =>
      frame.current?.contentWindow?.postMessage(
        previewMessage({ instrument, audience, questionId, minimumWords }),
        location.origin,
      );
    const ready = (event: MessageEvent) => {
      if (event.source === frame.current?.contentWindow && isReadyMessage(event.data)) show();
    };
    window.addEventListener("message", ready);
    show();
    return () => window.removeEventListener("message", ready);
  }, [instrument, audience, questionId, minimumWords]);
  return (
    <>
      <div className="row-between">
        <h2 className="subheading">Preview</h2>
        <fieldset className="segmented" aria-label="As which audience">
          {audiences.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one.id === audience}
              aria-label={one.name}
              onClick={() => setAudience(one.id)}
            >
              <AudienceMark shape={one.shape} />
              {one.id === audience ? <span className="preview-name">{one.name}</span> : null}
            </button>
          ))}
        </fieldset>
      </div>
      <iframe ref={frame} className="phone" src="/preview/live" title={`On a phone, for ${name}`} />
      <p className="small muted preview-note">Live: answers here are never stored</p>
    </>
  );
}
