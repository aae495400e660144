import type { Metadata } from "next";
import { PreviewWalk } from "@/components/editor/preview/preview-walk";
import { RespondHeader } from "@/components/respond/respond-header";
import { AudienceName } from "@/components/ui/audience-mark";
import { Notice } from "@/components/ui/notice";
import { publicContext } from "@/lib/http/public-context";
import { orNotFound } from "@/lib/http/studio-context";
import { openPreview } from "@/lib/services/preview-survey";
import { minutesFor } from "@/lib/survey/resolve";
import "../answer-styles";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ as?: string }> };

export const metadata: Metadata = { title: "Preview" };

/** The saved questions as people will get them, for whoever has the link. There is no door behind it. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { title, organization, instrument, minimumWords } = await orNotFound(openPreview(await publicContext(), token));
  const { as } = await searchParams;
  const audience = instrument.audiences.find(({ id }) => id === as);
  if (audience)
    return <PreviewWalk key={audience.id} instrument={instrument} audience={audience.id} minimumWords={minimumWords} />;
  return (
    <>
      <RespondHeader>
        <span className="tag">Preview</span>
      </RespondHeader>
      <main id="main" className="preview-start stack">
        <p className="welcome-place">{organization}</p>
        <h1 className="welcome-title">{title}</h1>
        <Notice title="A preview: nothing that you enter here is stored or sent." still />
        <p className="secondary">As whom do you want to see it?</p>
        <ul className="stack">
          {instrument.audiences.map(({ id, name, shape }) => (
            <li key={id}>
              <a className="button button-large button-wide" href={`/preview/${token}?as=${id}`}>
                <AudienceName shape={shape} name={name} /> about {minutesFor(instrument, id)} min
              </a>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
