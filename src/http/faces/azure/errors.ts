import type { ErrorCode } from '../../../video/errors.ts'
import type { SaidError } from '../../said-error.ts'

/** Codes that Azure was seen to answer, where they are others than OpenAI's. */
const codes: Partial<Record<ErrorCode, string | null>> = {
  model_not_found: 'DeploymentNotFound',
  route_not_found: '404',
  video_not_found: null,
}

export function azureError({ status, message, type, param, code, reason }: SaidError) {
  const own = reason === null ? undefined : codes[reason]
  return {
    error: {
      message,
      type: status < 500 ? 'video_generation_user_error' : type,
      param,
      code: own === undefined ? code : own,
    },
  }
}
