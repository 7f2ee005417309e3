import { equationField } from "./equation-field.ts";
import { symbolSign } from "./symbols.ts";
import { below, child, type Element, elementsOf, isOn, property } from "./xml.ts";

interface OpenField {
  instruction: string;
  /** Whether the result has begun: before it, text belongs to the instruction and is not printed. */
  inResult: boolean;
  /** Whether the result holds anything but spaces. */
  filled: boolean;
  readonly form?: Element;
}

/** A blank of a form that nobody filled in, as paper shows it. */
const blank = "_____";

/**
 * The complex fields of a part (ECMA-376 17.16.18), which may be nested and run over several paragraphs. Results are
 * printed as Word stored them; instructions are not; fields that have no stored result are computed where we can.
 */
export class Fields {
  readonly #open: OpenField[] = [];
  readonly #unmatched: ReadonlySet<Element>;

  /** A beginning without an end would swallow the rest of the document: such are left out. */
  constructor(part: Element) {
    this.#unmatched = unmatchedIn(part);
  }

  /** Takes a `w:fldChar` and gives what it prints. */
  character(element: Element): string {
    if (this.#unmatched.has(element)) return "";
    switch (element.attributes["w:fldCharType"]) {
      case "begin":
        this.#open.push({ instruction: "", inResult: false, filled: false, form: child(element, "w:ffData") });
        return "";
      case "separate":
        this.#innermost((field) => {
          field.inResult = true;
        });
        return "";
      case "end": {
        const field = this.#open.pop();
        return field ? this.text(endOf(field)) : "";
      }
      default:
        return "";
    }
  }

  /** Takes a piece of an instruction (`w:instrText`). */
  instruction(text: string): void {
    this.#innermost((field) => {
      field.instruction += text;
    });
  }

  /** Takes text of a run and gives what of it is printed: nothing inside an instruction. */
  text(text: string): string {
    for (const field of this.#open.toReversed()) {
      if (field.inResult) field.filled ||= text.trim() !== "";
      else {
        // The result of a field inside an instruction is part of it.
        field.instruction += text;
        return "";
      }
    }
    const inner = this.#open.at(-1);
    // The spaces that stand for an empty blank give way to a line, written at the field's end.
    return inner && isTextBlank(inner) && text.trim() === "" ? "" : text;
  }

  #innermost(change: (field: OpenField) => void): void {
    const field = this.#open.at(-1);
    if (field) change(field);
  }
}

function isTextBlank(field: OpenField): boolean {
  return /^\s*FORMTEXT\b/iu.test(field.instruction);
}

/** What a field prints at its end, beside its stored result. */
function endOf(field: OpenField): string {
  const name = /^\s*([A-Za-z]+)/u.exec(field.instruction)?.[1]?.toUpperCase() ?? "";
  if (field.form) {
    const box = child(field.form, "w:checkBox");
    if (box) return (child(box, "w:checked") ? isOn(box, "w:checked") : isOn(box, "w:default")) ? "☒" : "☐";
    if (name === "FORMTEXT" && !field.filled) return blank;
    if (name === "FORMDROPDOWN" && !field.filled) return chosen(child(field.form, "w:ddList"));
  }
  if (field.filled) return "";
  if (name === "EQ") return equationField(field.instruction);
  if (name === "SYMBOL") return symbolField(field.instruction);
  return "";
}

function chosen(list: Element | undefined): string {
  const entries = elementsOf(list).filter((part) => part.name === "w:listEntry");
  const index = Number(property(list, "w:result") ?? property(list, "w:default") ?? 0);
  return entries[index]?.attributes["w:val"] ?? "";
}

/** `SYMBOL 168 \f "Wingdings"` */
function symbolField(instruction: string): string {
  const found = /^\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})(?:.*?\\f\s+"?([^"\\]+)"?)?/iu.exec(instruction);
  return found?.[1] ? symbolSign(Number(found[1]), found[2]?.trim()) : "";
}

function unmatchedIn(part: Element): Set<Element> {
  const unmatched = new Set<Element>();
  const open: Element[] = [];
  for (const element of below(part)) {
    if (element.name !== "w:fldChar") continue;
    const type = element.attributes["w:fldCharType"];
    if (type === "begin") open.push(element);
    else if (type === "separate" && open.length === 0) unmatched.add(element);
    else if (type === "end" && open.pop() === undefined) unmatched.add(element);
  }
  for (const element of open) unmatched.add(element);
  return unmatched;
}
