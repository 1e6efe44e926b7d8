import { startServer } from "../../db/postgres/server";

/** Starts (or finds) the server of the directory in the first argument, says so, and stays until it is killed. */
const { connection, origin } = await startServer(process.argv[2]!, (line) => process.stderr.write(`${line}\n`));
process.stdout.write(`${JSON.stringify({ connection, origin })}\n`);
setInterval(() => undefined, 1_000_000);
