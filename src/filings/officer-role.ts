export type OfficerRole = "ceo";
export function officerRoles(_title: string): OfficerRole[] { return []; }
