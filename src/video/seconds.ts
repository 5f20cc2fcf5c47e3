/** The API prints whole seconds as a string; footage of any length is rounded, never to nothing. */
export function secondsText(seconds: number): string {
  return String(Math.max(1, Math.round(seconds)))
}
