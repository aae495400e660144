import { create } from "qrcode";

/** Light modules around the code; scanners need four. */
const QUIET = 4;

type Props = Readonly<{ text: string; label: string }>;

/** Drawn dark on white in every theme: many scanners do not read it the other way round. */
export function QrCode({ text, label }: Props) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * QUIET;
  const dark = Array.from(modules.data).flatMap((bit, i) =>
    bit ? [`M${(i % modules.size) + QUIET} ${Math.floor(i / modules.size) + QUIET}h1v1h-1z`] : [],
  );
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#ffffff" d={`M0 0h${side}v${side}h-${side}z`} />
      <path fill="#000000" d={dark.join("")} />
    </svg>
  );
}
