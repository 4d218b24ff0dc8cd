import { foldedText, linkedinProfileKey } from "../identity-key.ts";
import type { Correspondent, Direction, ImportFacts, MessageFact } from "../import-facts.ts";

/** The account an export belongs to, as a profile key; null where the export does not show it. */
function ownerFromInvitations(facts: ImportFacts): string | null {
  for (const invitation of facts.invitations) {
    const self =
      invitation.direction === "outgoing"
        ? invitation.from
        : invitation.direction === "incoming"
          ? invitation.to
          : null;
    const key = self === null ? null : linkedinProfileKey(self.url);
    if (key !== null) return key;
  }
  return null;
}

/** The one profile that takes part in more conversations than any other, and in at least two. */
function ownerFromMessages(messages: readonly MessageFact[]): string | null {
  const conversations = new Map<string, Set<string>>();
  for (const message of messages) {
    for (const { url } of [...(message.from === null ? [] : [message.from]), ...message.to]) {
      const key = linkedinProfileKey(url);
      if (key === null) continue;
      const seen = conversations.get(key) ?? new Set();
      conversations.set(key, seen.add(message.conversationId));
    }
  }
  const [first, second] = [...conversations].sort(([, a], [, b]) => b.size - a.size);
  if (first === undefined || first[1].size < 2 || first[1].size === second?.[1].size) return null;
  return first[0];
}

function isOwner(person: Correspondent, key: string | null, name: string): boolean {
  if (key !== null && person.url !== "") return linkedinProfileKey(person.url) === key;
  return name !== "" && foldedText(person.name) === name;
}

function directionOf(message: MessageFact, key: string | null, name: string): Direction | null {
  if (message.isDraft) return "outgoing";
  if (key === null && name === "") return null;
  if (message.from !== null && isOwner(message.from, key, name)) return "outgoing";
  return message.to.some((person) => isOwner(person, key, name)) ? "incoming" : null;
}

/** The same facts, each message told incoming or outgoing as far as the export (or the caller) shows whose it is. */
export function withDirections(
  facts: ImportFacts,
  owner?: { readonly url: string; readonly name: string },
): ImportFacts {
  if (facts.messages.length === 0) return facts;
  const given = owner === undefined ? null : linkedinProfileKey(owner.url);
  const key = given ?? ownerFromInvitations(facts) ?? ownerFromMessages(facts.messages);
  const name = foldedText(owner?.name ?? facts.profiles[0]?.fullName ?? "");
  return {
    ...facts,
    messages: facts.messages.map((message) => ({ ...message, direction: directionOf(message, key, name) })),
  };
}
