import { foldedHeader } from "../csv-table.ts";

/** What a column of a tracker may hold; `notes` keeps it as a line of the notes, `contact` names a person. */
export const trackerFields = [
  "company",
  "title",
  "stage",
  "url",
  "location",
  "pay",
  "savedOn",
  "appliedOn",
  "contact",
  "notes",
] as const;
export type TrackerField = (typeof trackerFields)[number];

/** One field a column, in the order of the header. A field other than `notes` is used at most once. */
export type ColumnMapping = readonly TrackerField[];

const names: Readonly<Record<Exclude<TrackerField, "notes">, readonly string[]>> = {
  company: [
    "company",
    "employer",
    "company name",
    "organization",
    "organisation",
    "firma",
    "unternehmen",
    "arbeitgeber",
    "entreprise",
    "societe",
    "employeur",
    "empresa",
    "azienda",
    "bedrijf",
    "werkgever",
    "foretag",
    "virksomhed",
  ],
  title: [
    "job title",
    "title",
    "position",
    "role",
    "job position",
    "job",
    "job name",
    "position title",
    "stelle",
    "rolle",
    "jobtitel",
    "poste",
    "intitule du poste",
    "intitule",
    "puesto",
    "cargo",
    "ruolo",
    "posizione",
    "functie",
    "vacature",
    "stilling",
    "name",
  ],
  stage: [
    "list",
    "status",
    "stage",
    "state",
    "board list",
    "column",
    "phase",
    "application status",
    "etat",
    "statut",
    "etape",
    "estado",
    "etapa",
    "stato",
    "fase",
    "stand",
  ],
  url: [
    "url",
    "link",
    "job url",
    "job post url",
    "posting url",
    "job link",
    "posting",
    "listing",
    "lien",
    "enlace",
    "website",
    "job posting",
  ],
  location: [
    "location",
    "city",
    "ort",
    "standort",
    "lieu",
    "ville",
    "ubicacion",
    "localizacao",
    "luogo",
    "sede",
    "locatie",
    "plaats",
    "place",
  ],
  pay: [
    "salary",
    "compensation",
    "pay",
    "salary range",
    "max salary",
    "gehalt",
    "vergutung",
    "salaire",
    "remuneration",
    "salario",
    "sueldo",
    "stipendio",
    "salaris",
    "package",
    "comp",
  ],
  savedOn: [
    "date saved",
    "saved date",
    "saved on",
    "date added",
    "added",
    "created",
    "created at",
    "date created",
    "date",
    "datum",
    "gespeichert am",
    "erfasst am",
    "hinzugefugt am",
    "date d ajout",
    "ajoute le",
    "fecha",
    "data",
    "date found",
  ],
  appliedOn: [
    "date applied",
    "applied on",
    "applied",
    "application date",
    "applied date",
    "beworben am",
    "bewerbungsdatum",
    "date de candidature",
    "candidature le",
    "fecha de solicitud",
    "data candidatura",
    "sollicitatiedatum",
  ],
  contact: [
    "contact",
    "contact name",
    "recruiter",
    "hiring manager",
    "contact person",
    "ansprechpartner",
    "kontakt",
    "contacto",
    "contatto",
    "contatti",
    "contactpersoon",
  ],
};

/** The likeliest mapping of a header: names that are known in some language, everything else to the notes. */
export function guessedMapping(header: readonly string[]): ColumnMapping {
  const folded = header.map(foldedHeader);
  const mapping: TrackerField[] = folded.map(() => "notes");
  for (const [field, fieldNames] of Object.entries(names) as [
    Exclude<TrackerField, "notes">,
    readonly string[],
  ][]) {
    const name = fieldNames.find((each) =>
      folded.some((cell, index) => cell === each && mapping[index] === "notes"),
    );
    const position = folded.findIndex((cell, index) => cell === name && mapping[index] === "notes");
    if (position !== -1) mapping[position] = field;
  }
  return mapping;
}

/** A header with an employer and something that only a job tracker says of it. */
export function isTrackerHeader(cells: readonly string[]): boolean {
  const mapping = guessedMapping(cells);
  const others: readonly TrackerField[] = ["title", "stage", "url", "savedOn", "appliedOn", "pay"];
  return mapping.includes("company") && mapping.filter((field) => others.includes(field)).length >= 2;
}
