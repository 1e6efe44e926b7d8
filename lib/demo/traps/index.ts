import { CONTENT_TRAPS } from "./content";
import { NARRATIVE_TRAPS } from "./narrative";
import { SECURITY_TRAPS } from "./security";
import { STRUCTURE_TRAPS } from "./structure";
import { SUBSTANCE_TRAPS } from "./substance";
import { TABLE_TRAPS } from "./tables";
import type { Trap } from "./trap";

/** Every trap, by family. */
export const TRAPS: readonly Trap[] = [...STRUCTURE_TRAPS, ...TABLE_TRAPS, ...SUBSTANCE_TRAPS, ...CONTENT_TRAPS, ...NARRATIVE_TRAPS, ...SECURITY_TRAPS];
