/** Where a thread's messages are; the id may hold any character. */
export function threadPath(thread: string): string {
  return `/inbox/thread?${new URLSearchParams({ id: thread }).toString()}`;
}
