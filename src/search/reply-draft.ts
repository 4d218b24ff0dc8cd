/**
 * A polite answer to someone who reached out, to be changed before it is sent (S5). It promises nothing and keeps the door open.
 * Source: Larson, ch. 1, Finding External Executive Roles.
 */
export function replyDraft({ name, sender }: { readonly name: string; readonly sender: string }): string {
  const firstName = name.trim().split(/\s+/u)[0] ?? "";
  const lines = [
    firstName === "" ? "Hello," : `Hello ${firstName},`,
    "",
    "Thank you for writing. [Interested: I would like to hear more; could you send the role's scope, its place and where the search stands?]",
    "[Not now: this one is not for me, but I am glad to stay in touch; what I look for is: …]",
    "",
    "Kind regards",
    ...(sender === "" ? [] : [sender]),
  ];
  return lines.join("\n");
}
