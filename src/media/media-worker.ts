/** Entry of the worker threads that run media tasks only. */
import { mediaHandlers } from './media-handlers.ts'
import type { MediaTasks } from './media-tasks.ts'
import { serveTasks } from './serve-tasks.ts'

serveTasks<MediaTasks>(mediaHandlers)
