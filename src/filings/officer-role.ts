export type OfficerRole = "ceo";
export function officerRole(_title: string): OfficerRole[] {
  return [];
}
