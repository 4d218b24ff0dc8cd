import { Parser } from "htmlparser2";

const blockElements = new Set(
  "address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split(
    " ",
  ),
);
const silentElements = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "noscript",
  "svg",
  "object",
  "iframe",
]);

const longestText = 1_000_000;
const deepest = 500;
const chunkLength = 4096;

function tidied(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * What a person reads of an HTML text: no markup, scripts, styles or pictures, nothing fetched. Link targets follow
 * their text where they say more than it does; `[…]` stands where markup is nested too deep to follow.
 */
export function htmlText(html: string): string {
  let text = "";
  let silence = 0;
  let depth = 0;
  const links: { href: string; start: number }[] = [];
  const parser = new Parser({
    onopentagname: (name) => {
      if (silentElements.has(name)) silence += 1;
      if (blockElements.has(name)) text += name === "li" ? "\n- " : "\n";
      else if (name === "td" || name === "th") text += " ";
    },
    onopentag: (name, attributes) => {
      depth += 1;
      if (name === "a") links.push({ href: attributes["href"] ?? "", start: text.length });
    },
    ontext: (part) => {
      if (silence === 0 && text.length < longestText) text += part.replace(/\s+/g, " ");
    },
    onclosetag: (name) => {
      depth -= 1;
      if (silentElements.has(name)) silence -= 1;
      if (name === "a") {
        const link = links.pop();
        if (
          link !== undefined &&
          /^https?:/i.test(link.href) &&
          !text.slice(link.start).includes(link.href)
        ) {
          text += ` <${link.href}>`;
        }
      }
      if (blockElements.has(name) && name !== "br") text += "\n";
    },
  });
  // The parser looks for each closing tag among all open ones: elements nested without end would take for ever.
  const source = html.slice(0, longestText * 4);
  let at = 0;
  for (; at < source.length && depth <= deepest; at += chunkLength)
    parser.write(source.slice(at, at + chunkLength));
  parser.end();
  return at < source.length ? `${tidied(text)}\n[…]` : tidied(text);
}

const markup =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table|img|html|body|blockquote)\b[^<>]*>/i;

/** Whether a text that may be either is HTML: a known tag stands in it, not just a `<`. */
export function isHtml(text: string): boolean {
  return markup.test(text);
}
