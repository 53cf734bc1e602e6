/**
 * People who are no ministers. Precision first: a run of capitals is a person because it begins with a given name, or
 * because the words around it say so. Who was introduced in full is found again by surname (`namesakes.ts`).
 */
import { wordBefore } from "../../characters.ts";
import { endingIn, GAP, pattern, spaced } from "../../pattern.ts";
import { Cover, firstFrom } from "../../spans.ts";
import type { NameHit } from "../lexicon.ts";
import { COMPANY_WORDS, isRole, ROLE_HEADS, ROLE_PATTERN, SENTENCE_STARTERS } from "../norwegian/people.ts";
import {
  defineNameRule,
  defineRule,
  type NameRule,
  type NameRuleHit,
  type Parts,
  type Rule,
} from "../rule.ts";
import type { Run } from "../runs.ts";
import type { View } from "../view.ts";

const NAME_WORD = /^[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]+|[’']?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+|$)/;
const ALL_CAPITALS = /^[A-ZÀ-ÖØ-Þ]{2,}$/;
const MOST_WORDS = 5;
/** Words that name a body, whatever stands before them. */
const endsInBody = endingIn(
  "sykehus sjukehus departement departementet direktorat direktoratet universitet universitetet forbund forbundet forening foreningen foreininga parlament laget selskap selskapet rådet tilsynet verket banken partiet skolen skulen instituttet museet administrasjonen regjeringen regjeringa avisa avisen bladet posten tidende".split(
    " ",
  ),
);
/** Adjectives and the like that names of companies begin with: "Nye Veier", "Norsk Vind". */
const NO_FIRST_NAME: ReadonlySet<string> = new Set(
  "nye ny norsk norske nordic norwegian store den det de helse kyst hav nord sør øst vest midt stor gamle første".split(
    " ",
  ),
);
/** Before the name of a ship that is called after somebody. */
const SHIP_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:KNM|KV|MS|M\/S|MT|MY|MF|M\/F|fregatten|skipet|ferja|fergen|båten|skuta|tankskipet)[ ][«"]?$/u;
const BODY_WORDS: ReadonlySet<string> = new Set(
  "the radio news press times club fk il sk havn kraft bank united city".split(" "),
);
const isBody = (text: string): boolean => {
  const word = text.toLowerCase();
  return (
    BODY_WORDS.has(word) || endsInBody(word.endsWith("s") ? word.slice(0, -1) : word) || endsInBody(word)
  );
};

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly startsWithGiven: boolean;
}

const isNameWord = (text: string): boolean =>
  (text.includes("-") ? text.split("-").every((word) => NAME_WORD.test(word)) : NAME_WORD.test(text)) &&
  !ALL_CAPITALS.test(text);

/** The part of a run that can be a person's name: titles and sentence starters off the front, companies out. */
function nameIn({ parts }: Run): Stretch | null {
  if (parts.length < 2) return null;
  const isTitle = (text: string): boolean => {
    const word = text.toLowerCase();
    return (
      SENTENCE_STARTERS.has(word) ||
      isRole(word) ||
      word.endsWith("minister") ||
      word.endsWith("departementet")
    );
  };
  let from = 0;
  while (from < parts.length - 1 && isTitle(parts[from]?.text ?? "") && parts[from]?.isGiven !== true) from++;
  const given = parts.findIndex((part, index) => index >= from && index <= from + 2 && part.isGiven);
  const first = given >= 0 && given + 1 < parts.length ? given : from;
  let to = first;
  while (to < parts.length && to - first < MOST_WORDS && isNameWord(parts[to]?.text ?? "")) to++;
  const next = parts[to]?.text.toLowerCase();
  if (next !== undefined && COMPANY_WORDS.has(next)) return null;
  const inside = parts.slice(first, to);
  const head = inside[0];
  const tail = inside.at(-1);
  if (head === undefined || tail === undefined || inside.length < 2 || tail.text.length < 2) return null;
  if (!head.isGiven && NO_FIRST_NAME.has(head.text.toLowerCase())) return null;
  if (inside.some(({ text }) => COMPANY_WORDS.has(text.toLowerCase()) || isBody(text))) return null;
  return { start: head.start, end: tail.end, startsWithGiven: head.isGiven };
}

