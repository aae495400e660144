import type { Metadata } from "next";
import { shutMetadata } from "@/app/answer/shut-metadata";
import { ShutDoorPage } from "@/components/respond/shut-door";

const nothing = { state: "malformed", kind: "personal", organization: null, got: "" } as const;

export const metadata: Metadata = shutMetadata(nothing);

/** A personal link of which nothing is left. */
export default function CutOffLinkPage() {
  return <ShutDoorPage {...nothing} survey={null} />;
}
