import { describe, expect, it } from "vitest";
import { EXAMPLE_DATE, pipeline } from "./support.ts";

/** Mentions that only make sense after an earlier one: their rules look at the whole article, not at a block. */
const read = (text: string, kind: string) =>
  pipeline
    .annotate("x", text, EXAMPLE_DATE)
    .mentions.filter((mention) => mention.kind === kind)
    .map(({ text: written, rule, value }) => ({ written, rule, name: "name" in value ? value.name : null }));

describe("people by surname", () => {
  it("are those that the article gave in full", () => {
    expect(
      read("Kari Nordvik leder rådet.\nI går kom Nordvik hjem, og Nordviks planer er klare.", "person"),
    ).toEqual([
      { written: "Kari Nordvik", rule: "person/name", name: "Kari Nordvik" },
      { written: "Nordvik", rule: "person/surname", name: "Kari Nordvik" },
      { written: "Nordviks", rule: "person/surname", name: "Kari Nordvik" },
    ]);
  });
  it("are found again by their whole name, where nothing else tells it to be one", () => {
    expect(
      read(
        "Kevar Nordvik, leiar i Siva, smiler. Det blir betre, seier leiar i Siva Kevar Nordvik.",
        "person",
      ).map(({ written }) => written),
    ).toEqual(["Kevar Nordvik", "Kevar Nordvik"]);
  });
  it("are told by the given name as well, which can be a rare one", () => {
    const names = (text: string) => read(text, "person").map(({ name }) => name);
    expect(names("Kari Nordvik leder rådet.\n– Vi er klare, sier Kari.")).toEqual([
      "Kari Nordvik",
      "Kari Nordvik",
    ]);
    expect(names("Kevar Nordvik leder rådet.\n– Vi er klare, sier Kevar.")).toEqual([
      "Kevar Nordvik",
      "Kevar Nordvik",
    ]);
    expect(names("Kari Nordvik og Kari Moe kom.\n– Vi er klare, sier Kari.").at(-1)).toBe("Kari");
  });
  it("are told by the given name alone, where it is one person's and no other word", () => {
    const given = (text: string) => read(text, "person").filter(({ rule }) => rule === "person/given");
    const found = { written: "Tora", rule: "person/given", name: "Tora Haugland" };
    expect(
      given("Tora Haugland og Nils Lie er nye. Tora starta i mai.\nBåde Tora og Nils er glade."),
    ).toEqual([found, found, { written: "Nils", rule: "person/given", name: "Nils Lie" }]);
    expect(given("Tora Haugland og Tora Lie er nye. Tora starta i mai.")).toEqual([]);
    expect(given("Dag Haugland er ny. Dag og natt går arbeidet.")).toEqual([]);
  });
  it("are left where two people share it, and inside compounds", () => {
    const two = read("Kari Nordvik og Ola Nordvik kom.\nI går reiste Nordvik.", "person");
    expect(two.map(({ written }) => written)).toEqual(["Kari Nordvik", "Ola Nordvik"]);
    const compound = read("Kari Nordvik leder rådet.\nDet var Nordvik-utvalget som foreslo det.", "person");
    expect(compound.map(({ written }) => written)).toEqual(["Kari Nordvik"]);
  });
});

describe("ministers by the given name in a headline", () => {
  const inTitle = (text: string) =>
    pipeline
      .annotate("x", text, EXAMPLE_DATE)
      .mentions.flatMap((mention) =>
        mention.kind === "minister" && mention.rule === "minister/given-name"
          ? [{ written: mention.text, person: mention.value.person, form: mention.value.form }]
          : [],
      );
  const below = "Næringsminister Cecilie Myrseth kom til Nordvik på tirsdag for å se på den nye kaia.";
  it("are those whom the text names in full", () => {
    const found = [{ written: "Cecilie", person: "Cecilie Myrseth", form: "name" }];
    expect(inTitle(`Cecilie roste kaia\n\n${below}`)).toEqual(found);
    expect(inTitle(`Fiskarane ville helst ha Cecilie på kaia\n\n${below}`)).toEqual(found);
  });
  it("are left where another name goes with it, or somebody shares it", () => {
    expect(inTitle(`Cecilie Moe roste kaia\n\n${below}`)).toEqual([]);
    expect(inTitle(`Cecilie-kaia er ferdig\n\n${below}`)).toEqual([]);
    expect(inTitle(`Cecilie roste kaia\n\n${below} Med var også Cecilie Haug.`)).toEqual([]);
    expect(
      inTitle(`Cecilie roste kaia\n\nMyrseth kom til Nordvik på tirsdag for å se på den nye kaia.`),
    ).toEqual([]);
  });
});

