/** Names that the registry knows, and the programmes among them. */

import type { NameHit, NameKind } from "../lexicon.ts";
import { COMPANY_WORDS } from "../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { View } from "../view.ts";

/** "NCE-klynger" is a kind of clusters, not the programme; "Siva-direktøren" is still about Siva. */
const isCompound = (view: View, hit: NameHit): boolean =>
  /^\.(?:no|com)(?![a-z])/u.test(view.folded.slice(hit.end, hit.end + 5)) ||
  /^-(?:klyng|status|sats|prosjekt)/u.test(view.folded.slice(hit.end, hit.end + 9));

const SCHEMES =
  "programmet ordningen ordninga reformen reforma satsingen satsinga satsningen strategien handlingsplanen kampanjen tiltakspakken tiltakspakka"
    .split(" ")
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join("|");
/** "reformen |«…»": before what is put in quotation marks. */
const SCHEME_BEFORE = new RegExp(`(?:${SCHEMES}) $`, "u");
const SCHEME_REACH = 20;
const PROGRAMME_TAIL =
  /^-(?:program|programmet|ordningen|ordninga|reformen|satsingen|satsinga|strategien)s?(?![A-Za-zÀ-ɏ])/u;

const NO_HITS: readonly NameRuleHit[] = [];

/** "Telenor Arena": the name goes on, to something else that is called after it. */
const goesOn = (view: View, hit: NameHit): boolean => {
  const next = /^ (?<word>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)/u.exec(view.plain.slice(hit.end, hit.end + 24))?.groups
    ?.word;
  return next !== undefined && COMPANY_WORDS.has(next.toLowerCase());
};

export const named =
  (kind: NameKind) =>
  (names: readonly NameHit[], view: View): NameRuleHit[] =>
    names
      .filter((hit) => hit.name.kind === kind && !isCompound(view, hit) && !goesOn(view, hit))
      .map((hit) => ({ start: hit.start, end: hit.end, parts: {}, organisations: hit.name.ids }));

export const programmeRules: readonly NameRule<"programme">[] = [
  defineNameRule({
    id: "programme/registry",
    kind: "programme",
    reads: "name",
    needs: "programme",
    find: named("programme"),
    finds: {
      "Støtten går til ⟦klyngeprogrammet⟧.": { name: "Norwegian Innovation Clusters" },
      "⟦Norsk katapult⟧ åpner.": { name: "Norsk katapult" },
    },
    ignores: { "Alle NCE-klynger er med.": "a kind of clusters" },
  }),
  defineNameRule({
    id: "programme/titled",
    kind: "programme",
    reads: "name",
    needs: "guillemet",
    find(_names, view) {
      return [...view.plain.matchAll(/«(?<name>[A-ZÀ-ÖØ-Þ][^«»]{2,80})»/gu)].flatMap((match) => {
        const name = match.groups?.name ?? "";
        const start = match.index + 1;
        return SCHEME_BEFORE.test(view.plain.slice(Math.max(0, match.index - SCHEME_REACH), match.index))
          ? [{ start, end: start + name.length, parts: { name } }]
          : NO_HITS;
      });
    },
    finds: { "Reformen «⟦Hele kysten bygger⟧» er i gang.": { name: "Hele kysten bygger" } },
    ignores: { "Rapporten «Hele kysten bygger» er klar.": "a report" },
  }),
  defineNameRule({
    id: "programme/compound",
    kind: "programme",
    reads: "name",
    needs: "run",
    find: (names, view, runs) =>
      runs.flatMap(({ parts, end }): readonly NameRuleHit[] => {
        const tail =
          view.plain[end] === "-" ? PROGRAMME_TAIL.exec(view.plain.slice(end, end + 20))?.[0] : undefined;
        if (tail === undefined) return NO_HITS;
        // "Innovasjon Norges HPO-program": whose it is does not belong to the name.
        const owner = parts.findLastIndex(
          ({ text }, index) => index < parts.length - 1 && text.endsWith("s"),
        );
        const known = names.find((hit) => hit.end === end && hit.name.kind === "programme");
        const start = known?.start ?? parts[owner + 1]?.start ?? end;
        const whole = end + tail.length;
        const name = view.plain.slice(start, whole).replace(/s$/u, "");
        return [{ start, end: whole, parts: { name }, ...(known && { organisations: known.name.ids }) }];
      }),
    finds: { "Støtten kommer fra ⟦Blå Kyst-programmet⟧.": { name: "Blå Kyst-programmet" } },
    ignores: { "Klyngeprogrammet er evaluert.": "no name of its own" },
  }),
];
