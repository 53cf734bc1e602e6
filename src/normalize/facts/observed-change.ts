/** Observations told verb first, or as a trade: "I fjor økte eksporten med …", "Norge eksporterte …". */
import { CHANGE_PAST, isFalling } from "../../extract/norwegian/change.ts";
import { slotOf, slotsIn, wordsOf } from "./clause.ts";
import {
  changesBy,
  FOCUS,
  MONEY_GIVEN,
  modifierOf,
  NOT_OBSERVED,
  objectOf,
  QUANTITY,
  quantityOf,
  START,
  subjectOf,
} from "./measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { dateIn } from "./things.ts";

/** What can stand before a verb that comes first. */
const OPENING =
  "(?:(?:[Ii] |[Ss]å langt i |[Gg]jennom |[Ff]ra |[Ff]rå )?\\{date:\\d{1,4}\\}|[Ss]amtidig|[Dd]ermed|[Tt]otalt|[Ss]amlet|[Ss]amla|[Ii] tillegg|[Hh]ittil i år|[Ii]følg(?:e|je) \\{organisation:\\d{1,4}\\})";
/** Whose figure grows: a country, a company, the trade. */
const HOLDER =
  "(?:\\{(?:place|organisation):\\d{1,4}\\}|[Bb]edriften|[Bb]edrifta|[Ss]elskapet|[Vv]erksemda|[Kk]onsernet|[Nn]æringen|[Nn]æringa)";
const RISE = "økning|auke|vekst|oppgang|stigning";
const DECLINE = "nedgang|fall|reduksjon|tilbakegang|svikt";
const FIGURE =
  "(?:(?:verdien|volumet|prisen) (?:av|på|for) )?(?:sin |sitt )?[a-zæøå]{0,30}(?:eksporten|importen|omsetningen|omsetninga|omsetnaden|salget|salet|produksjonen|overskuddet|overskotet|resultatet|inntektene|inntektane|utslippene|utsleppa|verdiskapingen|verdiskapinga|bemanningen|bemanninga)";

