/** Companies that are told by what they own, earn and employ, and by who leads them. */
import { wordBefore } from "../../../characters.ts";
import { gather } from "../../../lists.ts";
import type { NameHit } from "../../lexicon.ts";
import { isRole, SENTENCE_STARTERS } from "../../norwegian/people.ts";
import { defineNameRule, type Hit, type NameRule } from "../../rule.ts";
import type { Run } from "../../runs.ts";
import type { View } from "../../view.ts";
import { hitAt, isFirst, NO_HITS } from "./parts.ts";

/** "| omsatte for", "| kan vise til vekst". */
const EARNS =
  /^ (?:oms(?:atte|ette|etter|et) for|kan vise til [a-zæøå ]{0,20}(?:vekst|overskudd|overskot|omsetning))(?![A-Za-zÀ-ɏ])/u;
/** "| har 45 ansatte", "| hadde en omsetning på". */
const HAS =
  /^ (?:har|hadde) (?:i \d{4} )?(?:(?:e[in]n? )?(?:samlet |samla |årlig |årleg )?(?:omsetning|omsetnad|driftsinntekt|driftsresultat)|(?:om lag |rundt |ca\. |over |nær |nesten |snart |nå |no |i dag )?\d[\d. ]{0,6} (?:[a-zæøå]{2,15} )?(?:ansatte|tilsette|tilsatte|medarbeidere|medarbeidarar))(?![A-Za-zÀ-ɏ])/u;
const EARNS_REACH = 60;
/** "| sin fabrikk", "Havlys| hovedkontor": a person has none, or seldom. */
const OWNS =
  /^ (?:sin|si|sitt|sine) (?:[a-zæøå]{3,15} )?[a-zæøå]{0,15}(?:fabrikk|hovedkontor|hovudkontor|datterselskap|dotterselskap|produksjonsanlegg|oppdrettsanlegg|smelteverk|aksjon(?:ær|ærar|ærer)|aksjekurs)[a-zæøå]{0,4}(?![A-Za-zÀ-ɏ])/u;
const OWNS_REACH = 60;
const OF_IT =
  /^ (?:[a-zæøå]{3,15} )?(?:hovedkontor|hovudkontor|datterselskap|dotterselskap|aksjonærer|aksjonærar|aksjekurs|omsetning|omsetnad|driftsresultat|børsverdi)[a-zæøå]{0,2}(?![A-Za-zÀ-ɏ])/u;
/** "fabrikken til |". */
const OWNED: ReadonlySet<string> = new Set(
  "fabrikken fabrikkene fabrikkane hovedkontoret hovudkontoret produksjonsanlegget smelteverket aksjekursen datterselskapet dotterselskapet omsetningen omsetninga omsetnaden".split(
    " ",
  ),
);
/** "Bedriften", "Konsernets": where a sentence begins a noun has a capital as well. */
const NOUN = /^[^-]*(?:en|et|[ae]|ens|ets|as|nes)$/u;

/** "|-sjef Kari Moe", "|-direktøren". */
const LED =
  /^-(?:topp)?(?:sjef(?:en)?|direktør(?:en)?|gründer(?:en)?|leder(?:en)?|leiar(?:en)?|toppen?|eier(?:en)?|eigar(?:en)?|grunnlegger(?:en)?|grunnleggjar(?:en)?)(?: [A-ZÀ-ÖØ-Þ]|[ ,.]|$)/u;
const LED_REACH = 18;
/** "HR-direktør", "Europa-sjef", "KI-gründer": what is led is a field. */
const FIELD = /^(?:[A-ZÀ-ÖØ-Þ]{1,4}|FoU|HoReCa|Norden|Nordic|Business|Key|Team|Startup|Start-up|E)$/u;

const isField = ({ parts, end }: Run, { plain }: View): boolean =>
  plain[end] === "-" && FIELD.test(parts.at(-1)?.text ?? "");

const isKnown = (names: readonly NameHit[], { start, end }: Pick<Run, "start" | "end">): boolean =>
  names.some((hit) => hit.start < end && hit.end > start);
