export * from "./analysis";
export * from "./invitations";
export * from "./organizations";
export * from "./responses";
export * from "./surveys";
