import { ImportCard } from "@/components/people/import-card";
import { ImportReview } from "@/components/people/import-review";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Context } from "@/lib/services/context";
import { PEOPLE_LIMITS, PEOPLE_REFUSALS, readPeopleImport, wasAnybodyErased } from "@/lib/services/import-people";
import type { Audience } from "@/lib/survey/instrument";
import { decidePersonAction, discardImportAction, importReadyAction, sendListAction } from "./actions";

type Props = Readonly<{
  context: Context;
  surveyId: string;
  audiences: readonly Audience[];
  said: { added?: string; gone?: string };
}>;

const GONE = "This list is not here any more: it was imported in another tab, or is older than a day.";

/** People on their way to the list: sent, looked through, imported. */
export async function ImportSection({ context, surveyId, audiences, said }: Props) {
  const open = await readPeopleImport(context, surveyId);
  const added = Number(said.added);
  return (
    <Card as="section" className="stack" id="import" aria-labelledby="import-title">
      <div className="row-between">
        <h2 className="heading" id="import-title">
          {open ? "Import people" : "Add people"}
        </h2>
        {open ? <span className="small secondary">{open.source}</span> : null}
      </div>
      {said.gone && !open ? <Notice tone="error" title={GONE} /> : null}
      {said.added !== undefined && Number.isInteger(added) && added >= 0 ? (
        <Notice tone="success" title={`${added.toLocaleString("en-GB")} ${added === 1 ? "person" : "people"} added.`} />
      ) : null}
      {(await wasAnybodyErased(context, surveyId)) ? (
        <Notice tone="warning" title="Do not add again whom you erased from this survey." still>
          Nothing of them is kept, so nobody can tell whether they have answered: with a new link they could answer
          twice.
        </Notice>
      ) : null}
      {open ? (
        <ImportReview
          review={open.review}
          audiences={audiences}
          decideAction={decidePersonAction.bind(null, surveyId)}
          importAction={importReadyAction.bind(null, surveyId)}
          discardAction={discardImportAction.bind(null, surveyId)}
        />
      ) : (
        <ImportCard
          audiences={audiences}
          action={sendListAction.bind(null, surveyId)}
          tooLarge={{ bytes: PEOPLE_LIMITS.bytes, message: PEOPLE_REFUSALS["too-large"] }}
        />
      )}
    </Card>
  );
}
