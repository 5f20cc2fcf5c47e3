import { EventEmitter } from 'node:events'
import type { VideoId } from './ids.ts'

/** Names of what happens to a video. Listeners read the row for the details: it is the truth. */
export const videoEvents = {
  changed: 'video.changed',
  deleted: 'video.deleted',
} as const
export type VideoEvent = (typeof videoEvents)[keyof typeof videoEvents]

const ANY = 'any video'

type Listener = (event: VideoEvent) => void

/** Tells listeners in this process that a video's row has changed or gone. */
export class VideoEvents {
  readonly #emitter = new EventEmitter().setMaxListeners(0)

  videoChanged(id: VideoId): void {
    this.#emitter.emit(id, videoEvents.changed)
    this.#emitter.emit(ANY, videoEvents.changed)
  }

  videoDeleted(id: VideoId): void {
    this.#emitter.emit(id, videoEvents.deleted)
  }

  /** Of whatever video. Returns the function that stops listening. */
  listenAll(listener: Listener): () => void {
    this.#emitter.on(ANY, listener)
    return () => this.#emitter.off(ANY, listener)
  }

  /** Returns the function that stops listening. */
  listen(id: VideoId, listener: Listener): () => void {
    this.#emitter.on(id, listener)
    return () => this.#emitter.off(id, listener)
  }
}
