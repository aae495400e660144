import { dotOfTokens, type Tokens, tokensOfDot } from "@/lib/charts/token-triangle";
import { countIn } from "@/lib/survey/fields";
import type { Question } from "@/lib/survey/instrument";
import { Chips } from "./chips";
import { Counter } from "./counter";
import { type Described, useSheet } from "./sheet";
import { CORNERS, TriangleDrawing } from "./triangle-drawing";
import { UnsureBox } from "./unsure";

type Triangle = Extract<Question, { kind: "role-triangle" }>;
type Props = Described & Readonly<{ question: Triangle }>;

const STANCES = [
  { key: "today", title: "Today" },
  { key: "should", title: "Should be" },
] as const;

/** A dot between three corners, for today and for should-be; three rows of tokens say the same without a pointer. */
export function RoleTriangle({ question, ...described }: Props) {
  const { now } = useSheet();
  const today = tokensIn(question, "today", now);
  return (
    <div className="triangle-twin">
      {STANCES.map(({ key, title }) => (
        <Stance
          key={key}
          stance={key}
          title={title}
          ghost={key === "should" ? today : null}
          {...{ question, ...described }}
        />
      ))}
    </div>
  );
}

type StanceProps = Props & Readonly<{ stance: "today" | "should"; title: string; ghost: Tokens | null }>;

function Stance({ question, stance, title, ghost, describedBy, wrong }: StanceProps) {
  const { now, isLive, write } = useSheet();
  const { corners, tokens: total } = question;
  const name = (corner: string) => `${question.id}.${stance}.${corner}`;
  const tokens = tokensIn(question, stance, now);
  const left = total - tokens[0] - tokens[1] - tokens[2];
  const place = (point: { x: number; y: number }) => {
    const placed = tokensOfDot(point, CORNERS, total);
    for (const [i, { id }] of corners.entries()) write(name(id), placed[i] ? String(placed[i]) : "");
  };
  return (
    <fieldset className="triangle-stance" aria-describedby={describedBy}>
      <legend className="label">{title}</legend>
      <TriangleDrawing
        labels={corners.map(({ label }) => label)}
        tokens={total}
        dot={dotOfTokens(tokens, CORNERS)}
        ghost={ghost && dotOfTokens(ghost, CORNERS)}
        hollow={stance === "should"}
        {...(isLive && { place })}
      />
      <ul>
        {corners.map((corner, i) => (
          <li className="chip-row chip-row-narrow" key={corner.id}>
            <label className="chip-name" htmlFor={name(corner.id)}>
              <span className="visually-hidden">{title}: </span>
              {corner.label}
            </label>
            <Counter
              name={name(corner.id)}
              label={`${title}, ${corner.label}`}
              piece="token"
              value={tokens[i] ?? 0}
              {...{ left, total, describedBy, wrong }}
            />
          </li>
        ))}
      </ul>
      <div className="triangle-left">
        <p className="small secondary" role="status">
          {isLive || left < 0 ? wordsFor(left) : `${total} tokens to share`}
        </p>
        <Chips n={Math.max(0, left)} hollow />
      </div>
      <UnsureBox name={`${question.id}.${stance}`} label={question.unsure} />
    </fieldset>
  );
}

function wordsFor(left: number): string {
  if (left < 0) return `${-left} too many: take ${left === -1 ? "it" : "them"} back`;
  if (left === 0) return "All tokens are placed";
  return left === 1 ? "1 token left to place" : `${left} tokens left to place`;
}

function tokensIn({ id, corners }: Triangle, stance: string, now: Parameters<typeof countIn>[0]): Tokens {
  const [a = 0, b = 0, c = 0] = corners.map((corner) => countIn(now, `${id}.${stance}.${corner.id}`));
  return [a, b, c];
}
