import { DoorPage } from "@/app/answer/door-page";
import { HIDDEN_LINK } from "@/components/respond/hidden-link";
import { FindLink } from "@/components/respond/hide-link";
import { ShutDoorPage } from "@/components/respond/shut-door";

type Props = { params: Promise<{ token: string }> };

/** A personal link. Looking changes nothing; only the button sets the cookie that answering needs. */
export default async function PersonalLinkPage({ params }: Props) {
  const { token } = await params;
  if (token === HIDDEN_LINK) {
    return (
      <>
        <FindLink />
        <ShutDoorPage state="no-ticket" kind="personal" survey={null} organization={null} />
      </>
    );
  }
  return <DoorPage ticket={{ kind: "personal", token }} link={`/r/${token}`} />;
}
