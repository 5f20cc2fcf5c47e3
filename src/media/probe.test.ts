import { readFileSync, truncateSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeClip } from './__fixtures__/make-clip.ts'
import { temporaryFolder } from './__fixtures__/temporary-folder.ts'
import { MediaError } from './media-error.ts'
import { probeVideo } from './probe.ts'

const file = temporaryFolder()

function codeOf(path: string): string {
  try {
    probeVideo(path)
  } catch (error) {
    if (error instanceof MediaError) return error.code
    throw error
  }
  return 'accepted'
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(file(name), content)
  return file(name)
}

describe('probing a video', () => {
  it('tells the exact facts of an MP4 with B-frames and sound', () => {
    const path = file('facts.mp4')
    makeClip({ path, encoder: { g: 12, bf: 3 }, sound: 'aac' })
    expect(probeVideo(path)).toMatchObject({
      container: 'mp4',
      codec: 'h264',
      width: 128,
      height: 96,
      frameRate: { num: 24, den: 1 },
      averageFrameRate: { num: 24, den: 1 },
      frameCount: 48,
      durationSeconds: 2,
      startSeconds: 0,
      seekable: true,
      pixelFormat: 'yuv420p',
      encoding: { matrix: 'bt601', range: 'limited' },
      rotationDegrees: 0,
      audio: { codec: 'aac', sampleRate: 44_100, channels: 1 },
    })
    expect(probeVideo(path).keyframes).toEqual([0, 12, 24, 36])
  })

  it('keeps the timestamps of a variable frame rate', () => {
    const path = file('vfr.mkv')
    const timestamps = [0, 40, 75, 200, 240, 241, 300]
    makeClip({ path, timestamps, timeBase: { num: 1, den: 1000 } })
    expect(probeVideo(path)).toMatchObject({ timestamps, frameCount: 7, audio: null })
  })

  it('reads the rotation a player applies', () => {
    const path = file('turned.mp4')
    makeClip({ path, rotationDegrees: 90 })
    expect(probeVideo(path).rotationDegrees).toBe(90)
  })

  it('reads MPEG-TS and counts its frames', () => {
    const path = file('stream.ts')
    makeClip({ path, timeBase: { num: 1, den: 25 } })
    expect(probeVideo(path)).toMatchObject({ container: 'mpegts', frameCount: 48 })
  })
})

describe('refusing what is no usable video', () => {
  it('calls a file of no bytes empty', () => {
    expect(codeOf(write('empty.mp4', ''))).toBe('empty')
  })

  it('looks at the content, not the name', () => {
    expect(codeOf(write('text.mp4', 'This is a letter, not a film.'.repeat(50)))).toBe(
      'not-a-video',
    )
  })

  it('cannot read what is not there', () => {
    expect(codeOf(file('absent.mp4'))).toBe('unreadable')
  })

  it.each([
    ['an HLS playlist', '#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n'],
    ['a concat script', "ffconcat version 1.0\nfile '/etc/passwd'\n"],
    ['a DASH manifest', '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>'],
  ])('never opens %s', (name, text) => {
    expect(codeOf(write(`${name}.mp4`, text))).toBe('unsupported-container')
  })

  it('calls an MP4 without its index cut short', () => {
    const whole = file('whole.mp4')
    makeClip({ path: whole })
    const bytes = readFileSync(whole)
    expect(codeOf(write('no-moov.mp4', bytes.subarray(0, bytes.indexOf('moov') - 4)))).toBe(
      'truncated',
    )
  })

  it('calls an MP4 whose pictures are missing at the end cut short', async () => {
    const { remuxToMp4 } = await import('./remux.ts')
    const [plain, front] = [file('plain.mp4'), file('front.mp4')]
    makeClip({ path: plain })
    expect(await remuxToMp4(plain, front)).toEqual({ kind: 'remuxed' })
    truncateSync(front, Math.round(statSync(front).size * 0.8))
    expect(codeOf(front)).toBe('truncated')
  })

  it('calls a damaged Matroska file cut short', () => {
    const path = file('cut.mkv')
    makeClip({ path })
    truncateSync(path, Math.round(statSync(path).size * 0.6))
    expect(codeOf(path)).toBe('truncated')
  })

  it('refuses a frame of 8K that the header declares, before decoding', () => {
    const path = file('large.mp4')
    makeClip({ path })
    const bytes = readFileSync(path)
    const entry = bytes.indexOf('avc1', bytes.indexOf('stsd'))
    bytes.writeUInt16BE(7680, entry + 28)
    bytes.writeUInt16BE(4320, entry + 30)
    expect(codeOf(write('declared-8k.mp4', bytes))).toBe('too-large-frame')
  })

  it('refuses an hour even when it has few frames', () => {
    const path = file('hour.mp4')
    makeClip({ path, timestamps: [0, 1200, 2400, 3600], timeBase: { num: 1, den: 1 } })
    expect(codeOf(path)).toBe('too-long')
  })

  it('refuses a file that holds only sound', () => {
    const header = Buffer.alloc(44)
    header.write('RIFF', 0)
    header.write('WAVE', 8)
    expect(codeOf(write('sound.wav', header))).toBe('not-a-video')
  })

  it('refuses an MP4 whose pictures are noise', () => {
    const path = file('noise.mp4')
    makeClip({ path })
    const bytes = readFileSync(path)
    const start = bytes.indexOf('mdat') + 4
    bytes.fill(0, start, bytes.indexOf('moov') - 4)
    expect(['no-frames', 'unreadable', 'truncated']).toContain(codeOf(write('noise.mp4', bytes)))
  })
})
