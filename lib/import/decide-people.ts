import { z } from "zod";
import { type Acceptable, acceptableSchema, LONGEST_NAME, type PersonRow } from "@/lib/survey/person-row";
import { isAddress } from "./fix-address";
import { type Ledger, reviewPeople } from "./review-people";

const id = z.coerce.number().int().min(0);

/** What a member can decide about the rows that need it. */
export const peopleDecisionSchema = z.discriminatedUnion("decide", [
  z.object({
    decide: z.literal("address"),
    id,
    address: z.string().trim().max(200, "Use at most 200 characters for an address."),
  }),
  z.object({ decide: z.literal("audience"), id, audience: z.string().min(1, "Choose an audience.") }),
  z.object({
    decide: z.literal("name"),
    id,
    name: z.string().trim().max(LONGEST_NAME, `Use at most ${LONGEST_NAME} characters for a name.`),
  }),
  z.object({ decide: z.literal("accept"), id, problem: acceptableSchema }),
  z.object({ decide: z.literal("skip"), id }),
  z.object({ decide: z.literal("unskip") }),
  z.object({ decide: z.literal("all") }),
]);
export type PeopleDecision = z.infer<typeof peopleDecisionSchema>;

/** The rows after a decision; an audience goes to every row that names the same one. */
export function decidePeople(rows: readonly PersonRow[], decision: PeopleDecision, ledger: Ledger): PersonRow[] {
  if (decision.decide === "all") return asProposed(rows, ledger);
  if (decision.decide === "unskip") return rows.map(({ skipped: _, ...row }) => row);
  const chosen = rows.find(({ id }) => id === decision.id);
  return rows.map((row) => {
    if (decision.decide === "audience") {
      const isAlike = row === chosen || (row.audience === null && row.written === chosen?.written);
      return isAlike ? { ...row, audience: decision.audience } : row;
    }
    if (row !== chosen) return row;
    if (decision.decide === "skip") return { ...row, skipped: true };
    if (decision.decide === "name") return { ...row, name: decision.name };
    if (decision.decide === "accept") return accepting(row, decision.problem);
    // Typed a second time as it stands: it is meant.
    const isMeant = decision.address === row.address && isAddress(row.address);
    return isMeant ? accepting(row, "address") : { ...row, address: decision.address };
  });
}

const accepting = (row: PersonRow, problem: Acceptable): PersonRow => ({
  ...row,
  accepted: [...new Set([...(row.accepted ?? []), problem])],
});

/** Takes every address and name as proposed and leaves out who is there already; what nobody can propose stays. */
function asProposed(rows: readonly PersonRow[], ledger: Ledger): PersonRow[] {
  let decided = [...rows];
  // Under a name there may be an address, and a mended address may turn out to be on the list: look three times.
  for (let round = 0; round < 3; round += 1) {
    const problems = new Map(reviewPeople(decided, ledger).problems.map((problem) => [problem.row.id, problem]));
    decided = decided.map((row) => {
      const problem = problems.get(row.id);
      if (problem?.kind === "address" && problem.fix !== null) return { ...row, address: problem.fix };
      if (problem?.kind === "name") return { ...row, name: problem.fix };
      return problem?.kind === "duplicate" || problem?.kind === "known" ? { ...row, skipped: true } : row;
    });
  }
  return decided;
}
