import { listTokens, type ListedToken } from "../../db/repositories/api-tokens";
import { database } from "./database";

const isOver = ({ state }: ListedToken): number => Number(state !== "live");

/** Every token as it stands now; those that can be used come first. */
export const allTokens = async (): Promise<ListedToken[]> => (await listTokens(await database(), new Date())).toSorted((a, b) => isOver(a) - isOver(b));
