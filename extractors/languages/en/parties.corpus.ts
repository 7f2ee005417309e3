import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import type { Corpus } from "../rule.ts";

export const partiesCorpus: Corpus<PartiesValue> = {
  found: [
    [
      {
        name: "Pellow Joinery Limited",
        legalForm: "Limited",
        companyNumber: "03812277",
        alias: "the P/J",
        role: "supplier",
      },
      'WORKS ORDER\n\nOrder No. 118\n\nTO: Pellow Joinery Limited (hereafter "the P/J")\nCo. Reg. 03812277\n\nFROM: Ashby Builders Limited (hereafter "ABL")\nCo. Reg. 01964711',
    ],
    [
      { name: "Ashby Builders Limited", legalForm: "Limited", role: "supplier" },
      "QUOTATION\n\nTo: Dale Mills Limited\n\nFrom: Ashby Builders Limited\n\n1. We quote for the roof.",
    ],
    [
      {
        name: "PELLOW SURVEYORS LIMITED",
        legalForm: "LIMITED",
        companyNumber: "08841377",
        alias: "the Tenant",
        role: "lessee",
      },
      'THIS LEASE is made on 2 May 2026 BETWEEN ASHBY ESTATES LIMITED (Company Registration Number 02237988) ("the Landlord") of the first part PELLOW SURVEYORS LIMITED (Company Registration Number 08841377) ("the Tenant") of the second part and PELLOW HOLDINGS PLC ("the Surety") of the third part',
    ],
    [
      { name: "Marsh & Daughters Ltd", legalForm: "Ltd", role: "supplier" },
      "Marsh & Daughters Ltd will maintain the boilers of the chapel for Wendle Parish Council.",
      "Wendle Parish Council appoints Marsh & Daughters Ltd to keep its lawns.",
      "We, Marsh & Daughters Ltd, will paint the house for you, Mrs Ida Holt.",
    ],
    [
      { name: "Ida Holt", role: "lessee" },
      "Marsh & Daughters Ltd lets the loft to Ida Holt from 1 May 2025.",
      "Landlord's name and address: Marsh & Daughters Ltd, Ely\nTenant (name): Ida Holt",
    ],
    [
      { name: "Ida Holt", role: "lessee", alias: "sub-lessee" },
      "Between Marsh & Daughters Ltd (sub-lessor) and Ida Holt (sub-lessee)",
    ],
    [
      { name: "Ida Holt", role: "supplier", alias: "the Gardener" },
      'Ida Holt (the "Gardener") agrees with Wendle Parish Council (the "Council") as follows:',
    ],
    [
      { name: "Ida Holt", role: "supplier" },
      "It is agreed between Wendle Parish Council of the one part and Ida Holt, stonemason and mason, of the other part:",
    ],
    [
      { name: "Corrib Scans Limited", legalForm: "Limited", role: "supplier" },
      "We / us\tCorrib Scans Limited, Unit 12, Ballybrit Business Park\nYou\tTessier Emballages SAS, a French company",
    ],
    [
      { name: "LANGDALE STORES LIMITED", legalForm: "LIMITED", role: "buyer", alias: "the Client" },
      "# CONTENTS\n12. Consequences of termination\n13. Confidentiality\n# PARTIES\n(1) LANGDALE STORES LIMITED (the Client); and\n(2) BRIGG SERVICES LIMITED (the Contractor).",
    ],
    [
      { name: "NORTHGATE FOODS LIMITED", legalForm: "LIMITED", role: "buyer", alias: "Northgate" },
      "NORTHGATE FOODS LIMITED, incorporated in England and Wales (Northgate); and\nKESTREL ADVISORY LLP, a limited liability partnership, of 18 Aldine Court, Leeds (Kestrel),\nagree as set out below.\nKestrel provides advice and delivers a report. Kestrel shall perform the services. Northgate pays the fee.",
    ],
    [
      { name: "RIVERSIDE BAKERY, INC.", legalForm: "INC.", role: "lessee" },
      "THIS LEASE, dated as of June 1, 2025, by OAK TREE, LLC, as landlord, and RIVERSIDE BAKERY, INC., as tenant, covers 12 Mill St.",
    ],
    [
      {
        name: "HARBOUR LIFTS LIMITED",
        role: "supplier",
        legalForm: "LIMITED",
        alias: "the Contractor",
        address: "14 Mill Park, Galmoy",
      },
      'BETWEEN (1) ALDER LIMITED ("the Employer"); and (2) HARBOUR LIFTS LIMITED (trading as "HL Lifts"), of 14 Mill Park, Galmoy ("the Contractor").',
      'BETWEEN (1) ALDER LIMITED ("the Employer"); and (2) HARBOUR LIFTS LIMITED (formerly "Old Lifts Ltd"), of 14 Mill Park, Galmoy ("the Contractor").',
      'BETWEEN (1) ALDER LIMITED ("the Employer"); and (2) HARBOUR LIFTS LIMITED t/a HL Lifts, of 14 Mill Park, Galmoy ("the Contractor").',
    ],
    [
      {
        name: "Harbour Lifts Limited",
        role: "supplier",
        legalForm: "Limited",
        companyNumber: "04512789",
        address: "12 Quay Street, Bristol BS1 4DJ",
        alias: "the Supplier",
      },
      'THIS AGREEMENT is dated 4 March 2024\nPARTIES\n(1) Harbour Lifts Limited incorporated and registered in England and Wales with company number 04512789 whose registered office is at 12 Quay Street, Bristol BS1 4DJ (the "Supplier"); and\n(2) Westmere Housing Trust of 3 Mill Lane, Exeter EX1 1AA (the "Customer").\nBACKGROUND',
      "This Agreement is made between Westmere Housing Trust (the Customer) and Harbour Lifts Limited, a company registered in England and Wales under company number 04512789, having its registered office at 12 Quay Street, Bristol BS1 4DJ (the Supplier).",
    ],
    [
      { name: "Corvid Analytics, Inc.", role: "licensor", legalForm: "Inc.", alias: "Licensor" },
      'This Software License Agreement is entered into as of May 1, 2023 by and between Corvid Analytics, Inc., a Delaware corporation ("Licensor"), and Peter & Sons LLC, a limited liability company ("Licensee"). WHEREAS, Licensor owns certain software;',
      'LICENSE AGREEMENT between CORVID DATA GMBH ("Licensee") and Corvid Analytics, Inc. ("Licensor").',
    ],
    [
      {
        name: "Blue Fern Bakeries Pty Ltd",
        role: "distributor",
        legalForm: "Pty Ltd",
        alias: "Distributor",
        representative: "Mara Quill",
      },
      'By and between Oatfield Mills Co., Ltd. (hereinafter referred to as "Company") and Blue Fern Bakeries Pty Ltd (hereinafter called "Distributor").\nNOW, THEREFORE, the parties agree as follows.\n1. Each sale is final.\n2. Each order is binding.\n3. Prices are fixed.\nBLUE FERN BAKERIES PTY LTD\nBy: /s/ Mara Quill\nName: Mara Quill\nTitle: Director',
    ],
    [
      { name: "Oatfield Mills Co., Ltd.", role: "supplier", legalForm: "Ltd.", alias: "Company" },
      'By and between Oatfield Mills Co., Ltd. (hereinafter referred to as "Company") and Blue Fern Bakeries Pty Ltd (hereinafter called the "Distributor").',
    ],
    [
      { name: "Johnson and Johnson Towers, Inc.", role: "lessor", legalForm: "Inc.", alias: "Landlord" },
      'THIS LEASE is made by and between Johnson and Johnson Towers, Inc. ("Landlord") and Dana Whitfield, an individual ("Tenant").',
    ],
    [
      { name: "Dana Whitfield", role: "lessee", alias: "Tenant" },
      'THIS LEASE is made by and between Johnson and Johnson Towers, Inc. ("Landlord") and Dana Whitfield, an individual ("Tenant").',
    ],
    [
      { name: "Pinecrest Robotics LLC", role: "partner", legalForm: "LLC", alias: "Pinecrest" },
      'MUTUAL NON-DISCLOSURE AGREEMENT\nThis Agreement is entered into between Pinecrest Robotics LLC ("Pinecrest") and Solent Optics plc ("Solent"). Each party may disclose confidential information.',
    ],
    [
      { name: "Pinecrest Robotics LLC", role: "recipient", legalForm: "LLC", alias: "the Recipient" },
      'NON-DISCLOSURE AGREEMENT\nThis Agreement is made between Solent Optics plc (the "Discloser") and Pinecrest Robotics LLC (the "Recipient").',
    ],
    [
      { name: "Redstart Cleaning Services Ltd", role: "supplier", legalForm: "Ltd" },
      "ORDER FORM\nSupplier: Redstart Cleaning Services Ltd\nCustomer: Vale School",
      "Name of the Contractor\tRedstart Cleaning Services Ltd",
    ],
    [
      { name: "Larkspur Mining Company, Inc.", role: "discloser", legalForm: "Inc.", alias: "the Company" },
      'CONFIDENTIALITY AGREEMENT\nAs a condition of my employment with Larkspur Mining Company, Inc. (the "Company"), I agree as an employee (the "Employee"): 1. To keep its secrets.',
      'CONFIDENTIALITY AGREEMENT\nMay 2, 2019 Osprey Capital, LLC 5 Elm Street, Suite 2, Boston, MA 02110 Ladies and Gentlemen: In connection with your interest in Larkspur Mining Company, Inc. (the "Company"), you agree as follows.',
    ],
    [
      {
        name: "Osprey Capital, LLC",
        role: "recipient",
        legalForm: "LLC",
        address: "5 Elm Street, Suite 2, Boston, MA 02110",
      },
      "CONFIDENTIALITY AGREEMENT\nMay 2, 2019\nOsprey Capital, LLC\n5 Elm Street, Suite 2, Boston, MA 02110\nLadies and Gentlemen:\nYou agree with Larkspur Mining Company, Inc. as follows.",
    ],
    [
      { name: "Larkspur Mining Company, Inc.", role: "discloser", legalForm: "Inc." },
      "CONFIDENTIALITY AGREEMENT\nIn consideration of my employment with Larkspur Mining Company, Inc., I agree to keep its secrets.",
    ],
    [
      { name: "Tern Holdings plc", role: "recipient", legalForm: "plc", alias: "the Recipient" },
      'CONFIDENTIALITY AGREEMENT\nIn connection with a possible sale, Larkspur Mining Company, Inc. (the "Company") may show its books to Tern Holdings plc (the "Recipient").',
    ],
    [
      { name: "Alder Parks plc", role: "buyer", legalForm: "plc" },
      "CONTRACT FOR GUARDING SERVICES\nWe / us (the buyer)\tAlder Parks plc\nYou (the guarding company)\tBirch Guarding Ltd\n1.1 You provide two officers. We pay your bills monthly.",
      "GROUNDS MAINTENANCE AGREEMENT\nWe: Alder Parks plc\nYou: Birch Gardens Ltd\n1. You maintain the lawns and invoice us monthly. We will pay your invoices.",
    ],
    [
      { name: "Tern Hosting Ltd", role: "supplier", legalForm: "Ltd", alias: "we" },
      'TERMS OF SERVICE\nThese terms apply to the services that Tern Hosting Ltd ("we", "us") provides to its customers.',
    ],
    [
      { name: "Rhoda M. Quill", role: "recipient" },
      'CONFIDENTIALITY AGREEMENT\nAs a condition of my employment with Larkspur Mining Company, Inc. (the "Company"), I agree:\n1. To keep its secrets.\n2. To return its papers.\nI, Rhoda M. Quill, have executed this Agreement.',
      'CONFIDENTIALITY AGREEMENT\nAs a condition of my employment with Larkspur Mining Company, Inc. (the "Company"), I agree:\n1. To keep its secrets.\n2. To return its papers.\n/s/ Rhoda Quill\nRhoda M. Quill',
      'CONFIDENTIALITY AGREEMENT\nDear Rhoda:\nIn view of your employment by Larkspur Mining Company, Inc. (the "Company"), you agree:\n1. To keep its secrets.\n2. To return its papers.\nRhoda M. Quill',
      'CONFIDENTIALITY AGREEMENT\nEmployee agrees with Larkspur Mining Company, Inc. (the "Company"):\n1. To keep its secrets.\n2. To return its papers.\nEMPLOYEE: /s/ Rhoda M. Quill\nDate: May 2, 2019',
    ],
    [
      { name: "Sears, Quill and Co.", role: "lessor", legalForm: "Co.", alias: "Landlord" },
      'THIS LEASE is made by and between Sears, Quill and Co. ("Landlord") and Dana Whitfield ("Tenant").',
    ],
    [
      { name: "Northern Telegraph and Telephone Company", role: "lessor", legalForm: "Company", alias: "Landlord" },
      'THIS LEASE is made by and between Northern Telegraph and Telephone Company ("Landlord") and Dana Whitfield ("Tenant").',
    ],
    [
      { name: "Osprey Capital, LLC", role: "other", legalForm: "LLC", representative: "Ian Drew" },
      "The undersigned agree to file one statement on behalf of each of them.\nDated: July 6, 2020\nOSPREY HOLDINGS\nOsprey Capital, LLC\nBy: /s/ Ian Drew\nName: Ian Drew\nTitle: Manager",
    ],
    [
      { name: "Osprey Rail Limited", role: "other", legalForm: "Limited", representative: "Ian Drew" },
      "The undersigned have agreed on the terms above.\nEach of them keeps one copy.\nSigned for and on behalf of Osprey Rail Limited\nName: Ian Drew\nDate: 6 July 2020",
    ],
    [
      { name: "Skerry Telecom AB", role: "other", legalForm: "AB" },
      "THIS AGREEMENT is made by the carriers that have signed it. WHEREAS calls are carried between and among Iceland, and North Norway, by cable; the Parties agree to lay another one.\nEach Party bears its share.\nSigned for and on behalf of Skerry Telecom AB\nSigned for and on behalf of Fulmar North Norway Limited\nSigned for and on behalf of Eider Cables plc",
    ],
    [
      { name: "Fern Studio", role: "buyer", alias: "Client", representative: "Nadia Toll" },
      'This contract is made by and between Nadia Toll, director of Fern Studio (hereinafter referred to as "Client") and Webfold PLC (hereinafter referred to as "Provider").',
    ],
    [
      { name: "Larch Steel GmbH", role: "supplier", legalForm: "GmbH", alias: "Larch" },
      'This contract is made between Larch Steel GmbH ("Larch") and Ovid Cranes plc ("Ovid").\nLarch shall supply the beams. Larch shall deliver them weekly. Ovid shall pay within thirty days.',
    ],
    [
      { name: "Brindle Lift Trucks Ltd", role: "lessor", legalForm: "Ltd" },
      "HIRE OF PLANT\nOwner | Brindle Lift Trucks Ltd\nHirer | Sandway Stone Limited",
      "# Parties\nThe Owner\tThe Hirer\nBrindle Lift Trucks Ltd\tSandway Stone Limited",
    ],
    [
      { name: "Sandway Stone Limited", role: "supplier", legalForm: "Limited" },
      "Buyer: Northgate Academy Trust\nSeller: Sandway Stone Limited, Unit 2, Leeds",
      '"Customer" means Northgate Academy Trust and "Supplier" means Sandway Stone Limited of Leeds.',
      "Parties: (a) the Consignor, being Wark Timber Ltd; and (b) the Carrier, being Sandway Stone Limited; each of them signs.",
    ],
    [
      { name: "Ada Oakes", role: "lessee" },
      "Landlord: Brindle Estates Ltd\nTenant: Ian Oakes and Ada Oakes, jointly and severally",
    ],
    [
      { name: "Vireo Labs Ltd", role: "supplier", legalForm: "Ltd", alias: "the Company" },
      'This contract is made between the University of Eastmere (the "University") and Vireo Labs Ltd (the "Company").',
    ],
    [
      {
        name: "Nora Whitcombe",
        role: "supplier",
        legalForm: "sole trader",
        address: "4 Larch Close, Truro",
        alias: "the Supplier",
      },
      'I, Nora Whitcombe, sole trader of 4 Larch Close, Truro ("the Supplier"), agree with Porthcurno Holiday Park Limited ("the Client") as follows:',
    ],
    [
      { name: "Fern & Fig Florists Ltd", role: "lessee", legalForm: "Ltd", alias: "Tenant" },
      'This Lease is granted by Mr Thomas Oakes and Mrs Rita Oakes (together the "Landlord") to Fern & Fig Florists Ltd ("Tenant").',
    ],
    [
      { name: "Merrow Foods plc", role: "buyer", legalForm: "plc", companyNumber: "SC384406", alias: "the Buyer" },
      'This contract is made between Merrow Foods plc (No. SC384406) (the "Buyer") and Skelder Board Mills Limited (the "Seller").',
    ],
    [
      { name: "Gwen Tarrow", role: "lessee", alias: "the LESSEE" },
      "This lease is made at Holm Bay, Western Sound, by and between the Borough of Holm Bay, hereinafter called the LESSOR; and Gwen Tarrow of legal age, resident of Holm Bay, Western Sound, hereinafter called the LESSEE.",
    ],
    [
      { name: "Arjun Bedi", role: "lessor", alias: "the Lessor" },
      "This Rent Agreement is made by Arjun Bedi S/o Mohan Bedi, Hereinafter called the Lessor, and Kestrel Yarns Private Limited, called the Lessee, of the other part.",
    ],
    [
      { name: "Quillfast Tools LLC", role: "insured", legalForm: "LLC" },
      "INSURED AND MAILING ADDRESS\nQuillfast Tools LLC\n12 Mill Road",
      "Named Insured:\nQuillfast Tools LLC",
    ],
    [
      { name: "Marlin Weavers Ltd", role: "supplier", legalForm: "Ltd" },
      "Sales Contract\nbetween Marlin Weavers Ltd, 4 Dock Road, Accra and Odile Faye, Dakar.\nDelivery: FOB Accra.",
    ],
    [
      { name: "Odile Faye", role: "other" },
      "Amendment of a Sales Contract\nbetween Marlin Weavers Ltd, 4 Dock Road, Accra and Odile Faye, Dakar.\nDelivery: FOB Accra.",
    ],
    [
      { name: "Ambleford Valley School District", role: "buyer" },
      "DISTRICT\nAmbleford Valley School District\nCONTRACTOR\nPinnacle Hoists, Inc.\n2 Park Lane",
    ],
  ],
  ignored: [
    "3. THE Tenant HEREBY COVENANTS with the Landlord to pay the rents.",
    "The Supplier shall provide its services with care and insures with Marsh Mutual Ltd.",
    "The Tenant lets nobody in and shall keep to the rules of the Law Society.",
    "District\nAmbleford Valley and the hills around it",
    "COUNTY\nThe county decides on requests within ten days.",
    "The spare key, called the Master Key, stays with the caretaker.",
    "INSURED AND MAILING ADDRESS\nSee the schedule below.",
    "Employer's Representative: Ms. D. Fahy, of the architects.",
    "TABLE OF CONTENTS\n21 Relationship of Parties 22 Assignment of Rights and Functions 3",
    "Any dispute between the parties shall be settled by arbitration.",
    "The difference between the Base Price and the Revised Price is invoiced monthly.",
    'The software (the "Software") and its manuals (the "Documentation") are delivered on disk.',
    "Between January 1 and March 31 the Supplier delivers twice a week.",
    "Supplier: the party that provides the Services under this Agreement.",
    'The Customer and the Supplier are each a "Party" and together the "Parties".',
    "The Supplier shall hold insurance with Axiom Insurance Company, Inc. during the Term.",
    "Notices shall be sent to the Customer and to the Supplier at the addresses above.",
  ],
  absent: [
    'This Agreement is made between [●] (the "Supplier") and [●] (the "Customer").',
    "Supplier: ____________________",
    'by and between _______________, a _______ corporation ("Licensor"), and _______________ ("Licensee").',
  ],
};
