import { ApiProblem } from "../../../../lib/api/problem";
import { languageOf, problemResponse } from "../../../_server/api-problem";

const unknownAddress = async (request: Request): Promise<Response> =>
  problemResponse(new ApiProblem("not-found", { zh: "没有这个接口，全部接口见 /api/v1/openapi.json。", en: "There is no such address; /api/v1/openapi.json describes all." }), request, languageOf(request));

/** Whatever no other route of the API answers. */
export { unknownAddress as GET, unknownAddress as POST, unknownAddress as PUT, unknownAddress as PATCH, unknownAddress as DELETE };
