import type { Metadata } from "next";
import { FromFileForm } from "@/components/studio/from-file-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { may } from "@/lib/services/permissions";
import { MOST_INSTRUMENT_BYTES } from "@/lib/survey/instrument-json";
import { fromFileAction } from "./actions";
import "../../home.css";

export const metadata: Metadata = { title: "Import questions" };

export default async function FromFilePage() {
  const { actor } = await studioContext("/surveys/new/from-file");
  return (
    <main id="main" className="page-narrow">
      <PageHeader
        title="Import questions"
        summary="A questionnaire that was exported here or elsewhere, or that you wrote yourself: one JSON file in version 1 of the instrument format. No answers, no people."
      />
      {may(actor, "change surveys") ? (
        <FromFileForm action={fromFileAction} mostBytes={MOST_INSTRUMENT_BYTES} />
      ) : (
        <Notice title="Your role may look at surveys, not add one. Ask an owner or editor." still />
      )}
    </main>
  );
}
