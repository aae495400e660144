import { z } from "zod";
import type { Codebook } from "@/lib/analysis/codebook";
import { type EditionId, editionById } from "@/lib/survey/editions";
import type { Instrument } from "@/lib/survey/instrument";
import survey from "./northfold-water.json";
import { answersOf, type WrittenAudience, writtenAudienceSchema } from "./people";
import { draftSurvey, pulseSurvey } from "./second-survey";
import { THEMES } from "./themes";

export type SampleInvitation = {
  readonly audience: string;
  readonly email: string;
  readonly name: string;
  readonly answered: boolean;
};
export type SampleResponse = {
  readonly audience: string;
  readonly answers: Record<string, unknown>;
  /** The day, as nothing finer is ever kept. */
  readonly answeredOn: string;
};
export type SampleSurvey = {
  readonly title: string;
  readonly status: "draft" | "collecting" | "closed";
  readonly edition: EditionId;
  readonly instrument: Instrument;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly closedOn: string | null;
  readonly invitations: readonly SampleInvitation[];
  readonly responses: readonly SampleResponse[];
  readonly codebooks: readonly Codebook[];
};
export type SampleOrganization = {
  readonly organization: { readonly name: string; readonly office: string; readonly isSample: true };
  /** Beside the visitor; nobody can sign in as one of them. */
  readonly colleagues: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: "editor" | "facilitator" | "viewer";
  }[];
  readonly surveys: readonly SampleSurvey[];
};

/** Northfold Water, an invented utility: a closed survey with a story, a pulse under way, and a draft. */
export function sampleOrganization(): SampleOrganization {
  const first = sampleSurvey("full", survey.audiences, {
    title: "Why does our PMO exist?",
    status: "closed",
    opensOn: "2026-03-02",
    closesOn: "2026-03-20",
    closedOn: "2026-03-20",
  });
  return {
    organization: { name: "Northfold Water", office: "Enterprise PMO", isSample: true },
    colleagues: [
      { name: "Editor of the sample", email: "editor@northfold.example", role: "editor" },
      { name: "Facilitator of the sample", email: "facilitator@northfold.example", role: "facilitator" },
      { name: "Viewer of the sample", email: "viewer@northfold.example", role: "viewer" },
    ],
    surveys: [
      first,
      sampleSurvey("core", pulseSurvey.audiences, pulseSurvey.about),
      sampleSurvey("public-sector", [], draftSurvey),
    ],
  };
}

/** How two readers sorted the answers in words. */
function codebooksOf(audiences: readonly WrittenAudience[]): Codebook[] {
  return Object.entries(THEMES).flatMap(([questionId, themes]): Codebook[] => {
    const sorted = audiences.flatMap(({ people }) =>
      people.flatMap(({ themes: ids, ...person }) => {
        const [text, own] = [person[questionId as "A1"], ids?.[questionId]];
        return text === undefined || own === undefined ? [] : [{ text, themes: own.split(" ").filter(Boolean) }];
      }),
    );
    return sorted.length > 0 ? [{ questionId, checkedBy: 2, themes: [...themes], sorted, unquoted: [] }] : [];
  });
}

type Fieldwork = Pick<SampleSurvey, "title" | "status" | "opensOn" | "closesOn" | "closedOn">;

function sampleSurvey(edition: EditionId, written: unknown, fieldwork: Fieldwork): SampleSurvey {
  const audiences = z.array(writtenAudienceSchema).parse(written);
  const { instrument } = editionById(edition);
  const responses = audiences.flatMap((audience) =>
    answersOf(audience, instrument).map((answers, i) => ({
      audience: audience.id,
      answers,
      answeredOn: audience.people[i]?.on ?? "",
    })),
  );
  return {
    ...fieldwork,
    edition,
    instrument,
    invitations: audiences.flatMap(ledger),
    responses,
    codebooks: codebooksOf(audiences),
  };
}

const ROLES: Readonly<Record<string, readonly [address: string, name: string]>> = {
  stakeholders: ["exec", "Executive"],
  "project-managers": ["project-manager", "Project manager"],
  "pmo-staff": ["pmo", "PMO"],
};

/** Who was asked: roles instead of names. Who answered is spread over the list, unrelated to the order of the answers. */
function ledger({ id, invited, people }: WrittenAudience): SampleInvitation[] {
  const [address, name] = ROLES[id] ?? [id, id];
  const silent = invited - people.length;
  return Array.from({ length: invited }, (_, i) => {
    const number = String(i + 1).padStart(2, "0");
    const isSilent = Math.floor(((i + 1) * silent) / invited) > Math.floor((i * silent) / invited);
    return {
      audience: id,
      email: `${address}-${number}@northfold.example`,
      name: `${name} ${number}`,
      answered: !isSilent,
    };
  });
}
