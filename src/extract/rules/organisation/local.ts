/** Bodies that are named by their place: municipalities, counties, schools. */
import { GAP, pairs, pattern } from "../../../pattern.ts";
import { LOCAL_BODIES } from "../../norwegian/people.ts";
import { defineRule, type Hit, type Rule } from "../../rule.ts";
import type { View } from "../../view.ts";
import { CAPITAL, genitives, isFirst, withName } from "./parts.ts";

/** "Møre og Romsdal |fylkeskommune". */
const LOCAL_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])${CAPITAL}(?:-${CAPITAL})?(?:${GAP}(?:og${GAP})?${CAPITAL}){0,2}${GAP}$`,
  "u",
);
/** Municipalities and counties that have two names: "Evje og Hornnes |kommune"; elsewhere "og" joins two bodies. */
const DOUBLE = "Evje|Nore|Møre|Sogn|Troms|Vestfold";
const MUNICIPAL = `(?<![A-Za-zÀ-ɏ-])(?:(?:${DOUBLE})${GAP}og${GAP})?${CAPITAL}(?:-${CAPITAL})?(?:${GAP}${CAPITAL}){0,2}${GAP}`;
const MUNICIPAL_BEFORE = new RegExp(`${MUNICIPAL}$`, "u");
const isMunicipal = (view: View, { start }: Hit): boolean =>
  /^(?:fylkes)?kommune/i.test(view.plain.slice(start, start + 13));

/** Works, yards and houses, in small letters behind their name. */
const YARDS =
  "verft skipsverft smelteverk jernverk sparebank meieri bryggeri slakteri sagbruk hotell dyrepark museum kunstmuseum næringshage kunnskapspark næringsforum næringssenter næringsråd næringsforening næringsforeining bedriftsforening utviklingsselskap utviklingslag næringsselskap vekstselskap utviklingsfond næringsfond kraftfond idrettslag skulekorps skolekorps musikkorps skulemusikk skulemusikkorps ungdomsskule ungdomsskole barneskule barneskole folkehøgskule folkehøgskole fagskule fagskole skule skole".split(
    " ",
  );
const YARD_BEFORE = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])(?:(?:${DOUBLE})${GAP}og${GAP})?${CAPITAL}(?<!s)(?:-${CAPITAL})?${GAP}$`,
  "u",
);

/** What municipalities own together or alone, in small letters before the form of company: "Glimtvik hamn KF". */
const UTILITIES =
  "hamn havn redning hamnevesen havnevesen lufthavn lufthamn vann vatn avløp renovasjon avfall avfallsselskap brannvesen bybane eigedom eiendom eiendomsforvaltning boligbygg bustadbygg parkering kulturhus krisesenter revisjon kontrollutvalgssekretariat interkommunale næringspark industripark næringsutvikling".split(
    " ",
  );
/** "Glimtvik brann og |redning IKS", "Glimtvik vann og |avløp KF". */
const UTILITY_BEFORE = new RegExp(
  `${MUNICIPAL}(?:(?:brann|vann|vatn|vei|veg|eiendom|eigedom|hamn|havn|avfall)-?${GAP}og${GAP})?$`,
  "u",
);
const FORMS = ["KF", "IKS", "AS", "ASA", "SF", "SA", "FKF"];

