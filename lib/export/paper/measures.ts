/** A4 and the type area of GB/T 9704—2012, in twips (1/20 pt). */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { top: 2_098, bottom: 1_984, left: 1_588, right: 1_474 } as const;
/** 22 lines in the height of the type area. */
export const LINE = 579;
/** Where the page number stands: 7 mm under the type area. */
export const FOOTER = 1_304;
/** 28 characters of 16 pt are a little wider than the type area: each is drawn this much closer. */
export const CLOSER = -5;
/** A character of the body. */
export const CHARACTER = 316;

/** Sizes in half-points: 二号, 三号, 四号, 小四, 五号. */
export const SIZE = { second: 44, third: 32, fourth: 28, smallFourth: 24, fifth: 21, masthead: 72 } as const;
/** The width between the margins. */
export const widthBetweenMargins = (isLandscape: boolean): number => (isLandscape ? PAGE.height - MARGIN.top - MARGIN.bottom : PAGE.width - MARGIN.left - MARGIN.right);
