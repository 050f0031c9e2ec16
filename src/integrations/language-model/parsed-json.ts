/** What a JSON text says; undefined where it is none. A fence around it, as language models like to put, is left out. */
export function parsedJson(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^```(?:json)?\s*\n/, "")
    .replace(/\n\s*```$/, "");
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}
