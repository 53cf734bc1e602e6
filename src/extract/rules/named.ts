/** Names of bodies and programmes that the registry knows. */

import type { NameHit, NameKind } from "../lexicon.ts";
import { COMPANY_WORDS, PARTY } from "../norwegian/people.ts";
import type { NameRuleHit, Parts } from "../rule.ts";
import type { View } from "../view.ts";

/** "NCE-klynger" is a kind of clusters, not the programme; "Siva-direktøren" is still about Siva. */
const isCompound = (view: View, hit: NameHit): boolean =>
  /^\.(?:no|com)(?![a-z])/u.test(view.folded.slice(hit.end, hit.end + 5)) ||
  /^-(?:klyng|status|sats|prosjekt)/u.test(view.folded.slice(hit.end, hit.end + 9));

const NO_PARTS: Parts = {};

/** "Telenor Arena": the name goes on, to something else that is called after it. */
const goesOn = (view: View, hit: NameHit): boolean => {
  // "Innovasjon Norges Arena-program": behind a genitive something else begins.
  if (view.plain[hit.end - 1] === "s" && !hit.name.surface.endsWith("s")) return false;
  const next = /^ (?<word>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)/u.exec(view.plain.slice(hit.end, hit.end + 24))?.groups
    ?.word;
  return next !== undefined && COMPANY_WORDS.has(next.toLowerCase());
};

/** "Kari Moe (Ap)": what she belongs to, told by the person. */
const isPartyInBrackets = (view: View, { start, end }: NameHit): boolean =>
  view.plain[start - 1] === "(" && view.plain[end] === ")" && PARTY.test(view.plain.slice(start, end));

export const named =
  (kind: NameKind) =>
  (names: readonly NameHit[], view: View): NameRuleHit[] =>
    names
      .filter(
        (hit) =>
          hit.name.kind === kind &&
          !isCompound(view, hit) &&
          !goesOn(view, hit) &&
          !isPartyInBrackets(view, hit),
      )
      .map((hit) => ({
        start: hit.start,
        end: hit.end,
        parts: hit.name.weak === true ? { weak: "yes" } : NO_PARTS,
        organisations: hit.name.ids,
      }));
