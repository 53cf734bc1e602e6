/** What is denied, asked for or wished, and so no grant. */
import { type Clause, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import { DENIED } from "../../rule.ts";
import { cutTail } from "./recipient.ts";

/** Who proposes: "|Høyre foreslår", "foreslår |Høyre". */
const PROPOSER =
  /^(?<first>\{organisation:\d+\})(?=.*(?:foresl|føresl))|(?:foresl|føresl)[a-zæøå]{1,3} (?<second>\{organisation:\d+\})/u;
/** "|Høyre vil gi": a party has no money to give. */
const WISHES = /^(?<who>\{organisation:\d{1,4}\}) (?:vil|ville|skal) /u;
const PARTY =
  /^(?:Høyre|Arbeiderpartiet|Fremskrittspartiet|Senterpartiet|Sosialistisk Venstreparti|Venstre|Kristelig Folkeparti|Rødt|Miljøpartiet De Grønne)$/u;
const isWish = (clause: Clause, told: string): boolean =>
  slotsIn(clause, "organisation", WISHES.exec(told)?.groups?.who ?? "").some(({ value }) =>
    PARTY.test(value.name),
  );
/** "Hadde staten gitt …, ville hallen blitt bygd", "Skal staten gi …?" */
const NOT_SO = /^Hadde [^,]{3,200}, (?:så |då |da )?(?:ville|hadde|kunne) |\?$/u;
/** In front of what is told: it is a condition, or what somebody asks for. */
const UNREAL_BEFORE =
  /(?<![A-Za-zÀ-ɏ])(?:hvis|dersom|ber|bad|bed|krever|krev|ønsker|ønskjer|oppfordrer|oppmodar|håper|håpar|foreslår at|vil at)(?![A-Za-zÀ-ɏ])[^,;]*$/iu;
/** "Regjeringen foreslår at |tilskuddet økes": what the government proposes is told as its grant. */
const PROPOSES =
  /(?<who>\{organisation:\d{1,4}\}|[Rr]egjering(?:en|a)|[Dd]epartementet) (?:foreslår|foreslo|føreslår|føreslo) at [^,;]*$/u;
const isProposedByGovernment = (clause: Clause, before: string): boolean =>
  /regjering|departement/iu.test(wordsOf(clause, PROPOSES.exec(before)?.groups?.who ?? ""));
/** "mottok |40 søknader på til sammen 3 millioner": what is applied for. */
const APPLICATIONS =
  /(?:mottok|mottatt|motteke|mottar|fikk|fekk|fått)(?: inn)? (?:[a-zæøå]{3,8} ){0,2}\{count:(?<count>\d{1,4})\} (?:på|om|for|til|med) /u;
/** Should be, is asked for or is cut. */
const HYPOTHETICAL =
  /(?<![A-Za-zÀ-ɏ])(?:bør|håper|håpar|ber|bad|bed|bedt|kan få|kutter|kutte|søker|vurderer|må (?:[a-zæøå]{2,12} )?(?:bevilge|løyve|løyva|gi|gje|sette av|setje av|øke|auke|auka|styrke|styrkje|fylle på|stille opp|prioritere))(?![A-Za-zÀ-ɏ])/u;

/** "små prosjekter får typisk": told of any, and given to none. */
const HABIT =
  /(?<![A-Za-zÀ-ɏ])(?:(?:får|fikk|fekk|gir|gjev|kan) (?:typisk|vanligvis|vanlegvis|normalt|som regel|som oftast|som oftest)|(?:typisk|vanligvis|vanlegvis|normalt|som regel|som oftast|som oftest) (?:får|fikk|fekk|få|gir|gjev))(?![A-Za-zÀ-ɏ])/iu;
/** How far before what is told it may begin. */
const HABIT_REACH = 20;

/** Denied, asked for or wished: tested on the clause up to where the recipient's own words end. */
export const isDenied = (clause: Clause, match: RegExpExecArray, recipient: string | undefined): boolean => {
  const rest = recipient === undefined ? "" : recipient.slice(cutTail(recipient).length);
  const told = rest === "" ? match[0] : match[0].replace(rest, "");
  const before = clause.skeleton.slice(0, match.index);
  if (NOT_SO.test(clause.skeleton) || isWish(clause, told)) return true;
  if (HABIT.test(before.slice(-HABIT_REACH) + told)) return true;
  if (UNREAL_BEFORE.test(before) && !isProposedByGovernment(clause, before)) return true;
  // A party or a body that proposes does not grant.
  const body = PROPOSER.exec(told)?.groups;
  if (body !== undefined && !/regjering|departement/iu.test(wordsOf(clause, body.first ?? body.second ?? "")))
    return true;
  const sent = APPLICATIONS.exec(told)?.groups?.count;
  if (sent !== undefined && /søknad/u.test(slotOf(clause, "count", sent)?.text ?? "")) return true;
  return DENIED.test(wordsOf(clause, told).toLowerCase()) || HYPOTHETICAL.test(told);
};
