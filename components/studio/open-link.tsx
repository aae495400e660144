import { CopyField } from "@/components/ui/copy-field";
import type { Audience } from "@/lib/survey/instrument";
import { QrCode } from "./qr-code";

type Props = Readonly<{ audience: Audience; url: string }>;

/** The open link of one audience, to copy or to show on a wall. */
export function OpenLink({ audience, url }: Props) {
  return (
    <div className="stack open-link">
      <CopyField
        id={`open-${audience.id}`}
        label="Open link"
        hint={`For a chat channel or a poster: whoever has it answers as one of the ${audience.many}.`}
        value={url}
      />
      <details>
        <summary className="small">QR code</summary>
        <QrCode text={url} label={`QR code of the open link for ${audience.many}`} />
      </details>
    </div>
  );
}
