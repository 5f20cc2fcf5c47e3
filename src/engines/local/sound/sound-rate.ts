/** Of all sound that is rendered, as in `media/sound-file.ts`; here so that planning loads no FFmpeg. Hertz. */
export const SOUND_SAMPLE_RATE = 48_000
