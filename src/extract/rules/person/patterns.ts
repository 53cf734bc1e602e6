/** People told by a form of words: bylines with the surname first, kings and queens. */
import { GAP, pattern, spaced } from "../../../pattern.ts";
import { defineRule, type Rule } from "../../rule.ts";
import { SHIP_BEFORE, SHIP_REACH } from "./name-shape.ts";

const BYLINE_NAME = "[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20}(?:-[A-ZÀ-ÖØ-Þa-zß-öø-ÿ][a-zß-öø-ÿ]{1,20})?";

export const personPatternRules: readonly Rule<"person">[] = [
  defineRule({
    id: "person/inverted",
    kind: "person",
    reads: "person",
    starts: [["av", "foto", "tekst"]],
    view: "plain",
    // As a web site's own program signs its pages: surname first.
    pattern: pattern(
      `(?:[Aa]v|[Ff]oto:|[Tt]ekst:)${GAP}(?<surname>${BYLINE_NAME}),${GAP}(?<given>${BYLINE_NAME}(?:${GAP}[A-ZÀ-ÖØ-Þ]\\.?)?)(?=,${GAP}(?:publisert|oppdatert|skrevet|skrive|sist)(?![A-Za-zÀ-ɏ])| ?/ ?[A-ZÀ-ÖØ-Þ])`,
    ),
    accept({ start, end, parts }, view) {
      const surname = parts.surname ?? "";
      return {
        start: view.plain.indexOf(surname, start),
        end,
        parts: { name: spaced(`${parts.given} ${surname}`) },
      };
    },
    finds: {
      "av ⟦Nordvik, Kari M.⟧, publisert 6. oktober 2020": { name: "Kari M. Nordvik" },
      "Foto: ⟦Nordvik, Kari⟧ / Fjordbilde": { name: "Kari Nordvik" },
    },
    ignores: { "Laget av Havlys, Nordvik og Strand.": "a list" },
  }),
  defineRule({
    id: "person/royal",
    kind: "person",
    reads: "person",
    starts: [["kong", "dronning", "kronprins", "kronprinsesse", "prins", "prinsesse"]],
    view: "plain",
    pattern: pattern(
      `(?<role>[Kk]ong|[Dd]ronning|[Kk]ronprins(?:esse)?|[Pp]rins(?:esse)?)${GAP}(?<own>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?)(?:${GAP}(?:V|VI|VII|IV|III|II|I))?(?!s?${GAP}(?:gate|gata|vei|veg|plass|land|hotell))`,
    ),
    accept(hit, view) {
      if (SHIP_BEFORE.test(view.plain.slice(Math.max(0, hit.start - SHIP_REACH), hit.start))) return null;
      const written = view.plain.slice(hit.start, hit.end).replace(/\s+/g, " ");
      const role = (hit.parts.role ?? "").toLowerCase();
      return {
        ...hit,
        parts: { name: written[0]?.toUpperCase() + written.slice(1), role: role === "kong" ? "konge" : role },
      };
    },
    finds: { "Besøket ble ledet av ⟦kong Harald⟧.": { name: "Kong Harald", role: "konge" } },
    ignores: {
      "De bor i Kong Oscars gate.": "a street",
      "Skipet Kong Harald er i rute.": "a ship",
      "Dronning av fjellet er hun.": "no name",
    },
  }),
];
