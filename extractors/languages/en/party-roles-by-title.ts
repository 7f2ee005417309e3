import type { PartyRole } from "../../../schemas/value-types.ts";

/** Who is named first and second after a title, where their own words do not tell their sides: who owns or sells goes first. */
const byTitle: readonly { readonly title: RegExp; readonly roles: readonly [PartyRole, PartyRole] }[] = [
  {
    title: /(?<!\p{L})(?:sub-?lease|lease|tenancy|rental|rent|letting)(?: agreement| contract| deed)?(?!\p{L})/iu,
    roles: ["lessor", "lessee"],
  },
  {
    title:
      /(?<!\p{L})(?:sales?|supply)(?: of goods)? (?:agreement|contract)(?!\p{L})|(?<!\p{L})bill of sale(?!\p{L})/iu,
    roles: ["supplier", "buyer"],
  },
];
/** Contracts about other contracts, and those that come with them, say nothing of sides by their title. */
const otherContract = /amend|addend|assign|terminat|guarant|novat|release|surrender|mutual|purchase/iu;

/** The sides of two parties as the title of their contract tells them. */
export function rolesByTitle(opening: string): readonly [PartyRole, PartyRole] | undefined {
  const title = opening.trimStart().slice(0, 120);
  if (otherContract.test(title)) return undefined;
  return byTitle.find((one) => one.title.test(title))?.roles;
}
