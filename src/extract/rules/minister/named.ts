/**
 * Norwegian ministers. These rules read name hits (offices and persons found through the lexicon) instead of raw
 * text. They say what is written; who is meant is settled in normalize, against the registry at the article's date.
 */
import type { NameHit } from "../../lexicon.ts";
import { addPart, defineNameRule, type NameRule, type NameRuleHit } from "../../rule.ts";
import type { View } from "../../view.ts";
import {
  before,
  formerly,
  hasNameBefore,
  isAddressed,
  isBacked,
  isCompound,
  isForeign,
  isGovernment,
  isInOffice,
  isLeft,
  isNew,
  isOfAnother,
  isSomethingElse,
  isSubject,
  isTied,
  isTitled,
  leadsParty,
  ministryBehind,
  OTHER_ROLE,
  opensSentence,
  ownsCompound,
  PLURAL_BEFORE,
  PREDECESSOR,
  partyBehind,
  wasThen,
} from "./around.ts";
import { holders, IS_COMING, officesBehind } from "./holders.ts";

const offices = (names: readonly NameHit[]): NameHit[] => names.filter((hit) => hit.name.kind === "office");

/** An office that tells who is meant, as it is written. */
const officeHit = ({ name, start, end }: NameHit, { folded }: View): NameRuleHit => ({
  start,
  end,
  parts: { office: folded.slice(start, start + name.surface.length) },
  offices: name.ids,
});

/** "den nye |helseministeren". */
const FRESH_BEFORE = /(?<![a-zæøå])(?:nye|ferske|nyutnevnte|nyutnemnde)[ \n]$/u;

/** "Da |Kari Li ble næringsminister i 2018". */
const isLongAgo = (view: View, { start, end }: NameHit, office: NameHit): boolean =>
  /^ (?:ble|blei|vart) /u.test(view.plain.slice(end, office.start)) &&
  /(?:^|[.!?:,] )(?:da|då) $/u.test(before(view, start));

