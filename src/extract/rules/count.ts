/** Numbers of things: number and noun. */

import { GAP, pattern } from "../../pattern.ts";
import { isChanging } from "../norwegian/change.ts";
import { SECOND_HEDGE } from "../norwegian/modifiers.ts";
import { TIME_UNIT } from "../norwegian/nouns.ts";
import { SCALE } from "../norwegian/numerals.ts";
import { addPart, defineRule, type Rule } from "../rule.ts";
import { ONE_MARK } from "../view.ts";
import { narrowToNoun, WORD, WORDS } from "./counted.ts";
import { ANY, COUNTING as NUMBER } from "./numeral.ts";

/** Wholes that shares are told in: "seks av ti", and one at a time "én av sju". */
const SHARE_OF = /^(?:to|tre|fire|fem|seks|ti|tjue|hundre|[2-6]|10|20|100|1000)$/u;
const ONE_SHARE_OF = /^(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tjue|hundre|[2-9]|10|20|100|1000)$/u;
/** What millions of are money. */
const MONEY_LIKE =
  /peng|midl|kron[ea]|inntekt|utgift|kostnad|lån|tilsk|bevil|løyv|skatt|avgift|støtt|investering|milli|ramm|budsjett|gevinst|oversk|gjeld|gave|gåve|ressurs|spar|kutt|verdi|omset|fond|lønn|løn[na]/u;
const BIG = `(?:${GAP}(?<scale>${SCALE}))?`;

