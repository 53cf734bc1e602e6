/**
 * A sentence that tells of money given, in words that the rules on budgets know: without what stands between a verb and
 * its amount, with the plain verb for one of many ("støttes med" → "får"), and each of two recipients in a clause of its own.
 */
import type { Clause } from "../clause.ts";
import type { FactRequirements } from "../required.ts";
import { type Rewrite, rewriting } from "./rewrite.ts";

declare const __REQUIRED__: FactRequirements;

const AMOUNT = "\\{amount:\\d{1,4}\\}";
const GETS = "får|fikk|fekk|mottar|mottek|mottok|tildeles";
const GOT = `(?:${GETS}|(?:har|hadde) (?:fått|mottatt|motteke)|(?:er|blir|ble|blei|vert|vart) (?:tildelt|innvilget|innvilga)|(?:vil|skal) (?:få|motta))`;
const GIVEN =
  "bevilget|bevilga|løyvd|løyvt|gitt|gjeve|tildelt|satt av|sett av|delt ut|fordelt|innvilget|innvilga|lyst ut|utlyst|foreslått|føreslått";
const WORD_END = "(?![A-Za-zÀ-ɏ-])";
/** A sign or a mention, but no amount, and no end of the aside. */
const INSIDE = "(?:[^,;:()–{}]|\\{(?!amount)[a-z]{3,14}:\\d{1,4}\\}){1,120}";
const ANY = "(?:[^.;:{}]|\\{[a-z]{3,14}:\\d{1,4}\\})";

/** ", som ligger i Bergen,", " (nær byen)", " – etter mye om og men –". */
const ASIDE = new RegExp(
  `(?:,? (?:som|der)|, (?:begge|blant annet|mellom anna|inkludert|inklusive|deriblant|ifølge|ifølgje)) ${INSIDE},(?= (?:får|fikk|fekk|mottar|mottek|mottok|tildeles|har|er|blir|ble|blei|vart|vert|vil|skal|gir|gjev|ga|gav|bevilger|bevilget|løyver|løyvde|tildeler|tildelte)${WORD_END})| \\(${INSIDE}\\)| – ${INSIDE} –(?= )`,
  "gu",
);
/** "Siva |som har 90 ansatte| har fått": no comma tells where it ends, the second verb does. */
const BARE_ASIDE =
  /(?<=\{(?:organisation|cluster|programme|place):\d{1,4}\}) som (?:består av|har|er|ligger i|ligg i|holder til i|held til i|omfatter|omfattar|teller|tel|samler|samlar) (?:(?! som )[^.,;:()–{}]|\{(?!amount)[a-z]{3,14}:\d{1,4}\}){1,110}?(?= (?:har fått|har mottatt|har motteke|fikk|fekk|får|mottar|mottek|mottok) )/u;
