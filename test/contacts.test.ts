import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutContacts } from "../src/contacts.ts";
import { at } from "./support.ts";

const LEFT_OUT: readonly string[] = [
  "Ring 468 63 789og spør.",
  "Ring 22 24 90 90 i dag.",
  "Tlf. 02800",
  "Telefon: 2224 9090",
  "Mobil 46863789",
  "46863789 / 90933114",
  "+47 468 63 789",
  "(+47) 22 24 90 90",
  "0047 46863789",
  "+46 8 123 456 78",
  "tlf 468\u00a063\u00a0789",
  "22.24.90.90",
  "Skriv til kari.lie-berg@avdeling.eksempel.no.",
];
const KEPT: readonly string[] = [
  "12 345 678 kroner",
  "Gruppa tel 46.500 personar.",
  "Laget teller 10 500 medlemmer.",
  "46863789 kroner i 2024",
  "Fra 2019 til 2020 var det 1 225 mrd. kroner.",
  "20240515",
  "03.05.2023 kl. 09.15",
  "13.02.12 21:32",
  "2014-2019",
  "+20 000 000 kroner",
  "Telefonen koster 12 000 kroner.",
  "Organisasjonsnummer 912 345 678",
  "Følg oss @klyngen",
];

/** An article with numbers in its title, text, quotes and contact list; and a page with an author's address. */
const INVENTED: Readonly<Record<string, string>> = {
  "ring.txt": `Ring 417 00 101 om klyngene

Publisert 3. mai 2023

Ordningen styrkes med 20 millioner kroner, opplyser Kari Berg på telefon 417 00 102 i dag.

– Send en søknad på 5 millioner kroner til post.sentral@klynge.example, sier næringsminister Jan Christian Vestre (Ap).

Eksporten økte med 7 prosent i 2022. Ring 41700103 eller +47 417 00 104 for tallene.

Kontakt:
Kari Berg, tlf. 417 00 105
Per Li, direktør i Klynge Nord, per.li@klynge.example
`,
  "side.html": `<!doctype html><html lang="nb"><head><title>Klyngene vokser</title>
<meta name="author" content="Ola Dal ola.dal@avis.example"><meta property="og:site_name" content="Avisa, 417 00 106"></head>
<body><article><h1>Klyngene vokser</h1><p>Regjeringen gir 30 millioner kroner til klyngene neste år, og næringen er svært glad for det.</p>
<p>Spørsmål om de 40 millioner kronene kan rettes til 417 00 107 eller vakt@avis.example, sier Ola Dal i redaksjonen.</p>
<p>Det er mange som har ventet på dette, og flere bedrifter vil nå søke om å være med i en klynge.</p></article></body></html>`,
};

const EMAIL = /[\p{L}\d._-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Read without the program: eight digits with gaps, on lines that speak of calling or writing. Round ones are amounts as well. */
const EIGHT = /(?<!\d)\d{2,3} ?\d{2} ?\d{2,3}(?: ?\d{2})?(?!\d)/gu;
const bare = (text: string): string => text.replace(/(?<=\d)[ \u00a0\u202f.-](?=\d)/gu, "");

function contactsIn(text: string): string[] {
  const plain = text.replace(/\u00a0|&nbsp;/gu, " ");
  const lines = plain.split("\n").filter((line) => /tlf|telefon|mobil|ring|rettes til|avisa,|@/iu.test(line));
  const numbers = lines.flatMap((line) => line.match(EIGHT) ?? []).map(bare);
  return [
    ...(plain.match(EMAIL) ?? []),
    ...numbers.filter((number) => number.length === 8 && !/0{6}/.test(number)),
  ];
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const klartekst = (args: readonly string[], input = ""): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [at("dist/cli.js"), ...args], {
    input,
    encoding: "utf8",
  });
  return stdout + stderr;
};

describe("telephone numbers and e-mail addresses", () => {
  for (const text of LEFT_OUT)
    it(`are left out of "${text}"`, () => {
      const shown = withoutContacts(text);
      expect(shown).toContain("[…]");
      expect(shown).not.toMatch(/\d{2}|@/u);
    });
  for (const text of KEPT) it(`are not in "${text}"`, () => expect(withoutContacts(text)).toBe(text));
});

describe("no output holds a telephone number or an e-mail address of its sources", () => {
  let root = "";
  let articles: string[] = [];
  let contacts: string[] = [];
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "klartekst-contacts-"));
    const seeds = join(root, "seeds");
    mkdirSync(seeds);
    for (const folder of ["seeds", "fixtures/pages", "fixtures/articles"])
      for (const name of readdirSync(at(folder)).filter((file) => /\.(?:txt|html)$/u.test(file)))
        cpSync(at(join(folder, name)), join(seeds, name));
    for (const [name, content] of Object.entries(INVENTED)) writeFileSync(join(seeds, name), content);
    articles = filesUnder(seeds);
    contacts = [...new Set(articles.flatMap((file) => contactsIn(readFileSync(file, "utf8"))))];
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** What stands in an output; numbers are compared without their gaps. */
  const found = (output: string): string[] => {
    const plain = bare(output);
    return contacts.filter((contact) => plain.includes(contact));
  };
  const lines = (): string =>
    articles.map((file) => `${JSON.stringify({ id: "a", text: readFileSync(file, "utf8") })}\n`).join("");
  const built = (out: string, ...flags: string[]): string => {
    const log = klartekst(["build", join(root, "seeds"), "--out", join(root, out), ...flags]);
    return [log, ...filesUnder(join(root, out)).map((file) => readFileSync(file, "utf8"))].join("\n");
  };

  it("there are some to be found", () => expect(contacts.length).toBeGreaterThan(20));
  it("build", () => expect(found(built("kb"))).toEqual([]));
  it("annotate", () => expect(found(klartekst(["annotate", ...articles]))).toEqual([]));
  it("annotate --json", () => expect(found(klartekst(["annotate", "--json", ...articles]))).toEqual([]));
  it("annotate --jsonl", () =>
    expect(found(klartekst(["annotate", "--jsonl"], `${lines()}{"text": tlf. 417 00 101}\n`))).toEqual([]));
  it("text", () => expect(found(klartekst(["text", ...articles]))).toEqual([]));
  it("text --json", () => expect(found(klartekst(["text", "--json", ...articles]))).toEqual([]));

  it("--keep-contacts has them, and needs no --force", () => {
    built("kept");
    const kept = found(built("kept", "--keep-contacts"));
    expect(kept).toContain("post.sentral@klynge.example");
    for (const command of ["annotate", "text"])
      expect(found(klartekst([command, "--keep-contacts", ...articles]))).toContain("sim@forskningsradet.no");
    const verify = (...flags: string[]) =>
      klartekst(["verify", join(root, "kept"), "--seeds", join(root, "seeds"), ...flags]);
    expect(verify("--keep-contacts")).toContain("is what its sources give");
    expect(verify()).toContain("not-reproduced");
    expect(found(verify())).toEqual([]);
  });

  it("a contact list keeps bodies and people with a role, and no others", () => {
    const { mentions } = JSON.parse(klartekst(["annotate", "--json", join(root, "seeds", "ring.txt")])) as {
      mentions: { text: string; inBoilerplate?: true }[];
    };
    const listed = mentions.filter(({ inBoilerplate }) => inBoilerplate).map(({ text }) => text);
    expect(listed).toContain("Per Li");
    expect(listed).not.toContain("Kari Berg");
  });
});
