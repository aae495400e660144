import type { Metadata } from "next";
import { shutMetadata } from "@/app/answer/shut-metadata";
import { ShutDoorPage } from "@/components/respond/shut-door";

const unknown = { state: "unknown", kind: "personal", organization: null } as const;

export const metadata: Metadata = shutMetadata(unknown);

/** A whole link that no survey has. */
export default function UnknownLinkPage() {
  return <ShutDoorPage {...unknown} survey={null} />;
}
