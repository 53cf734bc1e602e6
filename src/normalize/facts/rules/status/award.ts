/** What level a clause says that a cluster is given, and from when. */
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft } from "../../rule.ts";
import { CUES, LEVEL_NAMES, LOST } from "./words.ts";

/** From when a cluster has its level, else the day of what is told, and not of who told it: "I går ble det kjent at …". */
export function dateOf(part: string, from: number, clause: Clause): string | undefined {
  const since =
    /(?:fra|frå|med virkning fra|med verknad frå) (?:og med |den )?(?<date>\{date:\d{1,4}\})/u.exec(
      part.slice(from),
    )?.groups?.date;
  const told = slotsIn(clause, "date", since ?? part.slice(part.lastIndexOf(" at ") + 1))[0];
  // "etablert i 2007 og fikk NCE-status |i 2015": the day of the status stands right behind it.
  const own =
    /^(?:-status|-nivå|-klynge|-prosjekt)?(?:,| i Norge)? (?:i |den |sommeren |høsten |hausten |våren )?(?<date>\{date:\d{1,4}\})/u.exec(
      part.slice(from),
    )?.groups?.date;
  const behind = own === undefined ? undefined : slotsIn(clause, "date", own)[0];
  if (behind !== undefined) return behind.value.edtf.split("/")[0];
  // "fra 2022 til 2027": the first of a period.
  return (told ?? slotsIn(clause, "date", clause.skeleton)[0])?.value.edtf.split("/")[0];
}

/** The first cue that names a level. */
export function firstCue(part: string, clause: Clause): RegExpExecArray | null {
  for (const cue of CUES) {
    const found = cue.exec(part);
    if (found !== null && levelOf(found, clause) !== undefined) return found;
  }
  return null;
}

/** What level a part of a clause says that somebody is given, and when. */
export function awardIn(
  part: string,
  clause: Clause,
): { readonly level: string; readonly date: string | undefined } | undefined {
  const cue = firstCue(part, clause);
  const told = wordsOf(clause, part).toLowerCase();
  if (cue === null || DENIED.test(told) || LOST.test(told)) return undefined;
  const level = levelOf(cue, clause);
  return level === undefined ? undefined : { level, date: dateOf(part, cue.index + cue[0].length, clause) };
}

export function levelOf(cue: RegExpExecArray, clause: Clause): string | undefined {
  const written = cue.groups?.level ?? "";
  const programme = slotsIn(clause, "programme", written)[0];
  return (
    LEVEL_NAMES[(programme?.value.name ?? written).toLowerCase()] ??
    LEVEL_NAMES[wordsOf(clause, written).toLowerCase()]
  );
}

export function award(
  subject: Slot | null,
  level: string,
  date: string | undefined,
  input: FactInput,
): Draft {
  const nic = input.mentions.find(
    (mention) => mention.kind === "programme" && mention.value.name === "Norwegian Innovation Clusters",
  );
  return {
    subject,
    predicate: "awarded-status",
    object: { name: level },
    qualifiers: { programme: nic === undefined ? undefined : "Norwegian Innovation Clusters", date },
  };
}
