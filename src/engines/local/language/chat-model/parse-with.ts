import type { ParsedPrompt } from '../../../../video/direction.ts'
import { parsePrompt } from '../parse-prompt.ts'
import { type ChatParserOptions, type ChatParserTools, createChatParser } from './chat-parser.ts'
import type { ChatTrouble } from './chat-trouble.ts'

export type ParsedWith = {
  parsed: ParsedPrompt
  /** Which parser's reading it is. */
  parser: 'chat-model' | 'grammar'
  /** Why the chat model's answer was not used; null where it was, or where none is configured. */
  trouble: ChatTrouble | null
}

/** Reads a prompt with the chat model where one is configured, and with the grammar wherever that fails. */
export const parseWith = async (
  chat: ChatParserOptions | null,
  prompt: string,
  { sourcePrompt = null }: { sourcePrompt?: string | null } = {},
  { fetch }: Pick<ChatParserTools, 'fetch'> = {},
): Promise<ParsedWith> => {
  let trouble: ChatTrouble | null = null
  if (chat) {
    const onTrouble = (reason: ChatTrouble) => {
      trouble = reason
    }
    const parse = createChatParser(chat, { ...(fetch && { fetch }), onTrouble })
    const parsed = await parse(prompt, { sourcePrompt })
    if (parsed) return { parsed, parser: 'chat-model', trouble: null }
  }
  return { parsed: parsePrompt(prompt, { sourcePrompt }), parser: 'grammar', trouble }
}
