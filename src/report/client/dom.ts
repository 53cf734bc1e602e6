/** Elements made one by one: whatever is put into them is text. No HTML is ever made of strings. */
import { runsOf } from "../shared/visible.ts";

export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Listener = (event: Event) => void;

export interface Attributes {
  readonly on?: Readonly<Record<string, Listener>>;
  readonly [name: string]: string | number | boolean | null | undefined | Readonly<Record<string, Listener>>;
}

function append(parent: Node, child: Child): void {
  if (child === null || child === undefined || child === false) return;
  if (child instanceof Node) parent.appendChild(child);
  else if (typeof child === "object") for (const item of child) append(parent, item);
  else parent.appendChild(document.createTextNode(String(child)));
}

function dress(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "object" && value !== null)
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, String(value));
  }
  for (const child of children) append(element, child);
}

/** `true` gives an attribute without a value, `false`, `null` and `undefined` none. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  dress(element, attributes, children);
  return element;
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  dress(element, attributes, children);
  return element;
}

/** Text of an article: signs that cannot be seen are shown by name. */
export const runs = (text: string): Child =>
  runsOf(text).map((run) => ("text" in run ? run.text : el("span", { class: "sign" }, run.sign)));

/** The same, kept from turning the text around it. */
export const own = (text: string): Child => el("bdi", { dir: "auto" }, runs(text));

export const replace = (parent: Element, ...children: readonly Child[]): void => {
  parent.replaceChildren();
  for (const child of children) append(parent, child);
};

/** The beginning of a text, cut at a blank where there is one near. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > most * 0.7 ? blank : most).replace(/\p{Surrogate}$/u, "")} …`;
}