/** "gir midler – 2 millioner – til kaier". */
const IN_DASHES = new RegExp(
  ` (?:midler|midlar|støtte|tilskudd|tilskot|penger|pengar) – (?<amount>${AMOUNT}) –`,
  "u",
);
/** What the money comes through, between it and what it is for. */
const THROUGH =
  / (?:gjennom|over|via) (?:statsbudsjettet|kap\u2024 \d{3,4}(?:,? post(?: \d{1,2})?)?|(?:dette|denne) [a-zæøå]{4,30})(?: i (?=\{date))?(?= (?:til|for|på|\{date) )/gu;
/** "Siva melder at de har fått": what it says of itself. */
const OF_ITSELF =
  /(?<=\{organisation:\d{1,4}\}) (?:melder|opplyser|skriver|skriv|forteller|fortel|sier|seier) at (?:de|dei|den) (?=har|får|fikk|fekk)/u;
/** "Siva har bestemt at tre verft får 2 millioner": Siva gives it. */
const HAS_DECIDED = new RegExp(
  `^(?<giver>\\{organisation:\\d{1,4}\\}) (?:har )?(?:nå |no )?(?:bestemt|vedtatt|vedteke|vedtok|avgjort|avgjorde|besluttet|beslutta|bestemte) at (?<rest>[^.;]{3,160}?${AMOUNT})`,
  "u",
);
/** "får 2 millioner mer enn i 2023": so much more. */
const MORE_THAN =
  /(?<=\{amount:\d{1,4}\}) (?:mer|meir) enn (?:i )?(?:\{date:\d{1,4}\}|året før|tidligere|tidlegare)/u;
/** Adverbs inside the sentence that say nothing of who gets what. */
const ADVERB = new RegExp(
  `(?<=[a-zæøå}]) (?:så langt(?: i år)?|hittil|dermed|likevel|imidlertid|derimot|dessuten|altså|også|òg|nå|no|allerede|allereie|tidligere|tidlegare|i denne (?:omgangen?|runden|tildelingen|tildelinga)|denne (?:gangen|gongen|runden)|i første omgang|i fyrste omgang|i (?:første|fyrste|andre|siste) runde|i tillegg|blant annet|mellom anna|på sin side|til slutt|endelig|endeleg|nylig|nyleg|samlet sett|samla sett|på landsbasis|alene|aleine|åleine|foreløpig|førebels|igjen|hele|heile|total)${WORD_END}(?! (?:ikke|ikkje)${WORD_END})`,
  "gu",
);
const RESPECTIVELY = / (?:henholdsvis|høvesvis|respektive)(?= \{amount:)/gu;
/** "fekk |i oktober i fjor 2 millionar": when, between the verb and what follows. */
const WHEN = new RegExp(
  `(?<=(?: |^)(?:${GOT}|har|vil|skal|gir|gjev|ga|gav|løyvde|bevilget|tildelte)) (?<when>(?:(?:i|den|tidlig i|tidleg i|sent i|seint i|for|siden|sidan|i møte|i møtet|på møtet) )?\\{date:\\d{1,4}\\}(?: (?:i )?\\{date:\\d{1,4}\\})?),?(?= )`,
  "u",
);
/** What is said for "får". */
const IS_SUPPORTED = new RegExp(
  `(?:(?:støttes|støttast|finansieres|finansierast|tilgodeses|tilgodesees|(?:blir|ble|blei|vert|vart|er) (?:støttet|støtta|tilgodesett)|(?:${GETS}) (?:støtte|tilskudd|tilskot|midler|midlar)|stikker av|stikk av|går (?:hjem|heim)) med|(?:${GOT}) innvilge[ta] (?:sin |ein |en |sine )?søknad(?:er|ar|en)? (?:på|om)|(?:har )?(?:sikrer|sikrar|sikret|sikra) seg|(?:har (?:hanket|hanka|håvet|håva)|hanker|hankar) inn|(?:blir|ble|blei|vert|vart) (?:bevilget|bevilga|løyvd|tilført)|kan glede seg over|kan gle seg over)(?= (?:[a-zæøå]{3,14} )?(?:[a-zæøå]{3,14} )?${AMOUNT})`,
  "gu",
);
/** "2 millioner kroner har Siva bevilget til kaier": what is given, in front. */
const FRONTED = new RegExp(
  `^(?<amount>(?:Hele |Heile |Totalt |Til sammen |Til saman |Over |I alt )?${AMOUNT})(?: over (?:[a-zæøå]{2,8} år|\\{count:\\d{1,4}\\}))? (?<has>har|vil|skal) (?<giver>(?:(?! (?:${GIVEN}) )${ANY}){1,60}?) (?<verb>${GIVEN}|bevilge|løyve|løyva|gi|gje|tildele|bruke|fordele) (?<rest>(?:til|på|for å) .+)$`,
  "u",
);

/** "får et tilskudd til nye kaier på 2 millioner": what it is for, between the noun and its amount. */
const NOUN_FOR = new RegExp(
  `(?<got>${GOT}) (?:et |eit |en |ein |ei )?(?:[a-zæøå]{3,20} )?[a-zæøå]{0,25}(?:tilskudd|tilskot|støtte|stønad|løyving|bevilgning|gave|gåve) (?:til|for) (?<what>(?!å )[^.,;:{}]{3,70}?) på (?<amount>${AMOUNT})(?: kvar| hver)?`,
  "u",
);
/** "fikk den største tildelingen på 2 millioner": how it stands among others. */
const LARGEST = new RegExp(
  `(?<=(?:${GETS})) (?:den |det )?(?:største|høyeste|høgaste|nest største) (?:tildelinga?|tildelingen|støtten|støtta|summen|beløpet|potten|løyvinga|bevilgningen|gåva|gaven|enkelttildelingen),? på(?= ${AMOUNT})`,
  "u",
);
/** "Størst støtte får Siva med 2 millioner". */
const LARGEST_FIRST = new RegExp(
  `^(?:Størst|Mest|Nest mest)(?: [a-zæøå]{4,20})? (?:får|fikk|fekk) (?<who>(?:[^.,;:{}]|\\{(?:organisation|cluster|programme|place):\\d{1,4}\\}){1,90}?),? med (?:[a-zæøå]{3,14} ){0,2}(?<amount>${AMOUNT})`,
  "u",
);
/** "2 millioner kroner fra EUs innovasjonsfond": money that somebody has to give. */
const FROM_FUND =
  /(?<=\{amount:\d{1,4}\}) (?:fra|frå|av) (?:[^.,;:{}]|\{(?:place|organisation):\d{1,4}\}){0,40}?(?:fond|ordning|stiftelse|stifting|tilskuddsmidler|tilskotsmidlar|overskudd|overskot|sp[ie]l?lemid(?:l|del))(?:et|en|a|ene|ane|er|ar)?(?: (?:i|til|fra|frå) \{organisation:\d{1,4}\})?(?=$|[.,;]| (?:til|for å) )/u;
/** "8 millioner |hvert år i planperioden| til": how often. */
const EVERY_YEAR =
  /(?<=\{amount:\d{1,4}\}(?: ekstra| mer| meir)?) (?:hvert|kvart) år(?: i [a-zæøå]{0,20}perioden)?(?= (?:til|på|for) )/u;
/** "Siva, Vardø og Enova, får": a comma that ends nothing. */
const COMMA = new RegExp(`,(?= (?:${GETS}) )`, "u");

/** "har, i et møte i dag, tildelt": when or where, between the two parts of the verb. */
const BETWEEN = new RegExp(
  `(?<= (?:har|hadde|ble|blei|vart|blir|er)), (?:i|på|under|etter|ved) ${INSIDE}, (?=(?:${GIVEN}|fått|mottatt)${WORD_END})`,
  "u",
);

/** "Forskningsrådets bevilgning over statsbudsjettet": whose pot it is, before it. */
const OWN_POT =
  /(?<owner>\{(?:organisation|programme|cluster):\d{1,4}\}) (?:samlede |samla |totale |årlige |årlege )?(?<pot>bevilgning|løyving|ramme|tilskudd|tilskot|grunnbevilgning|grunnløyving)(?: (?:over|på) (?:[^.,;:{}]|\{organisation:\d{1,4}\}){2,30}?budsjett(?:et)?)?(?= (?:øk|auk|styrk|foreslås|føresl|blir|vert|ble|vart|er ))/u;

const TO_RAISE = "(?=(?:øke|auke|auka|styrke|styrkje|heve|trappe|løfte) )";
/** "gjer framlegg om å |auke", "går inn for å |øke": it proposes to. */
const PROPOSES = new RegExp(
  `(?:(?:gjer|gjorde|har gjort|kjem med|kom med|la fram|legg fram) (?:eit )?framlegg om|(?:legger|legg|la) opp til|(?:går|gjekk|gikk) inn for) å ${TO_RAISE}`,
  "u",
);
const IS_PROPOSED = new RegExp(
  `(?<=(?:[Dd]et er|er det) )(?:gjort |lagt fram )?framlegg om å ${TO_RAISE}`,
  "u",
);
/** "vedtok å |øke". */
const DECIDED = new RegExp(
  `(?:(?:vedtok|besluttet|beslutta)(?: (?:samrøystes|enstemmig))?|har (?:nå |no )?(?:vedtatt|vedteke|besluttet|beslutta)|(?:er|ble|blei|vart) enige?e? om) å ${TO_RAISE}`,
  "u",
);
/** "foreslår |en økning i bevilgningen til vern på". */
const RAISE_OF = new RegExp(
  `(?<=(?:foreslår|foreslo|føreslår|føreslo|foreslås(?: det)?|føreslås(?: det)?) )(?:en|ein|ei) (?:økning|auke|styrking|heving) (?:i|av|på) (?<pot>(?:(?! på )[^.,;:{}]|\\{(?:organisation|programme|place|date):\\d{1,4}\\}){3,90}) på (?=(?:[a-zæøå]{3,14} ){0,2}${AMOUNT})`,
  "u",
);
/** "får mest i støtte, med 2 millioner". */
const MOST_OF = new RegExp(
  `(?<got>${GETS}) (?:mest|størst|nest mest) (?:i )?(?:støtte|tilskudd|tilskot|midler|midlar)(?:,? med|,) (?:[a-zæøå]{3,14} ){0,2}(?<amount>${AMOUNT})`,
  "u",
);
/** "bevilger |i revidert nasjonalbudsjett 2 millioner": what it comes through, behind the sum. */
const BUDGET_BETWEEN = new RegExp(
  `(?<=(?:gir|gjev|ga|gav|bevilger|bevilget|løyver|løyvde|tildeler|tildelte|foreslår|føreslår|bevilge|løyve|gi|gje)) (?<budget>(?:i|over|på) (?:[a-zæøå]{4,20} ){0,2}[a-zæøå]{0,20}budsjett(?:et)?(?: for \\{date:\\d{1,4}\\})?) (?<sum>(?:[a-zæøå]{3,14} ){0,2}${AMOUNT})(?= (?:til|for å) )`,
  "u",
);
/** "legger fram en krisepakke på |2 millioner til": what it proposes. */
const PACKAGE = new RegExp(
  `(?:(?:har )?(?:lagt|la|legger|legg)(?: i (?:[a-zæøå]{3,12} ){0,2}[a-zæøå]{0,20}budsjett(?:et)?)? (?:fram|frem)|(?:har )?(?:presenterer|presenterte|presentert|lanserer|lanserte|lansert|varsler|varslar|varslet|varsla)) (?:(?:en|ei|ein) (?:[a-zæøå]{3,20} )?[a-zæøå]{0,20}(?:pakke|satsing|pott) på|(?:et |eit )?(?:forslag|framlegg) om(?: å (?:bevilge|løyve|gi|gje))?) (?=(?:[a-zæøå]{3,14} ){0,2}${AMOUNT}(?: i støtte)? (?:til|for å) )`,
  "u",
);
/** "foreslår |videre en økning": besides. */
const BESIDES =
  /(?<=(?:foreslår|føreslår)(?: (?:regjeringen|regjeringa|\{organisation:\d{1,4}\}))?) (?:videre|vidare)(?= )/u;
/** "Det foreslås |å bevilge 2 millioner". */
const TO_GRANT =
  /(?<=(?:[Dd]et (?:foreslås|føreslås)|(?:foreslås|føreslås) det) )å (?:bevilge|løyve|gi|gje|sette av|setje av|tildele) (?=(?:[a-zæøå]{3,14} ){0,2}\{amount)/u;
/** "over |post 73": where in the budget it stands. */
const OVER_POST = / over (?:kap(?:ittel|\.)? ?\d{2,4},? )?post(?:en)? \d{1,3}(?=[ ,.;])/u;
/** "I forslaget ligger |Siva inne med": it is given so much. */
const LIES_IN =
  /(?<![A-Za-zÀ-ɏ])(?:ligger|ligg) (?<who>(?:det )?(?:[^.,;:{} ]{3,30} ){0,3}(?:\{(?:organisation|programme|cluster|place):\d{1,4}\}|[a-zæøå]{4,30}|dei?)) inne med /u;

/** In the order that they are done in. */
export const grantRewrites: readonly Rewrite[] = [
  [BETWEEN, " "],
  [ASIDE, ""],
  [BARE_ASIDE, ""],
  [ADVERB, ""],
  [RESPECTIVELY, ""],
  [IN_DASHES, " $<amount>"],
  [THROUGH, ""],
  [HAS_DECIDED, "$<rest> i støtte fra $<giver>"],
  [MORE_THAN, " mer"],
  [EVERY_YEAR, ""],
  [OF_ITSELF, " "],
  [IS_SUPPORTED, "får"],
  [LARGEST, ""],
  [LARGEST_FIRST, "$<who> får $<amount> i støtte"],
  [FROM_FUND, " i støtte"],
  [NOUN_FOR, "$<got> $<amount> til $<what>"],
  [OWN_POT, "$<owner>"],
  [PROPOSES, "foreslår å "],
  [IS_PROPOSED, "foreslått å "],
  [DECIDED, "vil "],
  [RAISE_OF, "å øke $<pot> med "],
  [BUDGET_BETWEEN, " $<sum> $<budget>"],
  [PACKAGE, "foreslår "],
  [LIES_IN, "får $<who> "],
  [BESIDES, ""],
  [TO_GRANT, ""],
  [OVER_POST, ""],
  [MOST_OF, "$<got> $<amount> i støtte"],
  [COMMA, ""],
];
const rewritten = rewriting(grantRewrites, __REQUIRED__.grantRewrites);

function plain(skeleton: string): string {
  const bare = rewritten(skeleton);
  const { amount, has, giver, verb, rest = "" } = FRONTED.exec(bare)?.groups ?? {};
  const turned =
    amount === undefined ? bare : `${giver} ${has} ${verb} ${amount.slice(amount.indexOf("{"))} ${rest}`;
  const when = turned.includes("{date:") ? WHEN.exec(turned)?.groups?.when : undefined;
  return when === undefined
    ? turned
    : `${turned.replace(WHEN, "").replace(/\.$/u, "")}, ${when.slice(when.indexOf("{"))}.`;
}

/** Who gets something, at the beginning of a clause: a name, or a number of them. */
const WHO = `(?:\\{(?:organisation|cluster|programme|place|count):\\d{1,4}\\}|(?:[A-ZÆØÅ«][A-Za-zæøåÆØÅ-]{1,30})(?<!Han|Hun|Ho|De|Dei|Det|Den|Vi|Me|Dette))(?:(?! (?:som|at|der|får|fikk|fekk|har|vil|skal|er) )(?:[^.,;:–(){}]|\\{place:\\d{1,4}\\})){0,60}?`;
/** "Siva har lange tradisjoner, og |får 2 millioner": the subject of both. */
const BOTH = new RegExp(
  `^(?<who>${WHO}) (?:har|er|vil|skal|ble|blei|vart|ligger|ligg|driver|driv|lager|lagar|bygger|byggjer|søkte) ${ANY}{3,200}?,? og (?<second>${GOT} .*)$`,
  "u",
);
/** "Vardø får 2 millioner til havna og |3 millioner til kaia": both are the same one's. */
const AND_MORE = new RegExp(
  `^(?<who>${WHO}) (?<verb>${GOT}) (?:[a-zæøå]{3,14} ){0,2}${AMOUNT}(?: i støtte)? (?:til|for) [^.;{}]{3,80}?,? og (?<more>(?:[a-zæøå]{3,14} ){0,2}${AMOUNT}(?: i støtte)? (?:til|for) [^.;]{3,160})`,
  "u",
);
/** "Vardø får 2 millioner, |Stord får 3 millioner": a clause of its own behind a comma or "og". */
const NEXT = new RegExp(
  `${AMOUNT}[^.;]{0,160}?(?:,(?: (?:og|men|mens|medan))?| og| mens| medan) (?<next>${WHO} (?:${GOT}) .*)$`,
  "u",
);
/** "Vardø får 2 millioner, |Stord 3 millioner": the verb is that of the clause before. */
const GAPPED = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?<verb>${GETS}) (?:[a-zæøå]{3,14} ){0,2}${AMOUNT}(?:(?! til \\{)[^.;{}]){0,80}?(?:,(?: (?:og|mens|medan))?| og| mens| medan) (?<who>${WHO}) (?<rest>(?:[a-zæøå]{3,14} )?${AMOUNT}.*)$`,
  "u",
);
/** "A, B og C får henholdsvis 1, 2 og 3 millioner": to each its own. */
const SHARED = new RegExp(
  `(?:^|, (?:og|mens|medan) )(?<who>(?:(?! (?:som|at|der) )${ANY}){3,160}?) (?<verb>${GETS}|har fått) (?:(?:mest|størst)(?: støtte)?, med )?(?:henholdsvis|høvesvis|respektive) (?<amounts>${AMOUNT}(?:, ${AMOUNT}){0,5},? og ${AMOUNT})(?<rest>[^{}]*)`,
  "u",
);
const IN_BRACKETS = /\((?<names>[^()]{4,120})\)$/u;

/** To each its own, and what stands before; undefined where they are not as many. */
function shared(skeleton: string): { readonly found: string[]; readonly before: string } | undefined {
  const match = SHARED.exec(skeleton);
  const { who = "", verb, amounts = "", rest } = match?.groups ?? {};
  const names = (IN_BRACKETS.exec(who)?.groups?.names ?? who).split(/,? og |, /u);
  const sums = amounts.split(/,? og |, /u);
  return match === null || names.length !== sums.length
    ? undefined
    : {
        found: names.map((name, index) => `${name} ${verb} ${sums[index]}${rest}`),
        before: skeleton.slice(0, match.index),
      };
}

/** ", fulgt av |Agder med 6 millioner og Telemark med 3 millioner". */
const FOLLOWED = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?<verb>${GETS}) [^.;]{0,80}?${AMOUNT}[^.;{}]{0,40}?,? (?:fulgt|følgd|følgt|etterfulgt|etterfølgd) av (?<list>.{3,240})$`,
  "u",
);
const FOLLOWER = new RegExp(`(?<who>${WHO}),? med (?<rest>(?:[a-zæøå]{3,14} ){0,2}${AMOUNT})`, "gu");

/** Those who come next behind who gets most. */
function followers(skeleton: string): string[] {
  const { verb, list = "" } = FOLLOWED.exec(skeleton)?.groups ?? {};
  return verb === undefined
    ? []
    : [...list.matchAll(FOLLOWER)].map(({ groups }) => `${groups?.who} ${verb} ${groups?.rest}`);
}

/** The clauses of the sentence, each in plain words. */
function pieces(skeleton: string): string[] {
  const { found = [], before = skeleton } = shared(skeleton) ?? {};
  let rest: string | undefined = plain(before);
  if (rest !== skeleton && rest !== "") found.push(rest);
  found.push(...followers(rest));
  const { who, second } = BOTH.exec(rest)?.groups ?? {};
  if (second !== undefined) found.push(`${who} ${second}`);
  const both = AND_MORE.exec(rest)?.groups;
  if (both !== undefined) found.push(`${both.who} ${both.verb} ${both.more}`);
  for (let count = 0; rest !== undefined && count < MOST; count++) {
    const gapped: Record<string, string | undefined> | undefined = GAPPED.exec(rest)?.groups;
    const next: string | undefined =
      NEXT.exec(rest)?.groups?.next ??
      (gapped === undefined ? undefined : `${gapped.who} ${gapped.verb} ${gapped.rest}`);
    if (next !== undefined) found.push(next);
    rest = next;
  }
  return found;
}
/** No sentence tells of more of them. */
const MOST = 6;

/** What makes it worth looking at. */
const OF_GIVING =
  /(?:får|(?<![a-zæøå])få(?![a-zæøå])|fått|fikk|fekk|mottar|mottok|mottek|mottatt|tildel|innvilg|bevilg|løyv|støtte[st]|støtta|satt av|sett av|delt|gitt|gjeve|utlyst|lyst ut|sikr|hank|tilfør|f[oø]resl|(?<![a-zæøå])(?:gir|gjev|gi|gje|set|setter|sette|satte|lyser|bruker?) |[Tt]ilsk|[Ll]øyv|[Bb]evilg|ramm[ae]|pakke på|satsing på|pott på|inne med|forslag om |framlegg om |opp til å|inn for å)/u;

/** A sentence of money given, made plainer, and its further clauses by themselves. */
export function grantReadings(clause: Clause): Clause[] {
  const { skeleton } = clause;
  if (!skeleton.includes("{amount:") || skeleton.endsWith("?") || !OF_GIVING.test(skeleton)) return [];
  return pieces(skeleton).map((words) => ({ ...clause, skeleton: words }));
}
