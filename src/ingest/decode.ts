/**
 * Bytes → text. Order: byte order mark, pattern of NUL bytes (UTF-16 without a mark), strict UTF-8, what a page declares
 * (it may lie, so strict UTF-8 beats it), UTF-8 with a few broken bytes, windows-1252.
 * Text that is not UTF-8 is decoded by iconv-lite: Node's own windows-1252 is wrong in 20.18 and later.
 */
import iconv from "iconv-lite";
import { diagnostic } from "../diagnostics.ts";
import type { Diagnostic, Staged } from "../model.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const SAMPLE = 4096;

function utf16ByNuls(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index++) if (bytes[index] === 0) index % 2 === 0 ? even++ : odd++;
  const share = (count: number): number => count / Math.max(1, length / 2);
  if (share(odd) > 0.2 && odd > 4 * even) return "utf-16le";
  if (share(even) > 0.2 && even > 4 * odd) return "utf-16be";
  return null;
}

/** Control characters no text has: more than a few make it another kind of file. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > length / 50;
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const DECLARATION =
  /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}(?<label>[A-Za-z0-9_:-]{2,30})/iu;
/** Latin-1 is windows-1252 to every browser, and UTF-8 has been tried. */
const SAME_AS_DEFAULT = /^(?:iso-?8859-?1|latin-?1|windows-1252|us-ascii|ascii|utf-?8)$/iu;

/** The charset that a page names in its head, where it is one to try. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString("latin1");
  const label = DECLARATION.exec(head)?.groups?.label;
  return label === undefined || SAME_AS_DEFAULT.test(label) || !iconv.encodingExists(label)
    ? null
    : label.toLowerCase();
}

/** So few of a text's letters beyond ASCII may be broken for it still to be UTF-8. */
const BROKEN_SHARE = 0.1;

/** UTF-8 in which a few bytes went lost, as where a text was cut or pasted together; null where it is another encoding. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const lost = text.match(/\uFFFD/gu)?.length ?? 0;
  const good = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0;
  return lost <= good * BROKEN_SHARE ? text : null;
}

function decodeBytes(bytes: Uint8Array): Decoded & { guessed: boolean; binary: boolean } {
  const done = (text: string, encoding: string, guessed = false) => ({
    text,
    encoding,
    guessed,
    binary: false,
  });
  const utf16 = (label: "utf-16le" | "utf-16be", guessed: boolean) =>
    done(new TextDecoder(label).decode(bytes), label, guessed);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return done(new TextDecoder("utf-8").decode(bytes), "utf-8");
  if (startsWith(bytes, 0xff, 0xfe)) return utf16("utf-16le", false);
  if (startsWith(bytes, 0xfe, 0xff)) return utf16("utf-16be", false);
  const byNuls = utf16ByNuls(bytes);
  if (byNuls !== null) {
    const guess = utf16(byNuls, true);
    // Compressed and other binary files hold NUL bytes too, but decode to nonsense.
    if (!/(?![\t\n\r\f])[\p{Cc}\ufffd]/u.test(guess.text.slice(0, SAMPLE))) return guess;
  }
  if (looksBinary(bytes)) return { text: "", encoding: "binary", guessed: false, binary: true };
  try {
    return done(new TextDecoder("utf-8", { fatal: true }).decode(bytes), "utf-8");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const declared = declaredCharset(bytes);
    if (declared !== null) return done(iconv.decode(Buffer.from(bytes), declared), declared, true);
    const mostly = brokenUtf8(bytes);
    if (mostly !== null) return done(mostly, "utf-8", true);
    return done(iconv.decode(Buffer.from(bytes), "windows-1252"), "windows-1252", true);
  }
}

/** Text is NFC. Null, with a diagnostic, for bytes that are no text. */
export function decode(bytes: Uint8Array): Staged<Decoded | null> {
  const { text: decoded, encoding, guessed, binary } = decodeBytes(bytes);
  if (binary) {
    return {
      value: null,
      diagnostics: [
        diagnostic("binary-file", "these bytes are no text; save the article as plain text (UTF-8)"),
      ],
    };
  }
  const text = decoded.normalize("NFC");
  const diagnostics: Diagnostic[] = [];
  if (guessed) {
    diagnostics.push(diagnostic("encoding-guessed", `not clean UTF-8; read as ${encoding}`));
  }
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  if (lost > 0) {
    diagnostics.push(diagnostic("characters-lost", `${lost} characters could not be decoded (U+FFFD)`));
  }
  if (/Ã(?:[¦¸¥˜…†\u0085\u0086\u0098])/u.test(text)) {
    diagnostics.push(
      diagnostic("double-encoding", 'looks encoded twice ("Ã¸" for "ø"); save the article again as UTF-8'),
    );
  }
  return { value: { text, encoding }, diagnostics };
}
