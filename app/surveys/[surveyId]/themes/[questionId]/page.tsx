import type { Metadata } from "next";
import { NoThemes } from "@/components/themes/no-themes";
import { ALL, type Place } from "@/components/themes/place";
import { ThemesDesk } from "@/components/themes/themes-desk";
import type { ThemesPage } from "@/lib/analysis/themes-page";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { listStatements, listStatementsInput } from "@/lib/services/list-statements";
import { openThemes } from "../open-themes";
import { bringAction, editThemesAction } from "./actions";
import "../themes.css";
import "../statements.css";

export const metadata: Metadata = { title: "Themes" };

const SORTED = "The themes that nobody had touched are sorted anew. Undo brings the earlier ones back.";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ surveyId: string; questionId: string }>; searchParams: Promise<Query> };

export default async function ThemesOfQuestionPage({ params, searchParams }: Props) {
  const where = await params;
  const base = `/surveys/${where.surveyId}/themes/${where.questionId}`;
  const context = await studioContext(base);
  const { survey, page, why } = await orNotFound(openThemes(context, where));
  if (!page) return <NoThemes title={survey.title} surveyId={where.surveyId} why={why} />;
  const query = await searchParams;
  const place = placeOf(base, query, page);
  const asked = listStatementsInput.parse({
    ...where,
    theme: place.theme,
    ...(place.search && { search: place.search }),
    ...(place.audience && { audience: place.audience }),
    ...(place.after && { after: place.after }),
  });
  const statements = await orNotFound(listStatements(context, asked));
  return (
    <ThemesDesk
      page={page}
      place={place}
      isListFirst={query["theme"] === undefined}
      statements={statements}
      minimumWords={survey.minimumWords}
      arrived={query["done"] === "sorted" ? SORTED : null}
      edit={editThemesAction.bind(null, where)}
      bring={bringAction.bind(null, where.surveyId)}
    />
  );
}

/** A theme that somebody has merged meanwhile is no longer there: then the first one is open. */
function placeOf(base: string, query: Query, { themes, audiences }: ThemesPage): Place {
  const one = (name: string) => [query[name] ?? ""].flat()[0] ?? "";
  const theme = one("theme");
  const isThere = theme === ALL || themes.some(({ id }) => id === theme);
  const audience = audiences.some(({ id, words }) => words && id === one("of")) ? one("of") : "";
  return {
    base,
    theme: isThere ? theme : (themes[0]?.id ?? ALL),
    search: one("q").slice(0, 200).trim(),
    audience,
    after: isThere ? one("after") : "",
    quote: isThere ? one("quote") : "",
  };
}
