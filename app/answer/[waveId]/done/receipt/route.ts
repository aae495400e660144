import { openSheet } from "@/app/answer/sheet";
import { receiptText } from "@/components/respond/receipt-text";
import { AppError } from "@/lib/errors";
import { download } from "@/lib/http/download";
import { respond } from "@/lib/http/respond";

type RouteContext = { params: Promise<{ waveId: string }> };

/** The receipt as a text file; it holds no answers, since nobody can look them up any more. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    const { door } = await openSheet((await params).waveId);
    if (door.state !== "answered") throw new AppError("not_found", "Nothing has been sent from this browser.");
    const text = receiptText({
      survey: door.title ?? "",
      organization: door.organization ?? "",
      one: door.audience?.one ?? "",
    });
    return download(text, { name: "receipt.txt", type: "txt" });
  });
}
