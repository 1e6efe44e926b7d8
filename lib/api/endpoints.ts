import { getAgency, listAgencies } from "./agencies";
import { getBatch } from "./batches";
import { defineEndpoint, noParams, type Endpoint } from "./endpoint";
import { getExport } from "./exports";
import { decideFinding, getFinding, listFindings } from "./findings";
import { getReport, listReports, pushReports } from "./reports";
import { pushRoster } from "./roster";
import { listRules } from "./rules";
import { listScorecards } from "./scorecards";
import { getStatistics } from "./statistics";

export const getDescription = defineEndpoint({
  method: "get",
  path: "/api/v1/openapi.json",
  operationId: "getDescription",
  title: { zh: "本说明", en: "This description" },
  scope: null,
  params: noParams,
  query: noParams,
  bodies: [],
  answers: { 200: { says: { zh: "OpenAPI 3.1", en: "OpenAPI 3.1" }, schema: null, mediaTypes: ["application/json"] } },
  problems: [],
});

/** Every call of the JSON API, in the order in which it is described. */
export const ENDPOINTS: readonly Endpoint[] = [
  listReports, pushReports, getReport, getBatch, listFindings, getFinding, decideFinding, listAgencies, getAgency, listScorecards, getStatistics, getExport, pushRoster, listRules, getDescription,
];
