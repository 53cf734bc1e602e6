/** A comparison as one page that needs nothing else: no script, no network, every text of an article escaped. */
import { createHash } from "node:crypto";
import { html, Markup } from "../../markup.ts";
import type { Diff, WordPiece } from "../result.ts";
import { type Group, type Item, type Names, viewOf } from "./view.ts";

const STYLE = `
:root{color-scheme:light dark;--line:#d0d7de;--soft:#59636e;--in:#dafbe1;--out:#ffebe9;--text:#1f2328;--page:#fff}
@media (prefers-color-scheme:dark){:root{--line:#3d444d;--soft:#9198a1;--in:#12361f;--out:#4a1c1c;--text:#f0f6fc;--page:#0d1117}}
body{margin:0 auto;max-width:60rem;padding:1rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.4rem}h2{font-size:1.15rem;border-bottom:1px solid var(--line);margin-top:2rem}h3{font-size:1rem;margin-bottom:.3rem}
code,.key{font-family:ui-monospace,monospace;font-size:.85em;color:var(--soft);overflow-wrap:anywhere}
ul{padding-left:0;list-style:none}li{overflow-wrap:anywhere}
.change{border-left:3px solid var(--line);padding-left:.8rem;margin:.8rem 0}
.label{font-weight:600}.slots{margin:.2rem 0}blockquote{margin:.3rem 0;color:var(--soft)}
ins{background:var(--in);color:var(--text);text-decoration:underline}del{background:var(--out);color:var(--text)}
@media print{body{max-width:none}}
`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

const piece = ({ text, is }: WordPiece): Markup | string =>
  is === "same" ? text : is === "added" ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;

const list = (lines: readonly string[]): Markup | null =>
  lines.length === 0 ? null : html`<ul class="slots">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

const item = ({ label, type, id, says, slots, quote, words, isAsAbove, evidence, cause }: Item): Markup =>
  html`<li class="change"><span class="label">${label}</span> ${type}: ${says} <code>${id}</code>
${list(slots)}${!isAsAbove && html`<blockquote lang="no">${words.length === 0 ? quote : words.map(piece)}</blockquote>`}
${list(evidence)}${cause !== "" && html`<p class="key">cause: ${cause}</p>`}</li>
`;

const group = ({ title, key, items }: Group): Markup => html`<section>
<h3>${title !== "" && html`<span lang="no">${title}</span> `}<code>${key}</code></h3>
<ul>
${items.map(item)}</ul>
</section>
`;

const groups = (title: string, all: readonly Group[]): Markup | null =>
  all.length === 0 ? null : html`<h2>${title}</h2>\n${all.map(group)}`;

export function renderHtml(diff: Diff, names: Names): string {
  const { heading, counts, makers, byArticle, byRule, rest } = viewOf(diff, names);
  const moved = diff.facts.filter(({ class: name }) => name === "moved");
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>klartekst diff: ${heading}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${!diff.isChanged ? "nothing has changed" : counts.length === 0 ? "all facts are the same" : counts.join(", ")}</p>
${makers !== "" && html`<p>made with other ${makers}</p>`}
${groups("By article", byArticle)}${groups("By rule", byRule)}
${rest.map(({ title, lines }) => html`<h2>${title}</h2>\n${list(lines)}`)}
${
  moved.length > 0 &&
  html`<details><summary>${moved.length} moved</summary>${list(moved.map(({ old, now }) => `${old?.id} → ${now?.id}`))}</details>`
}
</main>
</body>
</html>
`.html;
}
