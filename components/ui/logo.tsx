import { WORDMARK_PATHS } from "./wordmark-paths";

type LogoProps = Readonly<{ height?: number; className?: string }>;

/** The wordmark; smallest height 22, below that the icon. */
export function Logo({ height = 30, className }: LogoProps) {
  const width = Math.round(height * (186.48 / 52) * 100) / 100;
  return (
    <svg className={className} height={height} width={width} viewBox="0 10 186.48 52" role="img" aria-label="Plumbline">
      <g fill="var(--ink-1)">
        {WORDMARK_PATHS.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      <path d="M123.9 39.5V50" stroke="var(--ink-1)" strokeWidth={1.7} />
      <path
        d="M123.9 61.4L119.61 53.6L119.61 51.78Q119.61 50.48 122.18 50.09V48.4H125.62V50.09Q128.19 50.48 128.19 51.78L128.19 53.6Z"
        fill="var(--brass)"
      />
    </svg>
  );
}

/** Beam, line and bob: a calm full stop for empty and finished states. */
export function Bob({ height = 84, className }: LogoProps) {
  return (
    <svg className={className} width={(height * 30) / 84} height={height} viewBox="17 0 30 84" aria-hidden="true">
      <path d="M18 8H46" stroke="var(--ink-1)" strokeWidth={3} />
      <path d="M32 8V44" stroke="var(--ink-1)" strokeWidth={1.6} />
      <path
        d="M32 76L20.78 55.6L20.78 50.84Q20.78 47.44 27.51 46.42V42H36.49V46.42Q43.22 47.44 43.22 50.84L43.22 55.6Z"
        fill="var(--brass)"
      />
    </svg>
  );
}
