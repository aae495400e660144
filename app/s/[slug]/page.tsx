import { DoorPage } from "@/app/answer/door-page";
import { knownTicket } from "@/app/answer/known-ticket";

type Props = { params: Promise<{ slug: string }> };

/** An open link: one for a whole audience. Looking changes nothing. */
export default async function OpenLinkPage({ params }: Props) {
  const { slug } = await params;
  return <DoorPage ticket={await knownTicket(slug)} link={`/s/${slug}`} />;
}