/** A name of one or more words that could be a company's. */
const isName = (run: Run, view: View): boolean =>
  run.parts.length < 5 &&
  !SENTENCE_STARTERS.has(run.parts[0]?.folded ?? "") &&
  !run.parts.some(({ isGiven, folded }) => isGiven || isRole(folded)) &&
  !(run.parts.length === 1 && isFirst(view, run.start) && NOUN.test(run.parts[0]?.folded ?? ""));

type Around = Pick<Run, "before" | "start" | "end">;
/** Whether what stands behind the run, or before it, is told of companies alone. */
function isOwner({ before, start, end }: Around, { plain, folded }: View): boolean {
  if (before === "til") return OWNED.has(wordBefore(folded, start - before.length - 1));
  if (plain[end] !== " ") return false;
  const behind = plain[end + 1];
  if (behind === "h" && plain[end + 2] === "a" && HAS.test(plain.slice(end, end + EARNS_REACH))) return true;
  const mayEarn =
    behind === "o" ? plain.startsWith(" oms", end) : behind === "k" && plain.startsWith(" kan vise", end);
  if (mayEarn && EARNS.test(plain.slice(end, end + EARNS_REACH))) return true;
  if (behind === "s" && plain.startsWith(" si", end) && OWNS.test(plain.slice(end, end + OWNS_REACH)))
    return true;
  return plain[end - 1] === "s" && OF_IT.test(plain.slice(end, end + EARNS_REACH));
}

/** Whether somebody is its head: "|-sjefen". */
const isLed = ({ end }: Pick<Run, "end">, { plain }: View): boolean =>
  plain[end] === "-" && LED.test(plain.slice(end, end + LED_REACH));

/** Whether that tells a body of a name which could be another's as well. */
export const isDoing = (around: Around, view: View): boolean => isOwner(around, view) || isLed(around, view);

/** "Havlys| omsetning", where the name has the -s itself, and "Fjordglimts| omsetning". */
function named(run: Run, view: View): Hit {
  const hit = hitAt(view, run.start, run.end);
  const { name = "" } = hit.parts;
  const isGenitive =
    OF_IT.test(view.plain.slice(run.end, run.end + EARNS_REACH)) &&
    /[^sy]s$/u.test(name) &&
    run.before !== "til";
  return isGenitive ? { ...hit, parts: { name: name.slice(0, -1) } } : hit;
}

export const doingRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/owner",
    kind: "organisation",
    reads: "name",
    needs: "run",
    about: isDoing,
    find: (names, view, runs) =>
      gather(runs, (run) =>
        isName(run, view) && !isKnown(names, run) && !isField(run, view) ? [named(run, view)] : NO_HITS,
      ),
    finds: {
      "⟦Havlys⟧ omsatte for 20 millioner kroner i fjor.": { name: "Havlys" },
      "I Narvik har de sett at ⟦Havlys⟧ har 45 ansatte.": { name: "Havlys" },
      "⟦Havglimt⟧ har om lag 45 ansatte.": { name: "Havglimt" },
      "⟦Fjordglimt⟧ hadde i 2019 ei omsetning på 20 millionar kroner.": { name: "Fjordglimt" },
      "Ho jobbar ved ⟦Havlys⟧ sin fabrikk i Narvik.": { name: "Havlys" },
      "Fabrikken til ⟦Havlys⟧ blir lagt ned.": { name: "Havlys" },
      "I fjor falt ⟦Fjordglimts⟧ omsetning.": { name: "Fjordglimt" },
      "⟦Havlys-Tre⟧ kan vise til stor omsetningsvekst.": { name: "Havlys-Tre" },
      "Det sier ⟦Fjordcelle⟧-sjef Kari Nordvik.": { name: "Fjordcelle" },
      "Det seier ⟦Fjordcelle Pluss⟧-gründeren.": { name: "Fjordcelle Pluss" },
    },
    ignores: {
      "Bedriften har 45 ansatte.": "a common noun",
      "Kari Moe har 45 ansatte.": "a person",
      "Narvik har 45 ansatte i teknisk etat.": "a place",
      "Hun har 45 ansatte.": "no name",
      "Det er Fjordglimts skyld.": "nothing that only companies have",
      "Det sier HR-direktør Kari Nordvik.": "a field",
      "Det sier Narvik-sjef Kari Nordvik.": "a place",
      "Hun er IT-leder i Narvik.": "a field",
    },
  }),
];
