/** What the observation rules share: the measured thing, the quantity, and what is no observation. */
import type { MentionOf, Slot } from "../../model.ts";
import { type Clause, slot, slotOf, wordsOf } from "./clause.ts";
import { type Draft, PHRASE, type Qualifiers } from "./rule.ts";

export type Quantity = MentionOf<"amount"> | MentionOf<"percentage"> | MentionOf<"count">;

/** Talk of aims and wishes is a target, not an observation. */
export const NOT_OBSERVED =
  /(?<![A-Za-zÀ-ɏ])(?:mål|målet|målsetting|skal|vil|bør|ønsker|(?:innen|innan)(?= (?:\{date|utgangen|utgongen|år))|forventes|ventes|anslås|foreslår|foreslås|budsjett|bevilg[A-Za-zÀ-ɏ]*|løyv[A-Za-zÀ-ɏ]*|avsatt|støtte|tilskudd|tilskot)(?![A-Za-zÀ-ɏ])/iu;

export const QUANTITY = (name: string): string => `\\{(?:amount|percentage|count):(?<${name}>\\d{1,4})\\}`;
export const DATE = slot("date");
export const NOUN_PHRASE = `${PHRASE}{1,110}?`;
/** Where a clause begins: not at a comma between two adjectives. */
export const START =
  "(?:^|[.;:] |, (?:og|men|mens|medan|samtidig som|der|fordi) | (?:mens|medan) | og (?=(?:den|dei|de) [a-zæøå]{4,})|, (?=(?:den |det |de |dei |eksport|omset|verdi)))";
/** A noun phrase that can hold a comma between two adjectives. */
export const SUBJECT = `${PHRASE}{1,110}?(?:, (?!(?:der|som|hvor|kor|men|mens|medan|når|fordi) )[a-zæøå]{3,16} ${PHRASE}{2,60}?)?`;
/** How much something changes, in words, before by how much. */
export const DEGREE =
  "(?: (?:totalt|samlet|samla|til sammen|til saman|mest|minst|kraftig|sterkt|markant|betydelig|monaleg|vesentlig|vesentleg|ytterligere|ytterlegare|litt|svakt|jevnt|jamt|i snitt|i gjennomsnitt|også|òg|nå|no|igjen|bare|berre|kun))?";
/** A number, a time or somebody in words that should only name what is measured. */
export const HOLDS_NUMBER = /\{(?:amount|percentage|count|date|person|minister):/u;
/** Before a figure that is thought large or small. */
export const FOCUS =
  "(?:(?:hele|heile|bare|berre|kun|så mye som|så mykje som|rekordhøye|rekordhøge|til sammen|til saman) )?";
/** "steg 12 prosent": by how much, without "med". */
export const BY_PERCENT = `${FOCUS}${slot("percentage", "bare")}(?! (?:av|til(?! \\{)|(?:fra|frå)(?! (?:i )?(?:\\{date|året|samme|same|kvartalet|måneden|månaden))|mer|meir|flere|fleire|høyere|høgare|lavere|lågare) )`;
/** The same in another unit: "4 prosent, |tilsvarende 80 millioner kroner". */
export const EQUALS =
  ",? (?:eller|tilsvarende|tilsvarande|(?:noe |noko )?som (?:tilsvarer|tilsvarar|svarer til|svarar til|utgjør|utgjer)) (?:om lag |rundt |totalt )?";
/** Money that is given: a budget, and nothing observed or aimed at. */
export const MONEY_GIVEN = /(?:bevilgning|løyving|støtt|tilskudd|tilskot|midl|budsjett|ramm|pott)/iu;
export const TOTAL =
  "(?:i alt|totalt|samlet|samla|til sammen|til saman|hele|heile|nå|no|bare|berre|kun|dermed|likevel|fortsatt|rundt|samtidig|altså|alene|åleine|som nevnt|som nemnt)";

/** So much more or less than at another time. */
export const MORE =
  "(?<how>mer|meir|flere|fleire|høyere|høgare|bedre|betre|større|mindre|færre|lavere|lågare|dårligere|dårlegare|svakere|svakare)";
export const LESS = /^(?:mindre|færre|lavere|lågare|dårl|svak)/u;

export function quantityOf(clause: Clause, index: string | undefined): Quantity | undefined {
  return (
    slotOf(clause, "amount", index) ?? slotOf(clause, "percentage", index) ?? slotOf(clause, "count", index)
  );
}

export function objectOf({ kind, value }: Quantity): Slot {
  const max = value.max === undefined ? {} : { max: value.max };
  if (kind === "amount") return { value: value.value, ...max, currency: value.currency };
  if (kind === "percentage") return { value: value.value, ...max, unit: value.unit };
  return { value: value.value, ...max, unit: value.unit, ...(value.of !== undefined && { of: value.of }) };
}

/** A stretch of time: how long something takes, and no figure to reach. */
export const isStretch = ({ kind, value }: Quantity): boolean =>
  kind === "count" && /^(?:år|måned|månad|uke|veke|dag)$/u.test(value.unit);

/** The same as a qualifier. */
export const quantityQualifier = (
  object: Slot,
): { value: number; currency?: string; unit?: string } | undefined =>
  "value" in object
    ? {
        value: object.value,
        ...(object.currency !== undefined && { currency: object.currency }),
        ...(object.unit !== undefined && { unit: object.unit }),
      }
    : undefined;

/** "per kilo": of what the amount is the price. */
export const perOf = ({ kind, value }: Quantity): string | undefined =>
  kind === "amount" ? value.per : undefined;

export const modifierOf = ({ value }: Quantity): string | undefined =>
  value.modifier === "exact" ? undefined : value.modifier;

/** "1042 flere enn i fjor": of what, is not told there. */
const MORE_OF_THEM = /^(?:flere|fleire|færre|mer|meir)$/iu;

/**
 * A change told in one quantity or two: "6 prosent, eller 40 millioner kroner".
 * @param indices slots of the quantities, where there are any
 */
export const changesBy = (
  clause: Clause,
  subject: Slot,
  indices: readonly (string | undefined)[],
  qualifiers: Qualifiers,
): Draft[] =>
  indices.flatMap((index): Draft[] => {
    const found = quantityOf(clause, index);
    if (found === undefined || ("name" in subject && MORE_OF_THEM.test(subject.name))) return [];
    const { period, since } = qualifiers;
    // "I 2020 … over fjoråret": of another year than the one it is told from.
    const told = {
      ...qualifiers,
      since: since === period ? undefined : since,
      modifier: modifierOf(found),
      per: perOf(found) ?? qualifiers.per,
    };
    return [{ subject, predicate: "changed-by", object: objectOf(found), qualifiers: told }];
  });

/** Verbs of showing and telling, before "at": what follows is told as a fact, and not as what somebody thinks. */
export const TELLS =
  "(?:viser|syner|viste|synte|opplyser|opplyste|melder|melde|meldte|forteller|fortel|fortalte|sier|seier|sa|skriver|skriv|skrev|fastslår|fastslo|dokumenterer|bekrefter|bekreftet|stadfestar|stadfesta|vet|veit|betyr|innebærer|inneber|(?:går|gikk|gjekk|kommer|kjem|kom)(?: (?:det|også|òg|dessuten|dessutan)){0,2} (?:fram|frem)|(?:framgår|fremgår)(?: det)?|beregner|bereknar|beregnet|berekna)";
/** "tall fra Siva viser at |eksporten": the measured thing begins behind it. */
const TOLD_THAT = new RegExp(
  `^.*(?<![A-Za-zÀ-ɏ])(?:${TELLS}(?: \\{organisation:\\d{1,4}\\})?(?: (?:også|òg|nå|no|dessuten|dessutan))?|av|ved|til|skyldes|skuldast|tydet på|tyda på|tyder på) at `,
  "u",
);
const withoutTeller = (piece: string): string =>
  piece.includes(" at ") ? piece.replace(TOLD_THAT, "") : piece;
/** "Hotellene ble pusset opp mens |prisen", "de hadde ingen ansatte og |kostnaden": the last of the clauses. */
const LAST_CLAUSE =
  /^.* (?:mens|medan) |^.* (?:har|hadde|er|var|ble|blei|vart|nådde|økte|auka|steg|falt|fall|utgjorde|endte|passerte|omsatte|omsette) .* og (?=(?:antall |talet på )?[a-zæøå]{5,30}$)/u;
/** "SSB venter at prisen øker, og |at salget faller": told on from what somebody only thinks. */
export const isThought = (match: RegExpExecArray, { skeleton }: Clause, piece: string): boolean =>
  /^at /u.test(piece) && !TOLD_THAT.test(`${skeleton.slice(0, match.index)} `);
/** What is measured in a piece that says more before it: who tells it, or another clause. */
export const toldIn = (piece: string): string => withoutTeller(piece).replace(LAST_CLAUSE, "");
/** The words of a match from its told part on: "ikke" in another clause denies nothing here. @param piece of the match, which its told part ends */
export function wordsFrom({ 0: words }: RegExpExecArray, piece: string): string {
  const end = words.indexOf(piece) + piece.length;
  return words.slice(end - toldIn(piece).length).toLowerCase();
}
/** ", som ikke er med i tallene,": what is said of a thing between it and its verb. */
export const ASIDE = `(?:, (?:som|der|både|målt i|inkludert|medregnet|medrekna) (?:(?!\\{(?:amount|percentage|count))${PHRASE}){3,90}?,)?`;

/** Behind a change: with what time a figure is compared. */
const COMPARED =
  /(?: i året| årlig| årleg| per år)?(?: (?:i )?\{date:\d{1,4}\})?,? (?:(?:sammenlignet|sammenliknet|samanlikna) med|målt mot|mot|fra|frå|i forhold til|enn|siden|sidan) (?:(?:i|for|på|nivået|snittet|året|rekordåret|toppåret) ){0,2}(?:(?:samme|same|tilsvarende|tilsvarande) [a-zæøå]{3,12} (?:som )?(?:i )?)?\{date:(?<since>\d{1,4})\}(?! for [^ ]+ år)/uy;

/** The time that a change, told up to `at` in the clause, is reckoned from: "sammenlignet med 2021". */
export function comparedWith(clause: Clause, at: number): string | undefined {
  COMPARED.lastIndex = at;
  return sinceOf(clause, COMPARED.exec(clause.skeleton)?.groups?.since);
}
/** The time in a slot, unless its year is unknown: "september i fjor" of an article without a day. */
export function sinceOf(clause: Clause, index: string | undefined): string | undefined {
  const since = periodOf(clause, index);
  return since?.startsWith("XXXX") === true ? undefined : since;
}
/** "økte med 4 prosent |i Nordland": where, right behind what is told up to `at`. */
export function areaAfter(clause: Clause, at: number): string | undefined {
  const place = /^ (?:i|på) \{place:(?<place>\d{1,4})\}/u.exec(clause.skeleton.slice(at))?.groups?.place;
  return slotOf(clause, "place", place)?.value.name;
}
const A_PART = "(?:volum|verdi|mengde|kvantum)";
const IN_PART = new RegExp(
  `,? (?:målt )?i (?<part>${A_PART})(?:,? (?:og|men) (?:på |med )?\\{(?:amount|percentage):(?<more>\\d{1,4})\\} (?:målt )?i (?<part2>${A_PART}))?(?![A-Za-zÀ-ɏ])`,
  "uy",
);
/** "12 prosent |i volum og 8 prosent i verdi": what the figure right before `at` is of, and another one. */
export function partsBehind(clause: Clause, at: number): Readonly<Record<string, string | undefined>> {
  IN_PART.lastIndex = at;
  return IN_PART.exec(clause.skeleton)?.groups ?? {};
}
/** The volume or the value of what is measured, by a name. */
export const inPart = (name: string, part: string | undefined): string =>
  part === undefined || name.toLowerCase().includes(part) ? name : `${name} (${part})`;
/** Where a match ends in its clause. */
export const endOf = (match: RegExpExecArray): number => match.index + match[0].length;

/** "omsetningen i |denne sektoren": which one it is, the words before tell; what is measured is named. */
const THIS_PART =
  /(?<=[a-zæøå]{4} )(?<in>i|innen|innan|for|på) (?:denne|dette) (?=(?:[a-zæøå]{0,20}(?:sektoren|næringen|næringa|bransjen|bransja)|regionen|fylket|kommunen|landsdelen)$)/u;

/** Conjunctions and adverbs in front of a noun phrase, and possessives behind it, are no part of it. */
export function subjectOf(clause: Clause, piece: string): Slot | null {
  const words = withoutTeller(wordsOf(clause, piece))
    .replace(
      /^(?:og|men|at|fordi|mens|medan|dermed|derfor|samtidig|i tillegg|videre|da|når|der|som|nå|no|her)\s/iu,
      "",
    )
    .replace(/^(?:den|det|de|dei)\s(?=[A-Za-zÀ-ɏ])/iu, "")
    .replace(/^både (?=.* og )/iu, "")
    .replace(THIS_PART, "$<in> ")
    .replace(
      /\s(?:(?:fram|frem) til(?: og med)? [a-zæøå]+|totalt(?: sett)?|vår|vårt|våre|sin|sitt|sine|alene|åleine|i gjennomsnitt|i snitt|samlet sett|samla sett|for (?:første|fyrste) gang|for (?:første|fyrste) gong|derimot|imidlertid|likevel|dessuten|dessutan|samtidig)$/iu,
      "",
    )
    .trim();
  // Pronouns and leftovers say nothing about what was measured.
  if (
    words.length < 3 ||
    / (?:fra|frå|mot|med|til|som|og|eller|men|en|ei|ein|et|eit|henholdsvis|høvesvis|økt|auka|auket|redusert|falt|falle)$/u.test(
      words,
    ) ||
    words.split(" ").length > 10 ||
    /(?<![A-Za-zÀ-ɏ])(?:denne|disse|desse)(?![A-Za-zÀ-ɏ])|^dette |(?:^| )av (?:de|dem|dei|det|dette|disse|desse)$| (?:ble|blei|vart|er|var|har) det$/iu.test(
      words,
    ) ||
    // "antallet i Bodø": of what?
    /^(?:[Aa]ntallet|[Tt]allet|[Tt]alet) (?:i|på) [A-ZÆØÅ]/u.test(words) ||
    // "mange tror at eksporten": what somebody thinks.
    /^(?:(?! som ).)* at /u.test(words) ||
    /^(?:om|viss|snakk|dermed snakk|tilsvarende tall|tilsvarande tal|(?:tilsvarende|tilsvarande|(?:det )?(?:samme|same)) (?:gjelder|gjeld)|i|for|kor|hvor|han|hun|ho|vi|jeg|eg) |^(?:en |ei |ein )(?:[a-zæøå]{3,15} )?[a-zæøå]{0,12}(?:økning|auke|auka|vekst|oppgang|nedgang|reduksjon)(?:$| (?:i|av|for) )/iu.test(
      words,
    ) ||
    /^(?:det|den|de|dei|der|her|då|da|slik|ble|blei|vart|dette|disse|desse|jeg|eg|vi|han|hun|ho|man|som|tallet|talet|antallet|tallene|tala|andelen|prisen|verdien|volumet|verdi|volum|inntektene|medianen|medianverdien|normalen|snittet|gjennomsnittet|totalt|dermed|samtidig|samlet|samla|i alt|tilsvarende tall|beløpet|summen|målet|resten|saman|sammen|til saman|til sammen|landet sett under ett|landet sett under eitt|norske|utenlandske|utanlandske|andre|så langt|hittil|foreløpig|førebels)$/iu.test(
      words,
    )
  )
    return null;
  return {
    name:
      words.charAt(0).toLowerCase() === words.charAt(0) || /^[A-ZÀ-ÖØ-Þ]{2}/u.test(words)
        ? words
        : decapitalize(words, clause),
  };
}

/** A capital that only begins the sentence goes. */
export const decapitalize = (words: string, clause: Clause): string =>
  wordsOf(clause, clause.skeleton).startsWith(words.split(" ")[0] ?? words) &&
  !clause.slots.some((mention) => mention.text.startsWith(words.split(" ")[0] ?? "\0"))
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;

export const periodOf = (clause: Clause, index: string | undefined): string | undefined =>
  slotOf(clause, "date", index)?.value.edtf;

/**
 * What stands before a figure and names nothing that it measures: "dette", another figure, a relative clause whose verb it
 * is ("en mann som for lengst har"), a change that other rules tell of, half a phrase, a clause behind another one ("den
 * største endringen er gruppen tang, der fallet").
 */
export const NAMES_NOTHING =
  /^(?:det )?(?:dette|derimot) |\{(?:amount|percentage):| som(?: [a-zæøå]+){0,3}$|^(?:verdi|volum)?(?:veksten|økningen|auken|nedgangen|fallet|reduksjonen)(?: (?:av|i) .*)?$| (?:for|med|av|til|om|i|på)$| til (?:en|ein) (?:[a-zæøå]+ ){0,2}verdi$|^det [a-zæøå]{3,16}(?:$| \{count:)| (?:er|var) [^,]*, (?:der|hvor|kor) /iu;

/** "Kari Nes er bare 20 år": how old somebody is. */
export const isAge = (quantity: Quantity, subject: Slot, piece: string): boolean =>
  quantity.kind === "count" &&
  /^(?:år|måned|månad|uke|veke|dag)$/u.test(quantity.value.unit) &&
  (/\{(?:person|minister):/u.test(piece) || ("name" in subject && /^[A-ZÀ-ÖØ-Þ]/u.test(subject.name)));
