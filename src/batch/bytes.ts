/**
 * Byte strings: UTF-8 as a string with one character for each byte. Most of what is put together is only cut, compared
 * and copied; so nothing is decoded but what is read.
 */
export type ByteString = string;

/** Short ones are mostly ASCII, which is the same in both; to look takes less time than to copy. */
const SHORT = 100;
const ASCII = /^[ -~]*$/;
const isSame = (text: string): boolean => text.length <= SHORT && ASCII.test(text);

export const bytesOf = (text: string): ByteString =>
  isSame(text) ? text : Buffer.from(text, "utf8").toString("latin1");

export const textOf = (bytes: ByteString): string =>
  isSame(bytes) ? bytes : Buffer.from(bytes, "latin1").toString("utf8");
