function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A page of plain text for when the app's own page cannot be shown; it needs no script and no style. */
export function plainPage(title: string, paragraphs: readonly string[], refreshTo?: string): string {
  const refresh =
    refreshTo === undefined ? "" : `<meta http-equiv="refresh" content="0;url=${escaped(refreshTo)}">`;
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${refresh}
<title>${escaped(title)} · One of One</title>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`;
}

export function plainPageResponse(status: number, title: string, paragraphs: readonly string[]): Response {
  return new Response(plainPage(title, paragraphs), {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
