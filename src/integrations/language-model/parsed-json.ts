/** What a JSON text says; undefined where it is none. A fence around it, as language models like to put, is left out. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(unfenced(text.trim()));
  } catch {
    return undefined;
  }
}

function unfenced(text: string): string {
  if (!text.startsWith("```") || !text.endsWith("```")) return text;
  const firstLineEnd = text.indexOf("\n");
  return firstLineEnd < 0 ? text : text.slice(firstLineEnd, -3);
}
