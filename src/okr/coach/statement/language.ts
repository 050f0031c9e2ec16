import type { Word } from "./words.ts";

/** `en` is what the Coach understands; `none` has no letters at all. */
export type Language = "en" | "other" | "none";

const wordsIn = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const english = wordsIn(
  "the of to and in for with by from on is are be our we at as that it this all an their who more each per new into can than or not will have has its your us up",
);
/** Small words that English does not have, of German, French, Spanish, Portuguese, Italian, Dutch, Swedish and Polish. */
const foreign = wordsIn(
  "der die das und den dem des ein eine einen einer auf mit für von zum zur ist wird werden unsere unserer unser wir sind nicht " +
    "le la les des du une et est aux avec pour dans nos notre sur par qui que nous sont " +
    "el los las de del y con para por un una nuestro nuestra nuestros nuestras más clientes mejorar aumentar reducir " +
    "o os as do da dos das em no na uma com nossos nossa " +
    "il gli lo di che per nostri nostro nostra dei delle della " +
    "het een van en voor met onze wij zijn naar te " +
    "och att det som på av till våra vår är w na z się do nasze",
);
const shared = wordsIn("a as do no on me in of is per die son o y z w te na un en el la le de los il");

/**
 * What language a text is in, by its script and its small words; a text without any is taken for English, because a title of
 * three nouns names no language.
 */
export function languageOf(text: string, words: readonly Word[]): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "none";
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) return "other";
  let here = 0;
  let elsewhere = 0;
  for (const { lower } of words) {
    if (english.has(lower) && !shared.has(lower)) here++;
    else if (foreign.has(lower)) elsewhere += shared.has(lower) ? 0.5 : 1;
  }
  const marked = words.filter(({ lower }) => /[äöüßéèêàçñãõåøœąęłśżźćń]/.test(lower)).length;
  return elsewhere + marked / 2 >= 1.5 && elsewhere + marked / 2 > here ? "other" : "en";
}
