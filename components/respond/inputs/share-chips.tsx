import { countIn } from "@/lib/survey/fields";
import type { Question } from "@/lib/survey/instrument";
import { Chips } from "./chips";
import { Counter } from "./counter";
import { type Described, useSheet } from "./sheet";
import { UnsureBox } from "./unsure";

type Props = Described &
  Readonly<{
    question: Extract<Question, { kind: "share-chips" }>;
    /** The options that were picked before; null: all of them. */
    picked: readonly string[] | null;
  }>;

/** Chips shared over a few rows by buttons or numbers. */
export function ShareChips({ question, picked, describedBy, wrong }: Props) {
  const { now, isLive, write } = useSheet();
  const { id, from, chips: total } = question;
  const rows = picked ? question.options.filter((option) => picked.includes(option.id)) : question.options;
  const placed = rows.map((row) => countIn(now, `${id}.${row.id}`));
  const left = total - placed.reduce((sum, n) => sum + n, 0);
  const share = (even: boolean) => {
    const [each, rest] = [Math.floor(total / rows.length), total % rows.length];
    for (const [i, row] of rows.entries()) write(`${id}.${row.id}`, even ? String(each + (i < rest ? 1 : 0)) : "");
  };
  if (rows.length === 0) return <NothingPicked id={id} from={from} unsure={question.unsure} />;
  return (
    <fieldset className="share-chips" aria-describedby={describedBy}>
      <legend className="visually-hidden">{question.prompt}</legend>
      <Tray left={left} total={total} />
      <ul>
        {rows.map((row, i) => (
          <li className="chip-row" key={row.id}>
            <label className="chip-name" htmlFor={`${id}.${row.id}`}>
              {row.label}
            </label>
            <span className="chip-drawn">
              {placed[i] ? <Chips n={Math.min(placed[i], total)} /> : <span className="small muted">no chips yet</span>}
            </span>
            <Counter
              name={`${id}.${row.id}`}
              label={row.label}
              piece="chip"
              value={placed[i] ?? 0}
              {...{ left, total, describedBy, wrong }}
            />
          </li>
        ))}
      </ul>
      <div className="chip-tools">
        {isLive ? (
          <>
            <button type="button" className="button" onClick={() => share(true)}>
              Share equally
            </button>
            <button type="button" className="button" onClick={() => share(false)}>
              Start over
            </button>
          </>
        ) : null}
        {from ? <BackToPicks from={from}>Change my picks</BackToPicks> : null}
      </div>
      <UnsureBox name={id} label={question.unsure} />
    </fieldset>
  );
}

function Tray({ left, total }: Readonly<{ left: number; total: number }>) {
  const { isLive } = useSheet();
  const words = left === 1 ? "chip left to place" : "chips left to place";
  return (
    <div className="answer-tray">
      {isLive ? (
        <p role="status">
          <strong className="answer-tray-number">{Math.abs(left)}</strong>{" "}
          {left < 0 ? "too many: take them back" : words}
        </p>
      ) : (
        <p>
          <strong className="answer-tray-number">{total}</strong> chips to share
        </p>
      )}
      <span className="tray-chips">
        <Chips n={Math.min(total, total - left)} />
        <Chips n={Math.max(0, left)} hollow />
      </span>
    </div>
  );
}

function NothingPicked({ id, from, unsure }: Readonly<{ id: string; from: string | undefined; unsure: string }>) {
  return (
    <div className="stack">
      <p className="notice">
        You have picked none yet, so there is nothing to share chips among. Pick first, or just continue.
      </p>
      {from ? (
        <div>
          <BackToPicks from={from}>Pick now</BackToPicks>
        </div>
      ) : null}
      <UnsureBox name={id} label={unsure} />
    </div>
  );
}

/** Saves this page and opens the one where the picks were made. */
function BackToPicks({ from, children }: Readonly<{ from: string; children: string }>) {
  return (
    <button type="submit" name="go" value={`question ${from}`} className="button">
      {children}
    </button>
  );
}
