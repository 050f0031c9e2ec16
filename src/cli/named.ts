import { didYouMean } from "./nearest.ts";
import { WrongUsage } from "./wrong-usage.ts";

type Named = { readonly id: string; readonly name: string };

/** The one that was meant by its name or id; throws `WrongUsage` when it is none, or several. */
export function named<One extends Named>(list: readonly One[], text: string, noun: string): One {
  const spelled = text.trim().toLowerCase();
  const found = list.filter((one) => one.id === text || one.name.toLowerCase() === spelled);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only)
    throw new WrongUsage(
      `There are ${found.length} ${noun}s called "${text}": use an id, ${found.map(({ id }) => id).join(" or ")}.`,
    );
  const names = list.map(({ name }) => name);
  throw new WrongUsage(
    `There is no ${noun} called "${text}".${didYouMean(text, names) || (names.length > 0 ? ` There are ${names.slice(0, 20).join(", ")}${names.length > 20 ? ", …" : ""}.` : "")}`,
  );
}