export const countRules: readonly Rule<"count">[] = [
  // Before the general rule: a length of time is told apart by this rule and by its unit.
  defineRule({
    id: "count/duration",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["time", "range"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${NUMBER})(?: ?[-–] ?(?<max>${NUMBER})|${GAP}til${GAP}(?<to>${NUMBER}))?${GAP}(?<words>${WORD})`,
    ),
    hedged: true,
    accept(hit, view) {
      const { max, to, words } = hit.parts;
      if (!TIME_UNIT.test(words ?? "")) return null;
      // "gikk ned fra 14 til 9 uker": two levels.
      if (to !== undefined && isChanging(view.folded, hit.start)) return null;
      const top = max ?? to;
      if (top !== undefined) addPart(hit.parts, "max", top);
      return narrowToNoun(hit, view);
    },
    finds: {
      "Ordningen har vart i ⟦22 år⟧.": { value: 22, unit: "år" },
      "Støtten gis over ⟦tre år⟧.": { value: 3, unit: "år", modifier: "exact" },
      "De vedtok en omstilling over ⟦to år⟧.": { value: 2, unit: "år", modifier: "exact" },
      "Prosjektet skal gå over ⟦seks år⟧.": { value: 6, unit: "år", modifier: "exact" },
      "Talet er det høgaste på ⟦over ti år⟧.": { value: 10, unit: "år", modifier: "over" },
      "Ventetida er ⟦8-12 veker⟧.": { value: 8, max: 12, unit: "veke" },
      "Ventetiden falt fra 14 til ⟦9 uker⟧.": { value: 9, unit: "uke" },
      "Møtet varte i ⟦to og en halv time⟧.": { value: 2.5, unit: "time" },
      "Etter ⟦vel fem og ein halv månad⟧ var ho ferdig.": { value: 5.5, unit: "månad" },
      "Det tok ⟦tre og ei halv veke⟧.": { value: 3.5, unit: "veke" },
    },
    ignores: {
      "Barn under 16 år får gratis tannlege.": "an age",
      "Halvparten av søkerne er 22 år eller yngre.": "an age",
      "De 52 år gamle tvillingene kom.": "an age",
      "Det gjelder personer mellom 20 og 64 år.": "ages",
      "De som var mellom 6 år og 15 år, var flest.": "ages",
      "De eldste, som var 80 år og over, var færrest.": "an age",
    },
  }),
  defineRule({
    id: "count/number-noun",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["noun"],
    view: "numbered",
    pattern: pattern(`(?<number>${NUMBER})${BIG}(?<words>${WORDS})`),
    hedged: true,
    accept: narrowToNoun,
    finds: {
      "Nå er det ⟦39 aktive klyngeprosjekter⟧ her.": { value: 39, unit: "klyngeprosjekt" },
      "Dei ⟦syv nye norske næringsklynger⟧ møttes.": { value: 7, unit: "næringsklynge" },
      "⟦Omtrent 170 helseaktører⟧ skrev under.": { value: 170, unit: "helseaktør", modifier: "about" },
      "Kommunen har ⟦2,3 millioner innbyggere⟧.": { value: 2_300_000, unit: "innbygger" },
      "Vi har ⟦tre formål⟧.": { value: 3, unit: "formål" },
      "Laget fekk ⟦15 nye medlem⟧ i fjor.": { value: 15, unit: "medlem" },
      "Fondet har gitt ⟦412 tilsagn⟧ om støtte.": { value: 412, unit: "tilsagn" },
      "Støtten gikk til ⟦22 norske møbelprodusenter⟧.": { value: 22, unit: "møbelprodusent" },
      "⟦Over hundre klynger⟧ søkte.": { value: 100, unit: "klynge" },
      "Garden har ⟦tolv mjølkekyr⟧.": { value: 12, unit: "mjølkeku" },
      "Elleve partier vann i ⟦tre fylke⟧.": { value: 3, unit: "fylke" },
      "Dei tilset ⟦ti nye forskarar⟧.": { value: 10, unit: "forskar" },
      "Messa hadde ⟦400 besøkende⟧.": { value: 400, unit: "besøkende" },
      "Dei ⟦tre fylka⟧ gir like mykje.": { value: 3, unit: "fylke" },
      "Byen har ⟦to SFI-er⟧.": { value: 2, unit: "SFI" },
      "Det var ⟦300 heilt ledige⟧ på øya.": { value: 300, unit: "ledig" },
      "Det er ⟦300 ledige stillinger⟧ på øya.": { value: 300, unit: "stilling" },
      "Ferja tok ⟦9000 passasjerer⟧.": { value: 9000, unit: "passasjer" },
      "Vi er stolte over de ⟦17 klyngene⟧.": { value: 17, modifier: "exact" },
      "Planen har ⟦fem artikler⟧.": { value: 5, unit: "artikkel" },
      "Dei innfører ⟦to reglar⟧.": { value: 2, unit: "regel" },
      "Dei ⟦seks NCE-ane⟧ møttest.": { value: 6, unit: "NCE" },
      "De har ⟦fem forsknings- og læringssentre⟧.": { value: 5, unit: "læringssenter" },
      "Planen gir ⟦sju miljøer⟧ støtte.": { value: 7, unit: "miljø" },
      "Det er ⟦8600 færre permitterte⟧ enn i mars.": { value: 8600, unit: "permittert" },
      "Fylket har ⟦4200 heilt ledige⟧ no.": { value: 4200, unit: "ledig" },
      "Veien hadde ⟦60 hardt skadde⟧ første halvår.": { value: 60, unit: "skadd" },
      "De har ⟦tolv ledige stillinger⟧ nå.": { value: 12, unit: "stilling" },
      "Fisken blir ⟦37 millionar måltid⟧ kvar dag.": { value: 37_000_000, unit: "måltid" },
    },
    ignores: {
      "Se side 12 og punkt 5 bedrifter.": "labels",
      "I 2019 klynger det seg til.": "a year",
      "Ring 468 63 789 eller mer.": "a telephone number",
      "Mange klynger søkte.": "no number",
      "Tre ganger så mange klynger søkte.": "how many times as many",
      "De har flere titusen ansatte.": "no number that is told",
      "De 10 beste vant.": "no noun",
      "30.03 Informasjonsmøte på kaia": "a day and a month",
      "4.2 Nye utslepp frå vegtrafikk": "the number of a heading",
    },
  }),
  defineRule({
    id: "count/range",
    kind: "count",
    reads: "count",
    starts: ["number", ["mellom #", "fra #", "frå #"]],
    followedBy: ["range"],
    view: "numbered",
    pattern: pattern(
      `(?:(?<open>mellom|fra|frå)${GAP})?(?<number>${NUMBER})(?: ?[-–] ?|${GAP}(?:til|og|eller)${GAP})(?<max>${NUMBER})${BIG}(?<words>${WORDS})`,
    ),
    hedged: true,
    accept(hit, view) {
      if (
        /[ \n](?:og|eller)[ \n]/.test(
          view.folded.slice(hit.start, hit.start + 40).split(hit.parts.words ?? "\0")[0] ?? "",
        ) &&
        hit.parts.open !== "mellom"
      )
        return null;
      if (
        hit.parts.open !== "mellom" &&
        / til /.test(view.folded.slice(hit.start, hit.end)) &&
        isChanging(view.folded, hit.start)
      )
        return null;
      return narrowToNoun(hit, view);
    },
    finds: {
      "⟦Mellom 5 og 10 næringer⟧ blir valgt.": { value: 5, max: 10, unit: "næring" },
      "Vi trenger ⟦20–30 medarbeidere⟧.": { value: 20, max: 30, unit: "medarbeider" },
    },
    ignores: {
      "De hadde 5 og 10 medlemmer.": "two counts",
      "Nettverket vokste fra 12 til 19 kommuner.": "two levels",
    },
  }),
  defineRule({
    id: "count/of-them",
    kind: "count",
    reads: "count",
    starts: ["number"],
    followedBy: ["of", "scale"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${NUMBER})${BIG}${GAP}av${GAP}(?:(?:de|dei|disse|desse|våre|sine|[a-zæøå-]{2,40}s)${GAP}(?:(?:[a-zæøå]{2,20}e|heilt|helt|delvis|fullt|nylig|nyleg)${GAP})?)?(?<words>[A-Za-zÀ-ɏ-]{2,40}(?:ene|ane|a|(?<=(?:våre|sine|[a-zæøå]s)${GAP}[a-zæøå-]{2,40})(?:re|er|ar)|(?<=(?:de|dei|disse|desse)${GAP}(?:(?:heilt|helt|delvis|fullt|nylig|nyleg)${GAP})?[a-zæøå-]{2,40})e))`,
    ),
    hedged: true,
    accept(hit, view) {
      // "2 millioner av midlene": money.
      if (hit.parts.scale !== undefined && MONEY_LIKE.test(hit.parts.words ?? "")) return null;
      const whole = narrowToNoun(hit, view);
      return whole && { ...whole, end: hit.end };
    },
    finds: {
      "⟦62 av prosjektene⟧ gjelder landstrøm.": { value: 62, unit: "prosjekt" },
      "⟦Tolv av dei nye verksemdene⟧ er her.": { value: 12, unit: "verksemd" },
      "Det gjelder ⟦15 av våre partnere⟧.": { value: 15, unit: "partner" },
      "I fjor var ⟦43 av Fjordforbundets medlemmer⟧ permittert.": { value: 43, unit: "medlem" },
      "⟦18 av de omkomne⟧ var unge.": { value: 18, unit: "omkommen" },
      "⟦Rundt 430 av de helt ledige⟧ er unge.": { value: 430, unit: "ledig", modifier: "about" },
      "⟦43 av dei nytilsette⟧ er unge.": { value: 43, unit: "nytilsett" },
      "⟦Vel 300 av de bosatte⟧ er over 80 år.": { value: 300, unit: "bosatt", modifier: "over" },
      "⟦2,1 millionar av gjestene⟧ kom frå utlandet.": { value: 2_100_000, unit: "gjest" },
    },
    ignores: {
      "Ti av dem kom.": "no noun",
      "To av Norges beste spillere kom.": "no noun right behind",
      "De brukte 2 millioner av midlene.": "money",
      "To av de største kom.": "no noun",
    },
  }),
  defineRule({
    id: "count/out-of",
    kind: "count",
    reads: "count",
    starts: ["number", "one"],
    followedBy: ["of", "scale"],
    view: "numbered",
    pattern: pattern(
      `(?<number>${ANY})${BIG}${GAP}av${GAP}(?:(?:i alt|til (?:sammen|saman)|${SECOND_HEDGE})${GAP})?(?:(?<whole>de|dei|våre|i alt|totalt|sine|[a-zæøå]{3,20}s)${GAP}(?:(?:totalt|i alt|til (?:sammen|saman))${GAP})?)?(?<of>${NUMBER})(?:${GAP}(?<ofScale>${SCALE}))?(?<words>${WORDS})`,
    ),
    hedged: true,
    accept(hit, view) {
      // "seks av ti bedrifter" is a share; "23 av 43 kommuner" counts.
      if (
        hit.parts.whole === undefined &&
        (view.numbered[hit.start] === ONE_MARK ? ONE_SHARE_OF : SHARE_OF).test(hit.parts.of ?? "")
      )
        return null;
      return narrowToNoun(hit, view);
    },
    finds: {
      "⟦17 av de 19 klyngene⟧ er aktive.": { value: 17, of: 19, unit: "klynge" },
      "⟦Fem av dei ti kommunane⟧ er med.": { value: 5, of: 10, unit: "kommune" },
      "⟦23 av 43 kommuner⟧ går med tap.": { value: 23, of: 43, unit: "kommune" },
      "Fylket leder ⟦to av sju områder⟧.": { value: 2, of: 7, unit: "område" },
      "⟦14 av om lag 2 000 anlegg⟧ er stengt.": { value: 14, of: 2000, unit: "anlegg" },
      "Dei fekk ⟦tre av dei til saman ni plassane⟧.": { value: 3, of: 9, unit: "plass" },
      "Ferie gav ⟦1,5 millionar av totalt 2,6 millionar overnattingar⟧.": {
        value: 1_500_000,
        of: 2_600_000,
        unit: "overnatting",
      },
    },
    ignores: {
      "Seks av ti svarer nei.": "a fraction",
      "Vi fikk 50 millioner av totalt 200 millioner kroner.": "money",
    },
  }),
];
