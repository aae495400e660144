import { z } from "zod";
import type { Picture } from "@/components/charts/picture";
import { pictureOf } from "@/components/charts/pictures";
import { CHART_THEMES } from "@/components/charts/theme-values";
import type { AnalysisResult } from "@/lib/analysis/result";
import { WIDE } from "@/lib/charts/drawing";
import { AppError } from "@/lib/errors";
import { pictureCsv, pictureSvg, pngOf } from "@/lib/export/picture-file";
import type { ResultFilter } from "@/lib/findings/slice-choices";
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
  only: z.string().optional(),
});
type Query = z.infer<typeof queryShape>;

/** One picture of the newest result as a file, for whoever may read the survey. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return respond(async () => {
    const { surveyId, pictureId } = await params;
    const context = await signedInContext();
    const query = queryOf(request);
    const { result, filter } = await findResult(context, surveyId, { only: query.only });
    if (filter.isUnknown)
      throw new AppError("not_found", `The results have no part “${query.only}”. Choose one of those in the results.`);
    const picture = result && pictureOf(result, pictureId);
    if (!picture)
      throw new AppError("not_found", `The results have no picture “${pictureId}”. Open it again from the results.`);
    return fileOf(ofPart(picture, filter.chosen), result, query);
  });
}

function queryOf(request: Request): Query {
  const parsed = queryShape.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ message }) => message).join("; ");
  throw new AppError("invalid", `This address asks for a file that cannot be made: ${wrong}.`);
}

/** A file is passed on without its page, so it says itself that it is of a part. */
function ofPart(picture: Picture, chosen: ResultFilter["chosen"]): Picture {
  if (!chosen) return picture;
  return { ...picture, basis: `Only who answered “${chosen.label}” to “${chosen.prompt}” · ${picture.basis}` };
}

function fileOf(picture: Picture, result: AnalysisResult, { as, theme, width, only }: Query): Response {
  const name = `${[picture.id, ...(only ? ["only", only] : [])].join("-").replace(/[^\w.-]/g, "-")}.${as}`;
  if (as === "csv") return download(pictureCsv(picture.table), { name, type: as });
  const svg = pictureSvg(picture, result, { theme, width });
  return download(as === "svg" ? svg : pngOf(svg), { name, type: as });
}
