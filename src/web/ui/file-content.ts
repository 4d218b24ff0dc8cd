/** A file's content in base64, as the operations take it. */
export async function base64Of(file: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    const url = typeof reader.result === "string" ? reader.result : "";
    resolve(url.slice(url.indexOf(",") + 1));
  });
  reader.addEventListener("error", () => reject(reader.error ?? new Error("The file could not be read.")));
  reader.readAsDataURL(file);
  return promise;
}

/** Hands a text, or bytes in base64, to the browser as a file to keep. */
export function saveAsFile(
  name: string,
  mediaType: string,
  text: string,
  encoding: "text" | "base64" = "text",
): void {
  const content =
    encoding === "text" ? text : Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
