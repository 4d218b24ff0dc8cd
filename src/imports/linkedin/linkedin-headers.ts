/**
 * Column names of LinkedIn's export by field, folded (lower case, no accents): English, and the translations that
 * exports under other account languages carry.
 */
export const connectionColumns = {
  givenName: [
    "first name",
    "given name",
    "vorname",
    "prenom",
    "nombre",
    "primeiro nome",
    "nome",
    "voornaam",
    "fornavn",
    "fornamn",
    "imie",
  ],
  familyName: [
    "last name",
    "surname",
    "family name",
    "nachname",
    "nom de famille",
    "nom",
    "apellidos",
    "apellido",
    "sobrenome",
    "cognome",
    "achternaam",
    "efternavn",
    "etternavn",
    "efternamn",
    "nazwisko",
  ],
  url: [
    "url",
    "profile url",
    "linkedin url",
    "profil url",
    "url du profil",
    "url de perfil",
    "url del perfil",
    "url do perfil",
    "url profilo",
    "public profile url",
  ],
  email: [
    "email address",
    "email",
    "e mail address",
    "e mail",
    "e mail adresse",
    "adresse e mail",
    "email adresse",
    "adresse email",
    "direccion de correo electronico",
    "correo electronico",
    "direccion de correo",
    "endereco de e mail",
    "endereco de email",
    "indirizzo email",
    "indirizzo e mail",
    "e mailadres",
    "mailadres",
    "e mailadresse",
    "e postadress",
    "adres e mail",
  ],
  company: [
    "company",
    "organization",
    "current company",
    "unternehmen",
    "firma",
    "entreprise",
    "societe",
    "empresa",
    "azienda",
    "bedrijf",
    "virksomhed",
    "foretag",
  ],
  position: [
    "position",
    "title",
    "job title",
    "current position",
    "poste",
    "fonction",
    "cargo",
    "puesto",
    "posizione",
    "posizione lavorativa",
    "qualifica",
    "functie",
    "stilling",
    "stanowisko",
  ],
  connectedOn: [
    "connected on",
    "connection date",
    "date connected",
    "verbunden am",
    "vernetzt am",
    "kontakt seit",
    "connecte le",
    "mis en relation le",
    "date de connexion",
    "conectado el",
    "fecha de conexion",
    "fecha de contacto",
    "conectado em",
    "data da conexao",
    "conectou se em",
    "collegato il",
    "data di collegamento",
    "connesso il",
    "verbonden op",
    "forbundet den",
    "ansluten",
  ],
  notes: ["notes"],
} as const;
export type ConnectionField = keyof typeof connectionColumns;

export const messageColumns = {
  conversationId: ["conversation id"],
  conversationTitle: ["conversation title"],
  from: ["from"],
  fromUrl: ["sender profile url"],
  to: ["to"],
  toUrls: ["recipient profile urls", "recipient profile url"],
  date: ["date"],
  subject: ["subject"],
  content: ["content"],
  folder: ["folder"],
  attachments: ["attachments", "attachment"],
  isMessageDraft: ["is message draft"],
  isConversationDraft: ["is conversation draft"],
} as const;
export type MessageField = keyof typeof messageColumns;

export const invitationColumns = {
  from: ["from"],
  to: ["to"],
  sentAt: ["sent at"],
  message: ["message"],
  direction: ["direction"],
  inviterUrl: ["inviterprofileurl", "inviter profile url"],
  inviteeUrl: ["inviteeprofileurl", "invitee profile url"],
} as const;
export type InvitationField = keyof typeof invitationColumns;

export const positionColumns = {
  company: ["company name"],
  title: ["title"],
  description: ["description"],
  location: ["location"],
  startedOn: ["started on"],
  finishedOn: ["finished on"],
} as const;
export type PositionField = keyof typeof positionColumns;

export const profileColumns = {
  givenName: ["first name"],
  familyName: ["last name"],
  maidenName: ["maiden name"],
  headline: ["headline"],
  summary: ["summary"],
  industry: ["industry"],
  location: ["geo location"],
  websites: ["websites"],
} as const;
export type ProfileField = keyof typeof profileColumns;

export const noteColumns = {
  givenName: ["connection first name"],
  familyName: ["connection last name"],
  url: ["connection profile url"],
  note: ["note"],
  createdOn: ["created on"],
  editedOn: ["edited on"],
} as const;
export type NoteField = keyof typeof noteColumns;

function has(cells: readonly string[], names: readonly string[]): boolean {
  return cells.some((cell) => names.includes(cell));
}

/** The present layout under an account language in which the date column has a name that is not known. */
function isTranslatedConnections(cells: readonly string[]): boolean {
  const { url, company, position } = connectionColumns;
  return cells.length === 7 && has(cells, url) && has(cells, company) && has(cells, position);
}

/** Which LinkedIn file a header belongs to; takes folded cells in any order. */
export const isLinkedinHeader = {
  connections: (cells: readonly string[]): boolean =>
    has(cells, connectionColumns.givenName) &&
    has(cells, connectionColumns.familyName) &&
    (has(cells, connectionColumns.connectedOn) || isTranslatedConnections(cells)),
  messages: (cells: readonly string[]): boolean =>
    cells.includes("conversation id") && cells.includes("from") && cells.includes("content"),
  invitations: (cells: readonly string[]): boolean =>
    cells.includes("from") &&
    cells.includes("to") &&
    cells.includes("sent at") &&
    cells.includes("direction"),
  positions: (cells: readonly string[]): boolean =>
    cells.includes("company name") && cells.includes("title") && cells.includes("started on"),
  profile: (cells: readonly string[]): boolean =>
    cells.includes("first name") && cells.includes("headline") && cells.includes("summary"),
  notes: (cells: readonly string[]): boolean =>
    cells.includes("connection first name") && cells.includes("note"),
} as const;
