import type { z } from "zod";
import type { TokenScope } from "../../lib/accounts/token";
import type { Content, Endpoint } from "../../lib/api/endpoint";
import type { Language } from "../../lib/rules/rule";
import { receivedBody, type ReceivedBody } from "./api-body";
import { once } from "./api-once";
import { checkedParams, checkedQuery, languageOf, problemResponse } from "./api-problem";
import { admit, type Caller } from "./api-token";

/** An endpoint that takes a token. */
type Guarded = Endpoint & { scope: TokenScope };
type SchemaIn<C> = C extends Content ? Extract<C["schema"], z.ZodType> : never;

/** A call that was let in and checked. */
export interface ApiCall<E extends Endpoint> extends Caller {
  params: z.infer<E["params"]>;
  query: z.infer<E["query"]>;
  language: Language;
  now: Date;
}
/** A call that changes something, with what it sends. */
export interface ApiChange<E extends Endpoint> extends ApiCall<E> {
  body: ReceivedBody;
}
/** An answer of one of the endpoint's schemas. */
export interface Reply<E extends Endpoint> {
  status?: number;
  body: z.infer<SchemaIn<E["answers"][keyof E["answers"]]>>;
  /** Where to ask on. */
  location?: string;
  /** False when a part of it failed by a fault of ours: sent again under the same key it is done again. */
  isFinal?: boolean;
}
/** Where an address has no parameters Next hands over none. */
type Params = Promise<object | undefined>;
type Route = (request: Request, context: { params: Params }) => Promise<Response>;

const DEFAULT_LIMIT_BYTES = 64 * 1024;
const FIRST_FAULT = 500;

function responseOf({ status = 200, body, location }: { status?: number; body: unknown; location?: string }): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", ...(location === undefined ? {} : { Location: location }) } });
}

async function admitted<E extends Guarded>(endpoint: E, request: Request, params: Params, language: Language): Promise<ApiCall<E>> {
  const now = new Date();
  const caller = await admit(request, endpoint.scope, now);
  return { ...caller, params: checkedParams<E["params"]>(endpoint.params, (await params) ?? {}), query: checkedQuery<E["query"]>(endpoint.query, new URL(request.url).searchParams, language), language, now };
}

/** Makes the route of an endpoint that reads: token, scope, rate and parameters are checked as it is described, and every refusal is a problem. */
export function reading<E extends Guarded>(endpoint: E, handle: (call: ApiCall<E>) => Promise<Reply<E> | Response>): Route {
  return async (request, context) => {
    const language = languageOf(request);
    try {
      const reply = await handle(await admitted(endpoint, request, context.params, language));
      return reply instanceof Response ? reply : responseOf(reply);
    } catch (error) {
      return problemResponse(error, request, language);
    }
  };
}

/**
 * The same for an endpoint that changes something: the body's type and size are checked as well, and a request with a key is done once.
 * @param limitBytes the largest body
 */
export function changing<E extends Guarded>(endpoint: E, handle: (call: ApiChange<E>) => Promise<Reply<E>>, limitBytes: () => number = () => DEFAULT_LIMIT_BYTES): Route {
  return async (request, context) => {
    const language = languageOf(request);
    try {
      const call = await admitted(endpoint, request, context.params, language);
      const body = await receivedBody(request, endpoint, limitBytes());
      const act = async (): Promise<{ answer: Response; isFinal: boolean }> => {
        try {
          const reply = await handle({ ...call, body });
          return { answer: responseOf(reply), isFinal: reply.isFinal ?? true };
        } catch (error) {
          const answer = problemResponse(error, request, language);
          return { answer, isFinal: answer.status < FIRST_FAULT };
        }
      };
      return await once(request, { tokenId: call.token.id, body, now: call.now }, act);
    } catch (error) {
      return problemResponse(error, request, language);
    }
  };
}
