const WIDTH = 28

/** A bar on one line of the terminal; silent where the output is no terminal. */
export class ProgressBar implements Disposable {
  readonly #label: string
  readonly #stream: NodeJS.WriteStream

  constructor(label: string, stream: NodeJS.WriteStream = process.stderr) {
    this.#label = label
    this.#stream = stream
  }

  /** @param progress 0 to 1. */
  update(progress: number): void {
    if (!this.#stream.isTTY) return
    const full = Math.round(Math.min(1, progress) * WIDTH)
    const bar = '#'.repeat(full) + '-'.repeat(WIDTH - full)
    const percent = String(Math.floor(progress * 100)).padStart(3)
    this.#stream.write(`\r[${bar}] ${percent}%  ${this.#label}`)
  }

  [Symbol.dispose](): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[2K')
  }
}
