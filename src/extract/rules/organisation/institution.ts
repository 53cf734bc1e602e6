/** Organisations of learning and growth, named by their place or their field: "Universitetet i Oslo", "Fakultet for medisin". */
import { GAP, pairs, pattern } from "../../../pattern.ts";
import { defineRule, type Rule } from "../../rule.ts";
import type { View } from "../../view.ts";
import { CAPITAL, CAPITALS, capitalisedHit, hitAt, isFirst } from "./parts.ts";

const SEATS =
  "Universitetet Høgskolen Høyskolen Høgskulen Fagskolen Fagskulen Folkehøgskolen Folkehøgskulen Regionsykehuset Regionsjukehuset Sentralsykehuset Sentralsjukehuset Fylkesmannen Statsforvalteren Statsforvaltaren Handelskammeret Studentsamskipnaden Samarbeidsrådet Regionrådet".split(
    " ",
  );
/** In small letters as well, where nobody in it is named. */
const OFFICES = "fylkesmannen statsforvalteren statsforvaltaren".split(" ");
const UNIONS = "Forbundet Foreningen Foreininga Fagforbundet".split(" ");
/** "Fakultet for |", as the field of a faculty or institute ends. */
const FIELD =
  "[a-zæøå]{0,25}(?:fag|skap|logi|ikk|nomi|forskning|forsking|utdanning|kunst|helse|medisin|samfunn|natur|historie|kultur|liv|ledelse|leiing|styring|utvikling|miljø|energi|design|innovasjon|kommunikasjon|rett|språk)";
/** "for industriell |økonomi". */
const FIELD_KIND = `[a-zæøå]{3,25}(?=${GAP}${FIELD}(?![a-zæøå]))`;
const FIRST_HALVES = `(?:[a-zæøå]{2,25}-,${GAP}){0,2}[a-zæøå]{2,25}-${GAP}og${GAP}`;

const NATIONAL_CENTRES = pairs(
  ["nasjonalt", "norsk", "regionalt"],
  ["senter", "kompetansesenter", "ressurssenter"],
);

/** "Kompetansesenter |for havteknologi": with a capital inside a sentence a name. */
const CENTRES =
  "Ekspertsenter Kompetansesenter Ressurssenter Kunnskapssenter Forskningssenter Forskingssenter Innovasjonssenter Utviklingssenter".split(
    " ",
  );
const isCentre = ({ start }: { readonly start: number }, { plain }: View): boolean =>
  CENTRES.some((word) => plain.startsWith(word, start));

