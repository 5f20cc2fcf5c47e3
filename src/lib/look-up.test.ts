import { createSocket, type Socket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookUp } from './look-up.ts'

let server: Socket
let resolver: Resolver
let answer: (query: Buffer) => Buffer | null
beforeEach(async () => {
  server = createSocket('udp4')
  server.on('message', (query, from) => {
    const reply = answer(query)
    if (reply !== null) server.send(reply, from.port, from.address)
  })
  server.bind(0, '127.0.0.1')
  await once(server, 'listening')
  resolver = new Resolver({ timeout: 300, tries: 1 })
  resolver.setServers([`127.0.0.1:${server.address().port}`])
})
afterEach(() => server.close())

/** The question, answered with one address; null: that there is no such name. */
function reply(query: Buffer, address: number[] | null): Buffer {
  const isFour = query.readUInt16BE(query.indexOf(0, 12) + 1) === 1
  const end = query.indexOf(0, 12) + 5
  const count = address !== null && isFour ? 1 : 0
  const head = Buffer.from([0x81, address === null ? 0x83 : 0x80, 0, 1, 0, count, 0, 0, 0, 0])
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 9, 0, 4, ...(address ?? [])])
  const question = query.subarray(12, end)
  return Buffer.concat([query.subarray(0, 2), head, question, ...(count === 1 ? [record] : [])])
}

test('a name is asked of DNS', async () => {
  answer = (query) => reply(query, [192, 0, 2, 7])
  expect(await lookUp('hooks.example', resolver)).toEqual([{ address: '192.0.2.7', family: 4 }])
})

test('an address is itself, and a name of this machine is known without DNS', async () => {
  answer = (query) => reply(query, [192, 0, 2, 7])
  expect(await lookUp('10.0.0.1', resolver)).toEqual([{ address: '10.0.0.1', family: 4 }])
  const own = await lookUp('localhost', resolver)
  expect(own.map(({ address }) => address)).not.toContain('192.0.2.7')
})

test('a name that DNS does not know is not found', async () => {
  answer = (query) => reply(query, null)
  await expect(lookUp('nowhere.invalid', resolver)).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/)
})

test('names whose server never answers hold up no other', async () => {
  answer = (query) => (query.includes('quick') ? reply(query, [192, 0, 2, 8]) : null)
  const silent = Array.from({ length: 20 }, (_, count) =>
    lookUp(`silent${count}.example`, resolver).then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  )
  const first = await Promise.race([...silent, lookUp('quick.example', resolver)])
  expect(first).toEqual([{ address: '192.0.2.8', family: 4 }])
  expect(new Set((await Promise.all(silent)).map((message) => message.split(' ')[1]))).toEqual(
    new Set(['ETIMEOUT']),
  )
})
