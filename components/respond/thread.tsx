import type { Progress } from "@/lib/survey/progress";

type Props = Readonly<{ progress: Progress }>;

const BOB = "M0 13L-7.9 -1.4L-7.9 -4.8Q-7.9 -7.2 -3.2 -7.9V-11H3.2V-7.9Q7.9 -7.2 7.9 -4.8L7.9 -1.4Z";

export const minutesLeft = ({ minutesLeft: n }: Progress) => `about ${n} min left`;

/** The way through the parts as a plumb line; the bob hangs at the part that one is in. */
export function Thread({ progress: { part, parts } }: Props) {
  return (
    <ol className="thread" aria-label="Parts">
      {parts.map((title, i) => (
        <li
          key={title}
          className={i + 1 < part ? "thread-past" : undefined}
          {...(i + 1 === part && { "aria-current": "step" as const })}
        >
          <span className="thread-mark" aria-hidden="true">
            {i + 1 === part ? <Bob /> : null}
          </span>
          {title}
          {i + 1 < part ? <span className="visually-hidden"> (done)</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** The same on a phone, lying down. */
export function ThreadAcross({ progress }: Props) {
  const { part, parts, share } = progress;
  const at = `${Math.round(share * 1000) / 10}%`;
  return (
    <div className="thread-across">
      <p className="caption">
        <span>
          Part {part} of {parts.length} · {parts[part - 1]}
        </span>
        <span>{minutesLeft(progress)}</span>
      </p>
      <svg width="100%" height="20" aria-hidden="true">
        <line className="thread-line" x1="0" y1="5" x2="100%" y2="5" />
        <line className="thread-line-past" x1="0" y1="5" x2={at} y2="5" />
        <svg x={at} y="0" overflow="visible" aria-hidden="true">
          <path className="thread-bob" d="M0 19L-5.2 9L-5.2 7Q-5.2 5.4 -2 5V2.6H2V5Q5.2 5.4 5.2 7L5.2 9Z" />
        </svg>
      </svg>
    </div>
  );
}

function Bob() {
  return (
    <svg width="18" height="26" viewBox="-9 -12 18 26" aria-hidden="true">
      <path className="thread-bob" d={BOB} />
    </svg>
  );
}
