import { percentile } from "./timing.ts";

/** What a person types, letter by letter, for two names that the large vault holds and one that it does not. */
const typed = ["given12 family1012", "family2999", "nobody at all"].flatMap((name) =>
  Array.from({ length: name.length }, (_, index) => name.slice(0, index + 1)),
);

/** The session cookie that a one-time link gives. */
async function sessionCookie(link: string): Promise<string> {
  const response = await fetch(link, { redirect: "manual" });
  const [cookie = ""] = response.headers.getSetCookie();
  await response.arrayBuffer();
  return cookie.split(";")[0] ?? "";
}

/** Milliseconds of a search request as the page makes it while one types, from the call to the parsed answer. */
export async function searchRequestMs(
  link: string,
  rounds: number,
): Promise<{ readonly p50: number; readonly p95: number; readonly requests: number }> {
  const cookie = await sessionCookie(link);
  const { origin } = new URL(link);
  const once = async (search: string): Promise<number> => {
    const start = performance.now();
    const response = await fetch(`${origin}/api/person.list`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ search, limit: 100, offset: 0 }),
    });
    await response.json();
    if (!response.ok) throw new Error(`The search was answered with ${response.status}.`);
    return performance.now() - start;
  };
  for (const text of typed) await once(text);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) for (const text of typed) times.push(await once(text));
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), requests: times.length };
}
