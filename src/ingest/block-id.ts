/** The id of a block: short, and the same as long as its beginning is. */
import type { BlockKind } from "../model.ts";

const ZERO = 48;
/** What a character counts as in a fingerprint: letters as small ones, digits as 0, the rest not at all. */
const FOLDED = Uint16Array.from({ length: 192 }, (_, code) =>
  code >= 48 && code <= 57
    ? ZERO
    : code >= 65 && code <= 90
      ? code + 32
      : code >= 97 && code <= 122
        ? code
        : 0,
);
const FINGERPRINT_REACH = 160;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
/** The lowest eight bits. */
const hex = (bits: number): string => HEX[bits & 0xff] as string;
const isPunctuation = (code: number): boolean => code >= 0x2000 && code < 0x2070;

/**
 * FNV-1a over the letters of a text's beginning, with every run of digits as one 0: twice, from two offsets, for 52
 * bits. Ids need to be short and spread, not secret, and a cryptographic digest took a third of the whole run. A block
 * keeps its id when its end is edited; blocks that begin alike are told apart by their order.
 */
function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  let wasDigit = false;
  const length = Math.min(text.length, FINGERPRINT_REACH);
  for (let index = 0; index < length; index++) {
    const written = text.charCodeAt(index);
    const code = written < FOLDED.length ? (FOLDED[written] as number) : isPunctuation(written) ? 0 : written;
    if (code === ZERO && wasDigit) continue;
    wasDigit = code === ZERO;
    // Multiplied by one where the character does not count: every word ends in one, and a branch there is guessed wrong.
    const counts = -code >> 31;
    first = Math.imul(first ^ code, 1 + (counts & (0x01000193 - 1)));
    second = Math.imul(second ^ (code + (counts & 7)), 1 + (counts & (0x85ebca6b - 1)));
  }
  return (
    hex(first >>> 24) +
    hex(first >>> 16) +
    hex(first >>> 8) +
    hex(first) +
    hex(second >>> 24) +
    hex(second >>> 16) +
    hex(second >>> 8).charAt(0)
  );
}

/** Kind and words, without numbers, so that the id stays when a figure in the block is corrected. */
export function blockId(kind: BlockKind, text: string, taken: Map<string, number>): string {
  const id = `${kind}-${fingerprint(text)}`;
  const ordinal = (taken.get(id) ?? 0) + 1;
  taken.set(id, ordinal);
  return ordinal === 1 ? id : `${id}-${ordinal}`;
}
