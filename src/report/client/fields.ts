/** The form fields of a correction: slots and qualifiers as a reviewer edits them, and what they say afterwards. */
import type { Qualifier, Slot } from "../../model.ts";
import type { Patch, Says } from "../shared/decision.ts";
import { type Child, el } from "./dom.ts";
import { label, type Page, t } from "./page.ts";

/** The message says what to write instead. */
export class FieldError extends Error {}

/** Fields, and how to read them. */
export interface Fields<T> {
  readonly elements: Child;
  /** @throws FieldError */
  read(): T;
}

const input = (value: string, attributes: Record<string, string> = {}): HTMLInputElement => {
  const field = el("input", {
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    dir: "auto",
    ...attributes,
  });
  field.value = value;
  return field;
};

const labelled = (name: string, field: HTMLElement): HTMLElement =>
  el("label", { class: "field" }, el("span", { class: "label" }, name), field);

function readNumber(field: HTMLInputElement, page: Page): number | undefined {
  const written = field.value.replace(/[\s\u00A0\u202F]/gu, "").replace(",", ".");
  if (written === "") return undefined;
  const value = Number(written);
  if (!Number.isFinite(value)) throw new FieldError(t(page, "badNumber", field.value));
  return value;
}

type Quantity = Extract<Slot, { value: number }>;

function quantityFields(quantity: Quantity, page: Page): Fields<Quantity | null> {
  const value = input(String(quantity.value), { inputmode: "decimal" });
  const max = input(quantity.max === undefined ? "" : String(quantity.max), { inputmode: "decimal" });
  const of = input(quantity.of === undefined ? "" : String(quantity.of), { inputmode: "decimal" });
  const measure = quantity.currency === undefined ? "unit" : "currency";
  const unit = input(quantity[measure] ?? "");
  return {
    elements: el(
      "div",
      { class: "quantity-fields" },
      labelled(t(page, "value"), value),
      labelled(t(page, "max"), max),
      labelled(t(page, "of"), of),
      labelled(t(page, measure), unit),
    ),
    read() {
      const [main, upper, whole] = [value, max, of].map((field) => readNumber(field, page));
      if (main === undefined) return null;
      return {
        value: main,
        ...(upper !== undefined && { max: upper }),
        ...(whole !== undefined && { of: whole }),
        ...(unit.value.trim() !== "" && { [measure]: unit.value.trim() }),
      };
    },
  };
}

/** A name that is an entity's refers to it; another name refers to none. */
function namedSlot(name: string, old: Slot | null, page: Page): Slot {
  if (old !== null && "name" in old && old.name === name) return old;
  const entity = page.store.data.entities.find(([, , known]) => known === name);
  return entity === undefined ? { name } : { name, entity: entity[0] };
}

function slotFields(slot: Slot | null, name: string, page: Page): Fields<Slot | null> {
  if (slot !== null && "value" in slot) {
    const { elements, read } = quantityFields(slot, page);
    return { elements: el("fieldset", {}, el("legend", {}, name), elements), read };
  }
  if (slot !== null && "text" in slot) {
    const field = el("textarea", { rows: 3, dir: "auto" });
    field.value = slot.text;
    return {
      elements: labelled(name, field),
      read: () => (field.value.trim() === "" ? null : { text: field.value.trim() }),
    };
  }
  const field = input(slot?.name ?? "", { list: "entities" });
  return {
    elements: labelled(name, field),
    read: () => (field.value.trim() === "" ? null : namedSlot(field.value.trim(), slot, page)),
  };
}

function parsed(written: string, page: Page): unknown {
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FieldError(t(page, "badJson", written));
    throw error;
  }
}

/** Words are edited as words, numbers as numbers, the rest as JSON. */
function qualifierField(value: Qualifier, name: string, page: Page): Fields<Qualifier | undefined> {
  const isWords = typeof value === "string";
  const field = input(isWords ? value : JSON.stringify(value));
  return {
    elements: labelled(label(page, "qualifier", name), field),
    read() {
      const written = field.value.trim();
      if (written === "") return undefined;
      if (isWords) return written;
      return typeof value === "number" ? readNumber(field, page) : (parsed(written, page) as Qualifier);
    },
  };
}

/** All that a fact says, as fields. */
export function saysFields(says: Says, page: Page): Fields<Patch> {
  const subject = slotFields(says.subject, t(page, "subject"), page);
  const predicate = input(says.predicate);
  const object = slotFields(says.object, t(page, "object"), page);
  const qualifiers = Object.entries(says.qualifiers).map(
    ([name, value]) => [name, qualifierField(value, name, page)] as const,
  );
  const added = input("", { placeholder: "date=2026" });
  return {
    elements: [
      subject.elements,
      labelled(t(page, "predicate"), predicate),
      object.elements,
      el(
        "fieldset",
        {},
        el("legend", {}, t(page, "qualifiers")),
        qualifiers.map(([, { elements }]) => elements),
        labelled(t(page, "addQualifier"), added),
      ),
      el("p", { class: "hint" }, t(page, "emptyRemoves")),
    ],
    read() {
      const read = qualifiers.map(([name, field]) => [name, field.read()] as const);
      const [, name, value] = /^\s*([A-Za-z]+)\s*=\s*(.+?)\s*$/u.exec(added.value) ?? [];
      if (name !== undefined && value !== undefined) read.push([name, value]);
      return {
        type: says.type,
        subject: subject.read(),
        predicate: predicate.value.trim() === "" ? says.predicate : predicate.value.trim(),
        object: object.read(),
        qualifiers: Object.fromEntries(read.filter(([, item]) => item !== undefined)),
      };
    },
  };
}
