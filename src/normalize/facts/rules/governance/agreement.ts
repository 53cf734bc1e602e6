/** Agreements to work together: whose partnership they make. */
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import { DENIED, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, antecedent, slotOfMention } from "../../things.ts";

const MAKES =
  "(?:har )?(?:(?:nå|no|nylig|nyleg) )?(?:inngår|inngikk|inngjekk|inngått|signerer|signerar|signerte|signert|underskriver|underskriv|underskrev|underskreiv|underskrevet|underteiknar|underteikna|undertegner|undertegnet|skriver under|skriv under|skrev under|skreiv under|skrevet under|skrive under)";
const ADVERB = "(?:(?:(?:i )?\\{date:\\d{1,4}\\}|nå|no|nylig|nyleg|også|òg) ){0,2}";
/** What is agreed on is to work together, and no purchase. */
const AGREEMENT =
  "(?:[a-zæøå]{2,30} ){0,3}?(?:(?:samarbeids|partnerskaps|partnarskaps|intensjons|ramme|bygdevekst)avtale(?:n|r)?|samarbeid(?:et)?|avtale(?= med \\{)|avtale(?= om (?!(?:[a-zæøå]+ )?(?:kjøp|salg|sal|levering|leveranse|bygging|overtak|oppkjøp)))|partnerskap(?:et)?|partnarskap(?:et)?)";

const MADE =
  "(?:inngår|inngikk|inngjekk|signerer|signerar|signerte|underskriver|underskriv|underskrev|underskreiv|underteiknar|underteikna|undertegner|undertegnet)";
/** "har inngått avtale med X |om opplæring": what no one sells. */
const TOGETHER =
  /^ (?:om|for) (?![^.,;]{0,40}(?:kjøp|salg|sal |lever))(?:[a-zæøå]{2,20} ){0,3}?[a-zæøå-]{0,20}(?:opplæring|samarbeid|kompetanse|forskning|forsking|utdanning|utveksling|deling|rekruttering|folkehelse|inkludering|næringsutvikling|regionutvikling|innovasjon|forskningssamarbeid)(?:en|a|et)?(?![a-zæøå])/u;

const PURCHASE =
  /(?:leveranse|leverings|kjøps|salgs|leie|kraft|strøm|straum|transport|pris)avtale|(?:kjøp|salg|levering)/u;

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
      `(?:(?<agents>${AGENTS}|[Ff]ylkeskommunen|[Kk]ommunen|[Uu]niversitetet|[Hh]øgskulen|[Hh]øgskolen) ${MAKES}|(?<![A-Za-zÀ-ɏ])${MADE} (?<agents2>${AGENTS})) ${ADVERB}(?:(?:en|ein|ei|et|eit|sin) )?(?<thing>${AGREEMENT}(?<about> (?:om|for(?! å)) (?:(?! med ${"\\{"}organisation)${PHRASE}){3,110}?)?)(?: med (?<partners>${AGENTS}))?(?<about2> (?:om|for(?! å)) ${PHRASE}{3,110}?)?(?=$|[.,;]| (?:for å|som|slik) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { agents2 = "", agents = agents2, thing = "", partners = "", about2 = "" } = match.groups ?? {};
      const pointed = agents.includes("{") ? null : antecedent(agents.toLowerCase(), clause.start, input);
      const parties = [
        ...partiesIn(clause, agents),
        ...(pointed === null ? [] : [pointed]),
        ...partiesIn(clause, partners),
      ];
      // "har inngått avtale med |X om …": what the one sells to the other, as likely as not.
      if (/^(?:[a-zæøå]+ ){0,3}avtale(?: |$)/u.test(thing) && partners !== "" && !TOGETHER.test(about2))
        return [];
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
      "Mandag undertegnet Siva en samarbeidsavtale med Enova.": [
        { subject: "samarbeidsavtale", object: "Siva" },
        { object: "Enova" },
      ],
      "Siva har signert ein avtale med Enova om opplæring.": [
        { subject: "avtale om opplæring", object: "Siva" },
        { object: "Enova" },
      ],
    },
    ignores: {
      "Siva har inngått avtale med Enova om kjøp av båter.": "a purchase",
      "Siva har inngått avtale med Enova om levering av opplæring.": "a purchase",
      "Siva har ikke inngått samarbeidsavtale med Enova.": "denied",
      "Siva har inngått en samarbeidsavtale.": "with whom?",
    },
  }),
  defineFactRule({
    id: "programme-governance/agreement-between",
    type: "programme-governance",
    pattern: new RegExp(
      `(?<before>(?:ble|blei|blir|vart|vert|er) (?:en |ein |ei |et |eit |den |det )?)?(?<![A-Za-zÀ-ɏ])(?<thing>(?:[a-zæøå]{3,20} )?[A-Za-zæøåÆØÅ]{0,20}(?:avtale|partnerskap|partnarskap)(?:n|et)?(?: (?:om|for) (?:(?! (?:mellom|som) )${PHRASE}){3,60}?)?) mellom (?<parties>${AGENTS})(?<about> (?:om|for) ${PHRASE}{3,80}?)? (?<is>(?:ble|blei|blir|vart|vert|er) )?(?:nå |no |\\{date:\\d{1,4}\\} )?(?:underskrevet|underskrive|underskriven|underteikna|undertegnet|signert|inngått)(?![a-zæøå])`,
      "gu",
    ),
    build: (match, clause) => {
      const { before, thing = "", parties: words = "", about = "", is } = match.groups ?? {};
      const parties = partiesIn(clause, words);
      if ((before === undefined) === (is === undefined)) return [];
      if (parties.length < 2 || DENIED.test(match[0].toLowerCase()) || PURCHASE.test(match[0])) return [];
      const name = wordsOf(clause, thing + about)
        .replace(/^(?:[Ee]n|[Ee]in|[Dd]en|[Ee]t|[Ee]it|[Dd]et|[Nn]y|[Nn]ytt) /u, "")
        .replace(/^(?:Samarbeids|Partner|Partnar|Intensjons|Ramme|Avtale|Frihandels)/u, (word) =>
          word.toLowerCase(),
        );
      const subject = { name };
      return parties.map((object) => ({ subject, predicate: "partnership-of", object, qualifiers: {} }));
    },
    finds: {
      "En treårig samarbeidsavtale mellom Siva og Enova ble underskrevet mandag.": [
        { subject: "treårig samarbeidsavtale", predicate: "partnership-of", object: "Siva" },
        { object: "Enova" },
      ],
      "En avtale mellom Siva og Enova om bedre opplæring er signert.": [
        { subject: "avtale om bedre opplæring", object: "Siva" },
        { object: "Enova" },
      ],
      "Måndag vart ein samarbeidsavtale om reine hamner mellom Siva og Enova underteikna.": [
        { subject: "samarbeidsavtale om reine hamner", object: "Siva" },
        { object: "Enova" },
      ],
    },
    ignores: {
      "En leveranseavtale mellom Siva og Enova ble underskrevet mandag.": "a purchase",
      "En samarbeidsavtale mellom Siva og Enova er ikke underskrevet.": "denied",
      "En samarbeidsavtale mellom Siva og Enova kan bli underskrevet.": "perhaps",
      "En avtale mellom Siva og Enova om kjøp av båter ble signert.": "a purchase",
    },
  }),
];
