/** PostgreSQL cannot be started or used as it is. The message is one sentence or two for the person at the terminal. */
export class StartRefused extends Error {
  override name = "StartRefused";
}
