/** Pages that are made to hurt: each ends soon, with a diagnostic, and its text is not lost. */
import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest/index.ts";
import { pageOfMhtml } from "../src/ingest/mhtml.ts";
import { prepare } from "../src/ingest/prepare.ts";

const BODY =
  "<p>Kommunen bygger ny havn for 20 millioner kroner, og arbeidet tar to år. Det er ikke avgjort hvem som skal gjøre jobben.</p><p>Ordføreren sier at kaia må stå ferdig før vinteren, og at hun ikke vil vente lenger på svar fra fylket.</p>";
const page = (inside: string): string =>
  `<!doctype html><html lang="nb"><head><title>Ny havn</title></head><body><h1>Ny havn i Sørvik</h1>${inside}</body></html>`;
const many = (text: string, times: number): string => text.repeat(times);

interface Hostile {
  readonly html: string;
  /** The diagnostic that tells of it; null: nothing is the matter. */
  readonly code: string | null;
  /** Whether the article is still read. */
  readonly reads?: boolean;
  readonly file?: string;
}

const HOSTILE: Readonly<Record<string, Hostile>> = {
  "100,000 elements inside one another": {
    html: page(`${many("<div>", 100_000)}${BODY}${many("</div>", 100_000)}`),
    code: "nested-too-deep",
  },
  "100,000 kinds of emphasis inside one another": {
    html: page(`${many("<b><i>", 50_000)}${BODY}`),
    code: "nested-too-deep",
  },
  "100,000 lists inside one another": {
    html: page(`${many("<ul><li>", 50_000)}${BODY}`),
    code: "nested-too-deep",
  },
  "100,000 tables inside one another": {
    html: page(`${many("<table><tr><td>", 100_000)}${BODY}`),
    code: "nested-too-deep",
  },
  "a million elements side by side": {
    html: page(BODY + many("<i></i>", 1_000_000)),
    code: "too-many-elements",
  },
  "300,000 paragraphs that are never closed": {
    html: page(BODY + many("<p>a", 300_000)),
    code: "too-many-elements",
  },
  "300,000 end tags that close nothing": { html: page(many("</div>", 300_000) + BODY), code: null },
  "an element of 10,000 attributes": {
    html: page(
      `<div ${Array.from({ length: 10_000 }, (_, index) => `data-a${index}="x"`).join(" ")}>${BODY}</div>`,
    ),
    code: "too-many-attributes",
  },
  "a class of a million words": {
    html: page(`<div class="${many("share ", 1_000_000)}">${BODY}</div>`),
    code: null,
  },
  "50 MB of one paragraph": { html: page(BODY + many(`${"a".repeat(99)} `, 500_000)), code: "page-cut" },
  "quotation marks that are never closed": {
    html: page(BODY + many('<a href="', 100_000)),
    code: null,
  },
  "comments that are never closed": { html: page(BODY + many("<!-- ", 200_000)), code: null },
  "a million angle brackets": { html: page(BODY + many("<", 1_000_000)), code: null },
  "scripts and styles between all words": {
    html: page(many("<script>var a='<p>nei</p>';</script><style>p{}</style>", 5_000) + BODY),
    code: null,
  },
  "a script that is never closed": { html: page(`${BODY}<script>${many("var a;", 100_000)}`), code: null },
  "entities in entities": {
    html: `<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${page(BODY + many("&b;&amp;&#65;", 100_000))}`,
    code: null,
  },
  "100,000 linked data scripts": {
    html: page(many('<script type="application/ld+json">{"@type":"NewsArticle"}</script>', 20_000) + BODY),
    code: null,
  },
  "linked data 100,000 levels deep": {
    html: page(`<script type="application/ld+json">${many('{"@graph":[', 100_000)}</script>${BODY}`),
    code: null,
  },
  "null bytes": { html: page(many("\0", 1000) + BODY), code: "binary-file", reads: false },
  nothing: { html: "<html></html>", code: null, reads: false },
};

/** CPU time. A second for most where nobody else is at work, some times as much on a busy machine; what hangs or grows with the square takes minutes. */
const MOST_MILLISECONDS = 10_000;
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "utf8");

