import { redirect } from "next/navigation";
import { DoorPage } from "@/app/answer/door-page";
import { writeTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { openDoor, type Ticket } from "@/lib/services/open-door";

type Props = { params: Promise<{ token: string }> };

/** A personal link. Looking changes nothing; only the button sets the cookie that answering needs. */
export default async function PersonalLinkPage({ params }: Props) {
  const { token } = await params;
  const ticket: Ticket = { kind: "personal", token };
  async function start(): Promise<void> {
    "use server";
    const door = await openDoor(await publicContext(), ticket);
    if (door.state !== "open") redirect(`/r/${token}`);
    await writeTicket(door.waveId, ticket);
    redirect(`/answer/${door.waveId}/resume`);
  }
  return <DoorPage ticket={ticket} start={start} />;
}
