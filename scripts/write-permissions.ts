// npm run docs:permissions: the table of permissions, written into docs/permissions.md.
import { writeFileSync } from "node:fs";
import { permissionsDocument } from "./permissions/document";

writeFileSync("docs/permissions.md", permissionsDocument());
