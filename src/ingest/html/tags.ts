/** What HTML's elements mean for the text they hold. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** They begin and end a line. */
export const BLOCK_TAGS = words(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);

/** Nothing in them is shown as text. */
export const SILENT_TAGS = words(
  "script style noscript template svg math iframe object embed canvas audio video map select datalist textarea title head link meta base param source track input area",
);

/** No end tag. */
export const VOID_TAGS = words(
  "area base br col embed frame hr img input keygen link meta param source track wbr",
);

/** Their end tag may be left out, and one ends the other of its kind: they nest only through other elements. */
export const IMPLIED_END_TAGS = words("p li dt dd option optgroup thead tbody tfoot tr td th colgroup");

/** Between their tags there is no markup. */
export const RAW_TAGS = words("script style textarea title xmp iframe noembed noframes plaintext");

export const HEADING_TAGS = words("h1 h2 h3 h4 h5 h6");

/** In them a tag can close itself. */
export const FOREIGN_TAGS = words("svg math");
