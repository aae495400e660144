import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { personalDoor, shutFacts } from "@/app/answer/door";
import { DoorPage } from "@/app/answer/door-page";
import { mendedLink } from "@/app/answer/mended-link";
import { shutMetadata } from "@/app/answer/shut-metadata";
import { HIDDEN_LINK } from "@/components/respond/hidden-link";
import { FindLink } from "@/components/respond/hide-link";
import { ShutDoorPage } from "@/components/respond/shut-door";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ begun?: string; code?: string }> };

const hidden = { state: "no-ticket", kind: "personal", organization: null } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  if (token === HIDDEN_LINK) return shutMetadata(hidden);
  const found = await personalDoor(token);
  const facts = shutFacts(found);
  return facts ? shutMetadata(facts) : { title: found.door.title };
}

/** A personal link. Looking changes nothing; only the button sets the cookie that answering needs. */
export default async function PersonalLinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  if (token === HIDDEN_LINK) {
    return (
      <>
        <FindLink />
        <ShutDoorPage {...hidden} survey={null} />
      </>
    );
  }
  const mended = mendedLink(token);
  if (mended) redirect(`/r/${mended}`);
  const { begun, code } = await searchParams;
  const found = await personalDoor(token);
  if (found.door.state === "unknown") notFound();
  return <DoorPage found={found} link={`/r/${token}`} isAskedAgain={begun === "ask"} refusedCode={code} />;
}
