import type { FastifyReply, FastifyRequest } from 'fastify'
import { videoEvents, type VideoEvents } from '../../video/events.ts'
import { isTerminal } from '../../video/transitions.ts'
import type { VideoService } from '../../video/video-service.ts'

/** Proxies close silent connections after a minute or so. */
const HEARTBEAT_MS = 15_000

export type StreamEventsOptions = {
  videos: VideoService
  events: VideoEvents
  id: string
  signal: AbortSignal
}

/**
 * Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): the state at once, then
 * every change as `event: status` with `{id, status, progress, error}`; ends after the last state.
 */
export async function streamEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  options: StreamEventsOptions,
): Promise<void> {
  const { videos, events, signal } = options
  const { id } = await videos.summary(request.projectId, options.id)
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-request-id': request.id,
  })

  const ended = new AbortController()
  const stop = events.listen(id, (event) => {
    if (event !== videoEvents.deleted) return void send()
    raw.write('event: deleted\ndata: {}\n\n')
    ended.abort()
  })
  const heartbeat = setInterval(() => raw.write(':\n\n'), HEARTBEAT_MS)
  raw.once('close', () => ended.abort())
  AbortSignal.any([ended.signal, signal]).addEventListener('abort', () => {
    stop()
    clearInterval(heartbeat)
    raw.end()
  })
  await send()

  async function send(): Promise<void> {
    try {
      const { status, progress, error } = await videos.summary(request.projectId, id)
      if (ended.signal.aborted) return
      raw.write(`event: status\ndata: ${JSON.stringify({ id, status, progress, error })}\n\n`)
      if (isTerminal(status)) ended.abort()
    } catch (error) {
      request.log.debug(error)
      ended.abort()
    }
  }
}
