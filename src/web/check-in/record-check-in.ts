import { createCheckInSender } from "./check-in-sender.ts";
import { outboxIn } from "./outbox.ts";

/** Sends this browser's check-ins; what it could not send outlives the page. */
export const { recordCheckIn, sendUnsent } = createCheckInSender(outboxIn(indexedDB));
