import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { sharedDoor, shutFacts } from "@/app/answer/door";
import { DoorPage } from "@/app/answer/door-page";
import { knownTicket } from "@/app/answer/known-ticket";
import { mendedLink } from "@/app/answer/mended-link";
import { shutMetadata } from "@/app/answer/shut-metadata";
import { PasscodePage } from "@/components/people/passcode-page";
import { publicContext } from "@/lib/http/public-context";
import { openDoor } from "@/lib/services/open-door";
import { asksPasscode } from "@/lib/services/passcode";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ passcode?: string; start?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await sharedDoor((await params).slug);
  const facts = shutFacts(found);
  return facts ? shutMetadata(facts) : { title: found.door.title };
}

/** An open link: one for a whole audience. Looking changes nothing. */
export default async function OpenLinkPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const mended = mendedLink(slug);
  if (mended) redirect(`/s/${mended}`);
  const ticket = await knownTicket(slug);
  const context = await publicContext();
  if (await asksPasscode(context, ticket)) {
    const door = await openDoor(context, { ...ticket, token: null });
    const { passcode } = await searchParams;
    if (door.state === "open") return <PasscodePage {...door} sendTo={`/s/${slug}/passcode`} said={passcode ?? null} />;
  }
  const found = await sharedDoor(slug);
  if (found.door.state === "unknown") notFound();
  const { start } = await searchParams;
  return <DoorPage found={found} link={`/s/${slug}`} mustWait={start === "wait"} />;
}
