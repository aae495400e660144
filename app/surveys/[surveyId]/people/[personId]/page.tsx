import type { Metadata } from "next";
import Link from "next/link";
import { OnlyHere } from "@/components/people/only-here";
import { PersonForm } from "@/components/people/person-form";
import { StepForm } from "@/components/studio/survey-forms";
import { AudienceName } from "@/components/ui/audience-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isOnlyHere, origin } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { personOnList } from "@/lib/services/change-person";
import { requireSurvey } from "@/lib/services/find-survey";
import { may } from "@/lib/services/permissions";
import { NotYours } from "../not-yours";
import { changePersonAction, putBackPersonAction, removePersonAction, takeOutLinkAction } from "./actions";
import "../people.css";

export const metadata: Metadata = { title: "Person" };

type Props = { params: Promise<{ surveyId: string; personId: string }> };

export default async function PersonPage({ params }: Props) {
  const { surveyId, personId } = await params;
  const here = `/surveys/${surveyId}/people`;
  const context = await studioContext(`${here}/${personId}`);
  await orNotFound(requireSurvey(context, surveyId));
  if (!may(context.actor, "see people")) return <NotYours surveyId={surveyId} />;
  const { survey, person, path } = await orNotFound(personOnList(context, { surveyId, personId }));
  const { audiences } = survey.instrument;
  const audience = audiences.find(({ id }) => id === person.audience);
  const key = { surveyId, personId };
  const base = await origin();
  return (
    <main id="main" className="page-narrow people-page">
      <PageHeader
        kicker={<Link href={`${here}/list`}>The list</Link>}
        title={person.name || person.email || "No name"}
        summary={audience ? <AudienceName shape={audience.shape} name={audience.name} /> : null}
      />
      <div className="stack-loose">
        {person.revoked ? (
          <Notice title="Taken off the list" still>
            <p>The link opens nothing. What was sent with it before stays counted.</p>
            <StepForm action={putBackPersonAction.bind(null, key)} label="Put back on the list" />
          </Notice>
        ) : null}
        {person.unsubscribed ? (
          <Notice title="Wants no more mail" still>
            The personal link goes on working; hand it over in another way.
          </Notice>
        ) : null}
        {person.changed ? (
          <Notice title="Gets no reminders" still>
            Address or audience were changed after the opening. A reminder would tell whoever changed them that this
            person has not answered. The link goes on working.
          </Notice>
        ) : null}
        <PersonForm
          action={changePersonAction.bind(null, key)}
          person={{ name: person.name, email: person.email ?? "", audience: person.audience }}
          audiences={audiences.map(({ id, name }) => ({ value: id, label: name }))}
          mayMove={survey.status !== "closed"}
        />
        {/* Whether the invitation reached this address stands here: of an invitation only, never of a reminder. */}
        {person.revoked ? null : (
          <Card as="section" className="stack" aria-labelledby="link">
            <h2 className="heading" id="link">
              Personal link
            </h2>
            {path && isOnlyHere(base) ? <OnlyHere base={base} /> : null}
            {path ? (
              <CopyField
                id="personal-link"
                label="Personal link"
                hint="For this person alone, and can be used once. Who begins with it in one browser needs a code to go on in another."
                value={`${base}${path}`}
              />
            ) : (
              <>
                <p className="secondary">
                  Mail carries it to this person. If you hand it over yourself, Plumbline notes that members have seen
                  the link: its first page then says so, and whoever goes on in another browser needs a code as well.
                </p>
                <StepForm action={takeOutLinkAction.bind(null, key)} label="Show the link" />
              </>
            )}
          </Card>
        )}
        <div className="row">
          {person.revoked ? null : (
            <Confirm summary="Take off the list …">
              <p>
                The link stops working and no more mail is sent. If answers were sent already, they stay in the ballot
                box: nobody can tell which they are. You can put the person back.
              </p>
              <StepForm action={removePersonAction.bind(null, key)} label="Take off the list" primary />
            </Confirm>
          )}
          {may(context.actor, "erase a person") ? (
            <ButtonLink href={`${here}/${personId}/data`}>Export or erase this person’s data</ButtonLink>
          ) : null}
        </div>
      </div>
    </main>
  );
}
