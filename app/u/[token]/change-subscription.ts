import { publicContext } from "@/lib/http/public-context";
import { respond } from "@/lib/http/respond";
import { seeOther } from "@/lib/http/see-other";
import { setSubscription } from "@/lib/services/unsubscribe";

export async function changeSubscription(token: string, wanted: boolean): Promise<Response> {
  return respond(async () => {
    await setSubscription(await publicContext(), token, wanted);
    return seeOther(pageOf({ token }));
  });
}

export const pageOf = ({ token }: { token: string }) => `/u/${encodeURIComponent(token)}`;
