/** Programmes, schemes, strategies and plans. */
import { gather } from "../../lists.ts";
import { endingIn } from "../../pattern.ts";
import { SENTENCE_STARTERS } from "../norwegian/people.ts";
import { defineNameRule, type NameRule, type NameRuleHit } from "../rule.ts";
import type { View } from "../view.ts";
import { named } from "./named.ts";

const SCHEMES =
  "programmet ordningen ordninga reformen reforma satsingen satsinga satsningen strategien strategi handlingsplanen handlingsplan planen kampanjen tiltakspakken tiltakspakka veikartet veikart vegkart program satsing reform prosjektet"
    .split(" ")
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join("|");
/** "reformen |«…»", "pakken, som de kaller |«…»": before what is put in quotation marks. */
const SCHEME_BEFORE = new RegExp(
  `(?:${SCHEMES}) $|(?:program|pakke|plan|strategi|ordning|reform|satsing|veikart)[a-zæøå]{0,4},? (?:[a-zæøå]+ ){0,3}(?:kaller|kallar|kalt|kalla|heter|heiter|navnet|namnet) $`,
  "iu",
);
/** "«…», en pakke": behind it. */
const SCHEME_BEHIND =
  /^, (?:en|ein|et|eit) (?:[a-zæøå]+ ){0,2}[a-zæøå]*(?:program|pakke|plan|strategi|ordning|reform|satsing|veikart)(?![a-zæøå])/u;
const SCHEME_REACH = 70;
const PROGRAMME_TAIL =
  /^-(?:program|programmet|ordningen|ordninga|reformen|satsingen|satsinga|strategien|erklæringen|erklæringa)s?(?![A-Za-zÀ-ɏ])/u;

/** Right before a name without quotation marks: "ordningen FRIPRO". */
const isSchemeNoun = endingIn(
  "ordningen ordninga programmet satsingen satsinga satsningen virkemiddelet verkemiddelet strategien kampanjen".split(
    " ",
  ),
);
/** Projects, which are named as schemes are. */
const PROJECTS: ReadonlySet<string> = new Set(
  "prosjektet forprosjektet hovedprosjektet hovudprosjektet pilotprosjektet forskningsprosjektet forskingsprosjektet utviklingsprosjektet samarbeidsprosjektet nettverksprosjektet innovasjonsprosjektet eu-prosjektet".split(
    " ",
  ),
);
const ADJECTIVE =
  /^(?:Grønn|Grøn|Grønt|Grøne|Grønne|Blå|Ny|Nye|Nytt|Norsk|Norske|Nasjonal|Nasjonalt|Nasjonale|Regional|Regionale|Ren|Rein|Smart|Digital|Digitale|Sirkulær|Maritim|Marin|Felles|Trygg|Trygge|B(?:ære|ere)kraftige?|[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,20}(?:styrt|drevet|drive|basert|rettet|retta|leda|ledet))$/u;
const NO_HITS: readonly NameRuleHit[] = [];
/** "EU-programmet": which one is not told. "NRK-programmet": one to listen to or look at. */
const HAS_MANY: ReadonlySet<string> = new Set(["EU", "NRK", "TV", "TV 2", "TV2", "P2", "BBC"]);
const ARENA = "Arena";

/** "«Plan for havet»", "«Det blå kompetanseløftet Nordland»": a title that says what it is. */
const SCHEME_FIRST =
  /^(?:(?:Plan|Handlingsplan|Strategi|Program|Veikart|Vegkart) for |(?:De[nt] )?(?:[A-Za-zæøå]{2,20} ){0,2}[A-Za-zæøå]{4,25}(?:løftet|programmet|satsingen|satsinga|satsningen|reformen|reforma)(?: (?:i |på |for )?[A-ZÆØÅ][A-Za-zÀ-ɏ-]{1,25}(?: og [A-ZÆØÅ][A-Za-zæøå]{1,25})?)?$)/u;

/** "Arena" among other levels, or behind the word for what it is. */
const LEVEL = "(?:NCE|GCE|Arena Pro|Norwegian Cent|Global Cent|Norwegian Innovation)";
const LEVEL_AFTER = new RegExp(`^(?:,| og| eller| til|-? og) ${LEVEL}`, "u");
const LEVEL_BEFORE = new RegExp(
  `(?:${LEVEL}[A-Za-zÀ-ɏ ]{0,22}(?:,| og| eller| til)|(?<![A-Za-zÀ-ɏ])(?:program|programma|programmene|programmet|nivået|nivåene|nivåa|prosjektene|status som|statusen|tildelt|program(?:leder|leiar|ansvarlig|ansvarleg|rådgiver|rådgivar) for)) $`,
  "u",
);

