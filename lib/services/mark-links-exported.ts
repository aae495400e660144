import { listUnexported, putDraft, setExported, takeDrafts } from "@/db/queries/exported-links";
import { holdSurveyRow } from "@/db/queries/surveys";
import { openDraft, sealDraft } from "@/lib/sealed/draft";
import { invitationToken, sealedKeys } from "@/lib/sealed/tokens";
import type { PublicContext } from "./context";
import { unpacked } from "./save-answers";

/**
 * Notes that members have had personal links in their hands, all of a wave or some, for inside the transaction that hands them out.
 * From here on a draft opens only with its browser's code as well. One that was begun before is locked anew with the code of the
 * browser in which it was begun, so that whoever now gets the link does not read it.
 */
export async function markLinksExported(
  { db, secret }: Pick<PublicContext, "db" | "secret">,
  { waveId, ids }: { waveId: string; ids?: readonly string[] },
): Promise<void> {
  await holdSurveyRow(db, { waveId });
  const links = await listUnexported(db, { waveId, ids });
  const tokens = links.map(({ id }) => invitationToken(secret, id));
  await setExported(
    db,
    links.map(({ id }) => id),
  );
  const tokenOf = new Map(tokens.map((token) => [sealedKeys(token, waveId).draftId, token]));
  for (const row of await takeDrafts(db, waveId, [...tokenOf.keys()])) {
    const token = tokenOf.get(row.id) ?? "";
    const content = openDraft(sealedKeys(token, waveId).draftKey, row.ciphertext);
    const { code } = unpacked(content);
    // Begun before browsers had codes: with the link alone it must not stay open.
    if (code === undefined) continue;
    const { draftId, draftKey } = sealedKeys(token, waveId, code);
    await putDraft(db, { ...row, id: draftId, ciphertext: sealDraft(draftKey, content) });
  }
}
