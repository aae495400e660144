import { AudienceName } from "@/components/ui/audience-mark";
import { CopyField } from "@/components/ui/copy-field";
import type { Audience } from "@/lib/survey/instrument";
import { QrCode } from "./qr-code";

type Props = Readonly<{ audience: Audience | undefined; url: string }>;

/** The open link of one audience, to copy or to show on a wall. */
export function OpenLink({ audience, url }: Props) {
  if (!audience) return null;
  return (
    <article className="card card-padded stack">
      <h3 className="subheading">
        <AudienceName shape={audience.shape} name={audience.name} />
      </h3>
      <CopyField id={`open-${audience.id}`} label="Open link" value={url} />
      <details className="stack-tight">
        <summary>QR code</summary>
        <QrCode text={url} label={`QR code of the open link for ${audience.many}`} />
      </details>
    </article>
  );
}
