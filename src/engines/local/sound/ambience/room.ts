/**
 * A room's answer: four delay lines that feed each other through a Householder matrix (J.-M. Jot, 1991), each
 * damped. `seconds` is how long it takes to fall by 60 dB, `wet` its level beside the dry sound.
 */
import { SOUND_SAMPLE_RATE } from '../sound-rate.ts'

const LINE_SAMPLES = [1433, 1601, 1867, 2053]
const DAMPING = 0.35

export function addRoom(
  seconds: number,
  wet: number,
): (left: Float32Array, right: Float32Array) => void {
  const lines = LINE_SAMPLES.map((length) => ({
    samples: new Float32Array(length),
    at: 0,
    damped: 0,
    gain: 10 ** ((-3 * length) / SOUND_SAMPLE_RATE / seconds),
  }))
  const outputs = [0, 0, 0, 0]
  return (left, right) => {
    for (let at = 0; at < left.length; at++) {
      let sum = 0
      for (let number = 0; number < 4; number++) {
        const line = lines[number]!
        line.damped += (1 - DAMPING) * (line.samples[line.at]! - line.damped)
        outputs[number] = line.damped * line.gain
        sum += outputs[number]!
      }
      for (let number = 0; number < 4; number++) {
        const line = lines[number]!
        const dry = number % 2 === 0 ? left[at]! : right[at]!
        line.samples[line.at] = dry + outputs[number]! - sum / 2
        if (++line.at === line.samples.length) line.at = 0
      }
      left[at]! += wet * (outputs[0]! + outputs[2]!)
      right[at]! += wet * (outputs[1]! + outputs[3]!)
    }
  }
}
