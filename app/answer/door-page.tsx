import { HideLink } from "@/components/respond/hide-link";
import { ShutDoorPage } from "@/components/respond/shut-door";
import { Welcome } from "@/components/respond/welcome";
import { publicContext } from "@/lib/http/public-context";
import { openDoor, type Ticket } from "@/lib/services/open-door";
import { readDraft } from "@/lib/services/save-answers";
import { minutesFor } from "@/lib/survey/resolve";

type Props = Readonly<{ ticket: Ticket; link: string }>;

/** What both kinds of link open first. */
export async function DoorPage({ ticket, link }: Props) {
  const context = await publicContext();
  const door = await openDoor(context, ticket);
  // A link that leads nowhere stays in the address bar, to be compared with the invitation.
  const hide = ticket.kind === "personal" && door.title !== null ? <HideLink /> : null;
  if (door.state !== "open") {
    return (
      <>
        {hide}
        <ShutDoorPage state={door.state} kind={ticket.kind} survey={door.title} organization={door.organization} />
      </>
    );
  }
  const { audiences } = door.instrument;
  const audience = audiences.find(({ id }) => id === door.audience);
  if (!audience) throw new Error(`The survey of this link has no audience “${door.audience}”`);
  const draft = await readDraft(context, door);
  return (
    <>
      {hide}
      <Welcome
        organization={door.organization}
        title={door.title}
        audience={audience}
        audiences={audiences}
        minutes={minutesFor(door.instrument, door.audience)}
        closesOn={door.closesOn}
        minimum={{ numbers: door.minimumNumbers, words: door.minimumWords }}
        kind={ticket.kind}
        hasDraft={Object.keys(draft).length > 0}
        isSample={door.isSample}
        startAt={`${link}/start`}
      />
    </>
  );
}
