import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { Corpus } from "../rule.ts";

export const sitesCorpus: Corpus<SitesValue> = {
  found: [
    [
      { name: "Corran House", address: "8 Harbour Street, Oban PA34 4AA" },
      "The Premises are: Corran House, 8 Harbour Street, Oban PA34 4AA; Kerrera Store, 2 Pier Road, Oban PA34 4LX.",
      "Sites\tKerrera Store, 2 Pier Road, Oban PA34 4LX; Corran House, 8 Harbour Street, Oban PA34 4AA",
      "Location: Corran House, 8 Harbour Street, Oban PA34 4AA and remotely.",
    ],
    [{ name: "Kerrera Store" }, "Site\tVisits\tAnnual charge\nKerrera Store\tdaily\t12,500\nAll sites\tdaily\t12,500"],
    [
      { address: "14 Mill Lane, Exeter EX1 1AA" },
      "Site: 14 Mill Lane, Exeter EX1 1AA",
      "Place of performance\t14 Mill Lane, Exeter EX1 1AA",
      "The Landlord lets the premises located at 14 Mill Lane, Exeter EX1 1AA to the Tenant.",
      "# Sites\nThe lifts stand at two places:\n- 14 Mill Lane, Exeter EX1 1AA;\n- 3 High Street, Taunton.",
      "The Contractor shall perform the cleaning at 14 Mill Lane, Exeter EX1 1AA.",
    ],
    [
      { name: "its hub", address: "5 Sherburn Way, Leeds LS9 0PS" },
      "The goods are collected from its hub at 5 Sherburn Way, Leeds LS9 0PS.",
    ],
    [
      { name: "Forge House", address: "Quay Road, Wisbech PE13 1AA" },
      "Deliver to: Forge House, Quay Road, Wisbech PE13 1AA\nInvoice to: The Bursar, PO Box 14, Ely",
      "The Contractor shall clean the Tannery, Mill Lane, Ely CB7 4AA and the annexe at Forge House, Quay Road, Wisbech PE13 1AA each evening.",
      "Supply point\tMPAN\tSite\nForge House\t1200023456781\tForge House, Quay Road, Wisbech PE13 1AA",
    ],
    [
      { name: "Student Union cafeteria", address: "4000 Meridian Avenue, Larkspur" },
      "Unit\tAddress\nStudent Union cafeteria\t4000 Meridian Avenue, Larkspur",
      "Services are rendered at the following address: Student Union cafeteria, 4000 Meridian Avenue, Larkspur.",
    ],
    [
      { address: "40 Quayside, Newcastle upon Tyne" },
      "# Place of performance\nWherry House, 40 Quayside, Newcastle upon Tyne; and remotely.",
    ],
    [
      { name: "Falmer Hall", address: "Weir Lane, Lewes" },
      "The concert is held at Falmer Hall, Weir Lane, Lewes, at the Hirer's risk.",
      "Venue: Falmer Hall, Weir Lane, Lewes\nCapacity: 120",
      "Meals shall be provided at the following places:\n(a) Falmer Hall, Weir Lane, Lewes;\n(b) the Barn.",
    ],
    [{ name: "Lessee's Reno yard" }, "The cranes shall be kept at the Lessee's Reno yard and not moved."],
    [
      { name: "Unit 9", address: "Marsh Trading Estate, Goole" },
      "The boats are stored at Unit 9, Marsh Trading Estate, Goole and at no other place.",
    ],
    [
      { address: "500 Harbor Boulevard, Weehawken, NJ 07087" },
      "The goods are delivered to 500 Harbor Boulevard, Weehawken, NJ 07087.",
      "The building known as 500 Harbor Boulevard, Weehawken, NJ 07087 is leased as a whole.",
    ],
  ],
  ignored: [
    "Acme, Inc., with its principal place of business at 5 Elm Street, Boston, MA 02110.",
    "Notices shall be sent to the Supplier at 9 Hill Road, Leeds LS1 2AB.",
    "Invoices shall be sent to Accounts Payable, Kirk House, Quay Road, Wisbech PE13 1AA.",
    "The Supplier's registered office is at 9 Hill Road, Leeds LS1 2AB.",
    "Any claim shall be heard in the High Court of Justice, Strand, London.",
    "Bill to: Lewes Council, Civic Hall, Weir Lane, Lewes",
    "Reports are delivered to the Customer's office within 20 Working Days.",
    "Completion shall take place at the offices of the Buyer's solicitors, 3 Temple Row, Ely.",
    "The web site is hosted in two data centers.",
    "The premises are kept clean at all times.",
    "Payment is made to 12 accounts.",
  ],
  absent: [
    "The Tenant rents the premises located at ____________________.",
    "The services are performed at [address of the site].",
  ],
};
