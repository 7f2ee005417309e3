import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import type { Corpus } from "../rule.ts";
import { formExamples } from "./parties-forms.corpus.ts";

export const partiesCorpus: Corpus<PartiesValue> = {
  found: [
    ...formExamples,
    [
      { name: "commune de Plouvien", role: "buyer" },
      "Contrat de prestation conclu entre Paul Durand, architecte, 3 rue de la Paix à Brest, et la commune de Plouvien.",
    ],
    [
      { name: "M. Ali Haddad", role: "lessee" },
      "Le bailleur : Mme Claire Petit, née le 3 mars 1961 à Dijon. Le locataire : M. Ali Haddad.",
    ],
    [
      { name: "Verdier", role: "other", siren: "412345678", address: "3 rue des Lilas" },
      "La société Verdier, dont le siège est 3 rue des Lilas, RCS Lyon 412 345 678, et l'association Les Amis du Parc ont arrêté ce qui suit.",
    ],
    [
      { name: "Transports Mialet SAS", legalForm: "SAS", role: "insured" },
      "Contrat n° 45-88 – Assuré : Transports Mialet SAS – Assureur : La Garonnaise",
    ],
    [
      { name: "Renfort Ouest SA", role: "supplier", legalForm: "SA", alias: "l'ETT" },
      "ENTREPRISE UTILISATRICE (l'« EU »)\nConserverie Le Bihan SAS\n\nENTREPRISE DE TRAVAIL TEMPORAIRE (l'« ETT »)\nRenfort Ouest SA",
      "L'ENTREPRISE PRINCIPALE\nConserverie Le Bihan SAS\n\nL'INSTALLATEUR (ci-après « l'ETT »)\nRenfort Ouest SA",
      "UTILISATEUR : Conserverie Le Bihan SAS\n\nPRESTATAIRE (« l'ETT ») :\nRenfort Ouest SA",
    ],
    [
      { name: "LIMPIA", role: "supplier", legalForm: "SAS", alias: "le Prestataire" },
      "ENTRE la commune de Varzy, dite « la Collectivité »,\net\nLIMPIA, SAS au capital de 20 000 €,\ndite « le Prestataire ».",
      "ENTRE la commune de Varzy, désormais « la Collectivité », et LIMPIA, SAS au capital de 20 000 €, désormais « le Prestataire ».",
      "ENTRE la commune de Varzy, désignée ci-après par les mots « la Collectivité », et LIMPIA, SAS au capital de 20 000 €, désignée par l'expression « le Prestataire ».",
      "Entre les soussignés :\nLa commune de Varzy, représentée par son maire, dans la suite : la Collectivité.\n\nLIMPIA, SAS au capital de 20 000 € - dans la suite : le Prestataire.",
      "ENTRE la commune de Varzy (dite la « Collectivité ») et LIMPIA, SAS au capital de 20 000 € (ici dite « le Prestataire »).",
    ],
    [
      { name: "L'ATELIER D'IRÈNE", role: "lessee", legalForm: "SARL" },
      "PRENEUR\nLa société dénommée L'ATELIER D'IRÈNE, SARL au capital de 8 000 €",
    ],
    [
      { name: "Transports du Nivernais", role: "concessionaire" },
      "La Ville de Nevers délègue à la société Transports du Nivernais l'exploitation de son réseau de bus.",
    ],
    [
      { name: "BOISSONS DU MIDI SA", role: "supplier", legalForm: "SA" },
      "Entre : SNC LE BISTROT (le client)\nEt : BOISSONS DU MIDI SA (le fournisseur)",
    ],
    [
      { name: "Mlle Léa DUMONT", role: "lessee" },
      "LE(S) BAILLEUR(S) : M. et Mme Joël PERRIN\nLE(S) LOCATAIRE(S) : Mlle Léa DUMONT",
    ],
    [
      { name: "ELEC'ARMOR", role: "supplier" },
      "Le groupement conjoint composé de la société BATIPRO (mandataire), de la société ELEC'ARMOR et du bureau d'études SIGMA est attributaire du marché.",
      "Les membres du groupement :\nSociété\tQualité\tPart\nBATIPRO\tMandataire\t60 %\nELEC'ARMOR\tCotraitant 1\t40 %",
    ],
    [
      { name: "TRANSARMOR", role: "buyer", legalForm: "SA", siret: "73282932000074", siren: "732829320" },
      "ÉDITEUR LOGIVEO SAS, capital de 10 000 €\tCLIENT TRANSARMOR, SA SIRET 732 829 320 00074",
    ],
    [
      { name: "Madame Solène Guivarch", role: "lessee" },
      "Par les présentes, la SCI DES TROIS MOULINS loue à Madame Solène Guivarch un garage fermé.",
      "Bail consenti par la SCI DES TROIS MOULINS, bailleresse. Madame Solène Guivarch, preneuse, prend possession des lieux le 1er mai.",
    ],
    [
      { name: "association Les Archers de la Baie", role: "lessee" },
      "La commune de Plouvran, propriétaire, met à la disposition de l'association Les Archers de la Baie, qui accepte, une salle de 120 m².",
    ],
    [
      { name: "Saveurs du Terroir", role: "supplier" },
      "Le marché de denrées passé avec le centre hospitalier de Montluc a été attribué à la société Saveurs du Terroir.",
      "Contrat conclu entre le lycée hôtelier de Montluc, d'une part, et la société Saveurs du Terroir, titulaire du lot n° 2, d'autre part.",
    ],
    [
      {
        name: "Association Les Tréteaux d'Arvor",
        role: "buyer",
        address: "3 place du Port, 29900 Concarneau",
        alias: "l'Organisateur",
      },
      "CONTRAT DE CESSION DE SPECTACLE\nentre\nAssociation Les Tréteaux d'Arvor\n3 place du Port, 29900 Concarneau\n— ci-après l'Organisateur —\net\nCompagnie du Vent Coulis\n— ci-après le Producteur —",
    ],
    [
      { name: "Groupachat SAS", role: "agent", legalForm: "SAS", alias: "le Mandataire Centralisateur" },
      "Le présent contrat est conclu entre : Fromagerie des Aulnes (ci-après l'Acheteur), Groupachat SAS (ci-après le Mandataire Centralisateur), et Cartons Lefort (ci-après l'Industriel Fabricant).",
    ],
    [
      { name: "coopérative Terres de Loire", role: "buyer", alias: "l'Acheteur" },
      "La Société Bretonne d'Embouteillage (ci-après le Fournisseur) s'engage à livrer à la coopérative Terres de Loire (ci-après l'Acheteur) cinq cents palettes.",
    ],
    [
      { name: "Mutuelle des Artisans du Nord", role: "insurer" },
      "Souscripteur : Garage Vaillant et Fils SARL\nAssureur : Mutuelle des Artisans du Nord\nCourtier : Cabinet Duhamel",
      "Souscripteur : Garage Vaillant et Fils SARL Assureur : Mutuelle des Artisans du Nord Courtier : Cabinet Duhamel",
    ],
    [
      { name: "Optimyse", role: "licensee", legalForm: "SAS" },
      "Contrat de licence entre l'Université de Haute-Loire, titulaire du brevet, d'une part, et la SAS Optimyse, d'autre part.",
    ],
    [
      { name: "LUMINEO", role: "buyer", legalForm: "SAS", address: "8 rue Basse, 35000 Rennes" },
      "ENTRE\nMonsieur Paul Marchand, artisan, 5 rue Neuve, 35000 Rennes,\nLE PRESTATAIRE,\nET\nLa société LUMINEO, SAS, 8 rue Basse, 35000 Rennes,\nLE CLIENT,",
    ],
    [
      {
        name: "NETEO OUEST SERVICES",
        role: "supplier",
        legalForm: "SAS",
        siret: "35426547200028",
        siren: "354265472",
      },
      "Client : COOPÉRATIVE DE L'OUST, société coopérative, 2 rue du Port, 56120 Josselin. Prestataire : NETEO OUEST SERVICES, SAS au capital de 50 000 €, SIRET 354 265 472 00028",
      "Client : COOPÉRATIVE DE L'OUST, société coopérative\nPRESTATAIRE Raison sociale : NETEO OUEST SERVICES Forme juridique : SAS SIRET : 354 265 472 00028",
    ],
    [
      {
        name: "Madame Lucienne BOSSARD",
        role: "lessor",
        address: "8, allée des Acacias, 49000 Angers",
        alias: "LE BAILLEUR",
      },
      "ENTRE\nMonsieur Octave CHANTREL, né à Angers le 6 mai 1951, et Madame Lucienne BOSSARD son épouse, demeurant ensemble 8, allée des Acacias, 49000 Angers,\nCi-après ensemble « LE BAILLEUR »,\nET",
    ],
    [
      {
        name: "ATELIERS DE BRENNE",
        role: "supplier",
        legalForm: "société par actions simplifiée",
        siren: "732829320",
        address: "8 rue des Tanneurs, 36300 Le Blanc",
        representative: "Hélène Morvan",
        alias: "le Prestataire",
      },
      "# Entre les soussignées :\nLa société ATELIERS DE BRENNE, société par actions simplifiée au capital de 150 000 €, dont le siège social est situé 8 rue des Tanneurs, 36300 Le Blanc, immatriculée au RCS de Châteauroux sous le numéro 732 829 320, représentée par Madame Hélène Morvan, en qualité de Présidente,\nci-après dénommée « le Prestataire »,\nd'une part,",
      "Le présent contrat est conclu entre la société ATELIERS DE BRENNE, société par actions simplifiée au capital de 150.000 euros, ayant son siège social au 8 rue des Tanneurs, 36300 Le Blanc, inscrite au registre du commerce et des sociétés de Châteauroux sous le n° 732 829 320, représentée par sa Présidente, Madame Hélène Morvan, ci-après désignée « le Prestataire ».",
      "ENTRE :\nATELIERS DE BRENNE\nsociété par actions simplifiée au capital de 150 000 euros\nSiège social : 8 rue des Tanneurs, 36300 Le Blanc\nRCS Châteauroux 732 829 320\nReprésentée par Mme Hélène Morvan\nCi-après « le Prestataire »\nET :",
    ],
    [
      {
        name: "Commune de Saint-Amand-les-Prés",
        role: "buyer",
        address: "1 place de la Mairie, 18200 Saint-Amand-les-Prés",
        representative: "Paul Lemaire",
        alias: "l'Acheteur",
      },
      "Entre\nLa Commune de Saint-Amand-les-Prés, sise 1 place de la Mairie, 18200 Saint-Amand-les-Prés, représentée par son Maire en exercice, Monsieur Paul Lemaire, dûment habilité par délibération du 4 juillet 2020,\ndésignée ci-après par « l'Acheteur »,\nd'une part,\net",
    ],
    [
      {
        name: "Jean-Marc DUBREUIL",
        role: "lessor",
        address: "14 quai des Brumes, 29200 Brest",
        alias: "le Bailleur",
      },
      "ENTRE LES SOUSSIGNÉS\nJean-Marc DUBREUIL, né le 3 mai 1961 à Quimper, demeurant 14 quai des Brumes, 29200 Brest,\nci-après dénommé le Bailleur,\nET",
    ],
    [
      { name: "KERVAL SARL", role: "lessee", legalForm: "SARL", alias: "le Preneur" },
      "D'une part, Madame Odile Faure, demeurant à Lyon, ci-après « le Bailleur »,\nEt, d'autre part, la société KERVAL SARL, au capital de 8 000 €, en cours d'immatriculation au RCS de Brest, ci-après « le Preneur ».",
    ],
    [
      { name: "NORDIS", role: "supplier", alias: "NORDIS" },
      "Entre\nla société NORDIS, au capital de 40 000 €, ci-après dénommée « NORDIS »,\net\nla société OMEGA TEXTILES, au capital de 10 000 €, ci-après dénommée « le Client »,",
    ],
    [
      { name: "Communauté d'agglomération du Val d'Orge", role: "buyer" },
      "Pouvoir adjudicateur : Communauté d'agglomération du Val d'Orge",
      "Acheteur\tCommunauté d'agglomération du Val d'Orge",
      "Nom et adresse officiels de l'organisme acheteur : Communauté d'agglomération du Val d'Orge",
      "Maître d'ouvrage :\nCommunauté d'agglomération du Val d'Orge",
      "Le pouvoir adjudicateur est la Communauté d'agglomération du Val d'Orge.",
      "L'acheteur désigne la Communauté d'agglomération du Val d'Orge.",
    ],
    [
      {
        name: "PROPRENET OUEST",
        role: "supplier",
        siren: "732829320",
        siret: "73282932000074",
        address: "22 rue de la Gare, 44000 Nantes",
      },
      "# Identification du titulaire\nRaison sociale : PROPRENET OUEST\nAdresse : 22 rue de la Gare, 44000 Nantes\nSIRET : 732 829 320 00074",
      "ACTE D'ENGAGEMENT\nJe soussigné, agissant au nom et pour le compte de la société PROPRENET OUEST, ayant son siège social au 22 rue de la Gare, 44000 Nantes, immatriculée sous le SIRET 732 829 320 00074, m'engage à exécuter les prestations du marché.",
    ],
    [
      { name: "HELIOTROPE CONSEIL", role: "supplier", legalForm: "SAS" },
      "Conditions générales de vente de la société HELIOTROPE CONSEIL - SAS au capital de 5 000 €",
      "Conditions générales de prestations\nHELIOTROPE CONSEIL - SAS au capital de 5 000 € - RCS Dijon",
    ],
    [
      { name: "Centre hospitalier de la Dombes", role: "buyer", alias: "le CHD" },
      "Le présent accord-cadre est passé entre le Centre hospitalier de la Dombes, ci-après « le CHD », représenté par son Directeur, et la société VITALAB, SAS au capital de 30 000 €, ci-après « le Titulaire ».",
    ],
    [
      { name: "ALBATROS", role: "partner", legalForm: "SAS", alias: "ALBATROS" },
      "# Accord de confidentialité\nEntre :\nALBATROS, SAS au capital de 1 000 €, dont le siège est à Metz, ci-après « ALBATROS »,\nEt :\nCORMORAN, SARL au capital de 2 000 €, dont le siège est à Nancy, ci-après « CORMORAN »,",
    ],
    [
      { name: "Commune de Sarzelle", role: "partner", representative: "Patrick Leroy" },
      "# CONVENTION DE PARTENARIAT\nEntre d'une part :\nLa Commune de Sarzelle représentée par son Maire, Patrick Leroy,\nEt d'autre part :\nL'association Les Amis du Port, déclarée à la préfecture, représentée par son Président,\n# Préambule",
    ],
    [
      { name: "VILLE DE SARZELLE", role: "buyer" },
      "VILLE DE SARZELLE\nDirection des achats\nMARCHÉ PUBLIC DE TRAVAUX\nACTE D'ENGAGEMENT",
    ],
    [
      { name: "STOCKWAY", role: "lessee", legalForm: "société en nom collectif", alias: "le Preneur" },
      '# Entre les soussignées :\nMadame Odile Faure, demeurant à Lyon,\nle " Bailleur "\nD\'UNE PART\n# ET\n- (ii) STOCKWAY , société en nom collectif au capital de 75.000 euros,\nle " Preneur "\nD\'AUTRE PART',
    ],
    [
      { name: "PROPRENET OUEST", role: "supplier", siren: "732829320", address: "22 rue de la Gare, 44000 Nantes" },
      "\tLe Client\tLe Prestataire\nRaison sociale\tVille de Sarzelle\tPROPRENET OUEST\nAdresse\t1 place de la Mairie, 56000 Vannes\t22 rue de la Gare, 44000 Nantes\nSIREN\t215 600 000\t732 829 320",
      "Le Client\tLe Prestataire\nVille de Sarzelle\tPROPRENET OUEST\n1 place de la Mairie, 56000 Vannes\t22 rue de la Gare, 44000 Nantes\n-\tSIREN 732 829 320",
    ],
    [
      { name: "Monsieur André Colin", role: "lessor", address: "5 chemin Vert, 74400 Chamonix" },
      "Entre le bailleur, Monsieur André Colin, demeurant 5 chemin Vert, 74400 Chamonix, et le locataire, Madame Sophie Renard, demeurant 21 rue Nationale, 59000 Lille, il est convenu ce qui suit.",
    ],
    [
      { name: "Garage Perrin", role: "buyer", address: "8 avenue de Muret, 31300 Toulouse" },
      "L'organisme de formation : FORMALTO, 2 rue Basse, 31000 Toulouse\nL'entreprise bénéficiaire : Garage Perrin, 8 avenue de Muret, 31300 Toulouse",
    ],
    [
      { name: "commune de Lormes-sur-Yonne", role: "buyer", alias: "le pouvoir adjudicateur" },
      "Le présent document fixe les conditions d'exécution des travaux d'entretien de la commune de Lormes-sur-Yonne, ci-après « le pouvoir adjudicateur ».",
    ],
    [
      { name: "Commune de Lormes-sur-Yonne", role: "buyer" },
      "DÉPARTEMENT DE LA NIÈVRE\nCommune de Lormes-sur-Yonne\nMARCHÉ PUBLIC DE SERVICES\nCahier des clauses administratives particulières",
    ],
    [
      { name: "SCIERIE DU MORVAN", role: "buyer", legalForm: "SARL", siren: "732829320" },
      "Entre la société ALBA et le client identifié ci-dessous :\nDénomination sociale\tSCIERIE DU MORVAN\nForme\tSARL\nSIREN\t732 829 320",
    ],
    [
      { name: "LES ATELIERS DU SAVOIR", role: "supplier", legalForm: "SAS", alias: "l'Organisme" },
      "Entre\nLES ATELIERS DU SAVOIR, SAS au capital de 10 000 €, ci-après « l'Organisme »,\net\n[●], SIRET ______, représentée par ______, ci-après « l'Entreprise »,",
    ],
    [
      { name: "MARTIN ÉLECTRICITÉ", role: "supplier", legalForm: "SARL" },
      "Le groupement solidaire est composé de :\n- DURAND BTP, SAS, mandataire ;\n- MARTIN ÉLECTRICITÉ, SARL, cotraitant.",
      "# Groupement conjoint\nMandataire du groupement : DURAND BTP, SAS\nCotraitant n° 1 : MARTIN ÉLECTRICITÉ, SARL",
    ],
    [
      { name: "MARTIN ÉLECTRICITÉ", role: "supplier" },
      "Le marché est attribué au groupement conjoint constitué de DURAND BTP (mandataire) et de MARTIN ÉLECTRICITÉ (cotraitant).",
    ],
    [
      {
        name: "DURAND BTP",
        role: "supplier",
        legalForm: "SAS",
        address: "4 rue du Lac, 69003 Lyon",
        alias: "le Prestataire",
      },
      "ENTRE LES SOUSSIGNES :\nLa SOCIETE DURAND BTP, SAS au capital de 10 000 euros, dont le siege social est situe 4 rue du Lac, 69003 Lyon, ci-apres denommee « le Prestataire »,\nd'une part,\net",
    ],
    [
      { name: "Domaine des Ormes SA", role: "principal", legalForm: "SA" },
      "Le mandat peut être révoqué en tout temps par chacune des parties.\nFait à Morges, le 3 mars 2026.\nLe Mandataire\nRégis Malvaux\nLe Mandant\nDomaine des Ormes SA",
    ],
    [
      { name: "Pattes & Plumes Association", role: "other" },
      "Il est convenu ce qui suit entre : Pattes & Plumes Association dont l'objet est de recueillir les animaux perdus selon ses statuts.\nEt :\nMadame Louise Bernard\n4 rue du Lac\n62000 Arras",
    ],
  ],
  ignored: [
    "Le Client remet les clés au gardien et le Prestataire (ou son remplaçant) signe le registre.",
    "Photographe : selon le devis\nTraiteur : au choix du Client",
    "Le mandat est révocable en tout temps.\nFait à Morges, le 3 mars 2026.\nLe Mandataire\nRégis Malvaux, directeur\nLe Mandant\nLouise Bernard, gérante",
    "Le bail prend fin au départ.\nLe Locataire\nDate et signature\nLe Bailleur\nLu et approuvé",
    "Nom et qualité\tDate\tBon pour accord\nLe Client\tLouis Bernard, président du directoire\t16 février 2026\tsigné",
    "Courtier : la société Kerbois Conseil, qui n'est pas partie aux présentes.",
    "Le Prestataire est assuré auprès de la société Mutassur, 1 cours Foch, 92800 Puteaux, pour sa responsabilité civile.",
    "Les données sont hébergées par la société Nuagia, à Roubaix.",
    "Le titulaire peut faire appel à la société de son choix pour le transport.",
    "Le logiciel, ci-après dénommé « le Logiciel », est livré avec sa documentation (ci-après la « Documentation »).",
    "Les parties sont ci-après désignées ensemble « les Parties ».",
    "Le Titulaire : le titulaire est l'opérateur économique qui conclut le marché avec l'acheteur.",
    "Client : toute personne physique ou morale qui passe commande.",
    "Le prestataire est tenu d'une obligation de moyens.",
    "Le Prestataire a souscrit auprès de la compagnie d'assurance AXIOME, notoirement solvable, une police de responsabilité civile.",
    "Pour le Client : Signature et cachet",
    "Le Titulaire\tL'Acheteur",
    "En cas de groupement, le mandataire : il représente les membres auprès de l'acheteur.",
    "Les membres du groupement sont :\n- solidaires, le mandataire répondant des cotraitants.",
    "Le Bailleur est propriétaire d'un immeuble (ci-après l'« Immeuble »).",
    "Le client désigne un interlocuteur unique dans les quinze jours de la notification.",
  ],
  absent: [
    "ENTRE\nLa société [●], société par actions simplifiée au capital de [●] euros, ci-après dénommée « le Client »,",
    "Titulaire : ……………………………………",
    "La société ____________, dont le siège est ________, représentée par ________, ci-après dénommée le Prestataire,",
  ],
};