export const localRules: readonly Rule<"organisation">[] = [
  defineRule({
    id: "organisation/yard",
    kind: "organisation",
    reads: "name",
    starts: [genitives(YARDS)],
    view: "plain",
    pattern: pattern(`(?:${genitives(YARDS).join("|")})(?![A-Za-zÀ-ɏ-])`),
    accept(hit, view) {
      const whole = withName(hit, view, YARD_BEFORE);
      // "Norske verft": where a sentence begins the word may be any.
      return whole === null || isFirst(view, whole.start) ? null : whole;
    },
    finds: {
      "Skuta ble bygd ved ⟦Glimtvik verft⟧ i fjor.": { name: "Glimtvik verft" },
      "Han er sjef for ⟦Glimtvik smelteverk⟧.": { name: "Glimtvik smelteverk" },
      "Dei møttest på ⟦Glimtvik hotell⟧.": { name: "Glimtvik hotell" },
      "Ho er leiar i ⟦Glimtvik kunnskapspark⟧.": { name: "Glimtvik kunnskapspark" },
      "Ho er leiar i ⟦Glimtvik næringssenter⟧.": { name: "Glimtvik næringssenter" },
      "Det sier styret i ⟦Glimtvik utviklingsselskap⟧.": { name: "Glimtvik utviklingsselskap" },
      "Ho leier ⟦Sogn og Fjordane næringsråd⟧.": { name: "Sogn og Fjordane næringsråd" },
      "Pengane går til ⟦Glimtvik ungdomsskule⟧.": { name: "Glimtvik ungdomsskule" },
    },
    ignores: {
      "Norske verft har det travelt.": "any of them",
      "Det er Glimtviks verft som bygger.": "no name, but whose it is",
    },
  }),
  defineRule({
    id: "organisation/utility",
    kind: "organisation",
    reads: "name",
    starts: [
      pairs(
        UTILITIES,
        FORMS.map((form) => form.toLowerCase()),
      ),
    ],
    view: "plain",
    pattern: pattern(`(?:${UTILITIES.join("|")})${GAP}(?:${FORMS.join("|")})s?`),
    accept: (hit, view) => withName(hit, view, UTILITY_BEFORE),
    finds: {
      "Det sier ⟦Glimtvik brann og redning IKS⟧.": { name: "Glimtvik brann og redning IKS" },
      "⟦Glimtvik hamn KF⟧ har 14 tilsette.": { name: "Glimtvik hamn KF" },
      "Pengene går til ⟦Indre Storvik avfallsselskap IKS⟧.": { name: "Indre Storvik avfallsselskap IKS" },
    },
    ignores: { "Det er en havn AS og et vann SA.": "no name" },
  }),
  defineRule({
    id: "organisation/local",
    kind: "organisation",
    reads: "name",
    starts: [genitives(LOCAL_BODIES)],
    view: "plain",
    pattern: pattern(`(?:${[...genitives(LOCAL_BODIES), "(?:K|Fylkesk)ommunes?"].join("|")})(?!-)`),
    accept: (hit, view) => withName(hit, view, isMunicipal(view, hit) ? MUNICIPAL_BEFORE : LOCAL_BEFORE),
    finds: {
      "Det vedtok ⟦Storvik kommune⟧ i går.": { name: "Storvik kommune" },
      "I ⟦Evje og Hornnes kommunes⟧ plan står det lite.": { name: "Evje og Hornnes kommune" },
      "Saka skal opp i ⟦Storvik bystyre⟧ og fylkesutvalet.": { name: "Storvik bystyre" },
      "Støtta kjem frå ⟦Storvik Kommune⟧ i år.": { name: "Storvik Kommune" },
      "Det vedtok ⟦Havland fylkesråd⟧ i dag.": { name: "Havland fylkesråd" },
      "Dei opnar ⟦Storvik fengsel⟧ i dag.": { name: "Storvik fengsel" },
      "Det seier ⟦Havland Fylkeskommune⟧.": { name: "Havland Fylkeskommune" },
      "Saken er sendt Havlys AS og ⟦Storvik kommune⟧.": { name: "Storvik kommune" },
    },
    ignores: { "Hver kommune får støtte.": "no name" },
  }),
  defineRule({
    id: "organisation/two-counties",
    kind: "organisation",
    reads: "name",
    starts: [["fylkeskommuner", "fylkeskommunar"]],
    view: "plain",
    pattern: pattern("fylkeskommun[ea]r(?!-)"),
    // The noun is of both; the name right before it is the second.
    accept(hit, view) {
      const found = withName(hit, view, MUNICIPAL_BEFORE);
      if (found === null || !view.plain.startsWith(" og ", found.start - 4)) return null;
      return { ...found, parts: { name: (found.parts.name ?? "").replace(/[ea]r$/, "e") } };
    },
    finds: {
      "Sør- og ⟦Nord-Havland fylkeskommuner⟧ ble ett.": { name: "Nord-Havland fylkeskommune" },
      "Det vedtok Havland og ⟦Strandland fylkeskommunar⟧.": { name: "Strandland fylkeskommune" },
    },
    ignores: { "Norske fylkeskommuner er enige.": "no name" },
  }),
  defineRule({
    id: "organisation/school",
    kind: "organisation",
    reads: "name",
    starts: [["videregående", "vidaregåande", "vgs"]],
    view: "plain",
    pattern: pattern(`(?:(?:videregående|vidaregåande)${GAP}(?:skole|skule)s?|vgs|VGS)(?![A-Za-zÀ-ɏ-])`),
    accept: (hit, view) => withName(hit, view, LOCAL_BEFORE),
    finds: {
      "Hun var rektor ved ⟦Storvik videregående skole⟧.": { name: "Storvik videregående skole" },
      "Elevane ved ⟦Ytre Storvik vgs⟧ har praksis.": { name: "Ytre Storvik vgs" },
    },
    ignores: { "Hver videregående skole får støtte.": "no name", "De går første år på vgs nå.": "no name" },
  }),
];
