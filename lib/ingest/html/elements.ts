const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that stand on lines of their own. */
export const BLOCKS = set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ul caption",
);
/** Elements of which nothing is seen on the page. */
export const UNSEEN = set("script style noscript template title xml svg math textarea select datalist option audio canvas map area param source track noframes");
export const CELLS = set("td th");
/** What shows another page, or something that is no text. */
export const FRAMES = set("iframe frame embed object video");
export const TABLE_PARTS = set("table tbody thead tfoot tr td th caption colgroup");
/** Elements that only change how words look; their end tags are obeyed even across blocks. */
export const FORMATTING = set("a b big code em font i nobr s small strike strong tt u");
export const VOID = set("area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr");
