import { download } from "@/lib/http/download";
import { respond } from "@/lib/http/respond";
import { signedInContext } from "@/lib/http/signed-in-context";
import { logAsCsv, logInput } from "@/lib/services/read-log";

export async function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const wanted = { memberId: query.get("member") ?? undefined, surveyId: query.get("survey") ?? undefined };
    const context = await signedInContext();
    return download(await logAsCsv(context, logInput.parse(wanted)), { name: "plumbline-log.csv", type: "csv" });
  });
}
