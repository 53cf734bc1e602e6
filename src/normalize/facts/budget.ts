/** Budget allocations: who gives how much to what. */
import type { Slot } from "../../model.ts";
import { type Clause, SLOT, slot, slotOf, slotsIn, wordsOf } from "./clause.ts";
import type { FactInput } from "./input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";
import { antecedent, governmentOf, registryName, slotOfMention } from "./things.ts";

const TOTAL = "(?:(?:i alt|totalt|til sammen|til saman|samlet|ytterligere|ekstra|årlig|hele|heile) ){0,2}";
const AMOUNT = slot("amount");
const GIVE =
  "(?:bevilger|bevilget|bevilge|bevilga|løyver|løyvde|løyve|løyvd|setter av|set av|sett av|sette av|setje av|satt av|sette av|avsatt|avsetter|tildeler|tildelte|tildelt|deler ut|gir|gav|ga|gitt|gi|bruker|bruke|investerer|satser|foreslår|foreslo|føreslår|føreslo)";
const GIVEN =
  "(?:avsatt|avsett|bevilget|bevilga|satt av|sett av|løyvd|løyvt|tildelt|foreslått|foreslege|føreslått|øremerket|øyremerkt)";
/** One verb in the passive: "settes av", "løyvast". */
const IS_GIVEN = "(?:bevilges|løyves|løyvast|avsettes|settes av|setjast av|tildeles|fordeles|øremerkes)";
const AUXILIARY = "(?:har|vil|skal|kommer til å|foreslår å|føreslår å|har foreslått å|har føreslått å)";
const GOVERNMENT = /(?<![A-Za-zÀ-ɏ])regjering(?:en|a|ens|as)(?![A-Za-zÀ-ɏ])/iu;
/** Pots of public money: what is increased when a budget is. */
const POT =
  "(?:bevilgning|løyving|ramm|støtt|tilskudd|tilskot|midl|budsjett|satsing|satsning|innsats|ordning|program|fond|overføring)";

/** Where a recipient's words end and another part of the clause begins. */
const TAIL =
  /\s(?:\{date:\d+\}|gjennom|via|over statsbudsjettet|i statsbudsjettet|for å|slik at|som|neste år|neste budsjettår|i år|i fjor|i løpet av|under|når|dersom|hvis|mens|medan|fra|frå|i|for)(?:\s.*)?$/u;
/** Where the clause goes on with another verb, or with another grant. */
const GOES_ON =
  /\s(?:og|men|samt)(?: (?:også|òg|i tillegg|dermed|ytterligere))? (?:vil|skal|har|er|kan|må|bør|ble|blei|blir|vart|vert|var|foreslår|føreslår|bevilger|løyver|setter|anslo|anslår|sier|seier|mener|meiner|peker|peikar|ber|får|gir|øker|aukar|styrker|styrkjer|viderefører|vidarefører|sikrer|sikrar|kutter|kuttar|\{amount:\d+\})(?:\s.*)?$/u;
/** "bevilgningene til rasvern": what the money is for gets it. */
const POT_FOR =
  /^(?:bevilgning(?:en|ene)|løyving(?:a|ane)|støtt(?:en|a)|tilskudd(?:et|ene)|tilskot(?:et|a)|ramm(?:en|a|ene)|midl(?:ene|ane|a)|innsatsen|budsjettet) (?:til|for|på) /iu;
/** Nouns that do not say who gets it. */
const VAGUE =
  /^(?:innsatsen|satsingen|satsinga|støtten|støtta|bevilgningen|løyvinga|budsjettet|rammen|ramma|dette formålet|dette føremålet|prosjektet|dette|det|den|de|dei|dem|deim|oss|formålet|føremålet|seg)$/iu;
/** "til å styrke klyngeprogrammet": the programme is given the money. */
const STRENGTHEN =
  /^(?:å )?(?:styrke|styrkje|videreføre|vidareføre|støtte|øke|auke|forsterke|finansiere) (?=.)/u;

