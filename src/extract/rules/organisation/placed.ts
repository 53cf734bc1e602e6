/** Bodies that stand beside their place: a party's branch, works, a centre. */
import { gather } from "../../../lists.ts";
import { defineNameRule, type NameRule } from "../../rule.ts";
import { hitAt, NO_HITS } from "./parts.ts";

/** Parties whose local branches carry the place before the name. */
const LOCAL_PARTY =
  /^ (?:Høyre|Høgre|Arbeiderparti|Arbeidarparti|Arbeiderpartiet|Arbeidarpartiet|Ap|Senterparti|Senterpartiet|Sp|Venstre|SV|KrF|Frp|FrP|MDG|Rødt|Raudt)s?(?![A-Za-zÀ-ɏ-])/u;
const PARTY_REACH = 24;
/** "Mosjøen Verk": works that are named by their place alone. */
const WORKS =
  /^ (?:Verk|Bruk|Fabrikk|Fabrikker|Fabrikkar|Vekst|Innovasjon|Næring|Havnevesen|Hamnevesen|Trainee)s?(?![A-Za-zÀ-ɏ-]| (?:AS|ASA)(?![A-Za-zÀ-ɏ]))/u;
const WORKS_REACH = 18;
/** "Vitensenteret |Narvik": a centre that is named by its place. */
const CENTRE_BEFORE = /(?<![A-Za-zÀ-ɏ-])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{3,25}senteret $/u;
const CENTRE_REACH = 36;

export const placedRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/local-party",
    kind: "organisation",
    reads: "name",
    needs: "place",
    find: (names, view) =>
      gather(names, (place) => {
        const party = LOCAL_PARTY.exec(view.plain.slice(place.end, place.end + PARTY_REACH))?.[0];
        return party === undefined || place.name.kind !== "place"
          ? NO_HITS
          : [hitAt(view, place.start, place.end + party.length)];
      }),
    finds: { "Ho er leiar i ⟦Rogaland Høgre⟧.": { name: "Rogaland Høgre" } },
    ignores: { "I Rogaland vil Høgre styre.": "the place is told apart" },
  }),
  defineNameRule({
    id: "organisation/centre-in-place",
    kind: "organisation",
    reads: "name",
    needs: "place",
    find: (names, view) =>
      gather(names, ({ name, start, end }) => {
        const centre =
          name.kind !== "place"
            ? undefined
            : CENTRE_BEFORE.exec(view.plain.slice(Math.max(0, start - CENTRE_REACH), start))?.[0];
        return centre === undefined ? NO_HITS : [hitAt(view, start - centre.length, end)];
      }),
    finds: { "Hun jobber ved ⟦Klimasenteret Narvik⟧.": { name: "Klimasenteret Narvik" } },
    ignores: { "Han bor nær kjøpesenteret Narvik Storsenter.": "no name" },
  }),
  defineNameRule({
    id: "organisation/works",
    kind: "organisation",
    reads: "name",
    needs: "place",
    find: (names, view) =>
      gather(names, (place) => {
        if (place.name.kind !== "place" || view.plain[place.end + 1] === view.folded[place.end + 1])
          return NO_HITS;
        const works = WORKS.exec(view.plain.slice(place.end, place.end + WORKS_REACH))?.[0];
        return works === undefined ? NO_HITS : [hitAt(view, place.start, place.end + works.length)];
      }),
    finds: {
      "Han er stolt av ⟦Mosjøen Verk⟧.": { name: "Mosjøen Verk" },
      "Støtta går til ⟦Sunnfjord Vekst⟧.": { name: "Sunnfjord Vekst" },
    },
    ignores: {
      "Mosjøen verk er gammelt.": "no name",
      "Mosjøen Verktøy er ny.": "another word",
    },
  }),
];
