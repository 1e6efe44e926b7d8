import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { contentPolicy } from "./content-policy";
import { entranceFor } from "./entrance";

export interface ServeOptions {
  /** The checkout: where `app` and the build are. */
  directory: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
}
export interface ServedSite {
  url: string;
  /** Ends the server; requests under way are answered first. */
  close(): Promise<void>;
}

const NONCE_BYTES = 16;

/**
 * Serves the built pages, each answer with a Content-Security-Policy of its own, and nothing but the sign-in to who has no session.
 * Next reads the nonce for its scripts from the request's policy header, which is set here and never taken from outside.
 * @throws Error when there is no build, or the port is taken
 */
export async function serve({ directory, host, port }: ServeOptions): Promise<ServedSite> {
  const app = next({ dev: false, dir: directory, hostname: host, port });
  await app.prepare();
  const answer = app.getRequestHandler();
  const server = createServer((request, response) => {
    request.headers["x-mingjian-peer"] = request.socket.remoteAddress ?? "unknown";
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const policy = contentPolicy(randomBytes(NONCE_BYTES).toString("base64"));
    request.headers["content-security-policy"] = policy;
    delete request.headers["content-security-policy-report-only"];
    response.setHeader("Content-Security-Policy", policy);
    const entrance = await entranceFor(request);
    if (entrance === null) await answer(request, response);
    else response.writeHead(303, { Location: entrance, "Cache-Control": "no-store" }).end();
  };
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error(`the server listens on ${String(bound)} instead of a port`);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound.port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await app.close();
    },
  };
}
