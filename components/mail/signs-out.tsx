"use client";

import type { ReactNode } from "react";
import { forgetAllChanges } from "./kept-text";

/** Around every form that ends a session: what its member wrote and this device kept goes with it. */
export function SignsOut({ children }: Readonly<{ children: ReactNode }>) {
  return <div onSubmit={forgetAllChanges}>{children}</div>;
}