describe("ministers by their full name in a text without a date", () => {
  const ministersOf = (text: string) =>
    pipeline
      .annotate("x", text, null)
      .mentions.flatMap(({ kind, value }) => (kind === "minister" && "person" in value ? value.person : []));
  it("are those whose ministry it names", () => {
    const said = "– Havna blir større, sier Cecilie Myrseth.";
    expect(ministersOf(`${said}\nSaken ligger i Nærings- og fiskeridepartementet.`)).toEqual([
      "Cecilie Myrseth",
    ]);
    expect(ministersOf(`${said}\nSaka ligg i Samferdselsdepartementet.`)).toEqual([]);
    expect(ministersOf(said)).toEqual([]);
  });
  it("are told by the surname where the text speaks of the minister as well", () => {
    const told = "Ferja skal gå oftare, lova Skogsholm i går. Samferdsledepartementet har pengane.";
    const both = ["Torild Skogsholm", "Torild Skogsholm"];
    expect(ministersOf(`${told}\nStatsråden ventar svar til hausten.`)).toEqual(both);
    expect(ministersOf(told)).toEqual([]);
    expect(ministersOf(`${told}\nStatsråden ventar svar frå Kari Skogsholm.`)).toEqual(both);
    expect(ministersOf(`Kari Skogsholm er ferjesjef.\n${told}\nStatsråden ventar svar til hausten.`)).toEqual(
      [],
    );
  });
});

describe("governments called after who leads them", () => {
  it("are not the person", () => {
    const lead = "Statsminister Jonas Gahr Støre kom til Nordvik.";
    const written = (text: string) => read(`${lead}\n${text}`, "minister").map((mention) => mention.written);
    expect(written("Regjeringen Støre gir mer, og regjeringa Støre står samla.")).toHaveLength(1);
    expect(written("I regjeringen sa Støre ja.")).toEqual(["Statsminister Jonas Gahr Støre", "Støre"]);
  });
});

describe("organisations by a short name", () => {
  it("are those that the article gave with the company's form or with brackets", () => {
    const found = read(
      "Havlys ASA og Strandtilsynet (STR) er enige.\nI går sa Havlys ja, og STR fulgte etter.",
      "organisation",
    );
    expect(found.filter(({ rule }) => rule === "organisation/again")).toEqual([
      { written: "STR", rule: "organisation/again", name: "Strandtilsynet" },
      { written: "Havlys", rule: "organisation/again", name: "Havlys ASA" },
      { written: "STR", rule: "organisation/again", name: "Strandtilsynet" },
    ]);
  });
  it("are not guessed", () => {
    expect(read("I går sa Havlys ja.", "organisation")).toEqual([]);
  });
});

const speakers = (text: string) =>
  pipeline
    .annotate("x", text, EXAMPLE_DATE)
    .mentions.flatMap((mention) => (mention.kind === "quote" ? [mention.value.speaker] : []));

describe("quotes by a body's economist or leader", () => {
  const first = "– Det er ikke kaia vi lever av, sier Havkrafts sjeføkonom.";
  const named = "– Vi lever av fisken, seier Havkrafts sjeføkonom Kari Nordvik.";
  it("are those of the person who is told to be that", () => {
    expect(speakers(`${first}\n\n${named}`)).toEqual(["Kari Nordvik", "Kari Nordvik"]);
    const inBody = "– Det er ikkje kaia vi lever av, seier sjeføkonomen i Havkraft.";
    expect(speakers(`${named}\n\n${inBody}`)).toEqual(["Kari Nordvik", "Kari Nordvik"]);
  });
  it("are nobody's where two are, or none is", () => {
    const other = "Havkrafts sjeføkonom Ola Haug er enig.";
    expect(speakers(`${first}\n\nNoe annet.\n\n${other}\n\n${named}`)[0]).toBeNull();
    expect(speakers(first)).toEqual([null]);
  });
});

