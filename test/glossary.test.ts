import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { contract } from "#contract/index.ts";
import { sourceFiles } from "./house/source-files.ts";

type Exception = { readonly word: string; readonly places: readonly string[] };

const rows = readFileSync("GLOSSARY.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
  .map((line) =>
    line
      .split("|")
      .slice(1, 4)
      .map((cell) => cell.trim()),
  );
const secondTable = rows.findIndex(([first]) => first === "word");
const listOf = (cell: string | undefined) => (cell ?? "").split(", ").filter((word) => word !== "");

const concepts = rows.slice(1, secondTable).map(([said, , unsaid]) => ({ said: said ?? "", unsaid: listOf(unsaid) }));
const exceptions: Exception[] = rows
  .slice(secondTable + 1)
  .map(([word, , where]) => ({ word: word ?? "", places: listOf(where) }));

/** Nouns of the contract that are no words of their own: `search` is asked of everything. */
const notWords = ["search"];
const singulars: Readonly<Record<string, string>> = { people: "person" };

test("every noun that can be asked about stands in the glossary", () => {
  const said = concepts.map((concept) => concept.said.toLowerCase());
  for (const noun of Object.keys(contract)) {
    const spelled = noun === "checkIns" ? "check-ins" : noun.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const singular = singulars[noun] ?? spelled.replace(/s$/, "");
    assert.ok(notWords.includes(noun) || said.includes(singular), `${noun} is not in GLOSSARY.md`);
  }
});

test("no word of the glossary is explained twice, or refused and said", () => {
  const said = concepts.map((concept) => concept.said);
  assert.deepEqual(
    said.filter((word, index) => said.indexOf(word) !== index),
    [],
  );
  assert.deepEqual(
    concepts.flatMap(({ unsaid }) => unsaid).filter((word) => said.includes(word)),
    [],
  );
});

test("names in the code use the glossary's words", () => {
  const insteadOf = new Map(concepts.flatMap(({ said, unsaid }) => unsaid.map((word) => [word, said] as const)));
  const wrong = sourceFiles
    .filter(({ path, isTest }) => path.startsWith("src/") && !isTest)
    .flatMap(({ path, text }) =>
      [fileNameOf(path), ...exportedNames(text)].flatMap((name) =>
        wordsOf(name)
          .filter((word) => insteadOf.has(word) && !isExcepted(word, path))
          .map((word) => `${path}: ${name} says "${word}"; we say "${insteadOf.get(word)}"`),
      ),
    );
  assert.deepEqual(wrong, [], wrong.join("\n"));
});

const fileNameOf = (path: string): string => basename(path).replace(/\.tsx?$/, "");

function exportedNames(text: string): string[] {
  return [
    ...text.matchAll(/^export (?:default )?(?:async )?(?:const|let|function\*?|type|class|interface) (\w+)/gm),
  ].map(([, name]) => name ?? "");
}

/** The words of a name, each in the singular too: `listGoals` says list, goals and goal. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_]/);
  return [...new Set(words.flatMap((word) => [word, word.replace(/s$/, "")]))];
}

function isExcepted(word: string, path: string): boolean {
  return exceptions.some(
    (one) => (one.word === word || one.word === "every word") && one.places.some((place) => path.startsWith(place)),
  );
}
