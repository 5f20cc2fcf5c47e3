import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { UploadsService } from '../../../video/uploads-service.ts'
import { callerOf } from '../../caller.ts'
import { fileBody, toFileWire } from './wire.ts'

const idParams = z.object({ file_id: z.string() })
const tags = ['Files']

/** As much of the Files API as `input_reference[file_id]` needs. */
export const filesRoutes: FastifyPluginCallbackZod<{ uploads: UploadsService }> = (
  app,
  { uploads },
  done,
) => {
  app.post(
    '/files',
    {
      schema: {
        tags,
        summary: 'Upload a file',
        consumes: ['multipart/form-data'],
        body: fileBody,
      },
    },
    async (request) => {
      const { file, purpose } = request.body
      const filename = file.filename === '' ? 'upload' : file.filename
      return toFileWire(
        await uploads.addFile(callerOf(request), { path: file.path, filename, purpose }),
      )
    },
  )

  app.get(
    '/files',
    { schema: { tags, summary: 'List files, the newest hundred' } },
    async (request) => {
      const files = await uploads.listFiles(request.projectId)
      return {
        object: 'list',
        data: files.map(toFileWire),
        first_id: files[0]?.id ?? null,
        has_more: false,
        last_id: files.at(-1)?.id ?? null,
      }
    },
  )

  app.get(
    '/files/:file_id',
    { schema: { tags, summary: 'Retrieve a file', params: idParams } },
    async (request) => toFileWire(await uploads.getFile(request.projectId, request.params.file_id)),
  )

  app.delete(
    '/files/:file_id',
    { schema: { tags, summary: 'Delete a file', params: idParams } },
    async (request) => {
      const id = request.params.file_id
      await uploads.deleteFile(request.projectId, id)
      return { id, object: 'file', deleted: true }
    },
  )

  done()
}
