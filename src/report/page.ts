/** The page: one file with its style, its data and its script, and a policy that lets nothing else in. */
import { createHash } from "node:crypto";
import { embeddedJson, html, Markup } from "../markup.ts";
import type { Embedding } from "./embed.ts";

/** What the build made of `client/` and `report.css`. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

const hashOf = (content: string): string =>
  `'sha256-${createHash("sha256").update(content, "utf8").digest("base64")}'`;

/** Only this script and this style; no network, no frames, no forms that are sent, no HTML made of strings. */
export const policyOf = ({ script, style }: Assets): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

const data = (id: string, value: unknown): string =>
  `${html`<script type="application/json" id="${id}">${embeddedJson(value)}</script>`.html}\n`;

/** @returns the page, piece by piece */
export function* pagePieces({ embedded, bodies }: Embedding, assets: Assets): Generator<string> {
  yield html`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="klartekst ${embedded.version}">
<title>klartekst</title>
<style>${new Markup(assets.style)}</style>
</head>
<body>
<noscript><p>Rapporten vises av et skript i denne filen. This report is shown by a script in this file.</p></noscript>
`.html;
  yield data("data", embedded);
  for (const [number, body] of bodies.entries()) if (body !== null) yield data(`body-${number}`, body);
  yield `<script>${assets.script}</script>\n</body>\n</html>\n`;
}
