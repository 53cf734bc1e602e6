/**
 * A page as a flat list of its elements in document order. Every walk over it is a loop: `end` is the index behind an
 * element's last descendant, `parent` the index of the one it stands in.
 */
import { load } from "cheerio/slim";
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import type { Staged } from "../../model.ts";
import { guard } from "./guard.ts";

export interface PageElement {
  readonly tag: string;
  readonly parent: number;
  end: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly node: Element;
}

/** Called in document order; offsets are those of the page. */
export interface Visitor {
  enter(index: number): void;
  leave(index: number): void;
  text(data: string, start: number, parent: number): void;
}

export interface Page {
  readonly elements: readonly PageElement[];
  /** Walks over elements and texts. */
  walk(visitor: Visitor): void;
}

/** Behind the node, or behind the nearest ancestor that has something behind it; calls `leave` for what ends. */
function next(node: AnyNode, leave: (node: AnyNode) => void): AnyNode | null {
  for (let at: AnyNode | null = node; at !== null; at = at.parent) {
    leave(at);
    if (at.next !== null) return at.next as AnyNode;
  }
  return null;
}

function walkNodes(
  first: AnyNode | null,
  enter: (node: AnyNode) => void,
  leave: (node: AnyNode) => void,
): void {
  for (let at = first; at !== null; ) {
    enter(at);
    const child: AnyNode | undefined = isTag(at) ? (at.children[0] as AnyNode | undefined) : undefined;
    at = child ?? next(at, leave);
  }
}

export function parsePage(html: string): Staged<Page> {
  const { value: safe, diagnostics } = guard(html);
  const root = load(safe, {
    xml: { xmlMode: false, withStartIndices: true, withEndIndices: true },
  }).root()[0];
  const first = (root?.children[0] ?? null) as AnyNode | null;
  const elements: PageElement[] = [];
  const indexOf = new Map<AnyNode, number>();
  walkNodes(
    first,
    (node) => {
      if (!isTag(node)) return;
      indexOf.set(node, elements.length);
      const parent = node.parent === null ? -1 : (indexOf.get(node.parent as AnyNode) ?? -1);
      elements.push({ tag: node.name, parent, end: 0, attributes: node.attribs, node });
    },
    (node) => {
      const index = indexOf.get(node);
      const element = index === undefined ? undefined : elements[index];
      if (element !== undefined) element.end = elements.length;
    },
  );
  const walk = (visitor: Visitor): void =>
    walkNodes(
      first,
      (node) => {
        if (isText(node)) {
          const parent = node.parent === null ? -1 : (indexOf.get(node.parent as AnyNode) ?? -1);
          visitor.text(node.data, node.startIndex ?? 0, parent);
        } else {
          const index = indexOf.get(node);
          if (index !== undefined) visitor.enter(index);
        }
      },
      (node) => {
        const index = indexOf.get(node);
        if (index !== undefined) visitor.leave(index);
      },
    );
  return { value: { elements, walk }, diagnostics };
}
