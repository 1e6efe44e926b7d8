import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import { openDatabase } from "../../db/client";
import { startWorker } from "../../db/queue/worker";
import { comparingThread } from "../../db/overlaps/thread/place";
import { readerThread } from "../../lib/ingest/worker/place";
import { methodRefusal } from "./api-methods";
import { contentPolicy } from "./content-policy";
import { closeDatabase } from "./database";
import { entranceFor } from "./entrance";
import { markPeer } from "./peer";

export interface ServeOptions {
  /** The checkout: where `app` and the build are. */
  directory: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
}
export interface ServedSite {
  url: string;
  /** Ends the server and all it keeps open; requests under way are answered first, those that take long are cut off. */
  close(): Promise<void>;
}

const NONCE_BYTES = 16;
const WORKER_CONNECTIONS = 6;
const ANSWER_LIMIT_MS = 5_000;
const now = (): Date => new Date();
const log = (line: string): void => console.error(line);

/** The worker inside the server, on connections of its own so that pages never wait for it; `MINGJIAN_WORKERS=0` switches it off. @returns stops it */
async function startInnerWorker(): Promise<() => Promise<void>> {
  if (process.env["MINGJIAN_WORKERS"] === "0") return async () => undefined;
  const database = await openDatabase({ env: process.env, now: now(), log, connections: WORKER_CONNECTIONS });
  const worker = startWorker(database, { now, log });
  return async () => {
    await worker.stop();
    await database.close();
  };
}

/** Takes no more requests, and waits for those under way; a connection that was opened and never used would be waited for without end. */
async function endListening(server: Server): Promise<void> {
  const limit = setTimeout(() => server.closeAllConnections(), ANSWER_LIMIT_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(limit);
}

/**
 * Serves the built pages, each answer with a Content-Security-Policy of its own, and nothing but the sign-in to who has no session.
 * Next reads the nonce for its scripts from the request's policy header, which is set here and never taken from outside.
 * @throws Error when there is no build, or the port is taken
 */
export async function serve({ directory, host, port }: ServeOptions): Promise<ServedSite> {
  readerThread.remember();
  comparingThread.remember();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error(`the server listens on ${String(bound)} instead of a port`);
  // Next asks the server itself for the page that an action leads to, and has to know the port for it.
  const app = next({ dev: false, dir: directory, hostname: host, port: bound.port });
  const prepared = app.prepare();
  const answer = app.getRequestHandler();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await prepared;
    const policy = contentPolicy(randomBytes(NONCE_BYTES).toString("base64"));
    request.headers["content-security-policy"] = policy;
    delete request.headers["content-security-policy-report-only"];
    response.setHeader("Content-Security-Policy", policy);
    const refusal = methodRefusal(request);
    if (refusal) {
      response.writeHead(refusal.status, Object.fromEntries(refusal.headers)).end(await refusal.text());
      return;
    }
    const entrance = await entranceFor(request);
    if (entrance === null) await answer(request, response);
    else response.writeHead(303, { Location: entrance, "Cache-Control": "no-store" }).end();
  };
  server.on("request", (request, response) => {
    markPeer(request);
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  await prepared;
  const stopWorker = await startInnerWorker();
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound.port}`,
    close: async () => {
      await endListening(server);
      await stopWorker();
      await app.close();
      await closeDatabase();
    },
  };
}
