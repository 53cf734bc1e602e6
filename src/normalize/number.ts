/** Amounts, percentages and counts: parts → typed values. */

import { FRACTIONS } from "../extract/norwegian/fractions.ts";
import { readModifier } from "../extract/norwegian/modifiers.ts";
import { LETTER_SCALES, PER_UNITS, readCurrency } from "../extract/norwegian/money.ts";
import { lemmaOf } from "../extract/norwegian/nouns.ts";
import { ORDINALS, readNumber, SCALES } from "../extract/norwegian/numerals.ts";
import type { Parts } from "../extract/rule.ts";
import type { AmountValue, CountValue, PercentageValue } from "../model.ts";

const scaleOf = (word: string | undefined): number => (word === undefined ? 1 : (SCALES[word] ?? Number.NaN));

/** 1.1 × 10^6 must be 1100000, not 1100000.0000000002: the number has at most 15 significant digits. */
const round = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));

function numberPart(text: string | undefined, scale: number): number | null {
  const number = text === undefined ? null : readNumber(text);
  return number === null || Number.isNaN(scale) ? null : round(number * scale);
}

/** "30–40 000 kroner", "2-3000": the first number is of thousands as well. */
const sharesThousands = (low: number, high: number): boolean =>
  low < 1000 && high >= 1000 && high % 1000 === 0 && low * 1000 < high && high <= low * 10_000;

/** "3–400", "to og fem hundre tusen": what the first number is of as well, in digits where the second is the next. */
function sharedHundreds(low: number, high: number, written: string): number | undefined {
  const unit = high % 100_000 === 0 ? 100_000 : 100;
  const last = high / unit;
  return last < 10 && low < last && (last === low + 1 || written.includes("hundre")) ? unit : undefined;
}

/** "10–20 mill." share the scale; in "800 000–1,2 mill." the first number is already whole. */
function sharedScale(parts: Parts, scale: number, plain: number): number {
  if (parts.max === undefined) return scale;
  const low = readNumber(parts.number ?? "");
  const high = readNumber(parts.max);
  if (low === null || high === null) return scale;
  if (low > high) return plain;
  const hundreds = sharedHundreds(low, high, parts.max);
  if (hundreds !== undefined) return scale * hundreds;
  return sharesThousands(low, high) ? scale * 1000 : scale;
}

/** "en halv million", "en kvart milliard". */
const partOf = (word: string | undefined): number => (word === undefined ? 1 : word === "kvart" ? 0.25 : 0.5);

const signed = ({ minus }: Parts, value: number): number => (minus === undefined ? value : -value);

/** @param spoken ISO 4217 code of the amount before, for one that names no currency */
export function readAmount(parts: Parts, spoken = "NOK"): AmountValue | null {
  const money = parts.currency === undefined ? { currency: spoken, scale: 1 } : readCurrency(parts.currency);
  if (money === null) return null;
  const scale = (LETTER_SCALES[parts.letter ?? ""] ?? scaleOf(parts.scale)) * money.scale;
  const half = partOf(parts.half);
  // "en halv million" is a half; "to og en halv" is read by the numeral itself.
  const lowScale =
    parts.scaleLow === undefined
      ? sharedScale(parts, scale, money.scale)
      : scaleOf(parts.scaleLow) * money.scale;
  const whole = numberPart(parts.number, lowScale * half);
  if (whole === null) return null;
  const minor = parts.minor === undefined ? 0 : (readNumber(parts.minor) ?? 0) / 100;
  const max = parts.max === undefined ? undefined : numberPart(parts.max, scale);
  if (max === null) return null;
  const unit = parts.per ?? parts.slash ?? PER_UNITS[parts.unit ?? ""];
  const per = parts.yearly !== undefined || unit === "år" || unit === "året" ? "year" : unit;
  return {
    value: signed(parts, round(whole + minor)),
    ...(max !== undefined && { max }),
    currency: money.currency,
    modifier: readModifier(parts.modifier),
    ...(per !== undefined && { per }),
  };
}

export function readPercentage(parts: Parts): PercentageValue | null {
  const unit = parts.unit ?? "";
  const scale = (unit === "promille" || unit === "‰" ? 0.1 : 1) * partOf(parts.half);
  const value = numberPart(parts.number, scale);
  const max = parts.max === undefined ? undefined : numberPart(parts.max, scale);
  if (value === null || max === null) return null;
  return {
    value: signed(parts, value),
    ...(max !== undefined && { max }),
    unit: /poeng|enhet|eining/.test(unit) ? "percentage-point" : "percent",
    modifier: readModifier(parts.modifier),
  };
}

export function readFraction(parts: Parts): PercentageValue | null {
  const fraction = (numerator: number | null, divisor: number | null | undefined): PercentageValue | null =>
    numerator === null || !divisor || numerator > divisor
      ? null
      : {
          value: Math.round((10_000 * numerator) / divisor) / 100,
          unit: "percent",
          modifier: readModifier(parts.modifier),
          form: "fraction",
        };
  if (parts.half !== undefined || parts.other !== undefined) return fraction(1, 2);
  if (parts.nth !== undefined) return fraction(1, parts.nth === "hundrede" ? 100 : ORDINALS[parts.nth]);
  const numerator = parts.number === undefined ? null : readNumber(parts.number);
  if (parts.denominator !== undefined) {
    return fraction(numerator, FRACTIONS[parts.denominator]);
  }
  return fraction(numerator, parts.of === undefined ? null : readNumber(parts.of));
}

export function readCount(parts: Parts): CountValue | null {
  const scale = scaleOf(parts.scale) * partOf(parts.half);
  const value = numberPart(parts.number, sharedScale(parts, scale, scale));
  const max = parts.max === undefined ? undefined : numberPart(parts.max, scale);
  const of = parts.of === undefined ? undefined : numberPart(parts.of, scaleOf(parts.ofScale));
  if (value === null || max === null || of === null || parts.unit === undefined) return null;
  return {
    value,
    ...(max !== undefined && { max }),
    unit: parts.one === undefined ? lemmaOf(parts.unit) : parts.unit.toLowerCase(),
    modifier: readModifier(parts.modifier),
    ...(of !== undefined && { of }),
  };
}
