/** Asks again until the answer is neither null nor false. Throws when the time is up. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null | false> | T | null | false,
  deadlineMs = 10_000,
): Promise<T> {
  const giveUpAt = Date.now() + deadlineMs
  for (;;) {
    const answer = await ask()
    if (answer !== null && answer !== false) return answer
    if (Date.now() > giveUpAt) throw new Error(`${what} did not come within ${deadlineMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
