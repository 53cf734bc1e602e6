/** Observations of a part of those that were counted: "hvorav 12 ble innvilget", "40 prosent av søkerne er kvinner". */
import { type Clause, slot, slotOf, wordsOf } from "../../clause.ts";
import {
  endOf,
  HOLDS_NUMBER,
  modifierOf,
  NOT_OBSERVED,
  objectOf,
  quantityOf,
  START,
  subjectOf,
  TELLS,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { ANSWERS, PEOPLE } from "../survey.ts";
import { isReal } from "./by-noun.ts";

/** "150 forskningsmiljøer" → "forskningsmiljøer". */
export const nounOf = (counted: string): string => /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]*$/u.exec(counted)?.[0] ?? counted;

/** What those are, have or do who are a part of all. */
const BE_OR_DO =
  "(?:er|var|har|hadde|kommer|kjem|kom|bor|bur|budde|bodde|jobber|jobbar|arbeider|arbeidde|bruker|brukar|brukte|driver|driv|eksporterer|eksporterar|mangler|manglar|får|fikk|fekk|ble|blei|vart|deltar|deltek|deltok|ligger|ligg|fins|finnes|finst|opplevde|investerer|investerar|stammer|stammar|gjelder|gjeld)";
/** Another number, what is answered with before, and what has a rule of its own. */
export const NOT_TOLD =
  /\{(?:amount|percentage|count):|^(?:fortsatt |framleis |fremdeles |innvilget|innvilga|godkjent|godkjend|avslått|tatt opp|tekne opp|det (?:samme|same)|(?:enige?|einige?|positive?|negative?) )/u;

/** "kommer fra Rogaland": and not "fra utlandet til …". */
const FROM_WHOM =
  /^(?:kommer|kjem|kom|stammer|stammar) (?:fra|frå) (?<from>(?:\{(?:place|organisation|cluster):\d{1,4}\}|[a-zæøå-]{3,30})(?: og (?:\{(?:place|organisation):\d{1,4}\}|[a-zæøå-]{3,30}))?)$/u;
const AND_ONE_MORE = /^ og (?:\{(?:place|organisation):\d{1,4}\}|[a-zæøå-]{3,30})(?=$|[.,;])/u;
/** "686 av konkursene": a part of those that are spoken of. */
const OF_THOSE = /^\d[\d .]* av (?!dem|dei|disse|desse)[a-zæøå]{4,30}(?:ene|ane|a)$/u;
const THINKS = new RegExp(` ${ANSWERS}`, "u");

export const observedPartRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/applied",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?|(?:[Tt]otalt|[Tt]il sammen|[Tt]il saman|[Ii] alt) )${slot("count")}(?<more>(?: og [a-zæøå]+)?(?: (?:fra|frå|i|over) (?:heile |hele )?${PHRASE}{2,30}?)?) (?<verb>søkte|deltok|meldte seg på|melde seg på)(?<rest> (?:om|på|i|under|til) ${PHRASE}{3,60}?)?(?=$|[.,;]| og | som |,)`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { count, verb = "", rest = "", more = "" } = match.groups ?? {};
      const found = slotOf(clause, "count", count);
      if (found === undefined || /(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|skal|vil)(?![A-Za-zÀ-ɏ])/u.test(match[0]))
        return [];
      // "26 næringshager og inkubatorer": the second noun stands outside the count.
      const nouns = nounOf(found.text) + (/^ og [a-zæøå]+/u.exec(more)?.[0] ?? "");
      const at = wordsOf(clause, rest.replace(/ (?:i |for )?\{date:.*$/u, ""));
      return [
        {
          subject: { name: `${nouns} som ${verb}${at === "" ? "" : ` ${at}`}` },
          predicate: "has-value",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "I alt 26 bedrifter søkte om støtte i 2023.": [
        { subject: "bedrifter som søkte om støtte", object: 26, qualifiers: { period: "2023" } },
      ],
      "Totalt 150 miljø over heile landet deltok i konkurransen.": [
        { subject: "miljø som deltok i konkurransen", object: 150 },
      ],
    },
    ignores: { "Mange bedrifter søkte om støtte.": "no number" },
  }),
  defineFactRule({
    id: "observation/share-done",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:(?<was>[Ee]r|[Vv]ar|[Bb]le|[Bb]lei|[Vv]art) ${slot("percentage")} av (?<whole>[a-zæøå ]{4,50}?)|${slot("percentage", "percentage2")} av (?<whole2>[a-zæøå ]{4,50}?) (?<was2>er|ble|blei|vart)) (?<what>innvilget|innvilga|godkjent|godkjend|avslått|tatt opp|tekne opp|registrerte? som [a-zæøå ]{4,40}?)(?=$|[.,;]| og | (?:i )?\\{date)`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { percentage, percentage2, whole, whole2, was, was2, what = "" } = match.groups ?? {};
      const found = slotOf(clause, "percentage", percentage ?? percentage2);
      if (found === undefined || DENIED.test(match[0].replace(what, "").toLowerCase())) return [];
      return [
        {
          subject: { name: `${whole ?? whole2} som ${(was ?? was2 ?? "er").toLowerCase()} ${what}` },
          predicate: "has-share",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "Totalt er 11 prosent av søknadene innvilget.": [
        { subject: "søknadene som er innvilget", predicate: "has-share", object: 11 },
      ],
      "20 prosent av prosjekta vart godkjende, og 11 prosent av søknadene vart innvilga.": [
        { subject: "søknadene som vart innvilga", object: 11 },
      ],
    },
    ignores: { "11 prosent av søknadene kom i går.": "nothing was done with them" },
  }),
  defineFactRule({
    id: "observation/part-that",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}|${TELLS} at |(?:^|[.;:] )(?:[Tt]otalt|[Ii] alt) )(?:[Dd]e (?:resterende|øvrige) |[Dd]ei (?:resterande|øvrige) |[Hh]ele |[Hh]eile |[Bb]are |[Bb]erre |[Kk]un |til sammen |til saman )?\\{(?<kind>percentage|count):(?<index>\\d{1,4})\\}(?: av (?<whole>(?:(?! (?:som|${BE_OR_DO}) )${PHRASE}){3,80}?)| (?<noun>(?:[a-zæøå]{3,20} ){0,2}[a-zæøå]{4,25}))? (?<verb>${BE_OR_DO}) (?<what>(?:(?! (?:som|(?<!- )og|men|mens|medan) )${PHRASE}|(?<=-) og ){3,90}?)(?=$|[.,;]| (?:(?<!- )og|men|mens|medan) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { kind, index, noun, verb = "", what = "" } = match.groups ?? {};
      const share = slotOf(clause, "percentage", index);
      // "Åtte av ti nye bilar": a fraction is of the noun behind it.
      const whole = match.groups?.whole ?? (share?.value.form === "fraction" ? noun : undefined) ?? "";
      const part = slotOf(clause, "count", index);
      const found = share ?? part;
      // A number alone is no part: "17 av de 19 klyngene" is.
      const isOfAll = part?.value.of !== undefined || (part !== undefined && OF_THOSE.test(part.text));
      if (found === undefined || (kind === "percentage" ? whole === "" : !isOfAll)) return [];
      if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase()) || NOT_TOLD.test(what))
        return [];
      const all = whole === "" ? { name: nounOf(part?.text ?? "") } : subjectOf(clause, whole);
      if (all === null || !("name" in all) || /\{(?:amount|percentage|count|date):/u.test(whole)) return [];
      // "… av bedriftene mener situasjonen |er god": so they say.
      if (THINKS.test(whole)) return [];
      // "… av eksporten kommer fra Rogaland": whose share it is.
      const from = FROM_WHOM.exec(`${verb} ${what}`)?.groups?.from;
      if (from !== undefined && share !== undefined && match.groups?.whole !== undefined)
        return [
          {
            subject: all,
            predicate: "has-share",
            object: objectOf(found),
            qualifiers: {
              holder: wordsOf(
                clause,
                from + (AND_ONE_MORE.exec(clause.skeleton.slice(endOf(match)))?.[0] ?? ""),
              ),
              period: dateIn(clause, match[0]),
              modifier: modifierOf(found),
            },
          },
        ];
      const told = wordsOf(
        clause,
        what.replace(/(?<! enn| enn i)(?: (?:i|per|ved))? \{date:\d{1,4}\}$/u, ""),
      );
      return [
        {
          subject: { name: `${all.name} som ${verb} ${told}` },
          predicate: share === undefined ? "has-value" : "has-share",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, match[0]), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "68 prosent av verfta hadde færre skader i 2023.": [
        {
          subject: "verfta som hadde færre skader",
          predicate: "has-share",
          object: 68,
          qualifiers: { period: "2023" },
        },
      ],
      "Tal frå SSB syner at 40 prosent av fiskarane bur i nord.": [
        { subject: "fiskarane som bur i nord", object: 40 },
      ],
      "68 prosent av verfta hadde færre skader i 2023 enn i 2009.": [
        { subject: "verfta som hadde færre skader i 2023 enn i 2009" },
      ],
      "Heile 23 prosent av tangeksporten, målt i verdi, kjem frå Rogaland.": [
        { subject: "tangeksporten", predicate: "has-share", object: 23, qualifiers: { holder: "Rogaland" } },
      ],
      "40 prosent av krafta kjem frå vind og sol.": [
        { subject: "krafta", object: 40, qualifiers: { holder: "vind og sol" } },
      ],
      "686 av konkursane var føretakskonkursar.": [
        { subject: "konkursane som var føretakskonkursar", predicate: "has-value", object: 686 },
      ],
      "28 prosent av verfta er innanfor byggje- og anleggsverksemd.": [
        { subject: "verfta som er innanfor byggje- og anleggsverksemd", object: 28 },
      ],
      "17 av de 19 kaiene er bygd av tre.": [
        { subject: "kaiene som er bygd av tre", predicate: "has-value", object: 17 },
      ],
    },
    ignores: {
      "40 prosent av fiskerne skal være kvinner.": "an aim",
      "40 prosent av fiskerne er ikke kvinner.": "denied",
      "40 prosent er ferdig.": "of what?",
      "40 prosent av fiskerne mener havet er rent.": "what they say of it",
      "40 prosent av fiskerne har økt med 3 prosent.": "another number",
      "40 fiskere er kvinner.": "no part",
    },
  }),
  defineFactRule({
    id: "observation/of-which",
    type: "observation",
    pattern: new RegExp(
      `\\{count:(?<whole>\\d{1,4})\\}[^.;:!?]{0,60}?,? (?:(?:hvorav|derav|av disse|av desse) (?:(?<was>ble|blei|vart|er|var) )?${slot("count")}|av ${slot("count", "count2")}) (?:(?<was2>ble|blei|blir|vart|vert|fikk|fekk|er) )?(?<what>(?:innvilget|innvilga|tatt opp|tekne opp|teke opp|godkjent|godkjend|avslått|avslag|støtte)(?: [a-zæøå]{3,20})?)(?=$|[.,;]| og )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { whole, count, what = "", was, was2 } = match.groups ?? {};
      const part = slotOf(clause, "count", count);
      const all = slotOf(clause, "count", whole);
      if (part === undefined || all === undefined || part.value.unit !== all.value.unit) return [];
      if (/(?<![A-Za-zÀ-ɏ])(?:ikke|ikkje|skal|vil|kan)(?![A-Za-zÀ-ɏ])/u.test(match[0])) return [];
      return [
        {
          subject: {
            name: `${nounOf(all.text)} som ${was ?? was2 ?? "ble"} ${what}`,
          },
          predicate: "has-value",
          object: { ...objectOf(part), of: all.value.value },
          qualifiers: { period: dateIn(clause, clause.skeleton) },
        },
      ];
    },
    finds: {
      "Fondet mottok 43 søknader, hvorav 12 ble innvilget.": [
        { subject: "søknader som ble innvilget", predicate: "has-value", object: 12 },
      ],
    },
    ignores: { "Fondet mottok 43 søknader, hvorav 12 fra Bergen.": "nothing was done with them" },
  }),
  defineFactRule({
    id: "observation/part-goes-on",
    type: "observation",
    pattern: new RegExp(
      `(?:${START}|(?:^|[.;:] )(?:[Tt]otalt|[Ii] alt|[Rr]undt regnet|[Rr]undt rekna|[Oo]m lag|[Nn]esten|[Oo]ver) )(?:[Hh]ele |[Hh]eile |[Bb]are |[Bb]erre |[Kk]un |til sammen |til saman )?\\{percentage:(?<quantity>\\d{1,4})\\} av (?<whole>(?:(?! (?:som|er|var|har|hadde) )${PHRASE}){3,60}?)(?:(?<rel>,? som (?:(?! (?:fikk|fekk|får|ble|blei|vart|er|har|hadde|gikk|gjekk) )${PHRASE}){3,60}?),? (?<verb2>fikk|fekk|får|ble|blei|vart|er|har|hadde|gikk|gjekk)| (?<verb>foregår|føregår|skjer|skjedde|produseres|blir produsert|eksporteres|blir eksportert|brukes|blir brukt|ble brukt|selges|seljast|omsettes|skapes|skapast|finansieres|finansierast|eies|eigast|dekkes|dekkast|hører|høyrer|tilhører|tilhøyrer|utføres|utførast|havner|hamnar|havnet|hamna|tildeles|fordeles|oppgir|oppgav|gir|gav|ga|gjev|meldte|melder|venter på)) (?<what>${PHRASE}{3,80}?)(?=$|[.,;]| (?:og|men|mens|medan) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { quantity, whole = "", rel = "", verb, verb2, what = "" } = match.groups ?? {};
      const found = quantityOf(clause, quantity);
      const all = subjectOf(clause, whole);
      if (found === undefined || all === null || !("name" in all)) return [];
      if (HOLDS_NUMBER.test(whole + what) || !isReal(match, clause)) return [];
      // "40 prosent av verftene melder at": what they answer.
      const isAnswer =
        /^oppg/u.test(verb ?? "") ||
        (/^meld/u.test(verb ?? "") && /^(?:at|om) /u.test(what) && PEOPLE.test(whole));
      if (isAnswer) return [];
      // "… der", "slik": what that is stands before it.
      if (/(?:^| )(?:der|slik|slike|slikt|her|det|dette|denne|disse|desse)(?: |$)/u.test(what)) return [];
      const relative = rel === "" ? "" : ` ${textOf(clause, rel)} og`;
      return [
        {
          subject: {
            name: `${all.name}${relative === "" ? " som" : relative} ${verb ?? verb2} ${textOf(clause, what)}`,
          },
          predicate: "has-share",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, match[0]), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "Rundt regnet halvparten av søknadene som kom inn i 2023 fikk positivt svar.": [
        {
          subject: "søknadene som kom inn og fikk positivt svar",
          predicate: "has-share",
          object: 50,
          qualifiers: { period: "2023" },
        },
      ],
      "40 prosent av verdiskapinga skjer i distrikta.": [
        { subject: "verdiskapinga som skjer i distrikta", object: 40 },
      ],
    },
    ignores: {
      "40 prosent av verftene melder at de mangler folk.": "an answer",
      "40 prosent av verdiskapingen skjer der.": "where?",
      "40 prosent av oss venter på dette.": "on what?",
    },
  }),
];

/** Words of a piece, without its times. */
export const textOf = (clause: Clause, piece: string): string =>
  piece
    .replace(/(?: (?:i|per|ved))? \{date:\d{1,4}\}/gu, "")
    .replace(/\{[a-z]{3,14}:(\d{1,4})\}/gu, (_, index: string) => clause.slots[Number(index)]?.text ?? "")
    .replace(/\s+/gu, " ")
    .replace(/^,? /u, "")
    .trim();
