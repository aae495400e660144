import { PersonMarks } from "@/components/charts/person-marks";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { CommonGround as Ground, Misreading as Misread } from "@/lib/analysis/result-findings";
import { type Audiences, nameOf, shapeOf } from "./audiences";
import { RichWords } from "./rich-words";

const ROWS = 4;

/** What most of every visible audience says, and where one of them misjudges another. */
export function CommonGround({ result, audiences }: Readonly<{ result: AnalysisResult; audiences: Audiences }>) {
  const rows = result.commonGround.slice(0, ROWS);
  const [misreading, ...others] = result.misreadings;
  const canBeCompared = result.audiences.filter(({ numbers }) => numbers).length > 1;
  return (
    <section className="results-part" id="common-ground">
      <div className="results-head">
        <h2 className="heading">Common ground</h2>
      </div>
      {rows.length === 0 ? (
        <p className="secondary">
          {canBeCompared
            ? "Nothing yet that most people of every audience say."
            : "Too few answers to say; this does not mean that there is none."}
        </p>
      ) : (
        <ul>
          {rows.map((row) => (
            <GroundRow key={row.title} row={row} audiences={audiences} />
          ))}
        </ul>
      )}
      {misreading ? (
        <div className="misreading">
          <h3 className="kicker">A misreading</h3>
          <MisreadingWords misreading={misreading} audiences={audiences} />
          {others.length > 0 ? (
            <details>
              <summary className="small">
                {others.length === 1 ? "Another misreading" : `${others.length} more misreadings`}
              </summary>
              {others.map((one) => (
                <MisreadingWords
                  key={`${one.kind} ${one.predictor} ${one.target}`}
                  misreading={one}
                  audiences={audiences}
                />
              ))}
            </details>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function GroundRow({ row, audiences }: Readonly<{ row: Ground; audiences: Audiences }>) {
  return (
    <li className="ground-row">
      <h3 className="subheading">{row.title}</h3>
      <ul className="ground-counts">
        {row.groups.map(({ audience, count, n }) => (
          <li key={audience}>
            <PersonMarks shape={shapeOf(audiences, audience)} count={count} n={n} pitch={9} />
            <span className="small">
              <span className="visually-hidden">{nameOf(audiences, audience)}: </span>
              <b>
                {count} of {n}
              </b>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function MisreadingWords({ misreading, audiences }: Readonly<{ misreading: Misread; audiences: Audiences }>) {
  return (
    <div className="misreading-words">
      <p className="finding">
        <RichWords text={misreading.sentence} audiences={audiences} />
      </p>
      <p className="small secondary">{misreading.detail}</p>
    </div>
  );
}
