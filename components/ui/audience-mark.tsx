import { classNames } from "./class-names";
import { markPath, type Shape } from "./mark-path";

type MarkProps = Readonly<{
  shape: Shape;
  size?: number;
  /** Hollow means "should be", never "no" or "missing". */
  hollow?: boolean;
  /** Grey: the audience is suppressed. */
  muted?: boolean;
  /** Without a label the mark is decoration: the audience's name must stand beside it. */
  label?: string;
  className?: string;
}>;

export function AudienceMark({ shape, size = 12, hollow = false, muted = false, label, className }: MarkProps) {
  const ink = muted ? "var(--mark-muted)" : "var(--hue)";
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: labelled by aria-label, or hidden beside its word; a title would show as a tooltip.
    <svg
      className={classNames("audience-mark", `audience-${shape}`, className)}
      width={size}
      height={size}
      viewBox="-6 -6 12 12"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {hollow ? (
        <path d={markPath(shape, 3.9)} fill="var(--paper)" stroke={ink} strokeWidth={1.7} strokeLinejoin="round" />
      ) : (
        <path d={markPath(shape, 4.8)} fill={ink} />
      )}
    </svg>
  );
}

type NameProps = Readonly<{ shape: Shape; name: string; size?: number; muted?: boolean; className?: string }>;

/** An audience in running text or above a column: its shape and its word in its hue. */
export function AudienceName({ shape, name, size = 12, muted = false, className }: NameProps) {
  return (
    <span className={classNames("audience-name", `audience-${shape}`, className)}>
      <AudienceMark shape={shape} size={size} muted={muted} />
      {name}
    </span>
  );
}
