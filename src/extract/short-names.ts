/** Companies and bodies called by a shorter name once the long one has stood: "Telenor" after "Telenor ASA", "IMDi" after its brackets. */
import { anyOf, spaced } from "../pattern.ts";
import { Cover } from "../spans.ts";
import { COMPANY_FORMS } from "./norwegian/people.ts";
import type { RawMention } from "./rule.ts";
import type { BlockRuns } from "./runs.ts";

const COMPANY_FORM = new RegExp(` ${anyOf(COMPANY_FORMS)}$`, "iu");
const IN_BRACKETS = /^ \((?<short>[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,14})\)/u;
/** A shorter name that is too short could be any word. */
const SHORTEST = 3;

/** @param found organisations, in reading order */
export function shortNamesOf(
  text: string,
  found: readonly RawMention[],
  blocks: readonly BlockRuns[],
): RawMention[] {
  const longOf = new Map<string, RawMention>();
  for (const mention of found) {
    const name = spaced(text.slice(mention.start, mention.end));
    const base = name.replace(COMPANY_FORM, "");
    if (base !== name && base.length >= SHORTEST) longOf.set(base, mention);
    const short = IN_BRACKETS.exec(text.slice(mention.end, mention.end + 20))?.groups?.short;
    if (short !== undefined && short.length >= SHORTEST) longOf.set(short, mention);
  }
  if (longOf.size === 0) return [];
  const taken = new Cover(found);
  return blocks.flatMap(({ runs, offset, index }) =>
    runs.flatMap((run): RawMention[] => {
      const start = offset + run.start;
      const end = offset + run.end;
      const written = spaced(text.slice(start, end));
      const long = longOf.get(written) ?? longOf.get(written.replace(/s$/u, ""));
      if (long === undefined || taken.touches({ start, end })) return [];
      return [
        {
          ...long,
          rule: "organisation/short-name",
          start,
          end,
          parts: { name: long.parts.name ?? spaced(text.slice(long.start, long.end)) },
          block: index,
        },
      ];
    }),
  );
}
