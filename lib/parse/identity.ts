import { isWithin, regionByCode } from "../gazetteer/divisions";
import type { SourceDocument } from "../ingest/document";
import type { Agency, Diagnostic, Span } from "../report/schema";
import type { CleanText } from "../text/clean";
import { type BodyName, readBodyName } from "./body-name";
import { creditCodesIn } from "./credit-code";
import { doubt } from "./doubt";
import { resolveRegion } from "./region";
import type { FoundTitle } from "./title";

type Witness = "manifest" | "title" | "line-above-title" | "preface" | "publisher" | "compiler" | "contact";
interface Testimony {
  witness: Witness;
  body: BodyName;
  span: Span;
}

const PLACE_OR_NAME = "([一-鿿()]{2,40}?)";
const SENTENCES: readonly [Witness, RegExp][] = [
  ["preface", new RegExp(`(?:现将|现|特|予以)?(?:向社会)?(?:公布|公开)${PLACE_OR_NAME}(?:本年度|20\\d\\d年度?)(?:的)?(?:政府|政务)信息公开`, "gu")],
  ["compiler", new RegExp(`由${PLACE_OR_NAME}(?:编制|编写|起草)`, "gu")],
  ["contact", new RegExp(`请?(?:直接)?(?:与|联系|致电|向)${PLACE_OR_NAME}(?=联系|咨询|反映|,|\\(|。|:|地址|电话|政务公开办|信息公开办)`, "gu")],
];
const DEPARTMENT_SELF = /我局|本局|我委|我厅/u;
/** The sentences stand in the preface. */
const PREFACE_CHARS = 2000;

function sentenceTestimonies(clean: CleanText, from: number): Testimony[] {
  const preface = clean.text.slice(from, from + PREFACE_CHARS);
  return SENTENCES.flatMap(([witness, pattern]) =>
    Array.from(preface.matchAll(pattern), (match): Testimony | null => {
      const words = match[1] ?? "";
      const body = readBodyName(words);
      const start = from + match.index + match[0].indexOf(words);
      return body && { witness, body, span: clean.toOriginal(start, start + words.length) };
    }).filter((testimony) => testimony !== null),
  );
}

/** Who is named, the best witness first: the title, then what the report says of itself, then the page. */
function testimonies(document: SourceDocument, clean: CleanText, title: FoundTitle | null, prefaceStart: number): Testimony[] {
  const { manifest, metadata } = document;
  const found: Testimony[] = [];
  const add = (witness: Witness, words: string | undefined, span: Span): void => {
    const body = words ? readBodyName(words) : null;
    if (body) found.push({ witness, body, span });
  };
  const sentences = sentenceTestimonies(clean, prefaceStart);
  const of = (witness: Witness): Testimony[] => sentences.filter((testimony) => testimony.witness === witness);
  add("manifest", manifest.agency, [0, 0]);
  if (title && !title.subjectApart) add("title", title.subject, title.span);
  found.push(...of("preface"));
  if (title?.subjectApart) add("line-above-title", title.subject, title.span);
  add("publisher", metadata.publisher?.value, metadata.publisher?.span ?? [0, 0]);
  found.push(...of("compiler"), ...of("contact"));
  return found;
}

const located = (body: BodyName): boolean => body.candidates.length > 0 || body.unlistedRegion !== null;

/** 应急管理局 in the title is the 张店区应急管理局 of another sentence. */
function completed(chosen: Testimony, others: readonly Testimony[]): BodyName {
  if (located(chosen.body) || chosen.body.level === "national") return chosen.body;
  const fuller = others.find(({ body }) => located(body) && body.name !== chosen.body.name && body.name.endsWith(chosen.body.name));
  return fuller?.body ?? chosen.body;
}

