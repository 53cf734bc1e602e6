/** Who gives: the words for it, and whom they mean. */
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { antecedent, governmentOf, slotOfMention } from "../../things.ts";
import { topicBefore } from "../../topic.ts";
import { isFunder } from "./public-money.ts";

/** A bank or its foundation, by the kind of name that they have. */
export const SAVINGS_BANK =
  "Sparebank(?:stiftelsen|stiftinga|en)(?: (?:DNB|SR|SMN|(?:i )?\\{place:\\d{1,4}\\}))?(?![A-Za-zÀ-ɏ])";
/** Who gives it, by what kind of body it is: which one, stands before. */
export const POINTED_GIVER =
  "[Ss]tiftelsen|[Ss]tiftinga|[Ff]ondet|[Bb]anken|[Dd]epartementet|[Dd]irektoratet|(?:[Ss]tatsforvalt[ea]ren|[Ff]ylkesmannen)(?: i \\{place:\\d{1,4}\\}(?: og \\{place:\\d{1,4}\\})?)?";
/** A minister gives what the government has. */
export const GIVER = `\\{(?:organisation|minister):\\d{1,4}\\}|\\{place:\\d{1,4}\\}(?= (?:gir|gjev|gav|ga|bevilger|bevilget|løyver|løyvde|bruker|brukar) )|(?:[A-ZÆØÅ][a-zæøå]{2,20}-)?[Rr]egjering(?:en|a)|Stortinget|[Ff]ylkeskommunen|[Ff]ylket|[Kk]ommunen|[Dd]epartementet|[Mm]yndighetene|[Ss]tyresmaktene|[Ff]ondet|[Ss]tiftelsen|[Ss]tiftinga|[Dd]irektoratet|(?:[Ss]tatsforvalt[ea]ren|[Ff]ylkesmannen)(?: i \\{place:\\d{1,4}\\}(?: og \\{place:\\d{1,4}\\})?)?|${SAVINGS_BANK}|[Ss]taten|(?:[A-ZÆØÅ][a-zæøå]+ |\\{place:\\d{1,4}\\} )?(?:[Ff]ormannskap(?:et)?|[Kk]ommunestyre(?:t)?|[Bb]ystyre(?:t)?|[Ff]ylkesting(?:et)?|[Ff]ylkesutval(?:et)?|[Ff]ylkesutvalg(?:et)?|[Ff]ylkesrådet|[Bb]yrådet)(?: i \\{place:\\d{1,4}\\})?|(?<![A-Za-zÀ-ɏ])(?!Olje|Pensjon)[A-ZÆØÅ][a-zæøå]{2,20}(?:fondet|utvalg?et)(?: i \\{place:\\d{1,4}\\})?|[Uu]tvalg?et for [a-zæøå]{3,20}(?: og [a-zæøå]{3,20})?(?= )|[Hh](?:ovudutval|ovedutvalg)(?:et)?(?: for [a-zæøå]{3,20}(?:(?:, [a-zæøå]{3,20})? og [a-zæøå]{3,20})?)?(?= )|[Vv]i|(?<=^|[.;:] )Dei?(?= (?:skal|vil|har|gir|gjev|gav?|bevilger|løyver|setter|set|deler|delar|foreslår|føreslår) )`;

const GOVERNMENT = /(?<![A-Za-zÀ-ɏ])regjering(?:en|a|ens|as)(?![A-Za-zÀ-ɏ])/iu;

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

/** Bodies by their kind, where the name stood before. */
const POINTING =
  /^(?:fondet|stiftelsen|stiftinga|banken|direktoratet|fylkeskommunen|kommunen|departementet)$/iu;
/** Whether it is told who gives it: "fra |banken" may well be a loan, unless it is known which bank. */
export const isToldBy = (giver: string | undefined, by: Slot | null): boolean =>
  giver !== undefined && !(by === null && /^banken$/iu.test(giver));
const COUNCIL =
  /(?:fylkesråd|byråd|hov[ue]dutval|formannskap|kommunestyre|bystyre|fylkesting|statsforvalt|fylkesmann|utvalg?(?:et)?(?: |$)|[a-zæøå]fondet(?: |$))/iu;

export const isFoundation = (slot: Slot | null): boolean =>
  slot !== null && "name" in slot && /^Sparebank|stift(?:els|ing)/u.test(slot.name);
const THEY = /^dei?$/iu;
const BY_NAME = /^\{place:\d{1,4}\}$/u;
/** "Frankrike gir", "De gir": a town or a country gives nothing that is told here, unless it is Norway, and nobody else does whom nobody knows. */
export const isNobody = (giver: string | undefined, by: Slot | null): boolean =>
  giver !== undefined && by === null && (BY_NAME.test(giver) || THEY.test(giver));

export function grantor(clause: Clause, written: string | undefined, input: FactInput): Slot | null {
  const organisations = written === undefined ? [] : slotsIn(clause, "organisation", written);
  const [organisation] = organisations;
  if (organisation !== undefined)
    return organisations.length === 1 && !/ og /u.test(written ?? "")
      ? slotOfMention(organisation)
      : { name: wordsOf(clause, written ?? "") };
  const country = written === undefined ? undefined : slotsIn(clause, "place", written)[0];
  if (country?.value.name === "Norge") return slotOfMention(country);
  if (country?.value.name === "EU") return slotOfMention(country);
  const programme = written === undefined ? undefined : slotsIn(clause, "programme", written)[0];
  if (programme !== undefined) return slotOfMention(programme);
  if (written?.startsWith("Sparebank") === true) return { name: wordsOf(clause, written) };
  if (written !== undefined && POINTING.test(written)) return antecedent(written, clause.start, input);
  if (written !== undefined && /^vi$/iu.test(written)) return weOf(clause, input);
  // "Regjeringen … |De skal også gi": whoever the sentence before is about, where it has public money.
  if (written !== undefined && THEY.test(written)) {
    const topic = topicBefore(clause, input);
    return isFunder(topic) || isFoundation(topic) ? topic : null;
  }
  if (written !== undefined && /\{minister:/u.test(written)) return governmentOf(input);
  // "Herøy formannskap", "fylkestinget": a council is told by its name, or by what it is.
  if (written !== undefined && COUNCIL.test(written))
    return { name: / |fondet$/iu.test(written) ? wordsOf(clause, written) : written.toLowerCase() };
  if (written !== undefined && !GOVERNMENT.test(written)) return null;
  const { article, block } = clause;
  const before = article.text.slice(block.start, clause.end);
  // The government is the grantor where the passage, or the one before it, is about what it does.
  const previous = (): string => {
    const other = article.blocks[article.blocks.indexOf(block) - 1];
    return other === undefined ? "" : article.text.slice(other.start, other.end);
  };
  const isGovernment =
    GOVERNMENT.test(before) ||
    (written === undefined && GOVERNMENT.test(previous())) ||
    /statsbudsjett|departement/iu.test(before);
  return isGovernment ? governmentOf(input) : null;
}
