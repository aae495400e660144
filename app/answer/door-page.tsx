import { HideLink } from "@/components/respond/hide-link";
import { ResumeForm } from "@/components/respond/resume-form";
import { ShutDoorPage } from "@/components/respond/shut-door";
import { Welcome } from "@/components/respond/welcome";
import { publicContext } from "@/lib/http/public-context";
import { readDraft } from "@/lib/services/save-answers";
import { promiseOf } from "@/lib/survey/promise";
import { minutesFor, pagesFor } from "@/lib/survey/resolve";
import { type FoundDoor, shutFacts } from "./door";
import { learnedOf } from "./learned-of";

/** `refusedCode`: why the code that was typed here did not open anything. */
type Props = Readonly<{
  found: FoundDoor;
  link: string;
  isAskedAgain?: boolean;
  refusedCode?: string | undefined;
  /** Too many have begun from this network: the button was pressed and did nothing. */
  mustWait?: boolean;
}>;

/** What both kinds of link open first. */
export async function DoorPage({ found, link, isAskedAgain = false, refusedCode, mustWait = false }: Props) {
  const { ticket, door, other, isKnown } = found;
  // A link that leads nowhere stays in the address bar, to be compared with the invitation.
  const hide = ticket.kind === "personal" && door.title !== null ? <HideLink /> : null;
  const facts = shutFacts(found);
  if (facts || door.state !== "open") {
    return (
      <>
        {hide}
        {facts ? <ShutDoorPage {...facts} learned={await learnedOf(door)} /> : null}
      </>
    );
  }
  const { audiences } = door.instrument;
  const audience = audiences.find(({ id }) => id === door.audience);
  if (!audience) throw new Error(`The survey of this link has no audience “${door.audience}”`);
  const draft = await readDraft(await publicContext(), door);
  const n = Object.keys(draft).length;
  const questions = pagesFor(door.instrument, door.audience).flatMap((page) => page.questions);
  const before = other?.state === "open" && other.audience !== door.audience ? other : null;
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
        hasDraft={n > 0}
        mustWait={mustWait}
        begun={n > 0 && !isKnown ? { n, of: questions.length, isAskedAgain } : null}
        before={before ? (audiences.find(({ id }) => id === before.audience)?.many ?? null) : null}
        needsCode={door.needsCode}
        retentionDays={door.retentionDays}
        resume={door.needsCode && n === 0 ? <ResumeForm action={`${link}/resume`} refused={refusedCode} /> : null}
        isSample={door.isSample}
        promise={promiseOf(door)}
        startAt={`${link}/start`}
      />
    </>
  );
}
