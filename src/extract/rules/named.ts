/** Names of bodies and programmes that the registry knows. */

import { wordBefore } from "../../characters.ts";
import { hitsOver, type NameHit, type NameKind } from "../lexicon.ts";
import { COMPANY_FORMS, COMPANY_WORDS, PARTY } from "../norwegian/people.ts";
import type { NameRuleHit, Parts } from "../rule.ts";
import { type Run, runAround } from "../runs.ts";
import type { View } from "../view.ts";
import { mayBeSurname } from "./person/name-shape.ts";

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

/** "det svenske forskningsrådet": in small letters behind such an adjective it is another country's, or another field's. */
const isAnothers = ({ plain, folded }: View, { start }: NameHit): boolean =>
  plain[start] === folded[start] && /(?<!nor)ske$/.test(wordBefore(folded, start));

/** A short name inside a longer one: "Idar |Ulstein" is a person, "|Ulstein Shipping" another company. */
export function isPartOfName(hit: NameHit, { plain }: View, runs: readonly Run[]): boolean {
  if (hit.name.weak !== true) return isSurname(hit, plain, runs);
  const parts = runAround(runs, hit)?.parts ?? [];
  const index = parts.findIndex(({ start }) => start === hit.start);
  const next = parts.find(({ start }) => start > hit.end);
  // "Kongsbergklyngen |AS": the cluster's own company.
  const isOwn = hit.name.kind === "cluster" && next !== undefined && COMPANY_FORMS.has(next.folded);
  return (
    parts[index - 1]?.isGiven === true ||
    (next !== undefined &&
      !next.isGiven &&
      !isOwn &&
      (plain[hit.end - 1] !== "s" || hit.name.surface.endsWith("s")))
  );
}

/** "Kari |Ringnes": a name of one word, which can be somebody's surname as well, behind a given name and with nothing else. */
function isSurname(hit: NameHit, plain: string, runs: readonly Run[]): boolean {
  const { name, start, end } = hit;
  if (plain[start - 1] !== " " || name.kind !== "organisation" || !mayBeSurname(name.surface)) return false;
  const run = runAround(runs, hit);
  return run?.end === end && run.start < start && run.parts.length === 2 && run.parts[0]?.isGiven === true;
}

/** "kommunane |Ulstein, Herøy og Haram": a place among others; "I |Ulstein" begins a sentence, and "på |Raufoss" is where. */
function isPlainlyPlace(hit: NameHit, { plain }: View, names: readonly NameHit[]): boolean {
  const places = hitsOver(names, { start: hit.start - AND, end: hit.end + AND }).filter(
    ({ name }) => name.kind === "place",
  );
  return (
    places.some(({ start, end }) => start === hit.start && end === hit.end) &&
    (plain.startsWith("I ", hit.start - 2) ||
      plain.startsWith(" på ", hit.start - 4) ||
      places.some(
        ({ name, start, end }) =>
          name.weak !== true &&
          ((start > hit.end && /^(?:, | og )$/.test(plain.slice(hit.end, start))) ||
            (end < hit.start && /^(?:, | og )$/.test(plain.slice(end, hit.start)))),
      ))
  );
}
/** Characters of " og ", and one of the name behind it. */
const AND = 5;

/** "Frå Haram til |Ulstein", "|Ulstein-ordføraren": the place that a company is called by as well. */
const isPlace = (hit: NameHit, view: View, names: readonly NameHit[]): boolean => {
  const { plain } = view;
  return (
    hit.name.weak === true &&
    (isPlainlyPlace(hit, view, names) ||
      /^-(?:vara)?ordfør/.test(plain.slice(hit.end, hit.end + 12)) ||
      /(?<![A-Za-zÀ-ɏ])[Ff]r[aå] [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,20} til $/.test(
        plain.slice(Math.max(0, hit.start - 31), hit.start),
      ))
  );
};

/** "Strand Vik |NTP": initials at the end of a longer name, which is no programme's. */
const endsName = (hit: NameHit, runs: readonly Run[]): boolean =>
  hit.name.kind === "programme" &&
  /^[A-ZÆØÅ]{2,5}$/u.test(hit.name.surface) &&
  (runAround(runs, hit)?.parts ?? []).findIndex(({ start }) => start === hit.start) > 1;

export const named =
  (kind: NameKind) =>
  (names: readonly NameHit[], view: View, runs: readonly Run[]): NameRuleHit[] =>
    names
      .filter(
        (hit) =>
          hit.name.kind === kind &&
          !isPartOfName(hit, view, runs) &&
          !endsName(hit, runs) &&
          !isPlace(hit, view, names) &&
          !isAnothers(view, hit) &&
          !isCompound(view, hit) &&
          !goesOn(view, hit) &&
          !isPartyInBrackets(view, hit),
      )
      .map((hit) => ({
        start: hit.start,
        end: hit.end,
        parts: hit.name.weak === true ? { weak: hit.name.surface } : NO_PARTS,
        organisations: hit.name.ids,
      }));
