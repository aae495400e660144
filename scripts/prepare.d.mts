/** Builds the app, unless the build that stands there was made from these very sources. */
export function ensureBuilt(): void;
