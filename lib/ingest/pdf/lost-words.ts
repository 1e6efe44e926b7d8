import { OPS, type PDFPageProxy } from "unpdf/pdfjs";

type OperatorList = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;

const SHOWS: ReadonlySet<number> = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText, OPS.nextLineSetSpacingShowText]);

/**
 * Whether words are drawn in a font that the library could not make out: they are in no text that it gives, and it says nothing of them.
 * @param operators of the same page, which brings its fonts along
 */
export function losesWords(page: PDFPageProxy, operators: OperatorList): boolean {
  let isLost = false;
  return operators.fnArray.some((operation, index) => {
    if (operation === OPS.setFont) isLost = isUnknown(page, operators.argsArray[index]);
    return isLost && SHOWS.has(operation);
  });
}

/** Of a font that could not be made out the library keeps what went wrong, as a text. */
function isUnknown({ commonObjs }: PDFPageProxy, args: unknown): boolean {
  const name: unknown = Array.isArray(args) ? args[0] : null;
  return typeof name === "string" && commonObjs.has(name) && typeof commonObjs.get(name) === "string";
}