describe("hostile pages", () => {
  for (const [name, { html, code, reads = true, file = "side.html" }] of Object.entries(HOSTILE)) {
    it(`${name}: ends in time${code === null ? "" : `, and says ${code}`}`, () => {
      const bytes = bytesOf(html);
      const used = process.cpuUsage();
      const { value, diagnostics } = ingest({ file, bytes }, { anyLanguage: true });
      const { user, system } = process.cpuUsage(used);
      expect((user + system) / 1000).toBeLessThan(MOST_MILLISECONDS);
      const codes = diagnostics.map((found) => found.code);
      if (code !== null) expect(codes).toContain(code);
      if (reads) expect(value?.text).toContain("Kommunen bygger ny havn for 20 millioner kroner");
      const empty = (value?.blocks ?? []).filter(
        ({ start, end, source }) => end <= start || (source?.end ?? 1) <= (source?.start ?? 0),
      );
      expect(empty).toEqual([]);
    }, 30_000);
  }
});

const MHTML_HEAD =
  'From: <Saved by Blink>\nSnapshot-Content-Location: https://kystposten.example/havn\nSubject: Havn\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----grense----"\n\n';
const PART = `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://kystposten.example/havn\n\n${page(
  BODY,
)
  .replace(/=/gu, "=3D")
  .replace(/ø/gu, "=C3=B8")
  .replace(/å/gu, "=C3=A5")
  .replace(/(?<=.{70}) /gu, " =\n")}`;

const MHTML: Readonly<Record<string, string>> = {
  whole: `${MHTML_HEAD}------grense----\n${PART}\n------grense------\n`,
  "with a boundary that is not the one announced": `${MHTML_HEAD}--annet\n${PART}\n--annet--\n`,
  "without an end": `${MHTML_HEAD}------grense----\n${PART}`,
  "with a picture first": `${MHTML_HEAD}------grense----\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n????\n------grense----\n${PART}\n`,
  "with a thousand empty parts behind": `${MHTML_HEAD}------grense----\n${PART}\n${many("------grense----\n", 100_000)}`,
};

describe("pages saved as one file", () => {
  for (const [name, text] of Object.entries(MHTML)) {
    it(`${name}: the page is read`, () => {
      const { value } = ingest({ file: "havn.mhtml", bytes: bytesOf(text) });
      expect(value?.metadata).toMatchObject({ title: "Ny havn i Sørvik", language: "nob" });
      expect(value?.text).toContain("arbeidet tar to år");
    });
  }

  it("tell where the page was", () => {
    const { value } = ingest({ file: "havn.mhtml", bytes: bytesOf(MHTML.whole ?? "") });
    expect(value?.metadata).toMatchObject({ url: "https://kystposten.example/havn" });
  });

  it("without a page in them are none", () => {
    expect(pageOfMhtml(bytesOf(`${MHTML_HEAD}------grense----\nContent-Type: image/png\n\nabc`))).toBeNull();
  });
});

describe("prepare", () => {
  const REFUSED: Readonly<Record<string, { file: string; bytes: Uint8Array }>> = {
    "a PDF that is none": { file: "a.pdf", bytes: bytesOf("hei") },
    "a PDF that is cut": { file: "a.pdf", bytes: bytesOf("%PDF-1.4\n1 0 obj\n<<") },
    "a Word document that is none": { file: "a.docx", bytes: bytesOf("hei") },
    "a Word document that is cut": { file: "a.docx", bytes: bytesOf("PK\u0003\u0004abc") },
  };
  for (const [name, source] of Object.entries(REFUSED)) {
    it(`${name} costs the file, with a diagnostic`, async () => {
      const { value, diagnostics } = await prepare(source);
      expect(value).toBeNull();
      expect(diagnostics).toMatchObject([{ code: "unreadable", severity: "error", file: source.file }]);
    });
  }

  it("lets every other file through", async () => {
    const source = { file: "a.txt", bytes: bytesOf("hei") };
    expect((await prepare(source)).value).toBe(source);
  });
});
