import { listTokens, type ListedToken } from "../../db/repositories/api-tokens";
import { database } from "./database";

/** Every token as it stands now. */
export const allTokens = async (): Promise<ListedToken[]> => listTokens(await database(), new Date());
