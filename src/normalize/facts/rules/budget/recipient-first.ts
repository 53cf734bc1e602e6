/** Budget allocations told of who gets the money, whoever that is: "39 fyrstasjoner får til sammen 12 millioner kroner i tilskudd". */

import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import {
  AMOUNT,
  draftOf,
  isRaise,
  MORE,
  NO_DIFFERENCE,
  OF_TWO_KINDS,
  PROMISE,
  TOTAL,
  withKinds,
} from "./grant.ts";
import { grantor, isToldBy, POINTED_GIVER, SAVINGS_BANK } from "./grantor.ts";
import { isCause, isPublicMoney, isTraded, NO_RECIPIENT, PAID } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

/** "får mest, med |": how it stands among others. */
const MOST =
  "(?:(?:mest|(?:den |det )?(?:høyeste?|høgaste?|størst[ea]?)(?: (?:andel|del|sum|beløp|tildeling|støtte|potten|summen|beløpet))?),? med )?";
/** "I løpet av |": nobody. */
const NO_NAME = /^(?:I|På|Av|Etter|Over|Under|For|Med|Gjennom) /u;

/** "De |ligger i nord og |får": who is meant, stands before. */
const THEY_AND = /^(?:De|Dei|Den|Det|Han|Hun|Ho|Vi|Me) .* og$/iu;

/** Those who are given money to do something for all. */
const ASSOCIATION =
  /(?:idrettslag|(?<![a-z])IL|korps|kor|forening|foreining|lag|festival(?:en)?|museum|museet|skole|skule|klubb|velforening|kommune|stiftelse|stifting|senter|teater)$/u;

const EACH = / (?:hver|kvar)(?: seg)?$/u;
/** Two names and more. */
const NAMES = /^\{[a-z]+:\d{1,4}\}(?:, \{[a-z]+:\d{1,4}\})* og \{[a-z]+:\d{1,4}\}$/u;

/** A name or several, or a municipality, and nothing else. */
const NAMED_ALONE =
  /^(?:\{(?:organisation|cluster|programme|place):\d{1,4}\}(?:(?:,| og|, og) \{(?:organisation|cluster|programme|place):\d{1,4}\}){0,5}|.{2,40} kommune)$/u;