export const observedChangeRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/verb-first",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:^|[.;:] |, (?:og |men )?)${OPENING} (?<verb>${CHANGE_PAST}) (?<subject>(?:(?! med )${PHRASE}){3,90}?)|(?:^|[.;:] )(?<holder>${HOLDER}) (?<verb2>økte|auka|auket|reduserte|har økt|har auka|har redusert) (?<figure>${FIGURE}(?: av (?:(?! med )${PHRASE}){2,40}?)?)) (?:\\{date:\\d{1,4}\\} )?med ${FOCUS}${QUANTITY("quantity")}(?: \\(${QUANTITY("second")}\\))?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: first, verb, verb2, holder, figure, quantity, second } = match.groups ?? {};
      const words = first ?? figure ?? "";
      const subject = subjectOf(clause, words);
      if (
        subject === null ||
        !("name" in subject) ||
        /\{(?:amount|percentage|date):/u.test(words) ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      const country = slotsIn(clause, "place", holder ?? "")[0]?.value.name;
      const name =
        holder === undefined || country !== undefined
          ? subject.name
          : `${subject.name} til ${wordsOf(clause, holder)}`;
      const isLess = isFalling(verb ?? "") || /reduser/u.test(verb2 ?? "");
      const direction = isLess ? "decrease" : "increase";
      return changesBy(clause, { name }, [quantity, second], {
        period: dateIn(clause, match[0]),
        area: country,
        direction,
      });
    },
    finds: {
      "I fjor økte sildeprisen med 4 prosent.": [
        {
          subject: "sildeprisen",
          predicate: "changed-by",
          object: 4,
          qualifiers: { period: "2023", direction: "increase" },
        },
      ],
      "Noreg har auka eksporten med heile 6 prosent.": [
        { subject: "eksporten", object: 6, qualifiers: { area: "Norge", direction: "increase" } },
      ],
      "Noreg auka verdien av eksporten med 6 prosent.": [
        { subject: "verdien av eksporten", object: 6, qualifiers: { area: "Norge" } },
      ],
    },
    ignores: {
      "I fjor økte vi med 4 prosent.": "what?",
      "I 2030 skal vi ha økt eksporten med 4 prosent.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/traded",
    type: "observation",
    pattern: new RegExp(
      `(?:(?<!kan )(?:(?:ble|blei|vart) det|det (?:ble|blei|vart)) (?<verb>eksportert|importert|produsert|omsatt|omsett|solgt|selt|levert)|(?<place>\\{place:\\d{1,4}\\}) (?:har )?(?<verb2>eksporterte|eksportert|importerte|importert|produserte|produsert)) (?:\\{date:\\d{1,4}\\} )?${QUANTITY("quantity")} (?<what>(?:(?! (?:til|for) )${PHRASE}){2,60}?)(?: (?:til (?:en|ein) verdi av|for|verdt|verd) (?:til saman |til sammen )?${QUANTITY("worth")})?(?=$|[.,;]| i | til | for | fra | frå | og \\{| \\{date)`,
      "giu",
    ),
    build: (match, clause): Draft[] => {
      const { verb, verb2, quantity, worth, what = "", place } = match.groups ?? {};
      const stem = /^[a-z]+(?=er|sett|satt|lgt|lt)/u.exec((verb ?? verb2 ?? "").toLowerCase())?.[0] ?? "";
      const done = DONE[stem] ?? "";
      const goods = wordsOf(clause, what.replace(/ (?:(?:i|på) )?\{date:.*$/u, ""));
      if (done === "" || goods.length < 3 || /\{(?:amount|percentage|date)/u.test(goods)) return [];
      if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
      return [quantity, worth].flatMap((index) => {
        const found = quantityOf(clause, index);
        return found === undefined || found.kind === "percentage"
          ? []
          : [
              {
                subject: { name: `${done} av ${goods}` },
                predicate: "has-value",
                object: objectOf(found),
                qualifiers: {
                  period: dateIn(clause, clause.skeleton),
                  area: slotOf(clause, "place", /\d+/u.exec(place ?? "")?.[0])?.value.name,
                  modifier: modifierOf(found),
                },
              },
            ];
      });
    },
    finds: {
      "I mars 2024 ble det eksportert 900 tonn reker til en verdi av 60 millioner kroner.": [
        { subject: "eksport av reker", object: 900, qualifiers: { period: "2024-03" } },
        { subject: "eksport av reker", object: 60_000_000 },
      ],
      "Noreg eksporterte 40 000 tonn sild i 2023.": [
        { subject: "eksport av sild", object: 40_000, qualifiers: { area: "Norge", period: "2023" } },
      ],
    },
    ignores: { "Det ble eksportert mye sild.": "no number" },
  }),
  defineFactRule({
    id: "observation/traded-for",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )(?:I \\{date:\\d{1,4}\\} )?(?:\\{place:(?<place>\\d{1,4})\\} (?:har )?(?<verb>eksporterte|eksportert|importerte|importert)|(?<verb2>eksporterte|eksporterer|eksporterar) \\{place:(?<place2>\\d{1,4})\\}) (?:\\{date:\\d{1,4}\\} )?(?<what>[a-zæøå]${PHRASE}{2,50}?) for (?:over |nesten |nærmere |rekordhøye |rekordhøge |heile |hele )?\\{amount:(?<amount>\\d{1,4})\\}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { place, place2, verb, verb2, what = "", amount } = match.groups ?? {};
      const found = slotOf(clause, "amount", amount);
      const done = DONE[/^(?:eksport|import)/u.exec(verb ?? verb2 ?? "")?.[0] ?? ""];
      if (found === undefined || done === undefined || /\{(?:amount|count|date)/u.test(what)) return [];
      if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
      return [
        {
          subject: { name: `${done} av ${wordsOf(clause, what)}` },
          predicate: "has-value",
          object: objectOf(found),
          qualifiers: {
            period: dateIn(clause, clause.skeleton),
            area: slotOf(clause, "place", place ?? place2)?.value.name,
            modifier: modifierOf(found),
          },
        },
      ];
    },
    finds: {
      "Norge eksporterte hvalsteiner for 13 millioner kroner i 2023.": [
        {
          subject: "eksport av hvalsteiner",
          object: 13_000_000,
          qualifiers: { area: "Norge", period: "2023" },
        },
      ],
      "I 2023 eksporterte Noreg tang for 9 millionar kroner.": [
        { subject: "eksport av tang", object: 9_000_000, qualifiers: { area: "Norge" } },
      ],
    },
    ignores: { "Norge eksporterte tang for å tjene penger.": "no amount" },
  }),
  defineFactRule({
    id: "observation/which-is-change",
    type: "observation",
    pattern: new RegExp(
      `^(?:[Ii] \\{date:\\d{1,4}\\} )?(?<subject>(?:(?! (?:var|er|utgjorde|endte|enda|ble|blei|vart) )${PHRASE}){3,110}?) (?:var|er|utgjorde|endte|enda) (?:på |til )?(?:${PHRASE}{0,30}? )?\\{(?:amount|count):\\d{1,4}\\}${PHRASE}{0,60}?, (?:noe som er |noko som er |det er |som er )?(?:en |ein )?(?<verb>økning|auke|vekst|oppgang|nedgang|fall|reduksjon) på ${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", verb = "", quantity } = match.groups ?? {};
      const found = quantityOf(clause, quantity);
      const subject = subjectOf(clause, words.replace(/ (?:i|for) \{date:\d+\}$/u, ""));
      if (
        found === undefined ||
        subject === null ||
        /\{(?:amount|percentage|date):/u.test("name" in subject ? subject.name : "") ||
        // "I volum er det …": how it is measured, not what.
        /^(?:i|på|for|fra|frå|av|til) /iu.test(words) ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      return [
        {
          subject,
          predicate: "changed-by",
          object: objectOf(found),
          qualifiers: {
            period: dateIn(clause, match[0]),
            direction: /^(?:nedgang|fall|reduksjon)$/u.test(verb) ? "decrease" : "increase",
            modifier: modifierOf(found),
          },
        },
      ];
    },
    finds: {
      "Rekeeksporten i 2023 endte på 700 millioner kroner, en økning på 8 prosent fra året før.": [
        {
          subject: "rekeeksporten",
          predicate: "changed-by",
          object: 8,
          qualifiers: { period: "2023", direction: "increase" },
        },
      ],
    },
    ignores: { "Vi fikk 700 millioner kroner, en økning på 8 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/had-growth",
    type: "observation",
    pattern: new RegExp(
      `${START}(?<subject>(?:(?! (?:har|hadde|fikk|fekk|opplevde|som) )${PHRASE}){1,110}?(?:(?:, [a-zæøå]{3,20}){1,5} og [a-zæøå ]{3,40}?)?) (?:hadde|har|har hatt|fikk|fekk|opplevde|kan vise til|kunne vise til) (?:en |ein |et |eit )?(?:[a-zæøå]{4,20} )?(?<noun>${RISE}|${DECLINE})(?: (?:i|av) (?<what>[a-zæøå]{4,30}(?:en|et|a|ene|ane)))?(?: (?:fra|frå|i|gjennom) \\{date:\\d{1,4}\\})? på ${FOCUS}${QUANTITY("quantity")}(?: eller ${QUANTITY("second")})?(?: (?:fra|frå|i|siden|sidan) \\{date:\\d{1,4}\\})?`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { subject: words = "", noun = "", what, quantity, second } = match.groups ?? {};
      const whose = subjectOf(clause, words);
      if (
        whose === null ||
        !("name" in whose) ||
        /\{(?:amount|percentage|count|date|person|minister):/u.test(words) ||
        /regjering|departement/iu.test(whose.name) ||
        MONEY_GIVEN.test(`${whose.name} ${what ?? ""}`) ||
        NOT_OBSERVED.test(match[0]) ||
        DENIED.test(match[0].toLowerCase())
      )
        return [];
      const before = /(?<when>fra|frå|siden|sidan) \{date:/u.exec(match[0])?.groups?.when !== undefined;
      const date = dateIn(clause, match[0]);
      return changesBy(
        clause,
        { name: what === undefined ? whose.name : `${what} til ${whose.name}` },
        [quantity, second],
        {
          period: before ? undefined : date,
          since: before ? date : undefined,
          direction: new RegExp(`^(?:${DECLINE})$`, "u").test(noun) ? "decrease" : "increase",
        },
      );
    },
    finds: {
      "Handelen med tang og tare hadde en økning på hele 8 prosent eller 3 millioner kroner i 2023.": [
        {
          subject: "handelen med tang og tare",
          predicate: "changed-by",
          object: 8,
          qualifiers: { direction: "increase", period: "2023" },
        },
        { subject: "handelen med tang og tare", object: 3_000_000 },
      ],
      "Garn, not og liner hadde en nedgang på 4 prosent.": [
        { subject: "garn, not og liner", object: 4, qualifiers: { direction: "decrease" } },
      ],
      "Bryggja Verft hadde ein nedgang i omsetninga på 9 prosent frå 2022.": [
        {
          subject: "omsetninga til Bryggja Verft",
          object: 9,
          qualifiers: { direction: "decrease", since: "2022" },
        },
      ],
    },
    ignores: {
      "Vi hadde en økning på 8 prosent.": "of what?",
      "Budsjettet har en økning på 8 prosent.": "money that is given",
      "Bryggja Verft skal ha en vekst på 8 prosent.": "an aim",
    },
  }),
];

/** Stem of the verb → what was done, as a noun. */
const DONE: Readonly<Record<string, string>> = {
  eksport: "eksport",
  import: "import",
  produs: "produksjon",
  om: "omsetning",
  so: "salg",
  se: "salg",
  lev: "levering",
};
