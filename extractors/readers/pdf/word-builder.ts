import type { PlacedWord } from "../../structure/line.ts";
import { withAccent, withLoneAccents } from "./accents.ts";
import { type DigitGap, groupGaps } from "./digit-groups.ts";
import { DoubledWords } from "./doubled-words.ts";
import { withLettersJoined } from "./spaced-letters.ts";
import type { TextStyle } from "./text-style.ts";

/** A character's place: left, top, right, bottom in points of the frame of its run. */
export interface CharacterBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Grave, circumflex and what lies beyond ASCII: the rest is the same in every normal form. */
const mayCombine = (code: number) => code >= 0xa8 || code === 0x60 || code === 0x5e;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
/** Hebrew to Arabic Extended-A, and their presentation forms. */
const isRightToLeft = (code: number) =>
  (code >= 0x590 && code <= 0x8ff) || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff);

/** Puts the characters of one direction together as words, in the order they are drawn. */
export class WordBuilder {
  readonly #words: PlacedWord[] = [];
  /** Indices of short words after which the file holds no space: pdfium guessed one, or there is a gap. */
  readonly #guessed = new Set<number>();
  /** Characters taken, white space and what is drawn twice aside. */
  characters = 0;
  readonly #doubled = new DoubledWords();
  #text = "";
  #style: TextStyle | undefined;
  #digits: DigitGap[] = [];
  #left = 0;
  #top = 0;
  #right = 0;
  #bottom = 0;
  #lastCode = 0;
  #lastLeft = 0;
  /** Of the glyph of the last character: of the whole ligature where it is part of one. */
  #glyphLeft = 0;
  #lastRight = 0;
  #lastObject = 0;
  /** Of the word so far: whether any character may combine with another. */
  #composes = false;

  add(code: number, box: CharacterBox, style: TextStyle): void {
    const glyphLeft = box.left;
    if (this.#text !== "") {
      if (this.#isOfLigature(box, style)) {
        box.right += this.#lastRight - box.left;
        box.left = this.#lastRight;
      }
      if (this.#isDrawnAgain(code, box, style)) return;
      if (this.#jumps(code, box, style)) this.close("");
    }
    const { left, top, right, bottom } = box;
    if (this.#text === "") {
      this.#style = style;
      [this.#left, this.#top, this.#right, this.#bottom] = [left, top, right, bottom];
      this.#text = String.fromCodePoint(code);
      this.#composes = mayCombine(code);
    } else {
      if (isDigit(code) && isDigit(this.#lastCode)) {
        this.#digits.push({ at: this.#text.length, gap: left - this.#lastRight, left, right: this.#lastRight });
      }
      const character = String.fromCodePoint(code);
      this.#text = withAccent(this.#text, this.#lastCode, character, code, this.#overlapsLast(left, right));
      if (mayCombine(code)) this.#composes = true;
      if (left < this.#left) this.#left = left;
      if (top < this.#top) this.#top = top;
      if (right > this.#right) this.#right = right;
      if (bottom > this.#bottom) this.#bottom = bottom;
    }
    this.characters++;
    this.#lastCode = code;
    this.#lastLeft = left;
    this.#glyphLeft = glyphLeft;
    this.#lastRight = right;
    this.#lastObject = style.object;
  }

  /** The words so far, put right where letters stand apart or accents stand alone. */
  get words(): readonly PlacedWord[] {
    return withLoneAccents(withLettersJoined(this.#words, this.#guessed));
  }

  /** Whether the word so far may be a letter set apart from its word. */
  get isShort(): boolean {
    return this.#text.length <= 2;
  }

  /**
   * Ends the word. `space` is the white space read after it, empty where none was; `guessed`: it is not in the file, but
   * pdfium's reading of a gap.
   */
  close(space: string, guessed = space === ""): void {
    const style = this.#style;
    if (this.#text === "" || style === undefined) {
      if (space !== "" && space !== " ") this.#respace(space);
      return;
    }
    const { fontSize, bold } = style;
    const place = { top: this.#top, bottom: this.#bottom, fontSize, bold };
    let [start, from] = [0, this.#left];
    for (const gap of groupGaps(this.#digits, this.#bottom - this.#top)) {
      this.#push({ text: this.#written(start, gap.at), left: from, right: gap.right, ...place, spaceAfter: " " });
      [start, from] = [gap.at, gap.left];
    }
    const text = this.#written(start, this.#text.length);
    this.#push({ text, left: from, right: this.#right, ...place, spaceAfter: space });
    if (guessed && this.isShort) this.#guessed.add(this.#words.length - 1);
    this.#text = "";
    if (this.#digits.length > 0) this.#digits = [];
  }

  #push(word: PlacedWord): void {
    const at = this.#doubled.indexOf(word, this.#words);
    const first = at === undefined ? undefined : this.#words[at];
    if (at === undefined || first === undefined) this.#words.push(word);
    // Drawn twice a hair apart, a word looks bold.
    else this.#words[at] = { ...first, bold: true };
  }

  #written(start: number, end: number): string {
    const text = this.#text.slice(start, end);
    return this.#composes ? text.normalize("NFC") : text;
  }

  /** A no-break space that follows the space already read is the one to keep. */
  #respace(space: string): void {
    const last = this.#words.pop();
    if (last) this.#words.push({ ...last, spaceAfter: space });
  }

  /** Whether a character lies apart from the word before it: on another line, back on this one, or across a gap. */
  #jumps(code: number, { left, top, right, bottom }: CharacterBox, { object, fontSize }: TextStyle): boolean {
    if (top > this.#bottom || bottom < this.#top) return true;
    const height = Math.max(this.#bottom - this.#top, bottom - top, 1);
    // Cells of a table may nearly touch: each is drawn by an operator of its own.
    if (object !== this.#lastObject && left - this.#lastRight > 0.15 * fontSize) return true;
    if (left - this.#right > height || this.#left - right > height) return true;
    return right < this.#lastLeft + 0.1 * height && right < this.#right - 0.1 * height && !isRightToLeft(code);
  }

  /** The character before, drawn once more a hair apart by an operator of its own: bold for the poor. */
  #isDrawnAgain(code: number, { left, top, bottom }: CharacterBox, { object }: TextStyle): boolean {
    if (code !== this.#lastCode || object === this.#lastObject) return false;
    return Math.abs(left - this.#lastLeft) < 0.1 * (bottom - top) && top < this.#bottom && bottom > this.#top;
  }

  /** pdfium gives the letters of `ﬁ`, `ﬄ` or `ﬆ` one by one, with their own widths, all from the left edge of the glyph. */
  #isOfLigature({ left }: CharacterBox, { object }: TextStyle): boolean {
    if (object !== this.#lastObject || (this.#lastCode !== 0x66 && this.#lastCode !== 0x73)) return false;
    return Math.abs(left - this.#glyphLeft) < 0.01;
  }

  #overlapsLast(left: number, right: number): boolean {
    const shared = Math.min(right, this.#lastRight) - Math.max(left, this.#lastLeft);
    return shared > 0.5 * Math.min(right - left, this.#lastRight - this.#lastLeft);
  }
}
