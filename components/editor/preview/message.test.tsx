import { expect, it } from "vitest";
import { editionById } from "@/lib/survey/editions";
import { previewMessage, readPreviewMessage } from "./message";

const { instrument } = editionById("core");

it("carries the survey's own minimum into the frame", () => {
  const sent = { instrument, audience: "pmo-staff", questionId: "A1", minimumWords: 13 };
  expect(readPreviewMessage(structuredClone(previewMessage(sent)))).toMatchObject({
    audience: "pmo-staff",
    minimumWords: 13,
  });
});