export const ministerRules: readonly NameRule<"minister">[] = [
  defineNameRule({
    id: "minister/office-name",
    kind: "minister",
    reads: "minister",
    needs: "office",
    find(names, view) {
      const hits: NameRuleHit[] = [];
      for (const [office, person] of holders(names, view)) {
        if (isForeign(view, office)) continue;
        hits.push({
          start: office.start,
          end: person.end,
          parts: {
            office: view.folded.slice(office.start, office.start + office.name.surface.length),
            person: person.name.surface,
            party: partyBehind(view, person.end),
            ministry: ministryBehind(view, person.end),
            ...formerly(before(view, office.start)),
          },
          offices: office.name.ids,
          persons: person.name.ids,
        });
      }
      return hits;
    },
    finds: {
      "Planen ble lagt fram av ⟦næringsminister Cecilie Myrseth⟧ (Ap).": {
        person: "Cecilie Myrseth",
        party: "Ap",
        form: "name+role",
      },
      "⟦Finansminister Trygve Slagsvold Vedum⟧ sa nei.": { person: "Trygve Slagsvold Vedum" },
      "Det meiner ⟦utanriksminister Espen Barth Eide⟧.": { person: "Espen Barth Eide", form: "name+role" },
      "Det sier ⟦næringsminister og Ap-nestleder Cecilie Myrseth⟧.": { person: "Cecilie Myrseth" },
      "Det sa ⟦fiskeriminister Harald T.Nesvik⟧.": { person: "Harald Tom Nesvik" },
      "Det sier ⟦næringsminister Cecilia Myrseth⟧.": { person: "Cecilie Myrseth", form: "name+role" },
      "Det sier ⟦næringsminister Cecilie Myrset⟧.": { person: "Cecilie Myrseth", form: "name+role" },
      "Det seier ⟦næringsminister Cecilie B. Myrseth⟧.": { person: "Cecilie Myrseth" },
    },
    ignores: {
      "Svenske finansminister Elisabeth Svantesson kom.":
        "another country's minister, and not in the registry",
      "Næringsminister-kandidaten kom.": "a compound",
    },
  }),
  defineNameRule({
    id: "minister/name-office",
    kind: "minister",
    reads: "minister",
    needs: "office",
    find: (names, view) =>
      [...officesBehind(names, view, holders(names, view))].map(([person, office]) => ({
        start: person.start,
        end: person.end,
        parts: {
          office: view.folded.slice(office.start, office.start + office.name.surface.length),
          person: person.name.surface,
          party: partyBehind(view, person.end),
          ministry: ministryBehind(view, office.end),
          ...(IS_COMING.test(view.plain.slice(person.end, office.start)) && { coming: "yes" }),
          ...(isLongAgo(view, person, office) && { former: "long" }),
        },
        offices: office.name.ids,
        persons: person.name.ids,
      })),
    finds: {
      "Med på møtet var ⟦Cecilie Myrseth⟧ (næringsminister).": {
        person: "Cecilie Myrseth",
        form: "name+role",
      },
      "⟦Espen Barth Eide⟧ er ny utenriksminister.": { person: "Espen Barth Eide", form: "name+role" },
      "⟦Cecilie Myrseth⟧ utnemnd til ny næringsminister": { person: "Cecilie Myrseth", form: "name+role" },
      "Det er ⟦Cecilie Myrseth⟧ som tek over som næringsminister.": {
        person: "Cecilie Myrseth",
        form: "name+role",
      },
      "⟦Cecilie Myrseth⟧ tar over etter Jan Christian Vestre som næringsminister.": {
        person: "Cecilie Myrseth",
        form: "name+role",
      },
      "⟦Cecilie Myrseth⟧, den nye næringsministeren, kom.": { person: "Cecilie Myrseth", form: "name+role" },
      "⟦Myrseth⟧ blir næringsminister": { person: "Cecilie Myrseth", form: "name+role" },
      "Ny næringsminister blir ⟦Cecilie Myrseth⟧ (Ap).": { person: "Cecilie Myrseth", form: "name+role" },
      "⟦Sylvi Listhaug⟧ ble statsråd i Landbruks- og matdepartementet.": {
        person: "Sylvi Listhaug",
        office: "landbruks- og matminister",
      },
    },
    ignores: {
      "Næringsminister Cecilie Myrseth, utenriksminister Espen Barth Eide og Per Moe kom.":
        "each office stands before its holder",
    },
  }),
  defineNameRule({
    id: "minister/office",
    kind: "minister",
    reads: "minister",
    needs: "office",
    find(names, view) {
      const named = holders(names, view);
      return offices(names)
        .filter((office) => office.name.definite === true && !named.has(office))
        .filter(
          (office) => !isForeign(view, office) && !isCompound(view, office) && !isOfAnother(view, office),
        )
        .map((office) => {
          const hit = officeHit(office, view);
          if (FRESH_BEFORE.test(before(view, office.start))) addPart(hit.parts, "fresh", "yes");
          const ministry = ministryBehind(view, office.end);
          return ministry === undefined ? hit : { ...hit, parts: addPart(hit.parts, "ministry", ministry) };
        });
    },
    finds: {
      "⟦Næringsministeren⟧ vil satse.": { person: "Cecilie Myrseth", form: "role" },
      "Vi venter på ⟦utanriksministeren⟧ sitt svar.": { person: "Espen Barth Eide", form: "role" },
      "Det var ⟦statsministerens⟧ ord.": { person: "Jonas Gahr Støre" },
      "Møtet ble ledet av ⟦statsråden ved Statsministerens kontor⟧.": { form: "role" },
      "– Nå haster det, sier ⟦statsråden⟧ for Energidepartementet.": {
        person: "Terje Aasland",
        form: "role",
      },
    },
    ignores: {
      "Den svenske næringsministeren kom.": "another country's minister",
      "Hun vil bli næringsminister.": "the office, nobody in it",
      "Den forrige næringsministeren sa det samme.": "not today's minister",
      "Du er den første næringsministeren som kom.": "all who have held the office",
    },
  }),
  defineNameRule({
    id: "minister/bare-office",
    kind: "minister",
    reads: "minister",
    needs: "office",
    find(names, view) {
      const bare = offices(names).filter(
        (office) =>
          office.name.definite !== true &&
          (isAddressed(view, office) ||
            isSubject(view, office) ||
            isNew(view, office) ||
            isLeft(view, office) ||
            isInOffice(view, office)),
      );
      if (bare.length === 0) return [];
      const named = holders(names, view);
      const taken = new Set([...named.keys(), ...officesBehind(names, view, named).values()]);
      return bare
        .filter((office) => !taken.has(office) && !isForeign(view, office))
        .map((office) => {
          const hit = officeHit(office, view);
          const told = isNew(view, office) ? "new" : isLeft(view, office) ? "left" : undefined;
          return told === undefined ? hit : { ...hit, parts: addPart(hit.parts, "told", told) };
        });
    },
    finds: {
      "Nå må du svare, ⟦næringsminister⟧!": { person: "Cecilie Myrseth", form: "role" },
      "Kan du hjelpe oss, ⟦utanriksminister⟧?": { person: "Espen Barth Eide", form: "role" },
      "Takk for turen, ⟦statsminister⟧.": { person: "Jonas Gahr Støre" },
      "⟦Næringsminister⟧ vil ha flere klynger": { person: "Cecilie Myrseth", form: "role" },
      "⟦Næringsminister⟧ tok kontroll på brua": { person: "Cecilie Myrseth", form: "role" },
      "Noregs nye ⟦utanriksminister⟧ er frå Oslo.": { person: "Espen Barth Eide", form: "role" },
      "Jobbar som: ⟦Utanriksminister⟧": { person: "Espen Barth Eide", form: "role" },
    },
    ignores: {
      "Hun ble både rektor, ordfører, næringsminister.": "the office, nobody in it",
      "Næringsminister er en tung stilling.": "the office itself",
      "Statsminister vil hun ikke bli.": "the office, nobody in it",
      "Takk, næringsminister Cecilie Myrseth!": "a name follows",
      "Hun blir Norges nye næringsminister.": "not in office yet",
      "Tidligere stilling: Næringsminister": "no more in office",
    },
  }),
  defineNameRule({
    id: "minister/name",
    kind: "minister",
    reads: "minister",
    needs: "person",
    find(names, view) {
      const byOffice = holders(names, view);
      const told = officesBehind(names, view, byOffice);
      const held = new Set(byOffice.values());
      return (
        names
          .filter((hit) => hit.name.kind === "person" && !held.has(hit) && !told.has(hit))
          // "Støre-regjeringen", "regjeringen Støre", "Solberg AS": not the person.
          .filter(
            (hit) =>
              !isGovernment(view, hit) &&
              !/^(?:-[A-Za-zÀ-ɏ]|[ \n](?:AS|ASA|I|II|III)(?![A-Za-zÀ-ɏ]))/u.test(
                view.plain.slice(hit.end, hit.end + 6),
              ),
          )
          .filter(
            (hit) =>
              hit.name.surface.includes(" ") ||
              !hasNameBefore(view, hit.start) ||
              PLURAL_BEFORE.test(before(view, hit.start)),
          )
          .filter(
            (hit) =>
              !/^ [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]/u.test(view.plain.slice(hit.end, hit.end + 3)) ||
              hit.name.surface.includes(" ") ||
              leadsParty(view, hit) ||
              ownsCompound(view, hit),
          )
          .map((hit) => ({
            start: hit.start,
            end: hit.end,
            parts: {
              person: hit.name.surface,
              party: partyBehind(view, hit.end),
              ...(isBacked(view, hit) && { backed: "yes" }),
              ...(isTied(view, hit) && { tied: "yes" }),
              ...(isTitled(view, hit) && { titled: "yes" }),
              ...((PREDECESSOR.test(before(view, hit.start)) || wasThen(view, hit)) && { former: "yes" }),
              ...(opensSentence(view, hit) && { opens: "yes" }),
              // "Aasland: Vi tar grep": who speaks in a heading.
              ...(hit.start === 0 && view.plain[hit.end] === ":" && { label: "yes" }),
              ...(OTHER_ROLE.test(before(view, hit.start)) && { otherRole: "yes" }),
              ...(isSomethingElse(view, hit) && { roleBehind: "yes" }),
            },
            persons: hit.name.ids,
          }))
      );
    },
    finds: {
      "Det opplyser næringsminister Cecilie Myrseth. – Vi er klare, sier ⟦Myrseth⟧.": {
        person: "Cecilie Myrseth",
        form: "name",
      },
      "⟦Jonas Gahr Støre⟧ møtte bøndene.": { person: "Jonas Gahr Støre", form: "name" },
      "Statsrådene ⟦Myrseth⟧ og Vestre delte ut prisen.": { person: "Cecilie Myrseth", form: "name" },
      "Det er ⟦Vedums⟧ Sp som sier nei, sier finansminister Trygve Slagsvold Vedum.": { form: "name" },
      "– Vi er klare, sier ⟦Myrseth⟧ (Ap).": { person: "Cecilie Myrseth", party: "Ap" },
    },
    ignores: {
      "Støre-regjeringen vil ikke.": "the government, not the person",
      "Næringsminister Cecilie Myrseth er med i regjeringa Støre.": "the government, not the person",
      "Myrseth Mekaniske er ny bedrift.": "a company",
    },
  }),
];
