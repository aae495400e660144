"use client";

import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/** One press, one file: while a press is on its way another would be lost. */
export function MakeButton({ label, small = false }: Readonly<{ label: string; small?: boolean }>) {
  const { pending } = useFormStatus();
  const look = small ? ({ size: "small" } as const) : ({ variant: "primary" } as const);
  return (
    <Button type="submit" {...look} busy={pending} disabled={pending}>
      {pending ? "One moment …" : label}
    </Button>
  );
}
