/** Budget allocations told of a sum: what a part of it is for, to whom a grant of so much goes, how much somebody has at hand. */
import { slotsIn } from "../../clause.ts";
import { defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { slotOfMention } from "../../things.ts";
import { AMOUNT, AUXILIARY, allocation, draftOf, GIVE, OF_KIND, stated, TOTAL } from "./grant.ts";
import { GIVER, grantor, SAVINGS_BANK } from "./grantor.ts";
import { isFunder, isPublicMoney } from "./public-money.ts";
import { isDenied } from "./unreal.ts";

/** What is divided. */
const SUM =
  "(?:dette|beløpet|totalbeløpet|summen|totalsummen|potten|pakken|pakka|rammen|ramma|totalrammen|totalramma|tildelingen|tildelinga|bevilgningen|løyvinga|midlene|midlane|pengene|pengane)";
/** One grant of several, or the only one. */
const GRANT = "(?:løyving|bevilgning|tildeling|tilskudd|tilskot|støtt[ea]|gave|gåve|pott|delen)";

/** "støtte", "gåver og stipend": what is handed out. */
const HANDOUT =
  "(?:[a-zæøå-]{3,20} og |[a-zæøå]{4,20}e )?[a-zæøå-]{0,20}(?:støtte|tilskudd|tilskot|midler|midlar|gaver|gåver|tilsagn|tilsegn|stipend|penger|pengar)";

export const budgetSumRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/part-of-sum",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?:inkludert|medrekna|medregnet) i|av|i) ${SUM} (?:er|ligger|ligg|inngår) (?:også |òg )?${TOTAL}${AMOUNT}${OF_KIND}? (?:satt av |sett av |øremerket |øyremerkte? )?(?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: (match, clause, input) =>
      isPublicMoney(clause, input) ? allocation("allocates")(match, clause, input) : [],
    finds: {
      "Noreg gir meir til havet. Inkludert i tildelinga er 3 millionar kroner til Enova til utvikling av nye kaier.":
        [
          {
            predicate: "allocates",
            object: 3_000_000,
            qualifiers: { recipient: "Enova", purpose: "utvikling av nye kaier" },
          },
        ],
      "Midlene er fordelt. Av dette er 4 millioner kroner i støtte til fyr i nord.": [
        { object: 4_000_000, qualifiers: { recipient: "fyr i nord" } },
      ],
    },
    ignores: {
      "Av dette er 4 millioner kroner til fyr i nord.": "nothing says that it is public money",
      "Midlene er fordelt. Av dette er 4 millioner kroner ikke brukt.": "on nothing",
    },
  }),
  defineFactRule({
    id: "budget-allocation/gives-several",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?<giver>${GIVER})(?: ${AUXILIARY})?|(?:vil|skal|har) (?<giver2>${GIVER}))(?: (?:nå|no|også|òg|så langt|hittil|totalt|i år|(?:i )?\\{date:\\d{1,4}\\})){0,2} ${GIVE} ${HANDOUT}(?: om støtte)? til (?<recipient>(?!å )${PHRASE}{1,110}?),? (?:for|på|med(?= (?:i alt|totalt|til sammen|til saman) )|til (?:en|ein) (?:samlet |samla |total )?verdi (?:av|på)|verdt|verd) ${TOTAL}${AMOUNT}(?=$|[.,;]| (?:i|over|fra|frå|til|og|for) )`,
      "gu",
    ),
    build: allocation("allocates", ({ recipient, giver, giver2 }) => ({ recipient, giver: giver ?? giver2 })),
    finds: {
      "Enova har gitt tilsagn til 40 nye kaier for til sammen 2 milliarder kroner.": [
        { subject: "Enova", object: 2_000_000_000, qualifiers: { recipient: "40 nye kaier" } },
      ],
      "Enova har fordelt resterande støtte til hamner i Troms og Nordland med til saman 12 mill. kroner.": [
        { subject: "Enova", object: 12_000_000, qualifiers: { recipient: "hamner i Troms og Nordland" } },
      ],
      "I 2023 vil Sparebanken Vest dele ut gåver og stipend til lag i fylket til ein samla verdi av 7 millionar kroner.":
        [
          {
            subject: "Sparebanken Vest",
            object: 7_000_000,
            qualifiers: { recipient: "lag i fylket", year: "2023" },
          },
        ],
    },
    ignores: {
      "Enova har gitt støtte til nye kaier med 2 millioner kroner i overskudd.": "what they have",
      "Enova har ikke gitt støtte til nye kaier for 2 millioner kroner.": "denied",
      "Enova har gitt støtte til 40 nye kaier.": "how much?",
    },
  }),
  defineFactRule({
    id: "budget-allocation/grant-goes-to",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:${GRANT}(?:en|n|a|et)?,? på ${TOTAL}\\{amount:(?<amount2>\\d{1,4})\\}(?: (?:fra|frå|av) (?<giver>\\{organisation:\\d{1,4}\\}))?,? (?:går|gikk|gjekk|skal gå|skal brukes|skal brukast|skal nyttast|fordeler seg|fordelar seg|fordeles|er fordelt|blir fordelt|vert fordelt) (?:nå |no |også |òg )?(?:til å (?<purpose>${PHRASE}{3,120}?)(?=$|[.,;])|(?:til|på|mellom) (?<recipient2>(?!å )${PHRASE}{1,110}?)(?=$|[.,;]| som | for å ))|${GRANT}(?:en|n|a|et)?(?: (?:i|på) \\{place:\\d{1,4}\\})? (?:er|går|gikk|gjekk) (?:nå |no |også |òg )?til (?<recipient>(?:(?! på )${PHRASE}){1,110}?),? (?:på|med) ${TOTAL}${AMOUNT}(?=$|[.,;]))`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { amount, amount2, recipient, recipient2, giver, purpose } = match.groups ?? {};
      const to = recipient ?? recipient2 ?? "";
      const by = giver === undefined ? null : grantor(clause, giver, input);
      return isDenied(clause, match, to)
        ? []
        : draftOf("allocates", by, amount ?? amount2, to, purpose, clause, input);
    },
    finds: {
      "Største løyvinga er til Fjordverft AS på 55 millionar kroner.": [
        { subject: null, object: 55_000_000, qualifiers: { recipient: "Fjordverft AS" } },
      ],
      "Den største potten går til bygging av fyr, med over 2 millioner kroner.": [
        { object: 2_000_000, qualifiers: { recipient: "bygging av fyr" } },
      ],
      "Støtten på 18 millioner kroner fra Enova går til en ny kai på Stord.": [
        { subject: "Enova", object: 18_000_000, qualifiers: { recipient: "en ny kai på Stord" } },
      ],
      "Støtta på 450 000 kroner skal brukast til å utvikle nye fyr.": [
        { object: 450_000, qualifiers: { purpose: "utvikle nye fyr" } },
      ],
      "Den største tildelingen, på 6 millioner kroner, gikk til Fjordverft AS.": [
        { object: 6_000_000, qualifiers: { recipient: "Fjordverft AS" } },
      ],
      "Den største støtten gikk til nye kaier i nord på til sammen 6 millioner kroner.": [
        { object: 6_000_000, qualifiers: { recipient: "nye kaier i nord" } },
      ],
    },
    ignores: {
      "Største løyvinga er til Fjordverft AS.": "how much?",
      "Støtten går ikke til nye kaier på 6 millioner kroner.": "denied",
    },
  }),
  defineFactRule({
    id: "budget-allocation/grant-comes-from",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])${GRANT}(?:en|n|a|et),? på ${TOTAL}${AMOUNT},?(?: til (?<recipient>(?!å )(?:(?! (?:er|kommer|kjem|kom) )${PHRASE}){1,80}?))? (?:kommer|kjem|kom|(?:er|ble|blei|vart) (?:gitt|gjeve|gjeven|tildelt|bevilget|bevilga|løyvd)) (?:fra|frå|av) (?<giver>\\{organisation:\\d{1,4}\\}|${SAVINGS_BANK})`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { amount, recipient, giver } = match.groups ?? {};
      const subject = grantor(clause, giver, input);
      if (subject === null || isDenied(clause, match, recipient)) return [];
      return recipient === undefined
        ? stated("allocates", subject, amount, {}, clause)
        : draftOf("allocates", subject, amount, recipient, undefined, clause, input);
    },
    finds: {
      "Gaven på fire millioner kroner kommer fra Sparebanken Vest.": [
        { subject: "Sparebanken Vest", object: 4_000_000 },
      ],
      "Tilskotet på fire millionar kroner til kaia er gitt av Enova.": [
        { subject: "Enova", object: 4_000_000, qualifiers: { recipient: "kaia" } },
      ],
    },
    ignores: { "Gaven på fire millioner kroner kommer ikke fra Siva.": "denied" },
  }),
  defineFactRule({
    id: "budget-allocation/at-hand",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:(?<recipient>\\{(?:organisation|programme):\\d{1,4}\\}|[Pp]rogrammet|[Oo]rdningen|[Oo]rdninga|[Ff]ondet)(?: i \\{date:\\d{1,4}\\})? (?:har|hadde|får|fikk|fekk)|har (?<recipient2>\\{(?:organisation|programme):\\d{1,4}\\}|[Pp]rogrammet|[Oo]rdningen|[Oo]rdninga|[Ff]ondet)) (?:(?:i \\{date:\\d{1,4}\\}|i år|nå|no) )?(?:til (?:rådighet|rådvelde|disposisjon) ${TOTAL}\\{amount:(?<amount2>\\d{1,4})\\}|${TOTAL}${AMOUNT} til (?:rådighet|rådvelde|disposisjon))(?: (?:til|for) (?<use>[a-zæøå]${PHRASE}{3,100}))?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient, recipient2, amount, amount2, use } = match.groups ?? {};
      const who = recipient ?? recipient2 ?? "";
      const [body] = slotsIn(clause, "organisation", who);
      // A company has at hand what it has earned.
      if ((body !== undefined && !isFunder(slotOfMention(body))) || isDenied(clause, match, use)) return [];
      return draftOf(
        "allocates",
        null,
        amount ?? amount2,
        who,
        use?.replace(/^å /u, ""),
        clause,
        input,
      ).filter(({ qualifiers }) => !/^(?:program|ordning|fond)/iu.test(String(qualifiers.recipient)));
    },
    finds: {
      "Klyngeprogrammet har i alt 36 millioner kroner til rådighet i 2023.": [
        {
          subject: null,
          object: 36_000_000,
          qualifiers: { recipient: "Norwegian Innovation Clusters", year: "2023" },
        },
      ],
      "Etter dette har Innovasjon Norge til disposisjon heile 7 millionar kroner til støtte for nye verft.": [
        {
          object: 7_000_000,
          qualifiers: { recipient: "Innovasjon Norge", purpose: "støtte for nye verft" },
        },
      ],
    },
    ignores: {
      "Fjordverft AS har 36 millioner kroner til rådighet.": "a company's own money",
      "Programmet har 36 millioner kroner til rådighet.": "which?",
    },
  }),
  defineFactRule({
    id: "budget-allocation/frame-is",
    type: "budget-allocation",
    pattern: new RegExp(
      `(?:ramm(?:en|a)|budsjettet|bevilgning(?:en|a)|løyvinga|tilskuddet|tilskotet) (?:til|for) (?<recipient>(?!\\{date)(?:(?! (?:er|var|blir|vert) )${PHRASE}){1,80}?)(?: i \\{date:\\d{1,4}\\})? (?:er|var|blir|vert)(?: (?:i )?\\{date:\\d{1,4}\\}| i år| nå| no| altså)? (?:på )?${TOTAL}${AMOUNT}(?=$|[.,;]| (?:i|for|til) | og | \\{date)`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Den samlede rammen til fyr i nord er i 2023 på 70 millioner kroner.": [
        { object: 70_000_000, qualifiers: { recipient: "fyr i nord", year: "2023" } },
      ],
      "Løyvinga til fordeling mellom hamnene blir på 4 millionar kroner.": [
        { object: 4_000_000, qualifiers: { recipient: "hamnene" } },
      ],
      "Løyvinga til rasvern er på 4 millionar kroner i år.": [
        { object: 4_000_000, qualifiers: { recipient: "rasvern" } },
      ],
    },
    ignores: { "Rammen for fyr i nord er ikke på 70 millioner kroner.": "denied" },
  }),
];
