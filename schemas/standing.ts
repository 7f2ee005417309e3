import { z } from "zod";

/** What people say of a contract. `locked`: nobody changes values until it is unlocked. */
export const ContractState = z.enum(["draft", "validated", "locked"]);
export type ContractState = z.infer<typeof ContractState>;

/** `ready`: nothing doubtful. `essentialReady`: the essential fields are sure. `toReview`: some are not. `blocked`: pages unread, or said to be no contract. */
export const Readiness = z.enum(["ready", "essentialReady", "toReview", "blocked"]);
export type Readiness = z.infer<typeof Readiness>;

/** Where a contract stands in the work of people, and what other systems call it. */
export const ContractStanding = z.strictObject({
  state: ContractState,
  /** Absent for a moment, where an earlier version stored the contract and its line is still to be made. */
  readiness: Readiness.optional(),
  /** By name of the other system. */
  externalIds: z.record(z.string(), z.string()),
});
export type ContractStanding = z.infer<typeof ContractStanding>;
