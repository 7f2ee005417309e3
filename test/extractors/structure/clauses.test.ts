import { expect, test } from "vitest";
import { documentOf } from "../../../extractors/languages/corpus-text.ts";
import { clauseAt, clausesOf } from "../../../extractors/structure/clauses.ts";
import { normalView } from "../../../extractors/structure/normal-view.ts";

const read = (lines: string) => {
  const view = normalView(documentOf(lines, "fr"));
  return { view, clauses: clausesOf(view) };
};

test("a clause is its heading and what follows, up to the next heading", () => {
  const { view, clauses } = read("# ARTICLE 1 - OBJET\nLe prestataire nettoie.\n# ARTICLE 2 : DURÉE\nUn an.");
  expect(clauses.map(({ number, heading }) => [number, heading])).toEqual([
    ["1", "OBJET"],
    ["2", "DURÉE"],
  ]);
  expect(clauseAt(clauses, view.text.indexOf("Un an"))?.heading).toBe("DURÉE");
});

test("a sub-clause knows the headings around it", () => {
  const { clauses } = read("# 5 Prix\nLe prix est ferme.\n# 5.1 Révision\nAnnuelle.\n# 6 Durée\nUn an.");
  expect(clauses.map((clause) => clause.path)).toEqual([["Prix"], ["Prix", "Révision"], ["Durée"]]);
});

test("every character belongs to exactly one clause", () => {
  const { view, clauses } = read("Préambule\n# Article 1 Objet\nTexte.\n# 1.1 Détail\nTexte.");
  expect(clauses[0]?.start).toBe(0);
  expect(clauses.at(-1)?.end).toBe(view.text.length);
  for (const [index, clause] of clauses.slice(1).entries()) expect(clause.start).toBe(clauses[index]?.end);
});

test("a short numbered line is a heading, a numbered sentence is not", () => {
  const { clauses } = read("Article 7 - Pénalités\nTexte.\n7. Le titulaire remet un rapport chaque mois.");
  expect(clauses.map((clause) => clause.heading)).toEqual(["Pénalités"]);
});

test.each([
  [
    "titles, articles and dotted numbers",
    "# TITRE I - DISPOSITIONS\n# Article 3 - Prix\n# 3.2 Révision\n# 3.2.1 Formule\n# TITRE II - FIN\n# Article 4 - Durée",
    ["I", "I/3", "I/3/3.2", "I/3/3.2/3.2.1", "II", "II/4"],
  ],
  [
    "roman numbers that hold articles",
    "# I. Généralités\n# Article 1 - Objet\n# II. Prix\n# Article 2 - Prix\n# 2.1 Forme",
    ["I", "I/1", "II", "II/2", "II/2/2.1"],
  ],
  [
    "roman numbers inside articles",
    "# Article 1 - Objet\n# I. Principe\n# II. Exceptions\n# Article 2 - Prix",
    ["1", "1/I", "1/II", "2"],
  ],
  ["numbers without a word", "# 1. Objet\n# 1.1 Détail\n# 2. Prix\n# A. Forme", ["1", "1/1.1", "2", "A"]],
  [
    "annexes, which end what is before them",
    "# Article 9 - Litiges\n# 9.1 Amiable\n# ANNEXE A - Prix\n# 1. Objet",
    ["9", "9/9.1", "A", "A/1"],
  ],
])("the clause tree is right for %s", (_, lines, expected) => {
  const { clauses } = read(lines);
  const numbers = (index: number | undefined): string[] => {
    const clause = index === undefined ? undefined : clauses[index];
    return clause ? [...numbers(clause.parent), clause.number.replace(/^\p{L}{2,}\s+|[.)]$/gu, "")] : [];
  };
  expect(clauses.map((_clause, index) => numbers(index).join("/"))).toEqual(expected);
});