describe("quotes without an attribution", () => {
  const first = "– Kaia er altfor liten for båtene våre, sier Kari Nordvik.";
  const second = "– Vi trenger mer plass og flere folk til arbeidet.";
  it("go on with whoever spoke last", () => {
    expect(speakers(`${first}\n\n${second}`)).toEqual(["Kari Nordvik", "Kari Nordvik"]);
  });
  it("are those of the one person whom the paragraph between is about", () => {
    expect(speakers(`${first}\n\nHun får støtte av advokat Ola Haug.\n\n${second}`)).toEqual([
      "Kari Nordvik",
      "Ola Haug",
    ]);
  });
  it("are those of the one person who speaks in the paragraph between, whoever else it names", () => {
    const said = "Til avisa sier advokat Ola Haug at Berit Lie bør følge opp.";
    expect(speakers(`${first}\n\n${said}\n\n${second}`)).toEqual(["Kari Nordvik", "Ola Haug"]);
    const spokenOf = "Hun sier at advokat Ola Haug og Berit Lie bør følge opp.";
    expect(speakers(`${first}\n\n${spokenOf}\n\n${second}`)).toEqual(["Kari Nordvik", "Kari Nordvik"]);
  });
  it("are those of whom the paragraph below tells to have spoken", () => {
    const below = [
      "Det sier styreleder Ola Haug i Havlys.",
      "Dette seier Ola Haug.",
      "Ordene tilhører Ola Haug.",
    ];
    for (const told of below)
      expect(speakers(`${first}\n\n${second}\n\n${told}`)).toEqual(["Kari Nordvik", "Ola Haug"]);
    expect(speakers(`${first}\n\n${second}\n\nDet gleder Ola Haug.`)).toEqual([
      "Kari Nordvik",
      "Kari Nordvik",
    ]);
  });
  it("are those of whom the text named last, where a pronoun says them, not of somebody in a picture", () => {
    const picture = "Ola Haug (f.v.) og Berit Lie ser på båtane i hamna i Nordvik.";
    expect(speakers(`${first}\n\n${picture}\n\n– Vi trenger mer plass, sier hun.`)).toEqual([
      "Kari Nordvik",
      "Kari Nordvik",
    ]);
  });
  it("are so with a picture below that paragraph, too", () => {
    const picture = "Båtane ligg tett i hamna i Nordvik denne veka. Foto: Per Strand / Fjordbilde";
    expect(speakers(`${first}\n\nHun får støtte av advokat Ola Haug.\n\n${picture}\n\n${second}`)).toEqual([
      "Kari Nordvik",
      "Ola Haug",
    ]);
    expect(speakers(`${first}\n\n${picture}\n\n${second}`)).toEqual(["Kari Nordvik", "Kari Nordvik"]);
  });
});

describe("clusters in a list", () => {
  const clusters = (text: string) =>
    pipeline
      .annotate("x", text, EXAMPLE_DATE)
      .mentions.flatMap(({ kind, value, rule }) =>
        kind === "cluster" && "cluster" in value ? [`${value.cluster} by ${rule}`] : [],
      );
  const list = (lead: string, ...items: string[]) =>
    `En sak om kysten\n\nStøtten er delt ut, og mange er glade i dag.\n\n${lead}\n${items.map((item) => `• ${item}\n`).join("")}`;

  it("are told by the line above", () => {
    expect(
      clusters(
        list("Dei nye Arena-klyngjene er:", "Fjordlys Innovasjon (Stord)", "Kystlyd, Vardø", "NCE Eyde"),
      ),
    ).toEqual([
      "Fjordlys Innovasjon by cluster/listed",
      "Kystlyd by cluster/listed",
      "NCE Eyde by cluster/registry",
    ]);
  });
  it("are none where an item is no name, or the line is not about clusters", () => {
    expect(clusters(list("De nye klyngene er:", "Fjordlys (Stord)", "mange flere"))).toEqual([]);
    expect(clusters(list("De nye skipene er:", "Fjordlys (Stord)", "Kystlyd (Vardø)"))).toEqual([]);
  });
});

describe("what stands in brackets behind a body", () => {
  it("is no short form where it is a place", () => {
    expect(
      read("Støtten går til Stordalen Innovasjon AS (Stord). De holder til på Stord.", "organisation").map(
        ({ written }) => written,
      ),
    ).toEqual(["Stordalen Innovasjon AS"]);
  });
});
