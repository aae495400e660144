export * from "./analysis";
export * from "./invitations";
export * from "./mailings";
export * from "./organizations";
export * from "./responses";
export * from "./surveys";
