/** Whom to call or write to is no part of what is shown: blocks of contact data, and addresses that stand elsewhere. */
import type { Block } from "./model.ts";

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
/** Eight digits in the groups that telephone numbers have, behind a word that says so or a country code. */
const PHONE =
  /(?:(?<=(?<!\p{L})(?:tlf|tel|telefon|telefonnummer|mob|mobil|mobiltelefon|ring|phone)\.?:?\p{Zs}{0,3})(?:(?:\+|00)47\p{Zs}?)?|(?<!\d)(?:\+|00)47\p{Zs}?)\d(?:\p{Zs}?\d){7}(?!\d)/giu;
/** Also what only looks like one of them: for places where a figure that is left out costs nothing. */
export const LIKE_CONTACT =
  /(?<!\d)(?:(?:\+|00)47\p{Zs}?)?(?:\d{3}\p{Zs}\d{2}\p{Zs}\d{3}|\d{2}\p{Zs}\d{2}\p{Zs}\d{2}\p{Zs}\d{2}|\d{8})(?!\d)|[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,253}/gu;
const BLOT = "•";

const blot = (words: string): string => words.replace(/\S/gu, (sign) => BLOT.repeat(sign.length));

/** The same length, so that offsets stay true. */
export const withoutContacts = (text: string): string => text.replace(EMAIL, blot).replace(PHONE, blot);

/** A value whose strings, however deep, have no contact data left. */
export function withoutContactsIn<T>(value: T): T {
  if (typeof value === "string") return withoutContacts(value) as T;
  if (Array.isArray(value)) return value.map(withoutContactsIn) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutContactsIn(item)])) as T;
}

export const isContact = ({ why }: Pick<Block, "why">): boolean => why === "contact";

/** An article's text in which only content that may be shown can be read; every offset stays true. */
export function shownText(text: string, blocks: readonly Block[]): string {
  let shown = "";
  for (const block of blocks) {
    shown = shown.padEnd(block.start);
    shown += isContact(block)
      ? " ".repeat(block.end - block.start)
      : withoutContacts(text.slice(block.start, block.end));
  }
  return shown;
}
