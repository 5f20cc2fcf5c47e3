import { rm } from 'node:fs/promises'
import { publishFile } from '../lib/durable-file.ts'
import { openAudioTrack } from './audio-track.ts'
import {
  AV_CODEC_ID_H264,
  AV_PIX_FMT_YUV420P,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVMEDIA_TYPE_VIDEO,
  Packet,
  Rational,
  withHandles,
} from './ffmpeg.ts'
import type { Handles, Stream } from './ffmpeg.ts'
import type { JoinRequest } from './join-request.ts'
import { openMp4 } from './mp4-writer.ts'
import type { Mp4Writer } from './mp4-writer.ts'
import { addRotation } from './rotation.ts'
import { readSegment } from './segment-file.ts'
import type { Segment } from './segment-file.ts'
import type { TaskContext } from './serve-tasks.ts'

/**
 * Joins rendered segments into an MP4 with its index in front, without encoding pictures again. The
 * frames keep the times of the request; sound is copied when it is AAC and encoded to AAC otherwise.
 * Written aside, fsynced and renamed: `outPath` is whole or absent.
 */
export async function joinSegments(
  request: JoinRequest,
  context: Pick<TaskContext, 'throwIfStopped'>,
): Promise<void> {
  const part = `${request.outPath}.part`
  try {
    withHandles((handles) => writeJoined(request, part, context, handles))
    await publishFile(part, request.outPath)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

function writeJoined(
  request: JoinRequest,
  part: string,
  context: Pick<TaskContext, 'throwIfStopped'>,
  handles: Handles,
): void {
  const segments = request.segmentPaths.map(loadSegment)
  const writer = openMp4(part, handles)
  const video = addVideoStream(writer, request, segments[0]!)
  const audio = request.audio === null ? null : openAudioTrack(request.audio, writer, handles)
  writer.writeHeader()
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  for (const timed of timedPackets(segments, request)) {
    context.throwIfStopped()
    audio?.writeUntil((timed.dts * request.timeBase.num) / request.timeBase.den)
    packet.data = Buffer.from(timed.data.buffer, timed.data.byteOffset, timed.data.length)
    packet.pts = BigInt(timed.pts)
    packet.dts = BigInt(timed.dts)
    packet.duration = BigInt(timed.duration)
    packet.isKeyframe = timed.key
    packet.streamIndex = video.index
    packet.rescaleTs(request.timeBase, video.timeBase)
    writer.write(packet)
  }
  audio?.writeUntil(Number.POSITIVE_INFINITY)
  writer.writeTrailer()
}

function loadSegment(path: string): Segment {
  const segment = readSegment(path)
  if (segment === null) throw new Error(`The segment ${path} is missing or damaged.`)
  return segment
}

function addVideoStream(writer: Mp4Writer, request: JoinRequest, first: Segment): Stream {
  const stream = writer.addStream()
  const { codecpar } = stream
  codecpar.codecType = AVMEDIA_TYPE_VIDEO
  codecpar.codecId = AV_CODEC_ID_H264
  codecpar.codecTag = 0
  codecpar.extradata = Buffer.from(first.extradata)
  codecpar.format = AV_PIX_FMT_YUV420P
  codecpar.width = request.width
  codecpar.height = request.height
  codecpar.colorRange = AVCOL_RANGE_MPEG
  codecpar.colorSpace = AVCOL_SPC_BT709
  codecpar.colorPrimaries = AVCOL_PRI_BT709
  codecpar.colorTrc = AVCOL_TRC_BT709
  const { num, den } = request.sampleAspectRatio
  codecpar.sampleAspectRatio = new Rational(num, den)
  stream.sampleAspectRatio = new Rational(num, den)
  stream.timeBase = new Rational(request.timeBase.num, request.timeBase.den)
  stream.avgFrameRate = new Rational(request.frameRate.num, request.frameRate.den)
  addRotation(codecpar, request.rotationDegrees)
  return stream
}

export type TimedPacket = {
  data: Uint8Array
  key: boolean
  pts: number
  dts: number
  duration: number
}

/**
 * Gives every packet its times. The i-th packet to be decoded gets the time of the (i - depth)-th frame to
 * be shown, where depth is the most that a frame is shown later than it is decoded.
 */
export function timedPackets(
  segments: readonly Segment[],
  { timestamps }: Pick<JoinRequest, 'timestamps'>,
): TimedPacket[] {
  const packets: { data: Uint8Array; key: boolean; frame: number }[] = []
  for (const segment of segments) {
    const firstFrame = packets.length
    for (const { data, key, frame } of segment.packets) {
      packets.push({ data, key, frame: firstFrame + frame })
    }
  }
  if (packets.length + 1 !== timestamps.length) {
    throw new Error(`There are ${packets.length} packets for ${timestamps.length - 1} frames.`)
  }
  const depth = packets.reduce((most, { frame }, position) => Math.max(most, position - frame), 0)
  const step = timestamps[1]! - timestamps[0]!
  return packets.map(({ data, key, frame }, position) => ({
    data,
    key,
    pts: timestamps[frame]!,
    dts: timestamps[position - depth] ?? timestamps[0]! - (depth - position) * step,
    duration: timestamps[frame + 1]! - timestamps[frame]!,
  }))
}
