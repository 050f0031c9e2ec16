/** What is asked of every key result, and whose answer is kept with it. */
export const offTrackQuestion = "Would we do anything differently if this went off track?";
