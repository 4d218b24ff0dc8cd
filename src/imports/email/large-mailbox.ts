/** Characters of a file's beginning that `isLargeMailbox` looks at. */
export const mailboxHead = 5;

const largeFrom = 67_108_864;

/** Whether a file of so many bytes with this beginning is a mailbox that is handed over without its attachments. */
export function isLargeMailbox(size: number, head: string): boolean {
  return size >= largeFrom && head === "From ";
}
