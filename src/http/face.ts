/**
 * A face: one vendor's version of the Videos API. All of them speak to the same videos; what differs is said here
 * as data, and in the functions of the face's `wire.ts`. `videos-routes.ts` serves the operations that
 * most of them share; a face with operations of its own brings its `routes`.
 */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { ObjectStorage } from '../storage/object-storage.ts'
import type { FaceName } from '../video/face-names.ts'
import type { UploadsService } from '../video/uploads-service.ts'
import type { CreateRequest, DeriveRequest, VideoService } from '../video/video-service.ts'
import type { VideoSummary } from '../video/video.ts'
import type { ContentAddress, ContentAddresses } from './content-addresses.ts'
import type { ErrorWire } from './error-handler.ts'

export interface Face {
  readonly name: FaceName
  /** Base path of clients that speak it, whatever their key. Example: "/openai/v1". */
  readonly prefix: string
  readonly errors: ErrorWire
  readonly routes: FastifyPluginAsyncZod<FaceRoutesOptions>
  /** Routes on paths that no other face has: at `/v1` they are there for every key. */
  readonly routesOfAll?: FastifyPluginAsyncZod<FaceRoutesOptions>
}

export type FaceRoutesOptions = {
  videos: VideoService
  uploads: UploadsService
  storage: ObjectStorage
  addresses: ContentAddresses
}

/** What a face that shares the ten operations says of itself. */
export type VideosFace = {
  /** As people call it. */
  title: string
  create: BodyReader<AskedVideo>
  remix: BodyReader<RemixFields>
  /** How a video looks in the answer to each kind of request. */
  answers: Record<VideoAnswerKind, VideoAnswer>
  /** The answer of `/content`: the bytes, or something that says where they are. */
  content: 'bytes' | ContentWire
  /** How long videos made through this face keep their content; null: as the server's setting says. */
  expiresAfterSeconds: number | null
  /** True where a remix may also name its source in its body: `POST /videos/remix`. */
  takesSourceInBody: boolean
  /** Where a remix's body names a source besides its path: used when the path's id is unknown. */
  otherSourceId?: (body: unknown) => string | null
}

/** `derive`: of remixes and edits; `retrieve`: also of lists. */
export type VideoAnswerKind = 'create' | 'derive' | 'retrieve'
export type VideoAnswer = { schema: z.ZodType; toWire: (video: VideoSummary) => unknown }

export type ContentWire = {
  lifetimeSeconds: number
  toWire: (video: VideoSummary, address: ContentAddress) => unknown
}

/** What a create asks for: on some faces it may name a source, and is a remix then. */
export type AskedVideo =
  | { kind: 'create'; request: CreateRequest }
  | { kind: 'remix'; sourceId: string; param: string; fields: RemixFields }

/** A remix without its source. */
export type RemixFields = Omit<DeriveRequest, 'source' | 'param'>

/** A body's schema, and what the body asks for once it has passed. */
export type BodyReader<Asked> = {
  schema: z.ZodType
  /** @throws {RepriseError} for what the schema cannot say. */
  read: (body: unknown) => Asked
}

export function bodyReader<Schema extends z.ZodType, Asked>(
  schema: Schema,
  read: (body: z.output<Schema>) => Asked,
): BodyReader<Asked> {
  // The route has checked the body by the schema before anybody reads it.
  return { schema, read: (body) => read(body as z.output<Schema>) }
}
