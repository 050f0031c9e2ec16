import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { createPasswords } from "./passwords.ts";
import { newSetUpCode } from "./secrets.ts";

const cheap = { logCost: 4, blockSize: 8, lanes: 1 };

test("a password is kept with a salt of its own and the cost it took", async () => {
  const passwords = createPasswords(randomBytes, cheap);
  const [one, two] = [await passwords.hash("correct horse battery"), await passwords.hash("correct horse battery")];
  assert.notEqual(one, two);
  assert.match(one, /^\$scrypt\$ln=4,r=8,p=1\$/);
  assert.equal(await passwords.isRight("correct horse battery", one), true);
  assert.equal(await passwords.isRight("correct horse batterx", one), false);
});

test("passwords kept at an older cost stay right when the cost is raised", async () => {
  const kept = await createPasswords(randomBytes, cheap).hash("correct horse battery");
  assert.equal(
    await createPasswords(randomBytes, { ...cheap, logCost: 6 }).isRight("correct horse battery", kept),
    true,
  );
});

test("the usual cost is what OWASP asks for, in a block of 32 MB that goes back to the system", async () => {
  assert.match(await createPasswords(randomBytes).hash("correct horse battery"), /^\$scrypt\$ln=15,r=8,p=3\$/);
});

test("a letter typed in two ways is the same password", async () => {
  const passwords = createPasswords(randomBytes, cheap);
  assert.equal(await passwords.isRight("Zu\u0308rich am See", await passwords.hash("Z\u00fcrich am See")), true);
});

test("nothing fits where nothing is kept, or where what is kept is not a hash", async () => {
  const passwords = createPasswords(randomBytes, cheap);
  assert.equal(await passwords.isRight("correct horse battery", undefined), false);
  await assert.rejects(passwords.isRight("correct horse battery", "plain text"));
});

test("many at once are all answered", async () => {
  const passwords = createPasswords(randomBytes, cheap);
  const kept = await passwords.hash("correct horse battery");
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, count) => passwords.isRight(count % 2 ? "no" : "correct horse battery", kept)),
  );
  assert.equal(answers.filter(Boolean).length, 10);
});

test("a set-up code is twelve letters and digits that are not mistaken for each other", () => {
  assert.match(newSetUpCode(randomBytes), /^[2-9b-df-hj-np-tv-xzB-DFG]{4}(-[2-9b-df-hj-np-tv-xzB-DFG]{4}){2}$/);
  assert.notEqual(newSetUpCode(randomBytes), newSetUpCode(randomBytes));
});
