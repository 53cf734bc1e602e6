/**
 * The facts of all articles as rows of numbers: what is compared and sorted is held, some 50 bytes a fact and half as
 * many again while they are sorted; the facts themselves stay on disk until they are written.
 */
import { endianness } from "node:os";
import { type FactType, factTypeSchema } from "../model.ts";
import { DIGITS_IN_ALL, idEnd, type Span } from "./given.ts";
import type { Place } from "./line-files.ts";

/** In the order of ids, which begin with the type. */
const TYPES: readonly FactType[] = [...factTypeSchema.options].sort((a, b) => (`${a}-` < `${b}-` ? -1 : 1));
const NUMBERS = new Map<string, number>(TYPES.map((type, number) => [type, number]));
/** The type of a row without a fact. */
const NOTHING = 255;

/** Hexadecimal digits of a number of 32 bits, and those that end a fact's id. */
const WORD = 8;
const ID_DIGITS = 12;

const DIGIT = new Uint8Array(256);
for (let digit = 0; digit < 16; digit++) DIGIT[digit.toString(16).charCodeAt(0)] = digit;

function numberAt(bytes: Uint8Array, from: number, digits = WORD): number {
  let number = 0;
  for (let at = from; at < from + digits; at++)
    number = (number << 4) | (DIGIT[bytes[at] as number] as number);
  return number >>> 0;
}

const hex = (number: number): string => number.toString(16).padStart(WORD, "0");

/** Columns of numbers; a digest of 16 digits takes two. */
type Columns = readonly Uint32Array[];

/** Place of the lower half among the two numbers of 32 bits that 64 bits are. */
const LOW = endianness() === "LE" ? 0 : 1;

/** What is needed of facts to write them, a row a fact, in memory that threads share. */
export interface FactPlaces {
  readonly type: Uint8Array;
  /** Whether a reviewer has decided on it. */
  readonly isReviewed: Uint8Array;
  /** Where its own line stands. */
  readonly source: Uint16Array;
  readonly from: Float64Array;
  readonly length: Uint32Array;
}

/**
 * Columns of facts, a row a fact. Digests are those of what a fact is about, of what it says, and of that by which it can
 * contradict others; nobody needs them when facts have been settled.
 */
export interface FactColumns {
  readonly about: Columns;
  readonly says: Columns;
  readonly differs: Uint32Array;
  readonly id: Columns;
  readonly places: FactPlaces;
}

/** @param rows the columns are as long; equal ids are taken in order of rows */
export function createColumns(rows: number): FactColumns {
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes * rows);
  const numbers = (): Uint32Array => new Uint32Array(rows);
  return {
    about: [numbers(), numbers()],
    says: [numbers(), numbers()],
    differs: numbers(),
    id: [numbers(), numbers()],
    places: {
      type: new Uint8Array(shared(1)).fill(NOTHING),
      isReviewed: new Uint8Array(shared(1)),
      source: new Uint16Array(shared(2)),
      from: new Float64Array(shared(8)),
      length: new Uint32Array(shared(4)),
    },
  };
}

/**
 * @param bytes hold the fact as `encodeFact` gives it, at `span`; and stand at `at` in the file with this number
 * @throws Error when it is not such a fact
 */
export function setRow(
  columns: FactColumns,
  row: number,
  bytes: Buffer,
  { from, to }: Span,
  { source, at, isReviewed = false }: { source: number; at: number; isReviewed?: boolean },
): void {
  const tab = idEnd(bytes, from);
  const digits = tab - ID_DIGITS;
  const type = NUMBERS.get(bytes.toString("latin1", from + DIGITS_IN_ALL, digits - 1));
  const { places } = columns;
  if (type === undefined || row >= places.type.length)
    throw new Error("a ledger's lines with an unknown fact");
  let place = from;
  const set = (column: Uint32Array): void => {
    column[row] = numberAt(bytes, place);
    place += WORD;
  };
  columns.about.forEach(set);
  columns.says.forEach(set);
  set(columns.differs);
  const [first, second] = columns.id as [Uint32Array, Uint32Array];
  first[row] = numberAt(bytes, digits);
  second[row] = numberAt(bytes, digits + WORD, ID_DIGITS - WORD);
  places.type[row] = type;
  places.isReviewed[row] = isReviewed ? 1 : 0;
  places.source[row] = source;
  places.from[row] = at + tab + 1;
  places.length[row] = to - tab - 1;
}

/** The row has no fact any more. */
export function clearRow({ places: { type } }: FactColumns, row: number): void {
  type[row] = NOTHING;
}

export const typeIn = ({ type }: FactPlaces, row: number): FactType => TYPES[type[row] as number] as FactType;

export const placeIn = ({ source, from, length }: FactPlaces, row: number): Place => ({
  source: source[row] as number,
  from: from[row] as number,
  length: length[row] as number,
});

/** The digests of what it is about and of what it says. */
export function digestsIn({ about, says }: FactColumns, row: number): { about: string; says: string } {
  const text = (columns: Columns): string => columns.map((column) => hex(column[row] as number)).join("");
  return { about: text(about), says: text(says) };
}

/** Facts with equal ones as one: each stands for the rows that say the same of the same. In memory that threads share. */
export interface Settled {
  /** Of each fact the first row by id; in order of ids. */
  readonly facts: Uint32Array;
  /** By row, the next of its fact in order of ids; or that it is the last. */
  readonly next: Uint32Array;
}

const LAST = 0xffff_ffff;

