/** Copies text, also on pages without TLS, where browsers keep their clipboard closed. False when they do not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "for-ears";
    document.body.append(field);
    field.select();
    // Deprecated, and the only way without TLS.
    // oxlint-disable-next-line typescript/no-deprecated
    const isCopied = document.execCommand("copy");
    field.remove();
    return isCopied;
  }
}
