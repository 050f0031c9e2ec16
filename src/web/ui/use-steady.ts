import { useLayoutEffect, useRef, useState } from "react";

type Deeds = Readonly<Record<string, (...given: never[]) => unknown>>;

/** The same functions as long as the part lives, each doing what its newest version does: what is given them stays drawn. */
export function useSteady<Given extends Deeds>(deeds: Given): Given {
  const newest = useRef(deeds);
  useLayoutEffect(() => {
    newest.current = deeds;
  });
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(deeds).map((name) => [name, (...given: never[]) => newest.current[name]?.(...given)]),
      ) as Given,
  );
  return steady;
}
