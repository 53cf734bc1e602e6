/**
 * Byte strings: UTF-8 as a string with one character for each byte. Most of what is put together is only cut, compared
 * and copied; so nothing is decoded but what is read.
 */
export type ByteString = string;

export const bytesOf = (text: string): ByteString => Buffer.from(text, "utf8").toString("latin1");

export const textOf = (bytes: ByteString): string => Buffer.from(bytes, "latin1").toString("utf8");
