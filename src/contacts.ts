/**
 * Telephone numbers and e-mail addresses, wherever they stand: they are found in order to be left out. What is a number
 * with a unit, a year or a date is no telephone number.
 */
import type { Block, Metadata } from "./model.ts";
import type { Span } from "./spans.ts";

const GAP = "[ .\\u00a0\\u202f\\u2009-]";
const UNIT =
  "(?![ \\u00a0\\u202f]?(?:%|kroner|kr|nok|prosent|pst|mill|mrd|million|milliard|euro|eur|dollar|usd)(?![a-zæøå]{12}))";
const START = "(?<![\\dA-Za-zÀ-ɏ])(?<!\\d[.,])";
const END = `(?!\\d)${UNIT}`;
/** "gruppa tel 4.600 personar": counts. */
const COUNTS = "tel(?:ler|jer|te|de|t)?[ \\u00a0]\\d{1,3}(?:[. \\u00a0]\\d{3}){1,3} [a-zæøå]{3}";
const LABEL = `(?:tlf|telefon|(?!${COUNTS})tel|mobil|mob|ring|sms|phone|telefaks|faks)[a-zæøå]{0,12}[.:]{0,2}[ \\u00a0(]{0,3}`;
const NUMBERS = [
  // "+47 468 63 789", "0047 22 24 90 90"
  `(?:\\(?\\+|(?<!\\d)00(?=4[5-9]))[1-9]\\d{0,2}\\)?(?:${GAP}?(?:\\(0\\))?${GAP}?\\d){6,12}${END}`,
  // "468 63 789"
  `${START}\\d{3}${GAP}\\d{2}${GAP}\\d{3}${END}`,
  // "22 24 90 90", but no day with its time as "13.02.12 21:32"
  `${START}(?![0-3]\\d\\.[01]\\d\\.\\d{2} [0-2]\\d:[0-5]\\d)\\d{2}${GAP}\\d{2}${GAP}\\d{2}${GAP}\\d{2}${END}`,
  // "46863789", but no day as "20240515"
  `${START}(?!(?:19|20)\\d\\d[01]\\d[0-3]\\d)[2-9]\\d{7}${END}`,
  // "tlf. 02800", "telefon 2224 9090"
  `(?<=(?<![A-Za-zÀ-ɏ])${LABEL})\\d(?:${GAP}?\\d){4,11}${END}`,
];
const PHONE = new RegExp(NUMBERS.join("|"), "giu");
/** An address, on both sides of its "@". */
const MAILBOX = /[\p{L}\d._%+-]{1,64}$/u;
const LONGEST_MAILBOX = 64;
const DOMAIN = /[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}/uy;

/** Five digits and more: only there, and in the words around them, is it worth while to look for a number. */
const DIGITS = /\d(?:[ .\u00a0\u202f\u2009()-]{0,3}\d){4,40}/g;
/** Without these there is neither number nor address. */
const TRACE = /@|\d(?:[ .\u00a0\u202f\u2009()-]{0,3}\d){4}/;
const NONE: readonly Span[] = [];
const BEFORE = 40;
const BEHIND = 24;

function* phonesIn(text: string): Iterable<Span> {
  let searched = 0;
  for (const { index, 0: digits } of text.matchAll(DIGITS)) {
    const from = Math.max(0, index - BEFORE);
    const around = text.slice(from, index + digits.length + BEHIND);
    PHONE.lastIndex = 0;
    for (let match = PHONE.exec(around); match !== null; match = PHONE.exec(around)) {
      const start = from + match.index;
      if (start >= searched) yield { start, end: start + match[0].length };
    }
    searched = index + digits.length;
  }
}

function* addressesIn(text: string): Iterable<Span> {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const mailbox = MAILBOX.exec(text.slice(Math.max(0, at - LONGEST_MAILBOX), at))?.[0];
    DOMAIN.lastIndex = at + 1;
    if (mailbox !== undefined && DOMAIN.test(text))
      yield { start: at - mailbox.length, end: DOMAIN.lastIndex };
  }
}

/** Where telephone numbers and e-mail addresses stand, in order. */
export function contactSpans(text: string): readonly Span[] {
  if (!TRACE.test(text)) return NONE;
  return [...phonesIn(text), ...addressesIn(text)].sort((a, b) => a.start - b.start);
}

/** What stands in their place where a text is shown. */
const LEFT_OUT = "[…]";

/** Puts something else in the place of each telephone number and e-mail address. */
function replaced(text: string, by: (contact: string) => string): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of contactSpans(text)) {
    if (start < at) continue;
    shown += text.slice(at, start) + by(text.slice(start, end));
    at = end;
  }
  return at === 0 ? text : shown + text.slice(at);
}

/** A text that is shown and not pointed into: without telephone numbers and e-mail addresses. */
export const withoutContacts = (text: string): string => replaced(text, () => LEFT_OUT);

/** Whether any string in a value has one. Numbers are numbers. */
export function holdsContact(value: unknown): boolean {
  if (typeof value === "string") return contactSpans(value).length > 0;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsContact);
}

/** What a text says of itself, to be shown. Addresses of pages have long numbers of their own. */
export function metadataWithout<T extends Metadata>(metadata: T): T {
  const { title, authors, publisher, section, url } = metadata;
  const shown = (text: string | null): string | null => (text === null ? null : withoutContacts(text));
  return {
    ...metadata,
    title: shown(title),
    authors: authors.map(withoutContacts),
    publisher: shown(publisher),
    section: shown(section),
    url: url?.includes("@") ? shown(url) : url,
  };
}

export const isContact = ({ why }: Pick<Block, "why">): boolean => why === "contact";

const BLOT = "•";

/** A text that is pointed into: telephone numbers and e-mail addresses blotted out sign by sign, so that offsets stay true. */
export const blotted = (text: string): string =>
  replaced(text, (contact) => contact.replace(/\S/gu, (sign) => BLOT.repeat(sign.length)));

/** The same for all strings in a value, however deep. */
export function blottedIn<T>(value: T): T {
  if (typeof value === "string") return blotted(value) as T;
  if (Array.isArray(value)) return value.map(blottedIn) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, blottedIn(item)])) as T;
}

/** An article's text in which only content that may be shown can be read; every offset stays true. */
export function shownText(text: string, blocks: readonly Block[]): string {
  let shown = "";
  for (const block of blocks) {
    shown = shown.padEnd(block.start);
    shown += isContact(block)
      ? " ".repeat(block.end - block.start)
      : blotted(text.slice(block.start, block.end));
  }
  return shown;
}