/** Whether it stands for one row only. @param fact its first row */
export const isSingle = ({ next }: Settled, fact: number): boolean => next[fact] === LAST;

/** The rows of a fact in order of their ids. @param fact its first row */
export function* rowsOf({ next }: Settled, fact: number): Generator<number> {
  for (let row = fact; row !== LAST; row = next[row] as number) yield row;
}

/** @returns the first place asked whose row is equal: the place itself, where none was */
type Finder = (place: number) => number;

/**
 * Finds rows that are equal in these columns.
 * @param slots to find them by, a power of two and more than the rows; what is in them goes
 */
function firstAlike(columns: Columns, rows: Uint32Array, slots: Uint32Array): Finder {
  slots.fill(0);
  const isAlike = (a: number, b: number): boolean => {
    for (const column of columns) if (column[a] !== column[b]) return false;
    return true;
  };
  return (place) => {
    const row = rows[place] as number;
    // Digests are as good as random.
    let slot = 0;
    for (const column of columns) slot = (Math.imul(slot, 31) + (column[row] as number)) | 0;
    for (slot &= slots.length - 1; ; slot = (slot + 1) & (slots.length - 1)) {
      const found = slots[slot] as number;
      if (found === 0) {
        slots[slot] = place + 1;
        return place;
      }
      if (isAlike(rows[found - 1] as number, row)) return found - 1;
    }
  };
}

/** @returns with it facts that cannot all be right: of each value the first, in order of ids */
export function settle(columns: FactColumns): Settled & { readonly contradictions: readonly number[][] } {
  const { about, says, differs } = columns;
  const order = inOrder(columns);
  const next = new Uint32Array(new SharedArrayBuffer(4 * differs.length)).fill(LAST);
  const isFirst = new Uint8Array(differs.length);
  const contradictions: number[][] = [];
  const shares = inShares(order, about[0] as Uint32Array);
  const most = shares.reduce((length, rows) => Math.max(length, rows.length), 0);
  const slots = (): Uint32Array => new Uint32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
  const [claimSlots, thingSlots, valueSlots] = [slots(), slots(), slots()];
  for (const rows of shares) {
    const sameClaim = firstAlike([...about, ...says], rows, claimSlots);
    const sameThing = firstAlike(about, rows, thingSlots);
    const sameValue = firstAlike([...about, differs], rows, valueSlots);
    const last = new Uint32Array(rows.length);
    const different = new Map<number, number[]>();
    for (const [place, row] of rows.entries()) {
      const first = sameClaim(place);
      if (first !== place) {
        next[last[first] as number] = row;
        last[first] = row;
        continue;
      }
      isFirst[row] = 1;
      last[place] = row;
      if (differs[row] === 0 || sameValue(place) !== place) continue;
      const thing = sameThing(place);
      if (thing === place) continue;
      const others = different.get(thing);
      if (others === undefined) different.set(thing, [rows[thing] as number, row]);
      else others.push(row);
    }
    for (const several of different.values()) contradictions.push(several);
  }
  let count = 0;
  for (const row of order) if (isFirst[row] === 1) order[count++] = row;
  return { facts: order.subarray(0, count), next, contradictions };
}

/** Rows are compared a share at a time, so that what they are found by stays small. */
const SHARES = 64;

/** The rows in shares, in the order they are in. @param about a digest: what is about one thing comes into one share */
function inShares(order: Uint32Array, about: Uint32Array): Uint32Array[] {
  const shareOf = (row: number): number => (about[row] as number) % SHARES;
  const sizes = new Uint32Array(SHARES);
  for (const row of order) {
    const share = shareOf(row);
    sizes[share] = (sizes[share] as number) + 1;
  }
  const shares = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (const row of order) {
    const share = shareOf(row);
    const place = sizes[share] as number;
    (shares[share] as Uint32Array)[place] = row;
    sizes[share] = place + 1;
  }
  return shares;
}

/** The rows in order of their ids. Numbers are sorted many times sooner where nothing but numbers is compared. */
function inOrder({ id, places: { type: types } }: FactColumns): Uint32Array {
  const [first, second] = id as [Uint32Array, Uint32Array];
  const sizes = new Uint32Array(NOTHING + 1);
  for (const type of types) sizes[type] = (sizes[type] ?? 0) + 1;
  const length = types.length - (sizes[NOTHING] as number);
  const order = new Uint32Array(new SharedArrayBuffer(4 * length));
  let from = 0;
  for (const [type] of TYPES.entries()) {
    const size = sizes[type] as number;
    const halves = new Uint32Array(2 * size);
    let at = 0;
    for (let row = types.indexOf(type); row >= 0; row = types.indexOf(type, row + 1)) {
      halves[at + LOW] = row;
      halves[at + 1 - LOW] = first[row] as number;
      at += 2;
    }
    new BigUint64Array(halves.buffer).sort();
    for (let place = 0; place < size; place++) order[from + place] = halves[2 * place + LOW] as number;
    bySecond(order.subarray(from, from + size), first, second);
    from += size;
  }
  return order;
}

/** What has been sorted by the first number of an id, by the second. */
function bySecond(order: Uint32Array, first: Uint32Array, second: Uint32Array): void {
  for (let from = 0, to = 0; from < order.length; from = to) {
    const number = first[order[from] as number];
    while (to < order.length && first[order[to] as number] === number) to++;
    if (to > from + 1)
      order.subarray(from, to).sort((a, b) => (second[a] as number) - (second[b] as number) || a - b);
  }
}