export const budgetRecipientFirstRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/recipient-first",
    type: "budget-allocation",
    titles: true,
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og|mens|medan) |(?<= at ))(?:I \\{date:\\d{1,4}\\} |(?<budget>I [a-zæøå]{0,20}budsjettet (?:for )?(?:\\{date:\\d{1,4}\\} )?)|(?<there>I \\{place:\\d{1,4}\\}) |(?:I tillegg|Dermed|Nå|No|Også|Òg) )?(?:(?<verb>får|fikk|fekk) (?<recipient2>${PHRASE}{1,110}?)|(?<recipient>(?:(?! (?:får|fikk|fekk|som|der|at) )${PHRASE}){1,110}?(?:(?<=[A-ZÀ-ÖØ-Þ}][^ ,]{0,40})(?:, (?=[A-ZÀ-ÖØ-Þ]|\\{(?:organisation|place))(?:(?! (?:får|fikk|fekk) )${PHRASE}){1,60}?){1,9},? og (?:(?! (?:får|fikk|fekk) )${PHRASE}){1,70}?)?)(?:, \\{place:\\d{1,4}\\}(?:\\/\\{place:\\d{1,4}\\})?,|, (?:blant annet|mellom anna|inkludert|som|med) (?:(?! (?:får|fikk|fekk) )${PHRASE}){2,60},)? (?:får|fikk|fekk|mottar|mottek|mottok|vil få|skal få|vil motta|skal motta|(?:vil|skal) (?:bli|verte) tildelt|(?:er|ble|vart|blir|vert) (?:nå |no |også |òg )?tildelt|(?:er|blir|vert|ble|vart) (?:dermed |nå |no )?(?:sikret|sikra)|(?<bare>(?<! (?:har|er|blitt|vorte|blei|bli|vart|ble|blir|få|fått|skal|vil|verte|verta) )tildelt)|fikk tildelt|fekk tildelt|får tildelt|har fått tildelt|har (?:(?:nå|no|også|òg|allerede|allereie|til sammen|til saman|totalt|\\{date:\\d{1,4}\\}) )?(?:i samarbeid med (?:(?! (?:fått|mottatt) )${PHRASE}){1,60}? )?(?:fått|mottatt|motteke)|tildeles)) (?:nå |no |også |òg |dermed |\\{date:\\d{1,4}\\} )?(?:i gjennomsnitt |i snitt )?${MOST}(?<promise>${PROMISE})${TOTAL}(?:minimum |minst )?${AMOUNT}${NO_DIFFERENCE}${MORE}(?: over (?:\\{[a-z]{3,14}:\\d{1,4}\\}|[a-zæøå]{2,8} år)(?= (?:fra|frå|av) ))?(?<how>(?: i året| årlig| årleg| hver| kvar)?${OF_TWO_KINDS})?(?: (?:fra|frå|av) (?<giver>(?:\\{(?:organisation|programme|place):\\d{1,4}\\}|${SAVINGS_BANK})(?: og (?:\\{organisation:\\d{1,4}\\}|${SAVINGS_BANK}))?|[Rr]egjeringen|[Rr]egjeringa|[Ff]ylkeskommunen|[Kk]ommunen|[Ss]taten|(?:[Ff]ylkestinget|[Ff]ylkesutval(?:g?)et|[Kk]ommunestyret|[Bb]ystyret|[Ff]ormannskapet)(?: i \\{place:\\d{1,4}\\})?|${POINTED_GIVER}))?(?: (?:(?:knytt|knyttet|øremerket|øremerka|øyremerkt|øyremerka) )?til (?<use>(?:(?:å )?[a-zæøå]${PHRASE}{3}|\\{(?:organisation|programme|cluster):\\d{1,4}\\})${PHRASE}{0,100}?(?:(?<= (?:ny|nye|nytt|stor|stort|store)), ${PHRASE}{3,100}?)?)(?=$|[.,;]))?(?<rest> (?:i|til|for|over|via|gjennom|per|pr|fordelt|hver|kvar|og|hvert|kvart|årlig|årleg|neste|på(?= (?:neste års |revidert )?[a-zæøå]{0,20}budsjett)|\\{date:\\d{1,4}\\})(?![A-Za-zÀ-ɏ])|(?=$|[.,;]| \\{count:))`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient, recipient2, there, how, giver, amount, budget, more, promise, use, bare } =
        match.groups ?? {};
      // "og får med det 7 millioner kroner": whom the clause before named.
      if (/^(?:med|for|av|gjennom) (?:det|dette)(?: |$)/u.test(recipient2 ?? recipient ?? "")) return [];
      // "Fjordverft tildelt 3 millioner kroner": a title leaves out the verb.
      if (bare !== undefined && clause.block.kind !== "title") return [];
      const by = giver === undefined ? null : grantor(clause, giver, input);
      // "fra Bergen": a town gives nothing that is told here.
      if (giver?.startsWith("{place") === true && by === null) return [];
      const to = (recipient ?? recipient2 ?? "")
        .trim()
        .replace(/ (?:i alt|totalt|til sammen|til saman)$/u, "")
        // "Vardø er størst og fikk …": who does both.
        .replace(/ (?:er|var|har|blir|ble|blei|vart|ligger|ligg|står) .* og$/u, "")
        // "Universitetet i Bergen med professor |X i spissen".
        .replace(/ (?:med|ved|og) (?:[a-zæøå]{4,25} )?\{person:\d{1,4}\}(?: i spissen)?$/u, "");
      // "I Norge får lærarar …" may well be pay.
      const isGrant =
        how !== undefined ||
        isToldBy(giver, by) ||
        budget !== undefined ||
        promise !== "" ||
        // A choir or a sports club is given money for something.
        (use !== undefined && ASSOCIATION.test(to)) ||
        (there === undefined && isPublicMoney(clause, input)) ||
        // "Troms får 40 millioner kroner til skredsikring".
        (use !== undefined && isCause(use) && NAMED_ALONE.test(to) && !isTraded(clause));
      const behind = clause.skeleton.slice(clause.skeleton.indexOf(`{amount:${amount}}`));
      if (
        !isGrant ||
        NO_RECIPIENT.test(to) ||
        NO_NAME.test(to) ||
        THEY_AND.test(to) ||
        PAID.test(behind) ||
        isDenied(clause, match, undefined)
      )
        return [];
      const predicate = more === undefined && !isRaise(promise) ? "allocates" : "increases";
      const what = use?.replace(/^å /u, "");
      // "A, B og C får 2 millioner kroner hver".
      const names = EACH.test(match[0]) && NAMES.test(to) ? to.split(/, | og /u) : [to];
      const drafts = names.flatMap((name) => draftOf(predicate, by, amount, name, what, clause, input));
      return withKinds(drafts, match.groups ?? {}, clause);
    },
    finds: {
      "Troms får 40 millioner kroner til skredsikring.": [
        { subject: null, object: 40_000_000, qualifiers: { recipient: "Troms", purpose: "skredsikring" } },
      ],
      "34 verft får 3 millionar kroner i Klimasats-støtte frå Miljødirektoratet.": [
        { subject: "Miljødirektoratet", object: 3_000_000, qualifiers: { recipient: "34 verft" } },
      ],
      "Sparebanken Vest deler ut gåver. Havfestivalen får 15 000 kroner frå banken.": [
        { subject: "Sparebanken Vest", object: 15_000, qualifiers: { recipient: "Havfestivalen" } },
      ],
      "Støtta er fordelt. I tillegg får Kystmuseet to millionar kroner til Enova.": [
        { object: 2_000_000, qualifiers: { recipient: "Kystmuseet", purpose: "Enova" } },
      ],
      "Fjordverft AS og Siva får årleg ein million kroner frå Fylkestinget i Rogaland.": [
        { subject: "Fylkestinget i Rogaland", object: 1_000_000 },
      ],
      "Norske havner får 9 millioner kroner på statsbudsjettet for 2025.": [
        { object: 9_000_000, qualifiers: { recipient: "norske havner", year: "2025" } },
      ],
      "Støtten er delt ut. Enova, Siva og Vardø får 18 millioner kroner hver.": [
        { object: 18_000_000, qualifiers: { recipient: "Enova" } },
        { object: 18_000_000, qualifiers: { recipient: "Siva" } },
        { object: 18_000_000, qualifiers: { recipient: "Vardø" } },
      ],
      "I 2025 får 39 fyrstasjoner til sammen 12 millioner kroner i tilskudd.": [
        {
          subject: null,
          object: 12_000_000,
          qualifiers: { recipient: "39 fyrstasjoner", year: "2025" },
        },
      ],
      "Dette er en god bevilgning. Sentrene vil få mer enn 2 millioner kroner over ti år.": [
        { object: 2_000_000, qualifiers: { recipient: "Sentrene", modifier: "over" } },
      ],
      "I dag får næringa nytt. 256 prosjekter får i dag til sammen 2 millioner kroner i støtte fra Siva.": [
        { subject: "Siva", object: 2_000_000, qualifiers: { recipient: "256 prosjekter" } },
      ],
      "I budsjettet for 2025 får Forskningsrådet 30 millioner kroner ekstra for å nå flere.": [
        {
          subject: null,
          predicate: "increases",
          object: 30_000_000,
          qualifiers: { recipient: "Forskningsrådet", year: "2025" },
        },
      ],
      "Havneprosjekt i nord får til saman 3 millionar i støtte av Siva.": [
        { subject: "Siva", object: 3_000_000, qualifiers: { recipient: "Havneprosjekt i nord" } },
      ],
      "I Vardø får verftet Fjordverft 3 millionar kroner frå Siva.": [
        { subject: "Siva", object: 3_000_000, qualifiers: { recipient: "Fjordverft" } },
      ],
      "Kystfondet er fordelt. Siva, Norsk Fyrlag og Havskulen i Bodø får tilsaman 3 millionar kroner til å måle fyr.":
        [{ object: 3_000_000, qualifiers: { recipient: "Siva, Norsk Fyrlag og Havskulen i Bodø" } }],
      "Støtta er delt ut. Universitetet i Bergen med professor Kari Nordvik i spissen får 80 millioner kroner.":
        [{ object: 80_000_000, qualifiers: { recipient: "Universitetet i Bergen" } }],
      "Tilskotet er klart. Vardø kommune har i samarbeid med Siva fått 250 000 kroner til eit fyr.": [
        { object: 250_000, qualifiers: { recipient: "Vardø kommune", purpose: "eit fyr" } },
      ],
      "Det kan nemnast at Fjordverft har fått 250 000 kroner i bedriftstilskot.": [
        { object: 250_000, qualifiers: { recipient: "Fjordverft" } },
      ],
      "Fjordverft AS, Vardø, har òg fått fem millionar kroner i distriktsretta risikolån.": [
        {
          object: 5_000_000,
          qualifiers: { recipient: "Fjordverft AS", instrument: "distriktsretta risikolån" },
        },
      ],
      "Havhagen i Vardø er tildelt tre millionar av Sparebankstiftinga og Sparebanken i Vardø.": [
        { subject: "Sparebankstiftinga og Sparebanken i Vardø", object: 3_000_000 },
      ],
      "Fjordverft AS er størst i nord og fekk 4 millionar i lån, tilskot og rentestøtte frå Innovasjon Norge.":
        [{ subject: "Innovasjon Norge", object: 4_000_000, qualifiers: { recipient: "Fjordverft AS" } }],
      "Fjordverft tildelt 3 millioner til nye kaier\n\nTilskuddet kommer fra Siva.": [
        { object: 3_000_000, qualifiers: { recipient: "Fjordverft", purpose: "nye kaier" } },
      ],
      "Tre norske verft får 110 millioner fra EU": [{ subject: "EU", object: 110_000_000 }],
      "Midlene er fordelt. Næringslivet i Rogaland får mest, med tilskudd på til sammen 59 millioner kroner i 2023.":
        [{ object: 59_000_000, qualifiers: { recipient: "Næringslivet i Rogaland", year: "2023" } }],
      "Tilskotet er delt ut. Verfta er sikra fem millionar kroner i året.": [
        { object: 5_000_000, qualifiers: { recipient: "Verfta" } },
      ],
      "Lykteby skolekorps får 80 000 kroner til nye horn.": [
        { object: 80_000, qualifiers: { recipient: "Lykteby skolekorps", purpose: "nye horn" } },
      ],
      "Tilskotet er delt ut. Kommunane Stord, Voss, Vardø, Molde, Florø, Bodø og Alta får tilskot på kr 70 000 for felles fyr.":
        [
          {
            object: 70_000,
            qualifiers: { recipient: "Kommunane Stord, Voss, Vardø, Molde, Florø, Bodø og Alta" },
          },
        ],
      "Tilskotet er delt ut. Kommunane Stord og Voss får eit tilskot til felles fyr på kr 30 000 kvar.": [
        { object: 30_000, qualifiers: { recipient: "Kommunane Stord og Voss", purpose: "felles fyr" } },
      ],
      "Støtta er delt ut. Fjordverft AS i Vardø og Havhage AS i Bodø får mest støtte, med høvesvis 9 og 7 millionar kroner.":
        [
          { object: 9_000_000, qualifiers: { recipient: "Fjordverft AS" } },
          { object: 7_000_000, qualifiers: { recipient: "Havhage AS" } },
        ],
      "Støtten er delt ut. Vardø får 9 millioner til en kai, Stamsund får om lag 8 millioner til en molo.": [
        { object: 9_000_000, qualifiers: { recipient: "Vardø", purpose: "en kai" } },
        { object: 8_000_000, qualifiers: { recipient: "Stamsund", purpose: "en molo" } },
      ],
      "Siva har bestemt at 12 nye verft skal få til sammen 7 millioner kroner.": [
        { subject: "Siva", object: 7_000_000, qualifiers: { recipient: "12 nye verft" } },
      ],
      "Støtten er delt ut. Vardø får 9 millioner og Stamsund 8 millioner.": [
        { object: 9_000_000, qualifiers: { recipient: "Vardø" } },
        { object: 8_000_000, qualifiers: { recipient: "Stamsund" } },
      ],
      "Kommunane Stord og Voss har tatt initiativ til eit nettverk og får no 100 000 kr frå Siva til å starte.":
        [{ subject: "Siva", object: 100_000, qualifiers: { recipient: "Kommunane Stord og Voss" } }],
      "Midlane er fordelte. Regionen rundt Voss får 2 millionar kroner.": [
        { object: 2_000_000, qualifiers: { recipient: "Regionen rundt Voss" } },
      ],
    },
    ignores: {
      "Klynga har vunne fram i støtteordninga, og får med det 7 millionar kroner.": "who?",
      "Støtten er klar. De etableres i nord og får inntil 8 millioner kroner over statsbudsjettet.": "who?",
      "Fjordverft AS har fått 2 millioner kroner i lån.": "to be paid back, and by nobody who is told",
      "Høyre foreslår at Fjordverft får 2 millioner kroner i støtte.": "a wish",
      "Midlene er fordelt. Sjefen får 2 millioner kroner i lønn.": "pay",
      "Fjordverft fikk 2 millioner kroner i bot.": "a fine",
      "Dei søkte, og fekk i mars i år 90 000 kroner i tilskot frå Siva.": "who is not told",
      "Midlene er fordelt. Dette skipet får 2 millioner kroner i støtte.": "which?",
      "Midlene er fordelt. I Bergen får lærere 500 000 kroner.": "pay, as likely as not",
      "Bergen får 2 millioner kroner til gode.": "nothing that public money is given for",
      "Båten får 2 millioner kroner.": "nothing says that it is public money",
    },
  }),
];
