import { createHmac } from "node:crypto";
import { frenchVat, iban, siren, siret } from "../../../values/identifiers.ts";

/** What stands for whom: the same original has the same fake wherever it stands, and nobody without the key can tell which. */
export interface Fakes {
  readonly company: (name: string) => string;
  readonly person: (name: string) => string;
  readonly street: (address: string) => string;
  readonly town: (town: string) => string;
  readonly site: (name: string) => string;
  /** Nine digits with the right check digit; the spacing of what is replaced stays. */
  readonly siren: (written: string) => string;
  readonly siret: (written: string) => string;
  readonly vat: (written: string) => string;
  readonly iban: (written: string) => string;
  /** Letters stay letters and digits digits: BIC, references, register numbers, telephones. */
  readonly shaped: (written: string) => string;
  readonly host: (name: string) => string;
}

/** `key`: a secret of this export alone, forgotten after it. */
export function fakesWith(key: Uint8Array): Fakes {
  const numberOf = (kind: string, text: string, below: number): number => {
    const hash = createHmac("sha256", key).update(`${kind} ${text}`).digest();
    return Number(hash.readBigUInt64BE() % BigInt(below));
  };
  const given = new Map<string, string>();
  const taken = new Set<string>();
  /** The first of the makings that no other original has. */
  const once = (kind: string, original: string, make: (attempt: number) => string): string => {
    const known = given.get(`${kind} ${original}`);
    if (known !== undefined) return known;
    for (let attempt = 0; ; attempt += 1) {
      const fake = make(attempt);
      if (taken.has(`${kind} ${fake}`) || fake === original) continue;
      taken.add(`${kind} ${fake}`);
      given.set(`${kind} ${original}`, fake);
      return fake;
    }
  };
  const name = (kind: string, original: string, firsts: readonly string[], seconds: readonly string[]) =>
    once(kind, folded(original), (attempt) => {
      const number = numberOf(kind, `${folded(original)} ${attempt}`, firsts.length * seconds.length);
      const pair = `${firsts[number % firsts.length]} ${seconds[Math.floor(number / firsts.length)]}`;
      return attempt < 50 ? pair : `${pair} ${attempt}`;
    });
  const digitsFor = (kind: string, digits: string, attempt: number) =>
    [...digits].map((_digit, index) => numberOf(kind, `${digits} ${attempt} ${index}`, 10)).join("");
  const fakeSiren = (digits: string): string =>
    once("siren", digits, (attempt) => {
      const body = `9${digitsFor("siren", digits.slice(2), attempt)}`;
      return ten.map((last) => `${body}${last}`).find(siren.isValid) ?? body;
    });
  const fakeSiret = (digits: string): string => {
    const head = fakeSiren(digits.slice(0, 9));
    return once("siret", digits, (attempt) => {
      const body = `${head}${digitsFor("siret", digits.slice(10), attempt)}`;
      return ten.map((last) => `${body}${last}`).find(siret.isValid) ?? body;
    });
  };
  const fakeIban = (original: string): string =>
    once("iban", original, (attempt) => {
      const country = original.slice(0, 2);
      const body = [...original.slice(4)]
        .map((character, index) =>
          /\d/.test(character) ? String(numberOf("iban", `${original} ${attempt} ${index}`, 10)) : character,
        )
        .join("");
      const keys = Array.from({ length: 97 }, (_, index) => String(index + 2).padStart(2, "0"));
      return keys.map((check) => `${country}${check}${body}`).find(iban.isValid) ?? `${country}00${body}`;
    });
  return {
    company: (original) => name("company", original, companyFirsts, companySeconds),
    person: (original) => name("person", original, firstNames, familyNames),
    street: (original) =>
      once("street", folded(original), (attempt) => {
        const number = numberOf("street", `${folded(original)} ${attempt}`, streets.length * 200);
        return `${(number % 200) + 1} rue ${streets[Math.floor(number / 200)]}`;
      }),
    town: (original) =>
      once("town", folded(original), (attempt) => {
        const number = numberOf("town", `${folded(original)} ${attempt}`, towns.length * 90);
        return `${10_000 + (number % 90) * 1000} ${towns[Math.floor(number / 90)]}`;
      }),
    site: (original) => name("site", original, ["Site", "Bâtiment", "Pôle", "Halle"], companySeconds),
    siren: (written) => shapedLike(written, fakeSiren(digitsOf(written))),
    siret: (written) => shapedLike(written, fakeSiret(digitsOf(written))),
    vat: (written) => {
      const compact = written.replaceAll(/[ .]/g, "");
      if (!frenchVat.isValid(compact)) return shapedLike(written, digitsFor("vat", digitsOf(written), 0));
      const number = fakeSiren(compact.slice(4));
      return shapedLike(written, `${String((12 + 3 * (Number(number) % 97)) % 97).padStart(2, "0")}${number}`);
    },
    iban: (written) => {
      const fake = fakeIban(written.replaceAll(" ", "").toUpperCase());
      let at = 0;
      return written.replaceAll(/[^ ]/g, () => fake[at++] ?? "");
    },
    shaped: (written) =>
      once("shaped", written, (attempt) =>
        [...written]
          .map((character, index) => {
            const number = (below: number) => numberOf("shaped", `${written} ${attempt} ${index}`, below);
            if (/\d/.test(character)) return String(number(10));
            if (/[A-Z]/.test(character)) return String.fromCharCode(65 + number(26));
            return /[a-z]/.test(character) ? String.fromCharCode(97 + number(26)) : character;
          })
          .join(""),
      ),
    host: (original) => `hote-${numberOf("host", original.toLowerCase(), 1_000_000)}.example`,
  };
}

const ten = Array.from({ length: 10 }, (_, digit) => String(digit));

/** Digits into the places of digits; what stands between them stays. */
function shapedLike(written: string, digits: string): string {
  let at = 0;
  return written.replaceAll(/\d/g, () => digits[at++] ?? "");
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const companyFirsts =
  "Abrinel Balvora Cendrix Dorvane Elmarque Falciane Gorveille Halvene Isolande Jorvache Kelbrune Lorvance Mirvelle Norbane Olvarine Pélorme Quervane Rastelle Solvigne Tarvenne".split(
    " ",
  );
const companySeconds =
  "Alderane Bessoy Calvigne Dormelle Estrade Ferlane Granvelle Hostin Ivrande Jaspure Lunelle Marvigne Nolvac Orsenne Palvine Rovelle Sarmance Tolvigne Urvane Valdorge".split(
    " ",
  );
const firstNames =
  "Alix Camille Claude Dominique Eden Frédérique Gaël Jocelyn Lou Maxime Noa Pascale Renée Sacha Valéry".split(" ");
const familyNames =
  "Arbeline Bordevin Calvestre Dumorel Estravel Farganel Gombrelle Hostavel Jorandel Lestravin Morvandel Nestorel Orgevin Pastravel Rombrel Sauvestrin Tormandel Vautravel".split(
    " ",
  );
const streets =
  "des Acacias|du Bief|de la Clairière|des Érables|de la Fontaine Neuve|des Genêts|du Haut Pré|de l'Iris|des Joncs|du Lavoir|des Mélèzes|du Noyer".split(
    "|",
  );
const towns =
  "Valbrune Montclair-le-Pré Saint-Orvin Rochevielle Beaulande Castelvigne Fontenelle-les-Joncs Grandverge Hautecombe-en-Val Marlande".split(
    " ",
  );
