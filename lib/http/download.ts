const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
} as const;

/** A file to be saved, kept by no cache. */
export const download = (text: string, { name, type }: { name: string; type: keyof typeof TYPES }): Response =>
  new Response(text, {
    headers: {
      "content-type": TYPES[type],
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
