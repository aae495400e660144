/** What a new session carries: whom it is for, and the member's epoch; a session of an earlier epoch has ended. */
export type NewSession = { readonly memberId: string; readonly epoch: number };