export const institutionRules: readonly Rule<"organisation">[] = [
  defineRule({
    id: "organisation/union-for",
    kind: "organisation",
    reads: "name",
    starts: [UNIONS.map((word) => word.toLowerCase())],
    view: "plain",
    pattern: pattern(
      `(?:${UNIONS.join("|")})${GAP}for${GAP}(?:[a-zæøå]{2,30}-${GAP}og${GAP}[a-zæøå]{3,30}|[a-zæøå]{4,30}(?:${GAP}og${GAP}[a-zæøå]{4,30}(?=[ .,]\\(?[A-ZÀ-ÖØ-Þ]|[.,)]|$))?)(?![a-zæøå-])`,
    ),
    // Where a sentence begins it can be any such body.
    accept: ({ start, end }, view) => (isFirst(view, start) ? null : hitAt(view, start, end)),
    finds: {
      "Hun leder ⟦Forbundet for havner og kaier⟧, sier hun.": { name: "Forbundet for havner og kaier" },
      "Han er i ⟦Fagforbundet for sjø- og kaifolk⟧.": { name: "Fagforbundet for sjø- og kaifolk" },
    },
    ignores: { "Foreningen for havner vokser.": "any such body", "De er i forbundet for å lære.": "no name" },
  }),
  defineRule({
    id: "organisation/national",
    kind: "organisation",
    reads: "name",
    starts: [["norges", "noregs"]],
    view: "plain",
    pattern: pattern(
      `(?:Norges|Noregs)${GAP}(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,30}(?:forbund|forening|foreining|lag|union|organisasjon)|[a-zæøå]{4,30}(?:forbund|forening|foreining|høgskole|høyskole|høgskule))s?(?![a-zæøå-])`,
    ),
    accept: ({ start, end }, view) => hitAt(view, start, end),
    finds: {
      "Det sier ⟦Norges Båtbyggerforbund⟧.": { name: "Norges Båtbyggerforbund" },
      "Ho er leiar i ⟦Noregs bryggjeforeining⟧.": { name: "Noregs bryggjeforeining" },
      "Hun studerte ved ⟦Norges kysthøgskole⟧.": { name: "Norges kysthøgskole" },
    },
    ignores: { "Norges landslag vant.": "a team", "Norges naturgrunnlag er rikt.": "no name" },
  }),
  defineRule({
    id: "organisation/norwegian",
    kind: "organisation",
    reads: "name",
    starts: [["norsk"]],
    view: "plain",
    // A capital inside a sentence tells that it is a name: "Norsk ullmuseum".
    pattern: pattern(
      `(?<=[a-zæøå,][ \\n])Norsk${GAP}(?:[a-zæøå]{4,20}(?:sk|skt|ig|ell|elt|al|alt|im|imt)${GAP})?(?![a-zæøå]+(?:sk|ig)(?![a-zæøå]))[a-zæøå]{2,30}(?:museum|institutt|senter|forbund|forening|foreining|lag|arkiv|akademi|bibliotek|selskap|organisasjon|union)s?(?![A-Za-zÀ-ɏ-]|${GAP}(?:for|og)${GAP}[a-zæøå])`,
    ),
    accept: ({ start, end }, view) => hitAt(view, start, end),
    finds: {
      "Hun leder stiftelsen ⟦Norsk garnmuseum⟧.": { name: "Norsk garnmuseum" },
      "Det seier sjefen i ⟦Norsk maritimt garnmuseum⟧.": { name: "Norsk maritimt garnmuseum" },
    },
    ignores: {
      "Norsk garnmuseum åpner.": "where a sentence begins it may be any",
      "Et norsk garnmuseum åpner.": "any of them",
    },
  }),
  defineRule({
    id: "organisation/seat",
    kind: "organisation",
    reads: "name",
    starts: [SEATS.map((word) => word.toLowerCase())],
    view: "plain",
    pattern: pattern(
      `(?:${[...SEATS, ...OFFICES].join("|")})${GAP}(?:i|på|for)${GAP}${CAPITAL}(?:${GAP}og${GAP}${CAPITAL})?`,
    ),
    accept({ start, end }, view) {
      // "fylkesmannen i Nordland, |Kari Moe"
      if (view.plain[start] === view.folded[start])
        return /^,? [A-ZÀ-ÖØ-Þ]/u.test(view.plain.slice(end, end + 3))
          ? null
          : capitalisedHit(hitAt(view, start, end));
      // "Universitetet i Oslo og Bergen": two of them; a college has two places in its name.
      const both = view.plain[start] === "U" ? view.plain.slice(start, end).search(/\sog\s/u) : -1;
      return hitAt(view, start, both < 0 ? end : start + both);
    },
    finds: {
      "Hun forsker ved ⟦Universitetet i Fjordbyen⟧.": { name: "Universitetet i Fjordbyen" },
      "Saka ligg hos ⟦fylkesmannen i Nordland⟧.": { name: "Fylkesmannen i Nordland" },
      "⟦Regionrådet for Nordlandet⟧ får støtte.": { name: "Regionrådet for Nordlandet" },
      "Dei møttest på ⟦Høgskulen på Nordlandet⟧.": { name: "Høgskulen på Nordlandet" },
      "Ho har gått på ⟦Universitetet i Fjordbyen⟧ og Havbyen.": { name: "Universitetet i Fjordbyen" },
      "Dei møttest ved ⟦Høgskulen i Vik og Sund⟧.": { name: "Høgskulen i Vik og Sund" },
      "Tilbudet ligger under ⟦Fagskolen i Storvik⟧.": { name: "Fagskolen i Storvik" },
    },
    ignores: {
      "Universitetet i byen er nytt.": "no name",
      "Det seier fylkesmannen i Nordland, Kari Moe.": "who holds the office",
    },
  }),
  defineRule({
    id: "organisation/of-place",
    kind: "organisation",
    reads: "name",
    starts: [
      "sparebanken sparebankstiftelsen sparebankstiftinga maritim maritimt kunnskapsparken næringshagen visit".split(
        " ",
      ),
    ],
    view: "plain",
    pattern: pattern(
      `(?:Sparebanken|Sparebankstiftelsen|Sparebankstiftinga|Maritimt${GAP}[Ff]orum|Maritim${GAP}[Ff]ore(?:n|in)ing|Kunnskapsparken|Næringshagen|Visit)${GAP}(?:for${GAP})?${CAPITALS}(?:-${CAPITAL})?`,
    ),
    accept({ start, end }, view) {
      // "Maritimt Forum Storvik |og Norsk Havforum": another body, where more than a place follows.
      const other = view.plain.slice(start, end).search(/(?<!Sogn|Møre|Troms|Vestfold)\sog\s\S+\s/u);
      return hitAt(view, start, other < 0 ? end : start + other);
    },
    finds: {
      "Gåva kjem frå ⟦Sparebanken Vik og Sund⟧.": { name: "Sparebanken Vik og Sund" },
      "Med er ⟦Maritimt forum Storvik⟧ og Norsk Havforum.": { name: "Maritimt forum Storvik" },
      "Det sier ⟦Maritimt forum Storvik⟧.": { name: "Maritimt forum Storvik" },
      "Ho leier ⟦Maritim foreining for Søre Storvik⟧.": { name: "Maritim foreining for Søre Storvik" },
      "Dei er med i ⟦Visit Storvik-Strandheimen⟧ no.": { name: "Visit Storvik-Strandheimen" },
    },
    ignores: { "Sparebanken vokser i nord.": "no name of its own" },
  }),
  defineRule({
    id: "organisation/research-fund",
    kind: "organisation",
    reads: "name",
    starts: [pairs(["regionalt", "regionale"], ["forskningsfond", "forskingsfond"])],
    view: "plain",
    pattern: pattern(`[Rr]egional[te]${GAP}[Ff]orskn?ingsfond${GAP}${CAPITAL}(?:-${CAPITAL})?`),
    accept: ({ start, end }, view) => capitalisedHit(hitAt(view, start, end)),
    finds: {
      "Pengane kjem frå ⟦regionalt forskingsfond Nord-Havland⟧.": {
        name: "Regionalt forskingsfond Nord-Havland",
      },
    },
    ignores: { "Et regionalt forskningsfond er planlagt.": "no name" },
  }),
  defineRule({
    id: "organisation/house-in-place",
    kind: "organisation",
    reads: "name",
    starts: [["næringshagen", "kunnskapsparken", "forskningsparken", "forskingsparken"]],
    view: "plain",
    pattern: pattern(
      `(?:Næringshagen|Kunnskapsparken|Forskningsparken|Forskingsparken)${GAP}(?:i|på)${GAP}${CAPITAL}`,
    ),
    // Where a sentence begins it is any such house there.
    accept: ({ start, end }, view) => (isFirst(view, start) ? null : hitAt(view, start, end)),
    finds: {
      "Ho er leiar for ⟦Næringshagen i Storvik⟧.": { name: "Næringshagen i Storvik" },
      "De møttes på ⟦Kunnskapsparken på Strand⟧.": { name: "Kunnskapsparken på Strand" },
    },
    ignores: {
      "Næringshagen i Storvik er ny.": "the one that lies there",
      "De eier næringshagen i Storvik.": "no name",
    },
  }),
  defineRule({
    id: "organisation/faculty",
    kind: "organisation",
    reads: "name",
    starts: [
      ["fakultet", "institutt", "avdeling"],
      ["senter for"],
      CENTRES.map((word) => `${word.toLowerCase()} for`),
      NATIONAL_CENTRES,
    ],
    view: "plain",
    pattern: pattern(
      `(?:Fakultet|Institutt|Avdeling|${CENTRES.join("|")}|Senter(?! for (?:fr[ae]m|forsk))|(?:Nasjonalt|Norsk|Regionalt)${GAP}(?:[Kk]ompetanses|[Rr]essurss|[Ss])enter)${GAP}for${GAP}(?:${FIELD_KIND}${GAP})?(?:${FIRST_HALVES})?[A-ZÆØÅa-zæøå][a-zæøå]{2,34}(?:(?:,${GAP}${FIELD}){0,2}${GAP}og${GAP}${FIELD})?`,
    ),
    accept: (hit, view) =>
      isCentre(hit, view) && isFirst(view, hit.start) ? null : hitAt(view, hit.start, hit.end),
    finds: {
      "Ho er sjef i ⟦Kompetansesenter for havhelse⟧.": { name: "Kompetansesenter for havhelse" },
      "Hun er dekan ved ⟦Fakultet for havteknologi og økonomi⟧.": {
        name: "Fakultet for havteknologi og økonomi",
      },
      "Han er professor ved ⟦Institutt for helse- og sosialfag⟧ i nord.": {
        name: "Institutt for helse- og sosialfag",
      },
      "Ho leier ⟦Institutt for industriell økonomi og havteknologi⟧.": {
        name: "Institutt for industriell økonomi og havteknologi",
      },
      "Ho er tilsett ved ⟦Avdeling for humanistiske fag⟧.": { name: "Avdeling for humanistiske fag" },
      "Han er i ⟦Avdeling for maritimt næringsliv⟧ nå.": { name: "Avdeling for maritimt næringsliv" },
      "Han er ved ⟦Institutt for fysikk⟧ og leder prosjektet.": { name: "Institutt for fysikk" },
      "Det seier ⟦Senter for statleg kyststyring⟧.": { name: "Senter for statleg kyststyring" },
      "Hun er ved ⟦Nasjonalt Senter for Havhelse⟧.": { name: "Nasjonalt Senter for Havhelse" },
    },
    ignores: {
      "Et institutt for fysikk er planlagt.": "no name",
      "Kompetansesenter for havhelse må bygges.": "where a sentence begins it may be any",
      "De fikk status som Senter for fremragende forskning.": "a programme",
    },
  }),
];
