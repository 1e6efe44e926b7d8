import { z } from "zod";
import { signedIn } from "../../db/accounts/session";
import { authenticator } from "./authenticator";
import { database } from "./database";

/** How many days after the sign-in a session ends, however much it is used: `MINGJIAN_SESSION_DAYS`, 7 by default, 90 at most. */
export const sessionDays = (): number => z.coerce.number().int().min(1).max(90).catch(7).parse(process.env["MINGJIAN_SESSION_DAYS"]);

/** The id of the account that is signed in by a request's cookies; null when nobody is. */
export const sessionAccount = async (headers: Headers): Promise<string | null> => await signedIn({ db: await database(), authenticator: await authenticator() }, headers, sessionDays(), new Date());
