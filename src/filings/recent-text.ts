/** The last few blocks of running text: a table's heading stands among them. */
export type RecentText = {
  add(text: string): void;
  endBlock(): void;
  blocks(): readonly string[];
};

const kept = 10;
const longest = 500;

export function recentText(): RecentText {
  let block = "";
  const done: string[] = [];
  const endBlock = (): void => {
    if (block.length === 0) return;
    const folded = block.replace(/[\s\u00a0\u200b-\u200f\ufeff]+/g, " ").trim();
    block = "";
    if (folded === "") return;
    done.push(folded);
    if (done.length > kept) done.shift();
  };
  return {
    add(text) {
      if (block.length < longest) block += text.length > longest ? text.slice(0, longest) : text;
    },
    endBlock,
    blocks: () => done.slice(),
  };
}
