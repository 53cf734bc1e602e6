/** Who acts where a body stands right before the verb, and only tells where somebody works: "Kari Nes, direktør i |Siva, åpnet …", "Direktør i |Siva, Kari Nes, åpnet …". */
import { isRole } from "../../../../extract/norwegian/people.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { agentsIn, slotOfMention } from "../../things.ts";

const BODY_FIRST = /^\{(?:organisation|cluster):\d{1,4}\},? ?/u;
/** Right before a body: what somebody is there. */
const ROLE_IN =
  /(?:(?<who>\{(?:person|minister):\d{1,4}\}), )?(?:som (?:er )?)?(?:[A-Za-zæøåÆØÅ-]{2,20} ){0,2}?(?<role>[A-Za-zæøåÆØÅ-]{4,40}) (?:for [a-zæøå ]{3,40} )?(?:(?:i|for|ved|hos|av) )?$/u;
const ROLE_REACH = 110;
const LEADS = /^(?:leder|leier|leiar)$/u;
const PREPOSITION = / (?:i|for|ved|hos|av) $/u;

/** @param start where the words stand in the skeleton */
export function actorsIn(clause: Clause, words: string, start: number, input: FactInput): Slot[] {
  const body = BODY_FIRST.exec(words)?.[0];
  const before = clause.skeleton.slice(Math.max(0, start - ROLE_REACH), start);
  const { role = "", who } = body === undefined ? {} : (ROLE_IN.exec(before)?.groups ?? {});
  const isWork =
    (PREPOSITION.test(before) && isRole(role.toLowerCase())) || (who !== undefined && LEADS.test(role));
  if (body === undefined || !isWork) return agentsIn(clause, words, input);
  const others = agentsIn(clause, words.slice(body.length), input);
  if (others.length > 0 || who === undefined) return others;
  const [person] = [...slotsIn(clause, "person", who), ...slotsIn(clause, "minister", who)];
  return [person === undefined ? [] : (slotOfMention(person) ?? [])].flat();
}
