type Named = { readonly name: string; readonly email: string | null };

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^@/, "")
    .replace(/[._-]+/g, " ")
    .trim();

/**
 * The one person a document means by a name: the full name, an e-mail address or its first part, or a first name. When
 * two people would fit, nobody is guessed.
 */
export function personNamed<Person extends Named>(people: readonly Person[], name: string): Person | undefined {
  const asked = plain(name);
  const ways: ((person: Person) => boolean)[] = [
    (person) => plain(person.name) === asked,
    (person) => person.email === name.toLowerCase(),
    (person) => person.email !== null && plain(person.email.split("@")[0] ?? "") === asked,
    (person) => plain(person.name).split(" ")[0] === asked,
  ];
  for (const isMeant of ways) {
    const meant = people.filter(isMeant);
    if (meant.length === 1) return meant[0];
    if (meant.length > 1) return undefined;
  }
  return undefined;
}
