import { AAC_PACKET_SAMPLES, encodedPackets, openAacEncoder } from './aac-encoder.ts'
import type { SampleBlock } from './aac-encoder.ts'
import { withHandles } from './ffmpeg.ts'
import { writeSegment } from './segment-file.ts'

/** What rendered sound is, always. Hertz. */
export const SOUND_SAMPLE_RATE = 48_000
export const SOUND_CHANNELS = 2

/** Fills both channels with the next samples; called in order, in blocks of at most a packet. */
export type FillSound = (left: Float32Array, right: Float32Array, start: number) => void

/**
 * Encodes rendered sound to a segment file of AAC packets (see `segment-file.ts`), in place. Holds no more than
 * the packets in memory. Worker threads only.
 */
export function writeSoundFile(
  path: string,
  { signature, sampleCount }: { signature: string; sampleCount: number },
  fill: FillSound,
): void {
  withHandles((handles) => {
    const format = { sampleRate: SOUND_SAMPLE_RATE, channels: SOUND_CHANNELS }
    const encoder = openAacEncoder(format, handles)
    const packets = []
    for (const packet of encodedPackets(blocksOf(sampleCount, fill), encoder, handles)) {
      packets.push({ frame: packets.length, key: true, data: new Uint8Array(packet.data!) })
      packet.unref()
    }
    const extradata = new Uint8Array(encoder.extraData ?? [])
    writeSegment(path, { signature, frameCount: packets.length, extradata, packets })
  })
}

type Block = [Float32Array, Float32Array]

/** Blocks that are each valid until the next. */
function* blocksOf(sampleCount: number, fill: FillSound): Generator<SampleBlock, void, undefined> {
  const blocks = [new Float32Array(AAC_PACKET_SAMPLES), new Float32Array(AAC_PACKET_SAMPLES)]
  for (let start = 0; start < sampleCount; start += AAC_PACKET_SAMPLES) {
    const length = Math.min(AAC_PACKET_SAMPLES, sampleCount - start)
    const [left, right] = blocks.map((block) => block.subarray(0, length).fill(0)) as Block
    fill(left, right, start)
    const samples = [left, right].map(
      ({ buffer, byteLength }) => new Uint8Array(buffer, 0, byteLength),
    )
    yield { samples, pts: BigInt(start) }
  }
}
