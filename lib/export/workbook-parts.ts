const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Numbers of the cell styles in `STYLES`. */
export const STYLE = { header: 1, quoted: 2 } as const;

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`;

const part = (path: string, type: string): string => `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;

/** The parts of a workbook besides its sheets. @param names the sheets' names, safe for XML */
export function workbookParts(names: readonly string[]): Record<string, string> {
  const each = (write: (number: number, name: string) => string): string => names.map((name, index) => write(index + 1, name)).join("");
  return {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("/xl/workbook.xml", "sheet.main")}${part("/xl/styles.xml", "styles")}${each((number) => part(`/xl/worksheets/sheet${number}.xml`, "worksheet"))}</Types>`,
    "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${each((number, name) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each((number) => relationship(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`))}${relationship(`rId${names.length + 1}`, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": STYLES,
  };
}

/** Everything of a sheet before its rows. @param widths in characters; @param frozenRows stay in view */
export const sheetStart = (widths: readonly number[], frozenRows: number): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;

/** The name of a column: A, B … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * Everything of a sheet behind its rows: filters over the header and all rows, and the columns in which one chooses from a list.
 * @param choices per column what may be chosen, safe for XML and without commas; null where anything may stand
 */
export function sheetEnd(headerRow: number, lastRow: number, choices: readonly (readonly string[] | null)[]): string {
  const lists = choices.flatMap((options, index) => {
    if (options === null || lastRow === headerRow) return [];
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${columnName(index)}${headerRow + 1}:${columnName(index)}${lastRow}"><formula1>"${options.join(",")}"</formula1></dataValidation>`;
  });
  const validations = lists.length === 0 ? "" : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
  return `</sheetData><autoFilter ref="A${headerRow}:${columnName(choices.length - 1)}${lastRow}"/>${validations}</worksheet>`;
}