/** A government above the title may be the site's owner: a department that signs and says 我局 is the body. */
function withoutSiteName(found: readonly Testimony[], text: string): Testimony | undefined {
  const [first, ...others] = found;
  if (first?.witness !== "line-above-title" || first.body.kind !== "government") return first;
  return (DEPARTMENT_SELF.test(text) ? others.find(({ body }) => body.kind === "department") : undefined) ?? first;
}

const conflicts = (a: BodyName, b: BodyName): boolean =>
  a.candidates.length > 0 && b.candidates.length > 0 && !a.candidates.some((one) => b.candidates.some((other) => isWithin(one.code, other.code) || isWithin(other.code, one.code)));

function regionDoubts(read: ReturnType<typeof resolveRegion>, body: BodyName, span: Span): Diagnostic[] {
  const { region, by, ambiguous } = read;
  if (ambiguous) return [doubt("region-ambiguous", `“${body.name}”同名的有 ${body.candidates.length} 处，文中不能确定是哪一处`, span)];
  if (body.unlistedRegion) return [doubt("region-unlisted", `行政区划表中没有“${body.unlistedRegion}”，未填区划代码`, span)];
  if (region === null) return body.level === "national" ? [] : [doubt("region-unknown", `“${body.name}”所属地区文中没有载明`, span)];
  if (by === "township") return [doubt("agency-inferred", `上级区划由名称推定：${region.name}`, span)];
  if (by === "context" || by === "credit-code") return [doubt("agency-inferred", `所属地区由${by === "context" ? "文中提到的地名" : "统一社会信用代码"}推定：${region.name}`, span)];
  return [];
}

/**
 * Tells whose report it is: name, level, kind, region and credit code, with a doubt for everything that was inferred.
 * @param clean the clean text without hijack strings
 * @param prefaceStart where the report starts in it
 * @returns an empty name when the document does not tell
 */
export function readAgency(document: SourceDocument, clean: CleanText, title: FoundTitle | null, prefaceStart: number): { agency: Agency; doubts: Diagnostic[] } {
  const codes = creditCodesIn(document.metadata.indexNumber?.value ?? "");
  const creditCodes = codes.length > 0 ? codes : creditCodesIn(clean.text);
  const creditCode = creditCodes.length === 1 ? (creditCodes[0] ?? null) : null;
  const found = testimonies(document, clean, title, prefaceStart);
  const chosen = withoutSiteName(found, clean.text);
  const others = found.filter((testimony) => testimony !== chosen);
  if (!chosen) {
    const agency: Agency = { name: "", region: null, regionCode: null, level: null, kind: "unknown", creditCode };
    return { agency, doubts: [doubt("agency-unknown", "文中没有可以认定的机关名称", title?.span)] };
  }
  const body = completed(chosen, others);
  const read = resolveRegion(body, clean.text, creditCode?.slice(2, 8) ?? null);
  const doubts = regionDoubts(read, body, chosen.span);
  if (chosen.witness === "compiler") doubts.push(doubt("agency-from-compiler", `只载明编制单位“${body.name}”，报告主体可能是其所属政府`, chosen.span));
  const rival = others.find((other) => other.witness !== "publisher" && conflicts(body, other.body));
  if (rival) doubts.push(doubt("agency-conflict", `另有一处写作“${rival.body.name}”，与“${body.name}”不在同一地区`, rival.span));
  const registered = creditCode ? regionByCode(creditCode.slice(2, 8)) : null;
  if (read.region && registered && !isWithin(read.region.code, registered.code) && !isWithin(registered.code, read.region.code)) {
    doubts.push(doubt("credit-code-region", `统一社会信用代码 ${creditCode} 登记在${registered.name}，与“${body.name}”不符`, chosen.span));
  }
  const level = body.level ?? (body.candidates.length > 1 && body.kind !== "agencyOffice" ? (read.region?.level ?? null) : null);
  return { agency: { name: body.name, region: read.region?.name ?? body.unlistedRegion, regionCode: read.region?.code ?? null, level, kind: body.kind, creditCode }, doubts };
}
