/** Agreements to work together: whose partnership they make. */
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import { DENIED, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, antecedent, slotOfMention } from "../../things.ts";

const MAKES =
  "(?:har )?(?:(?:nå|no|nylig|nyleg) )?(?:inngår|inngikk|inngjekk|inngått|signerer|signerar|signerte|signert|underskriver|underskriv|underskrev|underskreiv|underskrevet|underteiknar|underteikna|undertegner|undertegnet)";
const ADVERB = "(?:(?:(?:i )?\\{date:\\d{1,4}\\}|nå|no|nylig|nyleg|også|òg) ){0,2}";
/** What is agreed on is to work together, and no purchase. */
const AGREEMENT =
  "(?:[a-zæøå]{2,30} ){0,3}?(?:(?:samarbeids|partnerskaps|partnarskaps|intensjons|ramme|bygdevekst)avtale(?:n|r)?|samarbeid(?:et)?|avtale(?= om (?!(?:[a-zæøå]+ )?(?:kjøp|salg|sal|levering|leveranse|bygging|overtak|oppkjøp)))|partnerskap(?:et)?|partnarskap(?:et)?)";

/** The bodies in the words: who signs for one is no party. */
const partiesIn = (clause: Clause, words: string) =>
  [...slotsIn(clause, "organisation", words), ...slotsIn(clause, "cluster", words)].flatMap(
    (mention) => slotOfMention(mention) ?? [],
  );

export const governanceAgreementRules: readonly FactRule[] = [
  defineFactRule({
    id: "programme-governance/agreement",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<agents>${AGENTS}|[Ff]ylkeskommunen|[Kk]ommunen|[Uu]niversitetet|[Hh]øgskulen|[Hh]øgskolen) ${MAKES} ${ADVERB}(?:(?:en|ein|ei|et|eit|sin) )?(?<thing>${AGREEMENT}(?<about> (?:om|for(?! å)) (?:(?! med ${"\\{"}organisation)${PHRASE}){3,110}?)?)(?: med (?<partners>${AGENTS}))?(?<about2> (?:om|for(?! å)) ${PHRASE}{3,110}?)?(?=$|[.,;]| (?:for å|som|slik) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agents = "", thing = "", partners = "", about2 = "" } = match.groups ?? {};
      const pointed = agents.includes("{") ? null : antecedent(agents.toLowerCase(), clause.start, input);
      const parties = [
        ...partiesIn(clause, agents),
        ...(pointed === null ? [] : [pointed]),
        ...partiesIn(clause, partners),
      ];
      // "har inngått avtale med |X om …": what the one sells to the other, as likely as not.
      if (/^(?:[a-zæøå]+ ){0,3}avtale(?: |$)/u.test(thing) && partners !== "") return [];
      if (parties.length < 2 || DENIED.test(match[0].toLowerCase())) return [];
      // "å inngå": what is only meant to be.
      const subject = { name: wordsOf(clause, thing + about2).replace(/^(?:ny|nytt|nye) /u, "") };
      return parties.map((object) => ({ subject, predicate: "partnership-of", object, qualifiers: {} }));
    },
    finds: {
      "Siva, Enova og Forskningsrådet inngikk 11. mai en ny samarbeidsavtale om reine havner for å hjelpe kysten.":
        [
          {
            subject: "samarbeidsavtale om reine havner",
            predicate: "partnership-of",
            object: "Siva",
          },
          { object: "Enova" },
          { object: "Forskningsrådet" },
        ],
      "Siva, Enova og SINTEF har signert en avtale om kompetanse.": [
        { subject: "avtale om kompetanse", object: "Siva" },
        { object: "Enova" },
        { object: "SINTEF" },
      ],
      "Siva har signert ein regional samarbeidsavtale med Enova.": [
        { subject: "regional samarbeidsavtale", object: "Siva" },
        { object: "Enova" },
      ],
    },
    ignores: {
      "Siva har inngått avtale med Enova om kjøp av båter.": "a purchase",
      "Siva har ikke inngått samarbeidsavtale med Enova.": "denied",
      "Siva har inngått en samarbeidsavtale.": "with whom?",
    },
  }),
];
