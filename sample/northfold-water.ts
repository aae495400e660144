import { z } from "zod";
import type { Codebook } from "@/lib/analysis/codebook";
import { type EditionId, editionById } from "@/lib/survey/editions";
import type { Instrument } from "@/lib/survey/instrument";
import survey from "./northfold-water.json";
import { answersOf, type WrittenAudience, writtenAudienceSchema } from "./people";
import { draftSurvey, pulseSurvey } from "./second-survey";

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
    surveys: [
      first,
      sampleSurvey("core", pulseSurvey.audiences, pulseSurvey.about),
      sampleSurvey("public-sector", [], draftSurvey),
    ],
  };
}

/** The themes of A1 with words that speak of them. */
const THEMES: Readonly<Record<string, readonly [label: string, ...keywords: string[]]>> = {
  benefit: ["Benefits that last", "benefit", "lasting", "promised", "paying back"],
  see: ["An honest picture for decisions", "honest", "picture", "decide", "decisions", "truth"],
  choose: ["Choosing the right work", "choose", "right work", "pick", "right projects"],
  unblock: ["Clearing obstacles", "obstacles", "blockers", "stuck", "departments", "clear"],
  method: ["One way of working", "same way", "one way", "templates", "method"],
  guard: ["Compliance and audit cover", "audit", "auditors", "compliant", "compliance", "regulator"],
  grow: ["Growing project people", "grow", "coach", "learn", "train", "better at"],
};
const UNSURE = "unsure";

/** How two readers sorted the answers to "Why does our PMO exist?". */
function codebookOf(audiences: readonly WrittenAudience[]): Codebook[] {
  const sorted = audiences.flatMap(({ people }) =>
    people.flatMap(({ A1, themes }) =>
      A1 && themes ? [{ text: A1, themes: themes.split(" ").filter((id) => id !== UNSURE) }] : [],
    ),
  );
  if (sorted.length === 0) return [];
  const themes = Object.entries(THEMES).map(([id, [label, ...keywords]]) => ({ id, label, keywords }));
  return [{ questionId: "A1", checkedBy: 2, themes, sorted, unquoted: [] }];
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
    codebooks: codebookOf(audiences),
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
