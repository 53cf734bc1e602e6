/** Values for people: numbers with blanks and units, dates as far as they are known. */
import type { Mention, Qualifier } from "../../model.ts";
import type { Language } from "../shared/texts.ts";
import { label, type Page, t } from "./page.ts";

const LOCALE: Readonly<Record<Language, string>> = { nb: "nb-NO", en: "en-GB" };

const MANY_DIGITS = 100_000;

/** In full, or "1,311 bill." where that says the same. */
export function number(value: number, language: Language): string {
  if (Math.abs(value) < MANY_DIGITS)
    return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 6 }).format(value);
  const [digits, unit] = scaled(value);
  const short = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 3 }).format(digits);
  return Number.isInteger(digits * 1000) ? `${short} ${UNITS[language][unit]}` : full(value, language);
}

export const full = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 6 }).format(value);

const UNITS: Readonly<Record<Language, readonly [million: string, billion: string]>> = {
  nb: ["mill.", "mrd."],
  en: ["million", "billion"],
};

const scaled = (value: number): [digits: number, unit: 0 | 1] =>
  Math.abs(value) >= 1e9 ? [value / 1e9, 1] : [value / 1e6, 0];

interface Quantity {
  readonly value: number;
  readonly max?: number | undefined;
  readonly currency?: string | undefined;
  readonly unit?: string | undefined;
  readonly of?: number | undefined;
}

export function quantity({ value, max, currency, unit, of }: Quantity, page: Page): string {
  const { language } = page.state;
  const say = (digits: number): string => number(digits, language);
  const range = max === undefined ? say(value) : `${say(value)}–${say(max)}`;
  const whole = of === undefined ? range : t(page, "ofTotal", range, say(of));
  if (currency !== undefined) return currency === "NOK" ? `${whole} kr` : `${whole} ${currency}`;
  if (unit === "percent") return `${whole} %`;
  return unit === undefined ? whole : `${whole} ${label(page, "term", unit)}`;
}

export function qualifierText(value: Qualifier, page: Page): string {
  if (typeof value === "string") return label(page, "term", value);
  if (typeof value === "number") return number(value, page.state.language);
  if (typeof value === "boolean") return t(page, value ? "yes" : "no");
  return Array.isArray(value) ? value.join(", ") : quantity(value, page);
}

/** What a mention was read as. */
export function mentionText(value: Mention["value"], page: Page): string {
  const term = (word: string | undefined): string =>
    word === undefined || word === "exact" ? "" : label(page, "term", word);
  const parts = (...words: readonly (string | null | undefined)[]): string =>
    words.filter((word) => word !== null && word !== undefined && word !== "").join(", ");
  if ("edtf" in value) return parts(value.edtf, value.bound);
  if ("speaker" in value) return value.speaker ?? "?";
  if ("cluster" in value) return parts(value.cluster, value.level);
  if ("office" in value) return parts(value.person ?? "?", value.office, value.party);
  if ("name" in value)
    return "role" in value || "affiliation" in value
      ? parts(value.name, value.role, value.affiliation)
      : value.name;
  const { modifier, ...rest } = value;
  return [term(modifier), quantity(rest, page)].filter((word) => word !== "").join(" ");
}
