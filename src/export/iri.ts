/** Names of things on the web, the same for the same knowledge base at any time. */

/** Under which the data's own names stand, where nothing else is said. */
export const DEFAULT_BASE = "urn:klartekst:";

/** Of classes and properties that no standard has. */
export const VOCABULARY = "urn:klartekst:vocabulary:";
/** Of qualifiers, whose names are klartekst's own and could be those of other properties. */
export const QUALIFIER = "urn:klartekst:qualifier:";

/** Half a surrogate pair has no place in an IRI. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\uFFFD");

/** Everything but the colon of "cluster:arena-oslo" that may not stand in an IRI, or would split it. */
const escaped = (id: string): string => encodeURIComponent(wellFormed(id)).replaceAll("%3A", ":");

export type Thing = "document" | "entity" | "fact" | "finding" | "annotation";

/** @param parts what tells the thing from others of its kind */
export const iriOf = (base: string, thing: Thing, ...parts: readonly string[]): string =>
  `${base}${thing}/${parts.map(escaped).join("/")}`;

/** An address on the web as it is written in full; null where it is none. */
export const addressOf = (url: string | null): string | null =>
  url !== null && /^https?:/iu.test(url) && URL.canParse(url) ? new URL(url).href : null;

/** An article's address, or, where it has none, its file, seen from where the export lies. */
export const sourceOf = ({ url, file }: { readonly url: string | null; readonly file: string }): string =>
  addressOf(url) ?? encodeURIComponent(wellFormed(file));
