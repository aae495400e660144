import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { KeepFocus } from "@/components/ui/keep-focus";
import { type ToldAction, ToldForm } from "@/components/ui/told-form";
import type { PeopleReview } from "@/lib/import/review-people";
import type { Audience } from "@/lib/survey/instrument";
import { ImportProblemRow } from "./import-problem-row";

type Props = Readonly<{
  review: PeopleReview;
  audiences: readonly Audience[];
  decideAction: ToldAction;
  importAction: ToldAction;
  discardAction: ToldAction;
}>;

const MOST_SHOWN = 50;

/** What would be added, what stands in the way of the rest, and a way out for each. */
export function ImportReview({ review, audiences, decideAction, importAction, discardAction }: Props) {
  const { ready, problems, nSkipped } = review;
  const n = problems.length;
  const nProposed = problems.filter(isProposed).length;
  return (
    <div className="stack">
      <KeepFocus on="import-state" when={`${ready.length} ${n} ${nSkipped}`} />
      <p className="import-state" id="import-state" role="status" tabIndex={-1}>
        <span className="import-ready">
          <Icon name="check" /> <strong>{ready.length.toLocaleString("en-GB")}</strong> ready
        </span>
        {n > 0 ? (
          <span className="import-undecided">
            <Icon name="alert" /> <strong>{n.toLocaleString("en-GB")}</strong> {n === 1 ? "needs" : "need"} a decision
          </span>
        ) : null}
        {nSkipped > 0 ? <span className="secondary">{nSkipped.toLocaleString("en-GB")} skipped</span> : null}
        <span className="secondary">Nothing is sent until you say so</span>
      </p>
      {n > 0 ? (
        <table className="table import-table">
          <caption className="visually-hidden">Rows that need a decision</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Audience</th>
              <th scope="col">Address and problem</th>
              <th scope="col">Fix</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST_SHOWN).map((problem) => (
              <ImportProblemRow
                key={`${problem.row.id} ${problem.kind} ${problem.row.address}`}
                problem={problem}
                audiences={audiences}
                action={decideAction}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {n > MOST_SHOWN ? (
        <p className="small secondary">
          And {(n - MOST_SHOWN).toLocaleString("en-GB")} more, which come up as these are decided.
        </p>
      ) : null}
      <div className="form-actions">
        {ready.length > 0 ? (
          <ToldForm action={importAction}>
            <Button type="submit" variant="primary">
              Import {ready.length.toLocaleString("en-GB")} ready {ready.length === 1 ? "row" : "rows"}
            </Button>
          </ToldForm>
        ) : null}
        {nProposed > 1 ? <Decide action={decideAction} decide="all" label={`Take all ${nProposed} proposals`} /> : null}
        {nSkipped > 0 ? <Decide action={decideAction} decide="unskip" label="Bring back skipped rows" /> : null}
        <ToldForm action={discardAction}>
          <Button type="submit">Choose another file</Button>
        </ToldForm>
        {n > 0 && ready.length > 0 ? (
          <span className="small secondary">
            {n === 1 ? "The 1 row stays here until fixed." : `The ${n} rows stay here until fixed.`}
          </span>
        ) : null}
      </div>
      <p className="caption">This list is kept for you alone, for a day at most. A reload loses nothing.</p>
    </div>
  );
}

/** What "all proposals" settles. */
const isProposed = (problem: PeopleReview["problems"][number]) =>
  ["duplicate", "known", "name"].includes(problem.kind) || (problem.kind === "address" && problem.fix !== null);

type DecideProps = Readonly<{ action: ToldAction; decide: string; label: string }>;

function Decide({ action, decide, label }: DecideProps) {
  return (
    <ToldForm action={action}>
      <input type="hidden" name="decide" value={decide} />
      <Button type="submit">{label}</Button>
    </ToldForm>
  );
}
