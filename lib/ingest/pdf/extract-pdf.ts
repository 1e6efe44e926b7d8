import type { Extraction } from "../extraction";
import type { Limits } from "../limits";
export function extractPdf(_b: Uint8Array, _p: string, _l: Limits): Promise<Extraction> { throw new Error("x"); }
