import { AudienceName } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Context } from "@/lib/services/context";
import { countList } from "@/lib/services/list-people";
import type { Audience } from "@/lib/survey/instrument";

type Props = Readonly<{ context: Context; surveyId: string; audiences: readonly Audience[] }>;

/** How many are on the list, and the ways to it. */
export async function PeopleSummary({ context, surveyId, audiences }: Props) {
  const counts = await countList(context, surveyId);
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  return (
    <Card as="section" className="stack" aria-labelledby="list-title">
      <h2 className="heading" id="list-title">
        The list
      </h2>
      {n === 0 ? (
        <p className="secondary">Nobody is on the list yet. People on it get a personal link: it can be used once.</p>
      ) : (
        <>
          <ul className="people-counts">
            {audiences.map(({ id, shape, name }) => (
              <li key={id}>
                <AudienceName shape={shape} name={name} />{" "}
                <strong>{(counts.find((one) => one.audience === id)?.n ?? 0).toLocaleString("en-GB")}</strong>
              </li>
            ))}
          </ul>
          <div className="row-tight">
            <ButtonLink href={`/surveys/${surveyId}/people/list`}>
              See {n === 1 ? "1 person" : `${n.toLocaleString("en-GB")} people`}
            </ButtonLink>
            <form method="post" action={`/surveys/${surveyId}/people/export`}>
              <Button type="submit" variant="quiet">
                Export the list (CSV)
              </Button>
            </form>
          </div>
        </>
      )}
      <p className="small secondary">
        The list says who was asked. It does not say who has answered; you see only how many.
      </p>
    </Card>
  );
}
