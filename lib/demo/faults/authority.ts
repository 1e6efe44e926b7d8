import { withCells, type ReportModel } from "../model";
import { fault, FIGURES_HIDDEN, in2019Shape, in2021Shape, type Fault } from "./fault";

const stated = (cells: Record<string, string>) => (model: ReportModel): ReportModel => withCells(model, "disclosure", cells);
const where = { place: { table: "disclosure" as const }, hiddenIn: FIGURES_HIDDEN, also: ["NAR-004"] };

/** Figures that the body has no power for. */
export const AUTHORITY_FAULTS: readonly Fault[] = [
  fault("AUT-001/county-department", { ...where, fits: (model) => in2021Shape(model) && model.body.kind === "department", plant: stated({ "regulations.inForce": "7" }) }),
  fault("AUT-001/county-government", { ...where, fits: (model) => in2021Shape(model) && model.body.kind === "government" && model.body.level === "county", plant: stated({ "regulations.issued": "1", "regulations.inForce": "3" }) }),
  fault("AUT-001/township", { ...where, fits: (model) => in2021Shape(model) && model.body.kind === "government" && model.body.level === "township", plant: stated({ "regulations.issued": "4", "regulations.inForce": "4" }) }),
  fault("AUT-001/street", { ...where, fits: (model) => in2021Shape(model) && model.body.kind === "agencyOffice", plant: stated({ "regulations.inForce": "2" }) }),
  fault("AUT-001/shape-of-2019", { ...where, fits: (model) => in2019Shape(model) && model.body.level === "county", plant: stated({ "regulations.made": "4", "regulations.published": "4", "regulations.totalPublic": "36" }) }),
];
