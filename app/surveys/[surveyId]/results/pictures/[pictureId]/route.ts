import { z } from "zod";
import type { Picture } from "@/components/charts/picture";
import { pictureOf } from "@/components/charts/pictures";
import { CHART_THEMES } from "@/components/charts/theme-values";
import type { AnalysisResult } from "@/lib/analysis/result";
import { WIDE } from "@/lib/charts/drawing";
import { AppError } from "@/lib/errors";
import { pictureCsv, pictureSvg, pngOf } from "@/lib/export/picture-file";
import { download } from "@/lib/http/download";
import { respond } from "@/lib/http/respond";
import { signedInContext } from "@/lib/http/signed-in-context";
import { findResult } from "@/lib/services/find-result";

type RouteContext = { params: Promise<{ surveyId: string; pictureId: string }> };

const FORMATS = ["svg", "png", "csv"] as const;
const [NARROWEST, WIDEST] = [280, 1600];
const queryShape = z.object({
  as: z.enum(FORMATS, { error: `“as” is one of ${FORMATS.join(", ")}` }),
  theme: z.enum(CHART_THEMES, { error: `“theme” is one of ${CHART_THEMES.join(", ")}` }).default("light"),
  width: z.coerce
    .number({ error: "“width” is a number of px" })
    .int("“width” is a whole number of px")
    .min(NARROWEST, `“width” is at least ${NARROWEST}`)
    .max(WIDEST, `“width” is at most ${WIDEST}`)
    .default(WIDE),
});
type Query = z.infer<typeof queryShape>;

/** One picture of the newest result as a file, for whoever may read the survey. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    const { surveyId, pictureId } = await params;
    const context = await signedInContext();
    const { result } = await findResult(context, surveyId);
    const query = queryOf(request);
    const picture = result && pictureOf(result, pictureId);
    if (!picture)
      throw new AppError("not_found", `The results have no picture “${pictureId}”. Open it again from the results.`);
    return fileOf(picture, result, query);
  });
}

function queryOf(request: Request): Query {
  const parsed = queryShape.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ message }) => message).join("; ");
  throw new AppError("invalid", `This address asks for a file that cannot be made: ${wrong}.`);
}

function fileOf(picture: Picture, result: AnalysisResult, { as, theme, width }: Query): Response {
  const name = `${picture.id.replace(/[^\w.-]/g, "-")}.${as}`;
  if (as === "csv") return download(pictureCsv(picture.table), { name, type: as });
  const svg = pictureSvg(picture, result, { theme, width });
  return download(as === "svg" ? svg : pngOf(svg), { name, type: as });
}
