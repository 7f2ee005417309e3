import type { PartyRole } from "../../../schemas/value-types.ts";

/** Trades and offices that contracts call a party by, with the side they stand on; singular, lower case. */
const bySide: Readonly<Partial<Record<PartyRole, string>>> = {
  supplier:
    "gardener|landscaper|painter|decorator|plumber|electrician|roofer|carpenter|joiner|mason|bricklayer|plasterer|glazier|tiler|welder|fitter|mechanic|boatbuilder|boat builder|shipyard|tutor|teacher|lecturer|coach|facilitator|mentor|therapist|counsellor|physician|locum|nurse|dentist|vet|veterinarian|carer|caregiver|nanny|childminder|chaperone|musician|band|dj|singer|entertainer|actor|dancer|choreographer|composer|writer|editor|proofreader|copywriter|illustrator|animator|videographer|filmmaker|director of photography|printer|bookbinder|florist|baker|chef|planner|event planner|organiser|coordinator|interpreter|researcher|analyst|programmer|web developer|web designer|hosting provider|data centre operator|bookkeeper|tax adviser|valuer|appraiser|inspector|tester|notary|lawyer|counsel|firm|law firm|practice manager|remover|removals company|mover|courier|driver|pilot|skipper|shipowner|warehouseman|warehouse keeper|storage company|custodian|guard|security company|cleaning company|maintenance company|maintenance contractor|service company|support provider|caretaker|grower|farmer|breeder|miller|brewer|roaster|fabricator|producer|refiner|processor of goods|recycler|collector|waste contractor|scaffolder|demolition contractor|surveying firm|stylist|dressmaker|tailor|upholsterer|restorer|conservator|tour operator|travel agent|caterer|bartender|bidder|tenderer|offeror|the contractor|recruiter|recruitment agency|umpire|referee|player|athlete|model|influencer|creator|lighting designer|sound engineer|programme provider|training provider|course provider|university press",
  buyer:
    "patient|student|parent|parents|guest|passenger|resident|member|pupil|learner|participant institution|user|viewer|commissioner|commissioning body|principal employer|developer client|project owner|building owner|vessel owner|pet owner|horse owner|homeowners|couple|bride|groom|practice|theatre|festival|museum|gallery|club|charity|society|association|hotelier|retailer|store owner|restaurant|academy|trustees|parish|diocese|congregation|general contractor|head contractor|prime contractor|host school|sending institution|offeree|consignee|receiver of goods|depositor|bailor|buyer's agent|ordering party|purchaser's agent|fund manager client|sponsoring organisation",
  lessor:
    "sub-lessor|licensor of the premises|hall owner|venue owner|site owner|land owner|landowner|grantor of the lease|letting agent|proprietor|bailor of the equipment",
  lessee: "sub-lessee|hiree|lodger|grazier|stallholder|trader|pitch holder|allotment holder|berth holder|flat-sharer",
  other:
    "lender|borrower|creditor|debtor|trustee|escrow agent|settlor|assignor|assignee|mortgagor|mortgagee|pledgor|pledgee|donor|donee|claimant|respondent|escrow holder|noteholder|obligor|obligee|transferor|transferee",
  grantor: "funder|funding body|awarding body|grant maker|grant-maker|awarding authority|foundation",
  beneficiary: "grantee|grant recipient|awardee|scholar|fellow|bursary holder",
  insurer: "underwriter|insurance company|assurer",
  insured: "assured|policy owner|insured party",
  agent: "introducer|finder|sales representative|commission agent|managing agent",
  partner: "collaborator|co-producer|co-publisher|joint venturer|venturer|consortium member|participant",
  licensor: "rights holder|rightsholder|copyright owner|licenser|inventor",
  licensee: "broadcaster|record company|label|streaming service",
  distributor: "stockist|retail partner|wholesale customer",
  guarantor: "cautioner|bondsman",
  subcontractor: "sub-consultant|subconsultant|sub-supplier|works subcontractor",
};

/** The side of a trade, as `moreRoles` has those of roles. */
export const trades: Readonly<Record<string, PartyRole>> = Object.fromEntries(
  Object.entries(bySide).flatMap(([role, words]) => words.split("|").map((word) => [word, role as PartyRole])),
);
