/** Arrows of docs/ARCHITECTURE.md: each room names the rooms it may import; every other import fails. */
const rooms = {
  "lib/stats": [],
  "lib/survey": [],
  "lib/text": ["lib/stats"],
  "lib/analysis": ["lib/stats", "lib/text", "lib/survey", "lib/findings"],
  "lib/findings": ["lib/analysis", "lib/stats", "lib/survey"],
  "lib/charts": ["lib/analysis", "lib/stats", "lib/survey"],
  "lib/import": ["lib/survey", "lib/stats"],
  "lib/embed": ["lib/errors"],
  "lib/forms": [],
  "lib/sealed": ["lib/errors"],
  "lib/mail": ["db", "lib/sealed", "lib/env", "lib/errors"],
  db: ["lib/survey", "lib/analysis", "lib/env", "lib/errors"],
  "lib/services": [
    "lib/findings",
    "db",
    "lib/survey",
    "lib/analysis",
    "lib/import",
    "lib/sealed",
    "lib/mail",
    "lib/embed",
    "lib/text",
    "lib/forms",
    "lib/errors",
    "lib/env",
    "sample",
  ],
  "lib/auth": ["lib/services", "db", "lib/http", "lib/env", "lib/errors", "lib/sealed"],
  "lib/http": [
    "lib/auth",
    "lib/forms",
    "lib/mail",
    "lib/services",
    "lib/jobs",
    "lib/sealed",
    "db",
    "lib/errors",
    "lib/env",
  ],
  "lib/jobs": [
    "lib/services",
    "lib/mail",
    "lib/analysis",
    "lib/embed",
    "lib/export",
    "lib/http",
    "db",
    "lib/env",
    "lib/errors",
    "lib/sealed",
  ],
  // Files made from a result, with the charts that the pages draw. Jobs and routes call it; services get it handed.
  "lib/export": ["lib/analysis", "lib/charts", "lib/findings", "lib/survey", "lib/import", "components", "lib/errors"],
  // A sample survey has what people make: a questionnaire, answers, and themes sorted by hand. Nothing of how they are analysed.
  sample: ["lib/survey", "lib/analysis/codebook"],
  components: [
    "lib/forms",
    "lib/charts",
    "lib/analysis",
    "lib/findings",
    "lib/survey",
    "lib/import",
    "lib/http",
    "sample",
  ],
};

const ruleFor = ([room, allowed]) => ({
  name: `${room.replace("/", "-")}-imports`,
  severity: "error",
  from: { path: `^${room}/`, pathNot: "\\.test\\.tsx?$" },
  to: {
    path: "^(app|components|lib|db|scripts|sample|tests|bench)/",
    pathNot: `^(${[room, ...allowed].map((name) => `${name}(/|\\.ts$)`).join("|")})`,
  },
});

const PURE = "^lib/(forms|stats|survey|text|analysis|findings|charts|import)/";

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(ruleFor),
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "pure-rooms",
      comment: "Numbers are pure: no framework, no database, no Node modules.",
      severity: "error",
      from: { path: PURE, pathNot: "\\.test\\.ts$" },
      to: {
        path: "^(node:|next|react|drizzle-orm|postgres|@electric-sql)|node_modules/(next|react|drizzle-orm|postgres)/",
        dependencyTypesNot: ["local"],
      },
    },
    {
      name: "database-packages",
      comment: "Only db/ talks to a database driver.",
      severity: "error",
      from: { pathNot: "^(db|drizzle\\.config|tests)|\\.test\\.ts$" },
      to: { path: "node_modules/(drizzle-orm|postgres|@electric-sql)/" },
    },
    {
      name: "onnx-only-in-embed",
      severity: "error",
      from: { pathNot: "^lib/embed/" },
      to: { path: "node_modules/onnxruntime-node/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
