import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { type ToldAction, ToldForm } from "@/components/ui/told-form";
import type { RowProblem } from "@/lib/import/review-people";
import type { Audience } from "@/lib/survey/instrument";
import { LONGEST_NAME } from "@/lib/survey/person-row";
import { MarkedAddress } from "./marked-address";

type Props = Readonly<{
  problem: RowProblem;
  audiences: readonly Audience[];
  action: ToldAction;
}>;

/** One row that needs a decision: what is wrong, what is proposed, and the button that does it. */
export function ImportProblemRow({ problem, audiences, action }: Props) {
  const { row, message } = problem;
  const audience = audiences.find(({ id }) => id === row.audience)?.name ?? row.written;
  return (
    <tr>
      <th scope="row" className="import-row">
        {row.row}
      </th>
      <td className="import-audience">{audience}</td>
      <td className="import-address">
        {row.name ? <span className="secondary small">{row.name}</span> : null}
        <span>
          <MarkedAddress address={row.address} fix={problem.kind === "address" ? problem.fix : null} />
        </span>
        <span className="import-problem">{message}</span>
      </td>
      <td>
        <Fix problem={problem} audiences={audiences} action={action} />
      </td>
    </tr>
  );
}

function Fix({ problem, audiences, action }: Props) {
  const { row } = problem;
  const form = (decide: string, children: ReactNode) => (
    <ToldForm action={action} className="import-fix">
      <input type="hidden" name="decide" value={decide} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="problem" value={problem.kind} />
      {children}
    </ToldForm>
  );
  const skip = (look: "outline" | "quiet") =>
    form(
      "skip",
      <Button type="submit" size="small" variant={look}>
        Skip row {row.row}
      </Button>,
    );
  switch (problem.kind) {
    case "address":
    case "no-address":
      return (
        <div className="import-ways">
          {form(
            "address",
            <>
              <input
                className="input"
                name="address"
                aria-label={`Address of row ${row.row}`}
                defaultValue={(problem.kind === "address" ? problem.fix : null) ?? row.address}
                maxLength={200}
                autoComplete="off"
                spellCheck={false}
              />
              <Button type="submit" size="small" variant="primary">
                Use this
              </Button>
            </>,
          )}
          <div className="row-tight">
            {problem.kind === "address" && problem.mayStay ? form("accept", <Quiet>Keep it as it is</Quiet>) : null}
            {problem.kind === "no-address" && row.name !== ""
              ? form("accept", <Quiet>Add without an address</Quiet>)
              : null}
            {skip("quiet")}
          </div>
        </div>
      );
    case "name":
      return (
        <div className="import-ways">
          {form(
            "name",
            <>
              <input
                className="input"
                name="name"
                aria-label={`Name of row ${row.row}`}
                defaultValue={problem.fix}
                maxLength={LONGEST_NAME}
                autoComplete="off"
              />
              <Button type="submit" size="small" variant="primary">
                Use this
              </Button>
            </>,
          )}
          <div className="row-tight">{skip("quiet")}</div>
        </div>
      );
    case "audience":
      return (
        <div className="import-ways">
          {form(
            "audience",
            <>
              <select
                className="select"
                name="audience"
                aria-label={`Audience of row ${row.row}`}
                defaultValue={problem.guess ?? ""}
                required
              >
                <option value="">Choose an audience</option>
                {audiences.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
              <Button type="submit" size="small" variant="primary">
                {problem.alike > 1 ? `Apply to ${problem.alike} rows` : "Use this"}
              </Button>
            </>,
          )}
          {problem.alike > 1 ? null : <div className="row-tight">{skip("quiet")}</div>}
        </div>
      );
    case "duplicate":
    case "known":
      return (
        <div className="import-fix">
          <span className="small secondary">
            {problem.kind === "known" ? `Stays as it is, audience “${problem.keep}”` : problem.keep}
          </span>
          {skip("outline")}
        </div>
      );
    case "removed":
      return (
        <div className="import-fix">
          {form("accept", <Plain>Put back on the list</Plain>)}
          {skip("quiet")}
        </div>
      );
    case "unsubscribed":
      return (
        <div className="import-fix">
          {form("accept", <Plain>Add, without mail</Plain>)}
          {skip("quiet")}
        </div>
      );
  }
}

const Quiet = ({ children }: Readonly<{ children: string }>) => (
  <Button type="submit" size="small" variant="quiet">
    {children}
  </Button>
);
const Plain = ({ children }: Readonly<{ children: string }>) => (
  <Button type="submit" size="small">
    {children}
  </Button>
);