const CAPITALS = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ0-9&.-]*(?: (?:og |for |i )?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ0-9&.-]*){0,5}";
/** "LMIs administrerende direktør |", "styreleder i Havkraft, |". */
const ROLE_BEFORE = new RegExp(
  `(?:(?<![A-Za-zÀ-ɏ])(?<owner>${CAPITALS}?)s )?(?<![A-Za-zÀ-ɏ])(?<role>${ROLE_PATTERN})(?: (?:i|for|ved|hos|av|på|til) (?<org>${CAPITALS}))?,? $`,
  "u",
);
/** "|, leder for Medieklyngen," "| (Eggs Design)" "| (H)" "| i Norsk Vind". */
const ROLE_AFTER = new RegExp(
  `^, (?:som er )?(?<role>${ROLE_PATTERN})(?: (?:i|for|ved|hos|av|på|til) (?<org>${CAPITALS}))?`,
  "u",
);
const IN_BRACKETS = /^ \((?<inside>[A-ZÀ-ÖØ-Þ][^()]{0,40}|\d{2})\)/u;
const FROM_ORGANISATION = new RegExp(`^ (?:i|fra|frå|hos|ved|for) (?<org>${CAPITALS})`, "u");
const PARTY = /^(?:Ap|AP|H|Frp|FrP|FRP|Sp|SP|SV|V|KrF|Krf|KRF|MDG|R|Rødt|INP|Nei|PF|Uavh)$/;
/** Verbs of saying that only people are the subject of; "melder" and "skriver" introduce newspapers as well. */
const HUMAN_SPEECH = "sier|seier|sa|forteller|fortel|mener|meiner|smiler|ler|utbryter|svarer|svarar|spør";
const HUMAN_VERBS: ReadonlySet<string> = new Set(HUMAN_SPEECH.split("|"));
/** Any word for what somebody is: without one there is nothing to look for. */
const ROLE_HINT = new RegExp(ROLE_HEADS.filter((head) => head.length > 2).join("|"), "i");
const SPEECH_BEFORE = new RegExp(`(?<![A-Za-zÀ-ɏ])(?:${HUMAN_SPEECH})[ \\n]$`, "u");
const SPEECH_AFTER = new RegExp(`^,?[ \\n](?:${HUMAN_SPEECH})(?![A-Za-zÀ-ɏ])`, "u");
/** Behind a name that something else is called after. */
const NAMESAKE =
  /^(?:s|’s|'s)?(?:[ -](?:gate|gata|vei|veg|plass|skole|skule|minne|pris|stiftelse|fond|legat|stadion|saken|saka)(?![a-zæøå]))/u;

/** What the words around a name say of the person. */
function described(view: View, start: number, end: number): { parts: Parts; isTold: boolean } {
  const before = view.plain.slice(Math.max(0, start - 110), start);
  const after = view.plain.slice(end, end + 110);
  const ahead = ROLE_HINT.test(before) ? ROLE_BEFORE.exec(before)?.groups : undefined;
  const behind = after.startsWith(",") ? ROLE_AFTER.exec(after)?.groups : undefined;
  const inside = IN_BRACKETS.exec(after)?.groups?.inside;
  const isParty = inside !== undefined && PARTY.test(inside);
  const isAge = inside !== undefined && /^\d/.test(inside);
  const role = (ahead?.role ?? behind?.role)?.toLowerCase();
  const affiliation =
    ahead?.org ??
    ahead?.owner ??
    behind?.org ??
    (inside !== undefined && !isParty && !isAge ? inside : undefined) ??
    (role === undefined ? undefined : FROM_ORGANISATION.exec(after)?.groups?.org);
  return {
    parts: {
      ...(role !== undefined && { role }),
      ...(affiliation !== undefined &&
        affiliation !== "" && { affiliation: affiliation.replace(/[.,\s-]+$/u, "") }),
      ...(isParty && { party: inside }),
    },
    // "direktør, Grå Fjell": without a given name what stands behind the comma may be the employer.
    isTold:
      (role !== undefined && (behind !== undefined || !before.endsWith(", "))) ||
      isParty ||
      isAge ||
      SPEECH_BEFORE.test(before) ||
      SPEECH_AFTER.test(after),
  };
}

/** A quick look around a run without a given name: a role or a verb of saying before it, a comma or bracket behind. */
function mayBeTold(view: View, start: number, end: number): boolean {
  const next = view.plain[end];
  if (next === "," || view.plain.startsWith(" (", end)) return true;
  const word = wordBefore(view.folded, start);
  return (
    HUMAN_VERBS.has(word) ||
    isRole(word) ||
    view.plain[start - 2] === "," ||
    SPEECH_AFTER.test(view.plain.slice(end, end + 14))
  );
}

/** Names that are no person's: a stretch that touches one is not a person either. */
const otherNames = (names: readonly NameHit[]): Cover =>
  new Cover(
    names.filter(({ name }) => name.kind !== "person" && name.kind !== "office" && name.kind !== "place"),
  );
/** Among people in a list a name needs no more backing: "Kari Berg (NHO), Tovy Dinh og Per Moe". */
const isListed = (view: View, { start, end }: Stretch): boolean =>
  /^(?: \([A-ZÀ-ÖØ-Þ]|, [A-ZÀ-ÖØ-Þ]| og [A-ZÀ-ÖØ-Þ])/u.test(view.plain.slice(end, end + 5)) ||
  /(?:, | og )$/u.test(view.plain.slice(Math.max(0, start - 4), start));

const NOBODY: readonly NameRuleHit[] = [];
const NO_STRETCH: readonly Stretch[] = [];

export const personRules: readonly NameRule<"person">[] = [
  defineNameRule({
    id: "person/name",
    kind: "person",
    reads: "person",
    needs: "long-run",
    find(names, view, runs) {
      const candidates = runs.flatMap((run) =>
        run.parts.length < 2 ? NO_STRETCH : (nameIn(run) ?? NO_STRETCH),
      );
      if (candidates.length === 0) return NOBODY;
      const others = otherNames(names);
      const places = names.filter(({ name }) => name.kind === "place");
      const placeStarts = places.map(({ start }) => start);
      // "Arvid Moss": a surname is often a place, but a whole name is not.
      const isPlace = ({ start, end }: Stretch): boolean =>
        (places[firstFrom(placeStarts, start + 1) - 1]?.end ?? 0) >= end;
      const stretches = candidates.filter((stretch) => !others.touches(stretch) && !isPlace(stretch));
      const isList =
        stretches.filter((stretch) => stretch.startsWithGiven && isListed(view, stretch)).length >= 2;
      return stretches.flatMap((stretch): NameRuleHit[] => {
        const { start, end, startsWithGiven } = stretch;
        if (!startsWithGiven && !isList && !mayBeTold(view, start, end)) return [];
        const { parts, isTold } = described(view, start, end);
        if (!startsWithGiven && !isTold && !(isList && isListed(view, stretch))) return [];
        if (NAMESAKE.test(view.plain.slice(end, end + 14))) return [];
        if (!startsWithGiven && view.plain[end] === "-") return [];
        if (SHIP_BEFORE.test(view.plain.slice(Math.max(0, start - 14), start))) return [];
        return [{ start, end, parts: { ...parts, name: spaced(view.plain.slice(start, end)) } }];
      });
    },
    finds: {
      "Det sier ⟦Kari Nordvik⟧, leder for Fjordrådet.": {
        name: "Kari Nordvik",
        role: "leder",
        affiliation: "Fjordrådet",
      },
      "– Vi er klare, sier LMBs administrerende direktør ⟦Ola Rune Haugmo⟧.": {
        name: "Ola Rune Haugmo",
        role: "administrerende direktør",
        affiliation: "LMB",
      },
      "Med i rådet er ⟦Aud Følsvik⟧ (LO) og Per Moe (Fjordvind).": { name: "Aud Følsvik", affiliation: "LO" },
      "Statssekretær ⟦Vegard Li Wennberg⟧ (Ap) åpnet messa.": { name: "Vegard Li Wennberg", party: "Ap" },
    },
    ignores: {
      "Per Berg AS er ny bedrift.": "a company",
      "De møttes i Christian Michelsens gate i går.": "a street",
      "Norsk Vind bygger anlegget.": "no person",
    },
  }),
];

/** "sier Høybråten.": a single capitalised word that only speaks. */
const ALONE_AFTER = /^(?:[.,!?]|$| \(| og | om | på | under | til | i | etter | med )/u;

export const speakerRules: readonly NameRule<"person">[] = [
  defineNameRule({
    id: "person/speaker",
    kind: "person",
    reads: "person",
    needs: "run",
    find(names, view, runs) {
      const hits: NameRuleHit[] = [];
      for (const { start, end, parts } of runs) {
        if (parts.length !== 1 || !HUMAN_VERBS.has(wordBefore(view.folded, start))) continue;
        const text = parts[0]?.text ?? "";
        if (!isNameWord(text) || text.length < 3 || isBody(text)) continue;
        if (ALONE_AFTER.test(view.plain.slice(end, end + 8)))
          hits.push({ start, end, parts: { name: text } });
      }
      if (hits.length === 0) return NOBODY;
      // A surname can be a place as well, but not a country or a well-known town.
      const known = new Cover(names.filter(({ name }) => name.kind !== "place" || name.weak !== true));
      return hits.filter((hit) => !known.touches(hit));
    },
    finds: { "– Det er vi glade for, sier ⟦Haugstøl⟧.": { name: "Haugstøl" } },
    ignores: { "– Det er vi glade for, sier Forskningsrådet.": "a body" },
  }),
];

export const personPatternRules: readonly Rule<"person">[] = [
  defineRule({
    id: "person/royal",
    kind: "person",
    reads: "person",
    starts: [["kong", "dronning", "kronprins", "kronprinsesse", "prins", "prinsesse"]],
    view: "plain",
    pattern: pattern(
      `(?<role>[Kk]ong|[Dd]ronning|[Kk]ronprins(?:esse)?|[Pp]rins(?:esse)?)${GAP}(?<own>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?)(?:${GAP}(?:V|VI|VII|IV|III|II|I))?(?!s?${GAP}(?:gate|gata|vei|veg|plass|land|hotell))`,
    ),
    accept(hit, view) {
      const written = spaced(view.plain.slice(hit.start, hit.end));
      const role = (hit.parts.role ?? "").toLowerCase();
      return {
        ...hit,
        parts: { name: written[0]?.toUpperCase() + written.slice(1), role: role === "kong" ? "konge" : role },
      };
    },
    finds: { "Besøket ble ledet av ⟦kong Harald⟧.": { name: "Kong Harald", role: "konge" } },
    ignores: { "De bor i Kong Oscars gate.": "a street", "Dronning av fjellet er hun.": "no name" },
  }),
];
