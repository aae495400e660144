import type { Metadata } from "next";
import Link from "next/link";
import { PersonFacts } from "@/components/people/person-facts";
import { StepForm } from "@/components/studio/survey-forms";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { may } from "@/lib/services/permissions";
import { personData } from "@/lib/services/person-data";
import { erasePersonAction } from "./actions";
import "./data.css";

export const metadata: Metadata = { title: "A person’s data" };

type Props = { params: Promise<{ surveyId: string; personId: string }> };

export default async function PersonDataPage({ params }: Props) {
  const { surveyId, personId } = await params;
  const people = `/surveys/${surveyId}/people`;
  const context = await studioContext(`${people}/${personId}/data`);
  if (!may(context.actor, "erase a person")) {
    return (
      <main id="main" className="page">
        <EmptyState title="Only owners see this">
          <p>Ask an owner of your organization to hand out or erase what the list holds about a person.</p>
        </EmptyState>
      </main>
    );
  }
  const data = await orNotFound(personData(context, { surveyId, personId }));
  const { name, email } = data.person;
  return (
    <main id="main" className="page person-data">
      <PageHeader
        kicker={<Link href={`${people}/${personId}`}>Person</Link>}
        title={name || email || "A person without a name"}
        summary={`What Plumbline holds about this person in “${data.survey}”, and how to hand it out or erase it.`}
      />
      <PersonFacts data={data} />
      <section className="section stack" aria-labelledby="hand-out">
        <h2 className="heading" id="hand-out">
          Hand it out
        </h2>
        <p className="secondary">
          For somebody who asks what is stored about them. Whether they have answered is not in it, and neither are
          reminders, which would say so: members see how many have answered, never who. The log notes that you took a
          copy, not whose.
        </p>
        <form method="post" action={`${people}/${personId}/data/file`} className="row">
          <Button type="submit" name="as" value="json">
            Save as JSON
          </Button>
          <Button type="submit" name="as" value="csv">
            Save as CSV
          </Button>
        </form>
      </section>
      <section className="section stack" aria-labelledby="erase">
        <h2 className="heading" id="erase">
          Erase this person
        </h2>
        <p className="secondary">
          Takes them off the list, with every mail and note of it. If they have sent answers, those stay: a sealed
          response cannot be found, by you or by us, and so it cannot be deleted.
        </p>
        <Confirm summary="Erase …">
          <ul className="person-erase">
            <li>
              Their row of the list, the mails to them and what became of those are deleted. This cannot be undone.
            </li>
            <li>
              Their link leads nowhere from then on. A draft that was not sent yet is overwritten, or can be opened by
              nobody.
            </li>
            <li>
              The link stays used up if it was used.{" "}
              {data.status === "closed"
                ? ""
                : "But if you add the same person to this survey again, they get a new link, and nobody can tell whether they have voted: so do not."}
            </li>
            <li>Copies outside Plumbline, such as sent mail and backups, are yours to delete.</li>
          </ul>
          <StepForm
            action={erasePersonAction.bind(null, { surveyId, personId })}
            label="Erase this person"
            busy="Erasing …"
            primary
          />
        </Confirm>
      </section>
    </main>
  );
}
