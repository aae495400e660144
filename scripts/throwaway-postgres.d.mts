/** Starts a cluster and returns its address and a function that removes it. */
export function throwawayPostgres(): Promise<{ url: string; stop: () => void }>;
