/** How many requests one credential may make in a window. */
export type RateLimit = { readonly requests: number; readonly windowSeconds: number };

export type Allowance = { readonly isAllowed: boolean; readonly remaining: number; readonly resetSeconds: number };

/** Counts requests in fixed windows, per credential, in this process. */
export function createRateLimiter(
  { requests, windowSeconds }: RateLimit,
  nowMs: () => number,
): (credential: string) => Allowance {
  let windowEndsMs = 0;
  const counts = new Map<string, number>();
  return (credential) => {
    const now = nowMs();
    if (now >= windowEndsMs) {
      counts.clear();
      windowEndsMs = now + windowSeconds * 1000;
    }
    const count = (counts.get(credential) ?? 0) + 1;
    counts.set(credential, count);
    return {
      isAllowed: count <= requests,
      remaining: Math.max(0, requests - count),
      resetSeconds: Math.ceil((windowEndsMs - now) / 1000),
    };
  };
}

/** What an answer says of how much more may be asked. */
export const limitHeaders = ({ remaining, resetSeconds }: Allowance): Record<string, string> => ({
  "ratelimit-remaining": String(remaining),
  "ratelimit-reset": String(resetSeconds),
});
