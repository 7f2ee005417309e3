import type { PriceIndexRow } from "./row.ts";

const bls = "BLS";
const ons = "ONS";

/** One of the four regions for which the BLS publishes a CPI-U of its own. */
function regional(region: string, series: string): PriceIndexRow {
  return {
    name: `CPI-U ${region}`,
    publisher: bls,
    series,
    words: [
      `consumer price index for all urban consumers, ${region.toLowerCase()} region`,
      `consumer price index - all urban consumers, ${region.toLowerCase()} region`,
    ],
  };
}

/** Indices of English contracts: the United States, the United Kingdom, and those published for the euro area and elsewhere. */
export const englishIndices: readonly PriceIndexRow[] = [
  {
    name: "CPI-U",
    publisher: bls,
    series: "CUUR0000SA0",
    symbols: ["CPIU"],
    words: [
      "consumer price index for all urban consumers",
      "consumer price index - all urban consumers",
      "consumer price index, all urban consumers",
      "consumer price index all urban consumers",
    ],
  },
  regional("Northeast", "CUUR0100SA0"),
  regional("Midwest", "CUUR0200SA0"),
  regional("South", "CUUR0300SA0"),
  regional("West", "CUUR0400SA0"),
  {
    name: "C-CPI-U",
    publisher: bls,
    series: "SUUR0000SA0",
    words: ["chained consumer price index for all urban consumers", "chained consumer price index", "chained cpi"],
  },
  {
    name: "CPI-W",
    publisher: bls,
    series: "CWUR0000SA0",
    symbols: ["CPIW"],
    words: [
      "consumer price index for urban wage earners and clerical workers",
      "consumer price index - urban wage earners and clerical workers",
      "consumer price index, urban wage earners and clerical workers",
    ],
  },
  {
    name: "ECI",
    publisher: bls,
    weak: true,
    words: ["employment cost index"],
  },
  {
    name: "PPI",
    publisher: bls,
    series: "WPUFD4",
    weak: true,
    words: ["producer price index", "producer price index for final demand"],
  },
  {
    name: "PCE",
    publisher: "BEA",
    weak: true,
    words: ["personal consumption expenditures price index", "pce price index"],
  },
  {
    name: "GDP deflator",
    publisher: "BEA",
    words: ["gdp deflator", "gdp implicit price deflator", "implicit price deflator"],
  },
  {
    name: "UK CPI",
    publisher: ons,
    series: "D7BT",
    words: ["uk consumer prices index", "uk consumer price index", "uk cpi"],
  },
  {
    name: "CPIH",
    publisher: ons,
    series: "L522",
    words: [
      "consumer prices index including owner occupiers' housing costs",
      "consumer price index including owner occupiers' housing costs",
    ],
  },
  {
    name: "RPI",
    publisher: ons,
    series: "CHAW",
    weak: true,
    words: ["retail price index", "retail prices index", "general index of retail prices", "index of retail prices"],
  },
  {
    name: "RPIX",
    publisher: ons,
    series: "CHMK",
    words: [
      "retail prices index excluding mortgage interest payments",
      "retail price index excluding mortgage interest payments",
    ],
  },
  {
    name: "SPPI",
    publisher: ons,
    words: ["services producer price index", "services producer price indices", "services producer price inflation"],
  },
  { name: "AWE", publisher: ons, series: "KAB9", weak: true, words: ["average weekly earnings"] },
  {
    name: "HICP",
    publisher: "Eurostat",
    words: ["harmonised index of consumer prices", "harmonized index of consumer prices"],
  },
  {
    name: "BCIS",
    publisher: "BCIS",
    words: ["bcis all-in tender price index", "all-in tender price index", "tender price index"],
  },
  { name: "WPI", publisher: "ABS", weak: true, words: ["wage price index"] },
  {
    name: "CPI Australia",
    publisher: "ABS",
    words: ["consumer price index (all groups)", "all groups consumer price index", "cpi (all groups)"],
  },
  {
    name: "CPI Canada",
    publisher: "Statistics Canada",
    words: [
      "consumer price index for canada",
      "all-items consumer price index for canada",
      "canadian consumer price index",
    ],
  },
  { name: "CPI Ireland", publisher: "CSO", words: ["irish consumer price index", "consumer price index for ireland"] },
  {
    name: "CPI",
    publisher: "national statistics office",
    weak: true,
    words: ["consumer price index", "consumer prices index", "index of consumer prices"],
  },
  { name: "CCI", publisher: "ENR", weak: true, words: ["construction cost index", "enr construction cost index"] },
  { name: "CEPCI", publisher: "Chemical Engineering", words: ["chemical engineering plant cost index"] },
  { name: "Baltic Dry Index", publisher: "Baltic Exchange", words: ["baltic dry index"] },
];
