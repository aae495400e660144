import type { Metadata } from "next";
import { Editor } from "@/components/editor/editor";
import { LockedQuestions } from "@/components/editor/locked-questions";
import { OnlyHere } from "@/components/people/only-here";
import { QrCode } from "@/components/studio/qr-code";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { isOnlyHere, origin } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { may } from "@/lib/services/permissions";
import { previewPath } from "@/lib/services/preview-survey";
import { questionsPage } from "@/lib/services/questions-page";
import { makeNewVersionAction } from "./actions";
import "./editor.css";
import "./outline.css";

export const metadata: Metadata = { title: "Questions" };

export default async function QuestionsPage({ params }: { params: Promise<{ surveyId: string }> }) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/questions`);
  const { survey, lock } = await orNotFound(questionsPage(context, surveyId));
  const { title, status, instrument, instrumentVersion } = survey;
  const canEdit = may(context.actor, "change surveys");
  if (!canEdit || lock === "locked") {
    const action = canEdit && survey.source === "links" ? makeNewVersionAction.bind(null, surveyId) : null;
    return (
      <LockedQuestions
        survey={survey}
        why={canEdit ? (status === "closed" ? "closed" : "answered") : "role"}
        action={action}
      />
    );
  }
  const base = await origin();
  const url = `${base}${await previewPath(context, surveyId)}`;
  return (
    <>
      <noscript>
        <Notice tone="warning" title="The editor needs JavaScript. Switch it on for this page, then reload it." still />
      </noscript>
      <Editor
        key={surveyId}
        surveyId={surveyId}
        memberId={context.actor.memberId}
        title={title}
        version={instrumentVersion}
        instrument={instrument}
        onlyWords={lock === "words"}
        minimumWords={survey.minimumWords}
        phone={
          <>
            <p className="secondary">
              The saved questions, as each audience gets them. The link works for a week, without signing in; nothing
              that is entered there is stored.
            </p>
            {isOnlyHere(base) ? <OnlyHere base={base} /> : null}
            <QrCode text={url} label="QR code of the preview" />
            <CopyField id="preview-link" label="Link to the preview" value={url} />
          </>
        }
      />
    </>
  );
}
