import { redirect } from "next/navigation";
import { DoorPage } from "@/app/answer/door-page";
import { readTicket, writeTicket } from "@/lib/http/answer-ticket";
import { publicContext } from "@/lib/http/public-context";
import { browserToken } from "@/lib/sealed/tokens";
import { openDoor, type Ticket } from "@/lib/services/open-door";

type Props = { params: Promise<{ slug: string }> };

/** An open link: one for a whole audience. The browser gets a token of its own when the person starts. */
export default async function OpenLinkPage({ params }: Props) {
  const { slug } = await params;
  const ticket = await knownTicket(slug);
  async function start(): Promise<void> {
    "use server";
    const mine = await knownTicket(slug);
    const door = await openDoor(await publicContext(), mine);
    if (door.state !== "open") redirect(`/s/${slug}`);
    const token = mine.kind === "open" && mine.token ? mine.token : browserToken();
    await writeTicket(door.waveId, { kind: "open", slug, token });
    redirect(`/answer/${door.waveId}/resume`);
  }
  return <DoorPage ticket={ticket} start={start} />;
}

/** The link, with this browser's token if it came by the same link before. */
async function knownTicket(slug: string): Promise<Ticket> {
  const fresh: Ticket = { kind: "open", slug, token: null };
  const door = await openDoor(await publicContext(), fresh);
  const kept = door.state === "open" ? await readTicket(door.waveId) : null;
  return kept?.kind === "open" && kept.slug === slug ? kept : fresh;
}
