import { resolve } from 'node:path'
import { check, Dictionary, FormatContext } from './ffmpeg.ts'
import type { Handles, Packet, Stream } from './ffmpeg.ts'

/** An MP4 file being written, its index moved to the front at the end. */
export type Mp4Writer = {
  /** Streams are added, and their parameters set, before the header is written. */
  addStream(): Stream
  /** Fixes the streams' time bases; packets are written in those. */
  writeHeader(): void
  /** Writes a packet in the order of its decode time among all streams. It is emptied. */
  write(packet: Packet): void
  writeTrailer(): void
}

export function openMp4(path: string, handles: Handles): Mp4Writer {
  const format = handles.own(new FormatContext(), (owned) => {
    owned.closeOutputSync()
    owned.freeContext()
  })
  check(format.allocOutputContext2(null, 'mp4', `file:${resolve(path)}`), 'preparing the MP4')
  check(format.openOutputSync(), 'creating the MP4')
  return {
    addStream: () => format.newStream(null),
    writeHeader() {
      const options = Dictionary.fromObject({ movflags: '+faststart', use_editlist: 1 })
      handles.own(options, (owned) => owned.free())
      check(format.writeHeaderSync(options), 'writing the MP4 header')
    },
    write: (packet) => {
      check(format.interleavedWriteFrameSync(packet), 'writing a packet')
    },
    writeTrailer: () => {
      check(format.writeTrailerSync(), 'ending the MP4')
    },
  }
}