/** What stands in quotation marks and is called a scheme, before or behind them. */
const titled = (view: View, quoted: RegExp): NameRuleHit[] =>
  [...view.plain.matchAll(quoted)].flatMap((match) => {
    const name = match.groups?.name ?? "";
    const start = match.index + 1;
    const end = start + name.length;
    return SCHEME_FIRST.test(name) ||
      SCHEME_BEFORE.test(view.plain.slice(Math.max(0, match.index - SCHEME_REACH), match.index)) ||
      SCHEME_BEHIND.test(view.plain.slice(end + 1, end + 1 + SCHEME_REACH))
      ? [{ start, end, parts: { name } }]
      : NO_HITS;
  });

export const programmeRules: readonly NameRule<"programme">[] = [
  defineNameRule({
    id: "programme/level",
    kind: "programme",
    reads: "name",
    needs: "run",
    about: ({ start, end, parts }) => end - start === ARENA.length && parts[0]?.text === ARENA,
    find: (_names, view, runs) =>
      gather(runs, ({ start }): readonly NameRuleHit[] =>
        !/^[ -]pro(?![A-Za-zÀ-ɏ])/iu.test(view.plain.slice(start + 5, start + 10)) &&
        ((start < 4 && /^: (?:[a-zæøå]|Klyng)/u.test(view.plain.slice(start + 5, start + 12))) ||
          LEVEL_AFTER.test(view.plain.slice(start + 5, start + 32)) ||
          LEVEL_BEFORE.test(view.plain.slice(Math.max(0, start - 40), start)))
          ? [{ start, end: start + 5, parts: { name: "Arena" } }]
          : NO_HITS,
      ),
    finds: {
      "Klyngene er med i programmene ⟦Arena⟧ og NCE.": { name: "Arena" },
      "Forfremjinga frå ⟦Arena⟧ til Arena Pro gler oss.": { name: "Arena" },
      "• ⟦Arena⟧: klynger i tidlig fase.": { name: "Arena" },
      "I år ble seks klynger tildelt ⟦Arena⟧.": { name: "Arena" },
      "Det sier programleder for ⟦Arena⟧, Kari Moe.": { name: "Arena" },
      "⟦Arena⟧: Klynger i tidlig fase.": { name: "Arena" },
    },
    ignores: {
      "Klynga får status som Arena pro-klynge.": "another level",
      "Arena er en hall.": "a hall",
      "Arena: Fjordhallen på Stord.": "a hall",
      "De møttes i Arena.": "nothing tells that it is the programme",
    },
  }),
  defineNameRule({
    id: "programme/registry",
    kind: "programme",
    reads: "name",
    needs: "programme",
    find: named("programme"),
    finds: {
      "Støtten går til ⟦klyngeprogrammet⟧.": { name: "Norwegian Innovation Clusters" },
      "⟦Norsk katapult⟧ åpner.": { name: "Norsk katapult" },
      "Ny ⟦NTP⟧ legges fram i dag.": { name: "Nasjonal transportplan" },
    },
    ignores: {
      "Alle NCE-klynger er med.": "a kind of clusters",
      "Den største er Strand Havnar NTP i nord.": "the end of a company's name",
    },
  }),
  defineNameRule({
    id: "programme/titled",
    kind: "programme",
    reads: "name",
    needs: "guillemet",
    find: (_names, view) => titled(view, /«(?<name>[^«»]{3,120})»/gu),
    finds: {
      "Reformen «⟦Hele kysten bygger⟧» er i gang.": { name: "Hele kysten bygger" },
      "De la fram «⟦kystløft 3.0⟧», en pakke på ni tiltak.": { name: "kystløft 3.0" },
      "Som del av «⟦Plan for havet⟧» får de støtte.": { name: "Plan for havet" },
      "I fjor startet «⟦Det blå kompetanseløftet Nordland⟧».": { name: "Det blå kompetanseløftet Nordland" },
    },
    ignores: {
      "Rapporten «Hele kysten bygger» er klar.": "a report",
      "Han sa at «kyststrategien er dårlig».": "what somebody said",
    },
  }),
  defineNameRule({
    id: "programme/titled-otherwise",
    kind: "programme",
    reads: "name",
    needs: "quotation-mark",
    find: (_names, view) => titled(view, /["“”„](?<name>[A-ZÀ-ÖØ-Þ][^"“”„]{3,120})["“”]/gu),
    finds: { "Det følger av strategien ”⟦Bruk hele kysten!⟧”.": { name: "Bruk hele kysten!" } },
    ignores: { 'Rapporten "Hele kysten bygger" er klar.': "a report" },
  }),
  defineNameRule({
    id: "programme/compound",
    kind: "programme",
    reads: "name",
    needs: "run",
    about: ({ start, end }, { plain }) => plain[end] === "-" && !HAS_MANY.has(plain.slice(start, end)),
    find: (names, view, runs) =>
      gather(runs, ({ parts, end }): readonly NameRuleHit[] => {
        const tail = PROGRAMME_TAIL.exec(view.plain.slice(end, end + 20))?.[0];
        if (tail === undefined) return NO_HITS;
        // "Innovasjon Norges HPO-program": whose it is does not belong to the name.
        const owner = parts.findLastIndex(
          ({ text }, index) => index < parts.length - 1 && text.endsWith("s"),
        );
        const known = names.find((hit) => hit.end === end && hit.name.kind === "programme");
        const own = parts.slice(owner + 1);
        const start =
          known?.start ?? (own.find(({ folded }) => !SENTENCE_STARTERS.has(folded)) ?? own[0])?.start ?? end;
        const whole = end + tail.length;
        const name = view.plain.slice(start, whole).replace(/s$/u, "");
        return [{ start, end: whole, parts: { name }, ...(known && { organisations: known.name.ids }) }];
      }),
    finds: {
      "Støtten kommer fra ⟦Blå Kyst-programmet⟧.": { name: "Blå Kyst-programmet" },
      "I ⟦Lyngnes-erklæringa⟧ står det lite.": { name: "Lyngnes-erklæringa" },
    },
    ignores: {
      "Klyngeprogrammet er evaluert.": "no name of its own",
      "Det nye EU-programmet er klart.": "any of them",
      "Hun var gjest i NRK-programmet i går.": "a broadcast",
    },
  }),
  defineNameRule({
    id: "programme/described",
    kind: "programme",
    reads: "name",
    needs: "run",
    behind: (word) => isSchemeNoun(word) || PROJECTS.has(word),
    find: (names, view, runs) =>
      gather(runs, ({ start, end, parts }): readonly NameRuleHit[] => {
        if (
          parts[0]?.isGiven === true ||
          SENTENCE_STARTERS.has(parts[0]?.folded ?? "") ||
          names.some((hit) => hit.start === start)
        )
          return NO_HITS;
        // "prosjektet Hydrogen Region Møre |og Romsdal": a place of two names.
        const whole = names.find((hit) => hit.start < end && hit.end > end)?.end ?? end;
        // "ordningen Grønn industrifinansiering": behind an adjective the noun belongs to the name.
        const noun =
          parts.length === 1 && ADJECTIVE.test(parts[0]?.text ?? "")
            ? (/^ [a-zæøå]{4,40}/u.exec(view.plain.slice(end, end + 42))?.[0].length ?? 0)
            : 0;
        const name = view.plain.slice(start, whole + noun).replace(/\s+/g, " ");
        return [{ start, end: whole + noun, parts: { name } }];
      }),
    finds: {
      "De er med i prosjektet ⟦Blå Region Møre og Romsdal⟧.": { name: "Blå Region Møre og Romsdal" },
      "Pengene kommer fra ordningen ⟦Blå Vekst⟧.": { name: "Blå Vekst" },
      "De søkte støtte fra programmet ⟦Brukerledet byggeskikk⟧.": { name: "Brukerledet byggeskikk" },
      "De søkte støtte fra programmet ⟦Bærekraftig verdiskaping⟧.": { name: "Bærekraftig verdiskaping" },
      "Låna blir gitt gjennom ordninga ⟦Grøn kaifinansiering⟧.": { name: "Grøn kaifinansiering" },
    },
    ignores: {
      "Ordningen Norge har er god.": "a country",
      "Han roser prosjektet Kari Moe leder.": "a person",
    },
  }),
];
