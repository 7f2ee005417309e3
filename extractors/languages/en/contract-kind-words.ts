import type { KindWords } from "../kind-tally.ts";

/** Words by which English contracts say what they are about. */
export const kindWords: readonly KindWords[] = [
  {
    kind: "confidentiality",
    named: "confidentiality|non-? ?disclosure|nda|secrecy|confidential information",
    told: "disclosing party|receiving party|confidential information|evaluation material|discloser",
  },
  {
    kind: "lease",
    named:
      "(?:sub-?|under-?)?leas(?:e|ing)|letting|tenancy|rental|premises|licen[cs]e to occupy|(?<!linen |workwear |and )hir(?:e|ing)",
    told: "landlord|tenant|lessor|lessee|premises|rent|demised|hirer|hire (?:period|charges?)",
  },
  {
    kind: "insurance",
    named: "insurance|reinsurance|policy",
    told: "insured|insurer|premiums?|deductible|underwriter|reinsurer",
  },
  {
    kind: "energy",
    named:
      "electricity|natural gas|energy|power purchase|gas (?:supply|sales?|gathering)|heating|fuel|solar|wind|power (?:supply|sales?)|district heat",
    told: "kwh|mwh|metering|delivery point|transmission|mmbtu|kilowatts?|generator",
  },
  {
    kind: "transport",
    named:
      "transport(?:ation)?|carriage|freight|shipping|courier|logistics|haulage|charter|gathering|pipeline|warehous(?:e|ing)|storage|removals?|delivery services",
    told: "carrier|shipper|consignee|bill of lading|shipments?|vehicles?|freight",
  },
  {
    kind: "training",
    named: "training|apprenticeship|tuition|courses?",
    told: "trainees?|trainers?|courses?|learners?|curriculum",
  },
  {
    kind: "security",
    named:
      "(?:manned |site |event )?security (?:services|guards?|guarding|officers?|contract)|guards?|guarding|surveillance|patrol|alarm monitoring",
    told: "guards?|patrols?|security officers?|alarm",
  },
  {
    kind: "catering",
    named: "catering|meals?|food services?|canteen|restaurant services|vending",
    told: "meals?|menus?|canteen|diners?|kitchen",
  },
  {
    kind: "cleaning",
    named:
      "cleaning|janitorial|housekeeping|(?:waste|refuse) (?:collection|removal|management|disposal)|window cleaning",
    told: "cleaning|cleaners?|janitorial|dusting|floors?|washrooms?",
  },
  {
    kind: "hosting",
    named: "hosting|cloud services?|data cent(?:er|re)|co-?location|managed services?|outsourcing of information",
    told: "servers?|hosting|uptime|bandwidth|web ?site|backups?|availability",
  },
  {
    kind: "softwareLicence",
    named: "software|saas|software-as-a-service|licen[cs](?:e|ing)|subscription|source code|end[- ]user licen[cs]e",
    told: "licensed (?:software|materials|products?|content)|licensor|licensee|licensed|source code|object code|authori[sz]ed users?",
  },
  {
    kind: "works",
    named:
      "construction|works|building|renovation|refurbishment|fit-?out|design (?:and|&) build|steelwork|structural steel|cladding|roofing|scaffolding|groundworks|brickwork|design[- ]build|JCT|building sub-?contract|engineering, procurement|subcontract for works|civil works",
    told: "the works|site|architect|contractor|subcontractors?|practical completion|retention",
  },
  {
    kind: "distribution",
    named: "distribution|distributor(?:ship)?|reseller|resale|franchis(?:e|ing)|dealer(?:ship)?|wholesale",
    told: "distributor|reseller|dealer|territory|franchisee|franchisor|end users?",
  },
  { kind: "concession", named: "concession", told: "concessionaire|grantor|concession fee|concession" },
  {
    kind: "agency",
    named:
      "agency|agent|sales representative|brokerage|broker|commission|affiliate(?: program)?|referral|endorsement|promotion",
    told: "agent|principal|commissions?|affiliate|representative|broker|talent|endorsement",
  },
  {
    kind: "partnership",
    named:
      "partnership|joint venture|collaboration|co-?operation|strategic alliance|alliance|consortium|co-?branding|sponsorship|co-?development|joint development|joint filing|teaming|shareholders?",
    told: "partners?|joint venture|collaboration|alliance|sponsor|co-?branded|steering committee|joint",
  },
  {
    kind: "support",
    named: "(?:technical |customer |user |software )?support|help ?desk|service desk|assistance",
    told: "tickets?|severity|response time|help ?desk|support",
  },
  {
    kind: "maintenance",
    named:
      "maintenance|servicing|repair|upkeep|inspection|(?:lift|elevator|escalator|boiler|equipment|vehicle|alarm|hvac|plant|machine|generator)s? service",
    told: "maintenance|preventive|spare parts|equipment|repairs?|call-?outs?|downtime",
  },
  {
    kind: "other",
    named:
      "loan|credit facility|facility agreement|guarantee|settlement|share purchase|stock purchase|assignment of|escrow|power of attorney|mortgage|pledge|data processing|copyright assignment|publishing",
    told: "borrower|lender|guarantor|assignor|assignee|data subjects?",
  },
  {
    kind: "supply",
    named: "supply|purchase|sale|manufactur(?:e|ing)|procurement|goods|toll manufacturing|products?",
    told: "products?|purchase orders?|shipments?|forecasts?|goods|manufactur(?:er|ing)",
    general: true,
  },
  {
    kind: "services",
    named:
      "services?|consult(?:ing|ancy|ant)|advisory|development|outsourcing|professional|management|design|employment|engagement|administration|research|web ?site design|audit|translation|marketing|advertising|retainer|staffing|recruitment|architect(?:'s)?|appointment|accounting|bookkeeping|payroll|laundry|events?|landscaping|grounds|telecom\\p{L}*|print(?:ing)?|secondment|sub-?contract(?:ing)?|call cent(?:er|re)|concierge|reception",
    told: "services|deliverables?|consultant|service provider|statement of work|milestones?",
    general: true,
  },
];
