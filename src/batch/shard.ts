/** Which of n machines builds an article: by the file's name alone, so that they need not talk to one another. */

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

export const WHOLE: Shard = { index: 1, count: 1 };

export const shardName = ({ index, count }: Shard): string => `${index}-of-${count}`;

/** FNV-1a over UTF-16 code units. */
export function shardOf(file: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < file.length; at++) hash = Math.imul(hash ^ file.charCodeAt(at), 0x01000193) >>> 0;
  return (hash % count) + 1;
}

/** "2/4" → the second of four; null when it is none. */
export function parseShard(text: string): Shard | null {
  const { index, count } = /^(?<index>\d{1,6})\/(?<count>\d{1,6})$/u.exec(text)?.groups ?? {};
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : null;
}

/** Which shards have left a ledger that does not cover these files; the command that would. */
export function missingShards(files: readonly string[], ledgers: readonly string[]): string[] {
  const counts = ledgers.map((name) => Number(/-of-(?<count>\d+)$/u.exec(name)?.groups?.count ?? 1));
  const count = Math.max(1, ...counts);
  const shards = new Set(files.map((file) => shardOf(file, count)));
  return [...shards].sort((a, b) => a - b).map((index) => `${index}/${count}`);
}
