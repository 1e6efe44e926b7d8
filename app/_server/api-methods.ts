import type { IncomingMessage } from "node:http";
import { ENDPOINTS } from "../../lib/api/endpoints";
import { ApiProblem } from "../../lib/api/problem";
import { languageOf, problemResponse } from "./api-problem";

/** Answered for every address by the server itself. */
const ALWAYS = ["OPTIONS"];

const fits = (template: string, pathname: string): boolean => new RegExp(`^${template.replaceAll(".", String.raw`\.`).replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname);

/** The methods that the description of the API has for an address, in capitals; none for what is no address of it. */
function methodsOf(pathname: string): string[] {
  const methods = ENDPOINTS.filter(({ path }) => fits(path, pathname)).map(({ method }) => method.toUpperCase());
  return methods.includes("GET") ? [...methods, "HEAD"] : methods;
}

/** The refusal of a call of the JSON API whose address exists and does not take its method; null for every other request. */
export function methodRefusal({ method = "GET", url = "/", headers }: Pick<IncomingMessage, "method" | "url" | "headers">): Response | null {
  const address = new URL(url, "http://localhost");
  const methods = methodsOf(address.pathname);
  if (methods.length === 0 || methods.includes(method) || ALWAYS.includes(method)) return null;
  const request = new Request(address, { headers: { "accept-language": headers["accept-language"] ?? "" } });
  const allowed = methods.join(", ");
  const problem = new ApiProblem("method-not-allowed", { zh: `这个接口只接受 ${allowed}。`, en: `This address takes ${allowed} only.` });
  const answer = problemResponse(problem, request, languageOf(request));
  answer.headers.set("Allow", allowed);
  return answer;
}
