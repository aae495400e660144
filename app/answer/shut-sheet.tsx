import type { Metadata } from "next";
import { learnedOf } from "@/app/answer/learned-of";
import type { openSheet } from "@/app/answer/sheet";
import { shutMetadata } from "@/app/answer/shut-metadata";
import { ShutDoorPage } from "@/components/respond/shut-door";

export type ShutSheet = Exclude<Awaited<ReturnType<typeof openSheet>>, { open: true }>;

/** Why nothing can be answered in this browser, on whichever page of the questionnaire somebody comes. */
export async function ShutSheetPage({ sheet }: Readonly<{ sheet: ShutSheet }>) {
  return <ShutDoorPage {...factsOf(sheet)} learned={await learnedOf(sheet.door)} />;
}

/** The same in the page's title. */
export const shutSheetMetadata = (sheet: ShutSheet): Metadata => shutMetadata(factsOf(sheet));

function factsOf({ door, ticket }: ShutSheet) {
  const { state, organization, day, title: survey } = door;
  return { state, kind: ticket?.kind ?? "personal", survey, organization, day, one: door.audience?.one } as const;
}
