/**
 * The facts of all articles as rows of numbers: what is compared and sorted is held, some 50 bytes a fact and as many
 * again while they are sorted; the facts themselves stay on disk until they are written.
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

/**
 * Finds rows that are equal in these columns.
 * @returns for each row asked, the first asked that is equal to it: itself, where none was
 */
function firstAlike(columns: Columns, rows: number): (row: number) => number {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * rows + 1)));
  const isAlike = (a: number, b: number): boolean => {
    for (const column of columns) if (column[a] !== column[b]) return false;
    return true;
  };
  return (row) => {
    // Digests are as good as random.
    let slot = 0;
    for (const column of columns) slot = (Math.imul(slot, 31) + (column[row] as number)) | 0;
    for (slot &= slots.length - 1; ; slot = (slot + 1) & (slots.length - 1)) {
      const found = slots[slot] as number;
      if (found === 0) {
        slots[slot] = row + 1;
        return row;
      }
      if (isAlike(found - 1, row)) return found - 1;
    }
  };
}

/**
 * Columns of facts, a row a fact, in memory that threads share. Digests are those of what a fact is about, of what it says,
 * and of that by which it can contradict others.
 */
export interface FactColumns {
  readonly about: Columns;
  readonly says: Columns;
  readonly differs: Uint32Array;
  readonly id: Columns;
  readonly type: Uint8Array;
  /** Whether a reviewer has decided on it. */
  readonly isReviewed: Uint8Array;
  /** Where its own line stands. */
  readonly source: Uint16Array;
  readonly from: Float64Array;
  readonly length: Uint32Array;
}

/** @param rows the columns are as long; equal ids are taken in order of rows */
export function createColumns(rows: number): FactColumns {
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes * rows);
  const numbers = (): Uint32Array => new Uint32Array(shared(4));
  return {
    about: [numbers(), numbers()],
    says: [numbers(), numbers()],
    differs: numbers(),
    id: [numbers(), numbers()],
    type: new Uint8Array(shared(1)).fill(NOTHING),
    isReviewed: new Uint8Array(shared(1)),
    source: new Uint16Array(shared(2)),
    from: new Float64Array(shared(8)),
    length: numbers(),
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
  if (type === undefined || row >= columns.type.length)
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
  columns.type[row] = type;
  columns.isReviewed[row] = isReviewed ? 1 : 0;
  columns.source[row] = source;
  columns.from[row] = at + tab + 1;
  columns.length[row] = to - tab - 1;
}

/** The row has no fact any more. */
export function clearRow({ type }: FactColumns, row: number): void {
  type[row] = NOTHING;
}

export const typeIn = ({ type }: FactColumns, row: number): FactType =>
  TYPES[type[row] as number] as FactType;

export const placeIn = ({ source, from, length }: FactColumns, row: number): Place => ({
  source: source[row] as number,
  from: from[row] as number,
  length: length[row] as number,
});

/** The digests of what it is about and of what it says. */
export function digestsIn({ about, says }: FactColumns, row: number): { about: string; says: string } {
  const text = (columns: Columns): string => columns.map((column) => hex(column[row] as number)).join("");
  return { about: text(about), says: text(says) };
}

/** Facts with equal ones as one: each stands for the rows that say the same of the same. */
export interface Settled {
  /** Of each fact the first row by id; in order of ids. */
  readonly facts: Uint32Array;
  /** By row, the next of its fact in order of ids; by the first row of a fact, its last. */
  readonly next: Uint32Array;
  readonly last: Uint32Array;
}

/** The rows of a fact in order of their ids. @param fact its first row */
export function* rowsOf({ next, last }: Settled, fact: number): Generator<number> {
  for (let row = fact; ; row = next[row] as number) {
    yield row;
    if (row === last[fact]) return;
  }
}

/** @returns with it facts that cannot all be right: of each value the first, in order of ids */
export function settle(columns: FactColumns): Settled & { readonly contradictions: readonly number[][] } {
  const { about, says, differs } = columns;
  const order = inOrder(columns);
  const sameClaim = firstAlike([...about, ...says], order.length);
  const sameThing = firstAlike(about, order.length);
  const sameValue = firstAlike([...about, differs], order.length);
  const column = (): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * differs.length));
  const [facts, next, last] = [column(), column(), column()];
  const different = new Map<number, number[]>();
  let count = 0;
  for (const row of order) {
    const first = sameClaim(row);
    if (first !== row) {
      next[last[first] as number] = row;
      last[first] = row;
      continue;
    }
    facts[count++] = row;
    last[row] = row;
    if (differs[row] === 0 || sameValue(row) !== row) continue;
    const thing = sameThing(row);
    if (thing === row) continue;
    const others = different.get(thing);
    if (others === undefined) different.set(thing, [thing, row]);
    else others.push(row);
  }
  return { facts: facts.subarray(0, count), next, last, contradictions: [...different.values()] };
}

/** The rows in order of their ids. Numbers are sorted many times sooner where nothing but numbers is compared. */
function inOrder({ id, type: types }: FactColumns): Uint32Array {
  const [first, second] = id as [Uint32Array, Uint32Array];
  const sizes = new Uint32Array(NOTHING + 1);
  for (const type of types) sizes[type] = (sizes[type] ?? 0) + 1;
  const order = new Uint32Array(types.length - (sizes[NOTHING] as number));
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
