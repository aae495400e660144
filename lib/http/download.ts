const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
} as const;

/** A file to be saved, kept by no cache. */
export const download = (
  content: string | Uint8Array<ArrayBuffer>,
  { name, type }: { name: string; type: keyof typeof TYPES },
): Response =>
  new Response(content, {
    headers: {
      "content-type": TYPES[type],
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
