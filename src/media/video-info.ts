/** A fraction, both parts integers. */
export type Fraction = { num: number; den: number }

/** How the Y'CbCr codes that our decoder hands out are to be read. */
export type FrameEncoding = { matrix: 'bt601' | 'bt709'; range: 'limited' | 'full' }

export type AudioInfo = {
  /** FFmpeg's name. Example: "aac". */
  codec: string
  sampleRate: number
  channels: number
  /** Timestamp of the first audio packet, on the same clock as the frames. */
  startSeconds: number
  durationSeconds: number
}

/** Exact facts of a video file, from demuxing every packet and decoding the first frame. */
export type VideoInfo = {
  container: 'mp4' | 'matroska' | 'avi' | 'mpegts'
  /** FFmpeg's name of the video codec. Example: "h264". */
  codec: string
  /**
   * Stored size in pixels, before `rotationDegrees` is applied by a player. Even: of a video with an odd
   * side the last column or row is left out.
   */
  width: number
  height: number
  /** The container's nominal rate; the average where it names none that fits. */
  frameRate: Fraction
  averageFrameRate: Fraction
  frameCount: number
  /** From the first frame's timestamp to the end of the last frame. */
  durationSeconds: number
  /** Timestamp of the first frame. */
  startSeconds: number
  /** Seconds of one timestamp unit. */
  timeBase: Fraction
  /** Presentation timestamp of every frame, ascending, in `timeBase` units. */
  timestamps: number[]
  /** Frames a decoder can start at, as indices into `timestamps`, ascending. */
  keyframes: number[]
  /** False where the file does not give usable timestamps: decode from its start and count frames. */
  seekable: boolean
  /** Pixel format as stored. Example: "yuv420p10le". */
  pixelFormat: string
  /** The stored colour tags by FFmpeg's names; null where the file has none. */
  colour: {
    matrix: string | null
    range: 'limited' | 'full' | null
    primaries: number
    transfer: number
  }
  /** Encoding of the 8-bit 4:2:0 frames that our decoder makes of this file. */
  encoding: FrameEncoding
  /** Width / height of one pixel; 1/1 where unknown. */
  sampleAspectRatio: Fraction
  /** Clockwise turn that a player applies: 0, 90, 180 or 270. */
  rotationDegrees: number
  audio: AudioInfo | null
}
