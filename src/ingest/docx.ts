/** A Word document → HTML, by mammoth: headings by their styles, lists, tables; pictures left out. */
import mammoth from "mammoth";

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Tittel'] => h1:fresh",
  "p[style-name='Subtitle'] => p.ingress:fresh",
  "p[style-name='Undertittel'] => p.ingress:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Bildetekst'] => p.caption:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='Overskrift ${level}'] => h${level}:fresh`),
];

/** @throws when the bytes are no Word document */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  return `<html><body>${value}</body></html>`;
}
