import fc from "fast-check";

/** Each day tries other cases, and all runs of a day the same: what fails here fails everywhere, until it is mended. */
const today = Math.floor(Date.now() / 86_400_000);
const seed = Number(process.env["PROPERTY_SEED"] ?? today);

fc.configureGlobal({
  seed,
  reporter: (run) => {
    if (!run.failed) return;
    const message = `${fc.defaultReportMessage(run)}\n\nThe same cases again, on any day: PROPERTY_SEED=${seed} npm run test:unit`;
    throw new Error(message, { cause: run.errorInstance });
  },
});
