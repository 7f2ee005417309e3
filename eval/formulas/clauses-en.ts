import type { FormulaClause } from "./clauses.ts";

/** English clauses that state a price formula in symbols. */
export const englishClauses: readonly FormulaClause[] = [
  [
    "The Charges shall be adjusted annually in accordance with the following formula:\n⟦P = P0 x (0.20 + 0.80 x CPI/CPI0)⟧\nwhere CPI is the Consumer Price Index last published",
    "P = P0 * (0.20 + 0.80 * (CPI / CPI0))",
  ],
  [
    "Adjusted fee: ⟦F1 = F0 × (1 + (CPI1 - CPI0)/CPI0)⟧ where CPI1 is the index at the adjustment date.",
    "F = F0 * (1 + (CPI - CPI0) / CPI0)",
  ],
  [
    "Prices are adjusted under the formula ⟦Pn = P0 × (0.15 + 0.45 × Ln/L0 + 0.40 × Mn/M0)⟧ where L is the labour index and M the materials index.",
    "P = P0 * (0.15 + 0.45 * (L / L0) + 0.40 * (M / M0))",
  ],
  [
    "Price variation\n⟦P1 = P0 [0.10 + 0.90 (ECI1/ECI0)]⟧\nECI: Employment Cost Index",
    "P = P0 * (0.10 + 0.90 * (ECI / ECI0))",
  ],
  ["The Fee is increased in line with inflation: ⟦F = F0 x RPI/RPI0⟧", "F = F0 * (RPI / RPI0)"],
  [
    "Adjustment factor: ⟦Pn = 0.15 + 0.35 Ln/Lo + 0.30 En/Eo + 0.20 Mn/Mo⟧ in which Ln, En and Mn are the current cost indices.",
    "P = 0.15 + 0.35 * (L / L0) + 0.30 * (E / E0) + 0.20 * (M / M0)",
  ],
  [
    "The rates vary each January: ⟦R = R0 × (0.60 × AWE/AWE0 + 0.40 × CPIH/CPIH0)⟧ AWE: average weekly earnings index.",
    "R = R0 * (0.60 * (AWE / AWE0) + 0.40 * (CPIH / CPIH0))",
  ],
  [
    "Annual adjustment ⟦C = C0 × (25% + 75% × SPPI/SPPI0)⟧ SPPI being the index published by the ONS.",
    "C = C0 * (0.25 + 0.75 * (SPPI / SPPI0))",
  ],
];
