import { letterheadSchema, type Letterhead } from "../../lib/export/letterhead";

type FieldKind = "text" | "number" | "day" | "lines";
/** A field of the letterhead's form. */
interface LetterheadField {
  name: "issuer" | "selfName" | "documentCode" | "firstNumber" | "deadline" | "workingDays" | "issuedOn" | "contact" | "phone" | "circularTo" | "copyTo";
  kind: FieldKind;
}

/** The fields in the order in which they are filled in. */
export const LETTERHEAD_FIELDS: readonly LetterheadField[] = [
  { name: "issuer", kind: "text" },
  { name: "selfName", kind: "text" },
  { name: "documentCode", kind: "text" },
  { name: "firstNumber", kind: "number" },
  { name: "issuedOn", kind: "day" },
  { name: "deadline", kind: "day" },
  { name: "workingDays", kind: "number" },
  { name: "contact", kind: "text" },
  { name: "phone", kind: "text" },
  { name: "circularTo", kind: "text" },
  { name: "copyTo", kind: "lines" },
];

/** What a field holds, as its input shows it. */
export function fieldText(letterhead: Letterhead, { name }: LetterheadField): string {
  const value = letterhead[name];
  return Array.isArray(value) ? value.join("\n") : String(value ?? "");
}

function valueOf(form: FormData, { name, kind }: LetterheadField): string | number | string[] | undefined {
  const entry = form.get(name);
  const text = typeof entry === "string" ? entry.trim() : "";
  if (text === "") return undefined;
  if (kind === "number") return Number(text);
  if (kind === "lines") return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return text;
}

/**
 * Reads the form field by field.
 * @param before what the form does not have stays as it was
 * @returns the letterhead of the fields that fit, and those that do not
 */
export function readLetterheadForm(form: FormData, before: Letterhead): { letterhead: Letterhead; unfit: LetterheadField[] } {
  const given = new Map(LETTERHEAD_FIELDS.map((field) => [field, valueOf(form, field)]));
  const unfit = LETTERHEAD_FIELDS.filter((field) => given.get(field) !== undefined && !letterheadSchema.safeParse({ [field.name]: given.get(field) }).success);
  const own = new Set<string>(LETTERHEAD_FIELDS.map(({ name }) => name));
  const kept = Object.entries(before).filter(([name]) => !own.has(name));
  const fitting = [...given].flatMap(([field, value]) => (value === undefined || unfit.includes(field) ? [] : [[field.name, value] as const]));
  return { letterhead: letterheadSchema.parse(Object.fromEntries([...kept, ...fitting])), unfit };
}