/** "Vi bevilger": the body of whoever is quoted; a minister speaks for the government. */
function weOf(clause: Clause, input: FactInput): Slot | null {
  const quote = input.mentions.find(
    ({ kind, start, end }) => kind === "quote" && start < clause.end && clause.start < end,
  );
  const speaker = quote?.kind === "quote" ? quote.value.speaker : null;
  if (speaker === null) return null;
  for (const mention of input.mentions) {
    if (mention.kind === "minister" && mention.value.person === speaker) return governmentOf(input);
    if (mention.kind !== "person" || mention.value.name !== speaker) continue;
    const { affiliation } = mention.value;
    const body = input.mentions.find(
      (other) => other.kind === "organisation" && affiliation !== undefined && other.text === affiliation,
    );
    if (body?.kind === "organisation") return slotOfMention(body);
  }
  return null;
}

function grantor(clause: Clause, written: string | undefined, input: FactInput): Slot | null {
  const organisation = written === undefined ? undefined : slotsIn(clause, "organisation", written)[0];
  if (organisation !== undefined) return slotOfMention(organisation);
  if (written !== undefined && /^vi$/iu.test(written)) return weOf(clause, input);
  if (written !== undefined && /\{minister:/u.test(written)) return governmentOf(input);
  const { article, block } = clause;
  const before = article.text.slice(block.start, clause.end);
  // The government is the grantor where the passage, or the one before it, is about what it does.
  const index = article.blocks.indexOf(block);
  const previous = article.blocks
    .slice(Math.max(0, index - 1), index)
    .map((other) => article.text.slice(other.start, other.end))
    .join(" ");
  const isGovernment =
    GOVERNMENT.test(before) ||
    (written === undefined && GOVERNMENT.test(previous)) ||
    /statsbudsjett|departement/iu.test(before);
  return isGovernment && (written === undefined || GOVERNMENT.test(written)) ? governmentOf(input) : null;
}

/** A recipient's words alone: what the clause goes on to say is cut off. */
function cutTail(piece: string): string {
  let words = piece;
  for (let cut = GOES_ON.exec(words); cut !== null && cut.index > 2; cut = GOES_ON.exec(words))
    words = words.slice(0, cut.index);
  for (let cut = TAIL.exec(words); cut !== null && cut.index > 2; cut = TAIL.exec(words)) {
    // Cut from the right, and keep "arbeidet med å fremme …" and "senter for …" whole.
    if (
      /^\s(?:i|for)\s/u.test(cut[0]) &&
      !/^\s(?:i|for)\s(?:\{date|statsbudsjett|revidert|året|å)/u.test(cut[0])
    )
      break;
    if (/^\sfor å\s/u.test(cut[0]) && words.split(" ").length < 6) break;
    words = words.slice(0, cut.index);
  }
  return words;
}

function recipientOf(
  clause: Clause,
  piece: string,
  input: FactInput,
): { recipient?: string; recipientAsWritten?: string; instrument?: string; purpose?: string } {
  const through = /,?\s(?:gjennom|via)\s(?<instrument>.+)$/u.exec(piece);
  const words = cutTail(
    piece.slice(0, through?.index).replace(/^(?:og|men|derfor|difor|at|i tillegg|nå|no)\s/iu, ""),
  );
  const instrument =
    through?.groups?.instrument === undefined
      ? {}
      : { instrument: wordsOf(clause, cutTail(through.groups.instrument)) };
  const own = words.replace(STRENGTHEN, "").replace(POT_FOR, "");
  // "til å fremje kultureksport": what it is for, and nobody who gets it.
  if (/^å /u.test(own)) return { purpose: wordsOf(clause, own.slice(2)), ...instrument };
  const written = wordsOf(clause, words);
  const bare = wordsOf(clause, own).replace(/^(?:den |det |sin |sitt )/u, "");
  const pointed = antecedent(bare, clause.start, input);
  const name =
    registryName(bare, input) ??
    slotName(clause, own) ??
    (pointed !== null && "name" in pointed ? pointed.name : bare);
  if (VAGUE.test(name)) return instrument;
  return {
    ...(name !== "" && { recipient: name }),
    ...(name !== written && { recipientAsWritten: written }),
    ...instrument,
  };
}

/** The name in the words, where little else stands beside it: "klyngeprogrammet Norwegian Innovation Clusters". */
function slotName(clause: Clause, words: string): string | undefined {
  const known =
    slotsIn(clause, "programme", words)[0] ??
    slotsIn(clause, "cluster", words)[0] ??
    slotsIn(clause, "organisation", words)[0];
  if (known === undefined || words.replace(new RegExp(SLOT, "gu"), "").trim().length > 20) return undefined;
  return known.kind === "cluster" ? known.value.cluster : known.value.name;
}

function yearOf(clause: Clause): string | undefined {
  const dates = slotsIn(clause, "date", clause.skeleton).map((date) => date.value.edtf);
  return dates.find((edtf) => /^\d{4}\??$/.test(edtf))?.replace("?", "");
}

const GIVER =
  "\\{organisation:\\d{1,4}\\}|[Rr]egjeringen|[Rr]egjeringa|Stortinget|[Ff]ylkeskommunen|[Kk]ommunen|[Dd]epartementet|[Ss]taten|[Vv]i";

interface Roles {
  readonly recipient?: string | undefined;
  readonly giver?: string | undefined;
}

const AND_ANOTHER =
  /^(?:[^.;{}]|\{(?:organisation|programme|cluster|place|date):\d{1,4}\}){0,160}?(?:, og|,| og| samt)(?: (?:også|òg|i tillegg|ytterligere))? \{amount:(?<amount>\d{1,4})\}(?: ekstra| mer| meir)? (?<link>til|på|for å) (?<recipient>(?:[^.,;:!?–(){}\n]|\{[a-z]{3,14}:\d{1,4}\}){1,160})/u;
/** What no further grant of the sentence stands behind. */
const ANOTHER_VERB = /(?<![A-Za-zÀ-ɏ])(?:er|var|vil|skal|har|kan|mens|medan|som|men)(?![A-Za-zÀ-ɏ])/u;

function draftOf(
  predicate: string,
  subject: Slot | null,
  index: string | undefined,
  piece: string,
  purpose: string | undefined,
  clause: Clause,
  input: FactInput,
): Draft[] {
  const amount = slotOf(clause, "amount", index);
  if (amount === undefined) return [];
  const { value, max, currency, modifier, per } = amount.value;
  const to = recipientOf(clause, piece.trim(), input);
  const what = purpose === undefined ? to.purpose : wordsOf(clause, cutTail(purpose));
  if (to.recipient === undefined && what === undefined) return [];
  if ((to.recipient ?? "").split(" ").length > 18) return [];
  return [
    {
      subject,
      predicate,
      object: { value, ...(max !== undefined && { max }), currency },
      qualifiers: {
        ...to,
        year: yearOf(clause),
        purpose: what,
        modifier: modifier === "exact" ? undefined : modifier,
        per,
      },
    },
  ];
}

/** Denied, asked for or wished: tested on the clause up to where the recipient's own words end. */
const isDenied = (clause: Clause, match: RegExpExecArray, recipient: string | undefined): boolean => {
  const rest = recipient === undefined ? "" : recipient.slice(cutTail(recipient).length);
  const told = rest === "" ? match[0] : match[0].replace(rest, "");
  return DENIED.test(wordsOf(clause, told).toLowerCase()) || HYPOTHETICAL.test(told);
};
const HYPOTHETICAL =
  /(?<![A-Za-zÀ-ɏ])(?:håper|håpar|ber|bad|bed|bedt|kan få|kutter|kutte|søker|vurderer)(?![A-Za-zÀ-ɏ])/u;

function allocation(
  predicate: "allocates" | "increases",
  rolesOf = (groups: Record<string, string | undefined>): Roles => groups,
) {
  return (match: RegExpExecArray, clause: Clause, input: FactInput): readonly Draft[] => {
    const groups = match.groups ?? {};
    const { recipient = "", giver } = rolesOf(groups);
    const { purpose, link } = groups;
    const index = groups.amount ?? groups.amount2;
    if (isDenied(clause, match, recipient)) return [];
    const subject = grantor(clause, giver, input);
    const drafts =
      link === "for å" && purpose === undefined
        ? draftOf(predicate, subject, index, "", recipient, clause, input)
        : draftOf(predicate, subject, index, recipient, purpose, clause, input);
    // "… til kaier, og 5 millioner kroner til fyr": further grants of the same giver.
    let at = clause.skeleton.indexOf(`{amount:${index}}`) + `{amount:${index}}`.length;
    while (drafts.length > 0) {
      const next = AND_ANOTHER.exec(clause.skeleton.slice(at));
      const { amount, recipient: other = "" } = next?.groups ?? {};
      if (next === null || ANOTHER_VERB.test(next[0].slice(0, next[0].indexOf("{amount:")))) break;
      const isPurpose = next.groups?.link === "for å";
      drafts.push(
        ...draftOf(
          predicate,
          subject,
          amount,
          isPurpose ? "" : other,
          isPurpose ? other : undefined,
          clause,
          input,
        ),
      );
      at += next[0].length - other.length;
    }
    return drafts;
  };
}

export const budgetRules: readonly FactRule[] = [
  defineFactRule({
    id: "budget-allocation/strengthened-by",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?:(?<recipient>${PHRASE}{1,120}?) )?(?:styrkes|styrkast|blir styrket|blir styrka|vert styrkt|(?<active>styrker|styrkjer)) (?:(?:derfor|difor|dermed|også|òg) )?(?:(?<recipient2>${PHRASE}{1,120}?) )?med ${TOTAL}${AMOUNT}(?: for å (?<purpose>${PHRASE}{3,120}))?`,
      "giu",
    ),
    // "Regjeringen styrker X med …": what stands before the active verb is the giver; "X styrkes med …": the recipient.
    build: allocation("increases", ({ recipient, recipient2, active }) =>
      recipient2 === undefined
        ? { recipient }
        : { recipient: recipient2, giver: active === undefined ? undefined : recipient },
    ),
    finds: {
      "Regjeringen vil ha mer eksport, og klyngeprogrammet styrkes derfor med 20 millioner kroner.": [
        {
          subject: "regjeringen",
          predicate: "increases",
          object: 20_000_000,
          qualifiers: { recipient: "Norwegian Innovation Clusters" },
        },
      ],
      "Regjeringa styrkjer kystnettet med 50 millionar kroner.": [
        { subject: "regjeringen", object: 50_000_000, qualifiers: { recipient: "kystnettet" } },
      ],
    },
    ignores: { "Ordningen styrkes ikke med 20 millioner kroner.": "denied" },
  }),
  defineFactRule({
    id: "budget-allocation/gives",
    type: "budget-allocation",
    needs: ["amount"],
    titles: true,
    pattern: new RegExp(
      `(?<giver>${GIVER})(?: ${AUXILIARY})?(?: ${PHRASE}{1,60}?)? ${GIVE} ${TOTAL}${AMOUNT}(?: ekstra| mer| meir| friske)?(?: (?:i|over) (?:stats|års)?budsjettet| i \\{programme:\\d{1,4}\\})?(?: for \\{date:\\d{1,4}\\}| i år| neste år)? (?<link>til|på|i|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Regjeringen har i årets budsjett satt av 137 millioner kroner til klyngeprogrammet.": [
        {
          subject: "regjeringen",
          object: 137_000_000,
          qualifiers: { recipient: "Norwegian Innovation Clusters", year: "2024" },
        },
      ],
      "Forskningsrådet bevilger 12 millioner kroner til ny havforskning.": [
        { subject: "Forskningsrådet", object: 12_000_000, qualifiers: { recipient: "ny havforskning" } },
      ],
      "Innovasjon Norge løyver 3 millionar kroner til Stord Hydrogen.": [
        { subject: "Innovasjon Norge", object: 3_000_000 },
      ],
      "Regjeringa føreslår 12 millionar kroner til å styrkje klyngeprogrammet og 4 millionar kroner til å fremje skulemat.":
        [
          { object: 12_000_000, qualifiers: { recipient: "Norwegian Innovation Clusters" } },
          { object: 4_000_000, qualifiers: { purpose: "fremje skulemat" } },
        ],
      "Regjeringen foreslår 7 millioner kroner til nye kaier i Bodø og vil videreføre ordningen.": [
        { object: 7_000_000, qualifiers: { recipient: "nye kaier i Bodø" } },
      ],
    },
    ignores: {
      "Regjeringen har ikke bevilget 12 millioner kroner til havet.": "denied",
      "Regjeringen ber Stortinget om å gi 12 millioner kroner til havet.": "asked for",
    },
  }),
  defineFactRule({
    id: "budget-allocation/is-given",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?:er|blir|ble|vart|vert|blei|har)(?: det)?(?: i ${slot("date")})?(?: ${PHRASE}{1,40}?)? ${GIVEN} ${TOTAL}${AMOUNT}(?: særskilt| ekstra| mer| meir)? (?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Det er i 2023 avsatt i alt 137 millioner kroner til klyngeprogrammet.": [
        { object: 137_000_000, qualifiers: { recipient: "Norwegian Innovation Clusters", year: "2023" } },
      ],
      "I statsbudsjettet blir det løyvd 40 millionar kroner til nye fergekaiar.": [
        { subject: "regjeringen", object: 40_000_000 },
      ],
    },
    ignores: { "Det er ikke satt av 10 millioner kroner til dette.": "denied" },
  }),
  defineFactRule({
    id: "budget-allocation/to-be-spent",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `skal (?:det )?${TOTAL}(?:brukes|brukast|nyttast|gå) ${TOTAL}${AMOUNT} (?:på|til) (?<recipient>${PHRASE}{1,200})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Regjeringen vil satse. Det skal til sammen brukes 100 millioner kroner på tiltak for eksport.": [
        { subject: "regjeringen", object: 100_000_000, qualifiers: { recipient: "tiltak for eksport" } },
      ],
    },
    ignores: { "Skal det brukes penger på tiltak?": "no amount" },
  }),
  defineFactRule({
    id: "budget-allocation/amount-goes-to",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?:(?:er|blir|ble|vart|vert|blei) ${AMOUNT} ${GIVEN}|${slot("amount", "amount2")} (?:er|blir|ble|vart|vert|skal) (?:${GIVEN}|gå|fordeles|brukes)) (?:til|på) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Av summen blir 30 millioner kroner satt av til kystsoneplaner.": [
        { object: 30_000_000, qualifiers: { recipient: "kystsoneplaner" } },
      ],
    },
    ignores: { "30 millioner kroner er mye.": "given to nothing" },
  }),
  defineFactRule({
    id: "budget-allocation/passive",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?:(?:det|no|nå|derfor|difor|dermed|i tillegg|\\{date:\\d{1,4}\\}) ${IS_GIVEN}(?: det)? ${TOTAL}${AMOUNT}(?: ekstra| mer| meir)?|${slot("amount", "amount2")} ${IS_GIVEN}) (?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Det bevilges 15 millioner kroner til ny brannbåt.": [
        { subject: null, object: 15_000_000, qualifiers: { recipient: "ny brannbåt" } },
      ],
      "I statsbudsjettet blir 9 millioner kroner satt av. 4 millioner kroner settes av til hvalsafari.": [
        { object: 4_000_000, qualifiers: { recipient: "hvalsafari" } },
      ],
      "No løyvast 6 millionar kroner til rasvern.": [
        { object: 6_000_000, qualifiers: { recipient: "rasvern" } },
      ],
    },
    ignores: { "Det bevilges ikke 15 millioner kroner til båten.": "denied" },
  }),
  defineFactRule({
    id: "budget-allocation/increases-pot",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?<giver>${GIVER})(?: ${AUXILIARY})?(?: \\{date:\\d{1,4}\\}| derfor| difor| også| òg| nå| no)? (?:øker|øke|økt|økte|auker|auke|aukar|auka|styrker|styrke|styrkje|styrkjer|styrket|styrka) (?:\\{date:\\d{1,4}\\} |nå |no )?(?<recipient>(?:${PHRASE}{0,60}?(?<![A-Za-zÀ-ɏ]))?(?:[a-zæøå]{0,30}${POT}[a-zæøå]{0,6}|\\{(?:programme|organisation|cluster):\\d{1,4}\\})(?: (?:til|for|på) ${PHRASE}{2,80}?)?) med ${TOTAL}${AMOUNT}(?: for å (?<purpose>${PHRASE}{3,120}))?`,
      "gu",
    ),
    build: allocation("increases"),
    finds: {
      "Regjeringen vil øke bevilgningen til fyrstasjoner med 8 millioner kroner.": [
        {
          subject: "regjeringen",
          predicate: "increases",
          object: 8_000_000,
          qualifiers: { recipient: "fyrstasjoner" },
        },
      ],
      "Regjeringa føreslår å auke støtta til bygdekino med 3 millionar kroner for å nå fleire.": [
        { object: 3_000_000, qualifiers: { recipient: "bygdekino", purpose: "nå fleire" } },
      ],
    },
    ignores: {
      "Regjeringen vil øke eksporten med 8 millioner kroner.": "a target, and no grant",
      "Regjeringen vil ikke øke støtten til kino med 3 millioner kroner.": "denied",
    },
  }),
  defineFactRule({
    id: "budget-allocation/pot-is-increased",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?<recipient>(?:[A-Za-zæøåÆØÅ]{0,30}${POT}[a-zæøå]{0,6}|\\{programme:\\d{1,4}\\})(?: (?:til|for|på) ${PHRASE}{2,80}?)?) (?:økes|aukast|blir økt|blir auka|vert auka|ble økt|blei auka|vart auka|er økt|er auka|er foreslått økt|foreslås økt|er føreslått auka|blir foreslått økt) (?:\\{date:\\d{1,4}\\} |dermed |derfor |difor )?med ${TOTAL}${AMOUNT}`,
      "giu",
    ),
    build: allocation("increases"),
    finds: {
      "Tilskuddet til fjellskoler økes med 5 millioner kroner.": [
        { predicate: "increases", object: 5_000_000, qualifiers: { recipient: "fjellskoler" } },
      ],
      "I framlegget til statsbudsjett er løyvinga til rasvern føreslått auka. Ramma for rasvern vert auka med 2 millionar kroner.":
        [{ subject: "regjeringen", object: 2_000_000, qualifiers: { recipient: "rasvern" } }],
    },
    ignores: { "Lønna økes med 5000 kroner.": "no public money" },
  }),
  defineFactRule({
    id: "budget-allocation/receives",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?<recipient>\\{(?:organisation|cluster|programme):\\d{1,4}\\}|(?:[Kk]lyng(?:en|a|ja)|[Pp]rosjektet|[Kk]lyngeprosjektet|[Bb]edriften|[Bb]edrifta|[Ss]elskapet|[Vv]erksemda|[Pp]rogrammet|[Oo]rdningen|[Oo]rdninga)) (?:(?:får|fikk|fekk|mottar|mottok|tildeles|tildelast|blir tildelt|ble tildelt|vart tildelt|er tildelt)|har (?:nå |no |også |òg )?(?:fått|mottatt|motteke|blitt tildelt)) (?:nå |no |også |òg |dermed )?(?:\\{date:\\d{1,4}\\} )?${TOTAL}${AMOUNT}(?<how> i (?:støtte|tilskudd|tilskot|bevilgning|løyving|statsstøtte|offentlig støtte|offentleg støtte|oppstartsstøtte|prosjektmidler|gave|gåve))?(?: i året| årlig| årleg| hvert år| kvart år| per år| over (?:\\{[a-z]+:\\d+\\}|[a-zæøå]+ år))?(?: (?:fra|frå|av) (?<giver>(?:\\{organisation:\\d{1,4}\\}|[Rr]egjeringen|[Rr]egjeringa|[Ff]ylkeskommunen|[Kk]ommunen|[Ss]taten)))?(?: (?:til|for) å (?<purpose>${PHRASE}{3,120}))?(?: til (?<use>[a-zæøå]${PHRASE}{3,100}))?`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { recipient = "", how, giver, purpose, use, amount } = match.groups ?? {};
      // Money as such is pay, a fine or a price: somebody gives it, or it is called support, or a cluster gets it.
      const isGrant =
        how !== undefined || giver !== undefined || /\{(?:cluster|programme)|lyng/u.test(recipient);
      if (!isGrant || isDenied(clause, match, use)) return [];
      const pointed = /^\{/u.test(recipient) ? null : antecedent(recipient, clause.start, input);
      if (pointed === null && !/^\{/u.test(recipient)) return [];
      return draftOf(
        "allocates",
        giver === undefined ? null : grantor(clause, giver, input),
        amount,
        recipient,
        purpose ?? use,
        clause,
        input,
      ).map((draft) =>
        pointed !== null && "name" in pointed
          ? {
              ...draft,
              qualifiers: { ...draft.qualifiers, recipient: pointed.name, recipientAsWritten: recipient },
            }
          : draft,
      );
    },
    finds: {
      "Oslo Cancer Cluster får 3 millioner kroner i året fra Innovasjon Norge.": [
        {
          subject: "Innovasjon Norge",
          object: 3_000_000,
          qualifiers: { recipient: "Oslo Cancer Cluster" },
        },
      ],
      "Fjordverft AS har fått 2 millionar kroner i støtte til å byggje ei ny kai.": [
        { subject: null, object: 2_000_000, qualifiers: { purpose: "byggje ei ny kai" } },
      ],
    },
    ignores: {
      "Equinor fikk 2 millioner kroner i bot.": "a fine",
      "Prosjektet har fått 3 millioner kroner i støtte.": "which?",
      "Oslo Cancer Cluster får ikke 3 millioner kroner fra Innovasjon Norge.": "denied",
      "Oslo Cancer Cluster kan få 3 millioner kroner fra Innovasjon Norge.": "not yet",
    },
  }),
  defineFactRule({
    id: "budget-allocation/gives-somebody",
    type: "budget-allocation",
    needs: ["amount"],
    titles: true,
    pattern: new RegExp(
      `(?<giver>\\{organisation:\\d{1,4}\\}|[Rr]egjeringen|[Rr]egjeringa|[Ff]ylkeskommunen|[Kk]ommunen|[Ss]taten) (?:har )?(?:gir|gav|ga|gitt|gjev|tildeler|tildelte|tildelt|bevilger|bevilget|løyver|løyvde) (?<recipient>(?:\\{(?:organisation|cluster|programme):\\d{1,4}\\}|[a-zæøå]{4,30}(?:en|et|a|ene|ane))) ${TOTAL}${AMOUNT}`,
      "gu",
    ),
    build: allocation("allocates"),
    finds: {
      "Innovasjon Norge gir Maritime CleanTech 4 millioner kroner i støtte.": [
        {
          subject: "Innovasjon Norge",
          object: 4_000_000,
          qualifiers: { recipient: "Maritime CleanTech" },
        },
      ],
      "Fylkeskommunen løyver kulturhuset 2 millionar kroner.": [
        { object: 2_000_000, qualifiers: { recipient: "kulturhuset" } },
      ],
    },
    ignores: { "Innovasjon Norge gir råd for 4 millioner kroner.": "to nobody" },
  }),
  defineFactRule({
    id: "budget-allocation/means",
    type: "budget-allocation",
    needs: ["amount"],
    pattern: new RegExp(
      `(?:(?:budsjett|forslag|framlegg|avtale|forlik|proposisjon|satsing)[a-zæøå]{0,6}|\\{programme:\\d{1,4}\\}) (?:innebærer|inneber|gir|gjev|betyr|inneheld|inneholder) ${TOTAL}${AMOUNT}(?: mer| meir| ekstra)? (?<link>til|på|for å) (?<recipient>${PHRASE}{1,160})`,
      "giu",
    ),
    build: allocation("allocates"),
    finds: {
      "Budsjettforliket innebærer 60 millioner kroner mer til skolemat.": [
        { object: 60_000_000, qualifiers: { recipient: "skolemat" } },
      ],
      "Statsbudsjettet inneheld 11 millionar kroner til nye fyr.": [
        { object: 11_000_000, qualifiers: { recipient: "nye fyr" } },
      ],
    },
    ignores: { "Forslaget innebærer 60 millioner kroner.": "to nobody" },
  }),
];
