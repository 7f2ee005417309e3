import { globSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { auditDetail } from "../../web/format/audit-detail.ts";
import { auditWords } from "../../web/words/audit.ts";

// The words ask the browser which language was chosen.
vi.hoisted(() => Object.assign(globalThis, { localStorage: { getItem: () => null } }));

test("what the audit notes is said in words", () => {
  expect(auditDetail({ byLink: false }, "fr")).toBe("par mot de passe");
  expect(auditDetail({ byLink: true }, "en")).toBe("by a link");
  expect(auditDetail({ kept: 3, isWhole: true }, "fr")).toBe("3 fichiers reçus");
  expect(auditDetail({ kept: 1, isWhole: false }, "fr")).toBe("1 fichier reçu, envoi interrompu");
  expect(auditDetail({ role: "reviewer", sites: "all" }, "fr")).toBe("rôle\u00a0: Vérification, tous les sites");
  expect(auditDetail({ scopes: "documents:read exports:read", days: 30 }, "en")).toBe(
    "rights: read documents, export, valid for 30 days",
  );
});

test("what has no words yet is shown by its name", () => {
  expect(auditDetail({ colour: "red" }, "en")).toBe("colour: red");
});

test("every action that is entered in the audit has words", () => {
  const sources = globSync("{server,store,cli}/**/*.ts").map((path) => readFileSync(path, "utf8"));
  const actions = sources.flatMap((source) =>
    [...source.matchAll(/(?:action|audit): "(\w+\.\w+)"/g)].map(([, action = ""]) => action),
  );
  expect(actions.length).toBeGreaterThan(20);
  expect([...new Set(actions)].filter((action) => !(action in auditWords.fr.actions))).toEqual([]);
});
