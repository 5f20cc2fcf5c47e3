import type { SceneCamera } from '../shot/scene.ts'
import type { Stage } from './stage.ts'

/**
 * Where the camera is at one moment. `pan` and `tilt` are fractions of the frame's width and height,
 * positive to the right and down; `zoom` is about the vanishing point; `roll` in radians.
 */
export type CameraState = { zoom: number; pan: number; tilt: number; roll: number }

/** Eases in over the first second, then approaches 1 over about three times `seconds`. */
const approach = (clock: number, seconds: number) =>
  1 - Math.exp(-((clock * clock) / (clock + 0.8)) / seconds)

export function cameraAt(camera: SceneCamera, clock: number): CameraState {
  const drift = 0.006 * Math.sin(clock * 0.42)
  const state = { zoom: 1 + 0.05 * approach(clock, 8), pan: drift, tilt: 0, roll: 0 }
  const along = approach(clock, 4)
  switch (camera) {
    case 'push':
      return { ...state, zoom: 1 + 0.17 * approach(clock, 7) }
    case 'pull':
      return { ...state, zoom: 1.2 - 0.19 * approach(clock, 5) }
    case 'pan-left':
      return { ...state, zoom: 1.03, pan: 0.065 - 0.13 * along }
    case 'pan-right':
      return { ...state, zoom: 1.03, pan: -0.065 + 0.13 * along }
    case 'tilt-up':
      return { ...state, zoom: 1.03, tilt: 0.075 - 0.15 * along }
    case 'tilt-down':
      return { ...state, zoom: 1.03, tilt: -0.075 + 0.15 * along }
    case 'shake':
      return {
        zoom: 1.05,
        pan: 0.006 * Math.sin(clock * 7.1) + 0.004 * Math.sin(clock * 12.7 + 1),
        tilt: 0.007 * Math.sin(clock * 8.3 + 2) + 0.004 * Math.sin(clock * 14.9),
        roll: 0.004 * Math.sin(clock * 5.7),
      }
    case 'dutch':
      return { ...state, zoom: 1.16, roll: 0.07 }
    case 'steady':
      return { zoom: 1, pan: 0, tilt: 0, roll: 0 }
    case 'tracking':
      return { ...state, zoom: 1.02 + 0.02 * Math.sin(clock * 0.5) }
  }
}

/** Zoom of a layer: far things grow less as the camera moves in. */
export const zoomAt = (camera: CameraState, depth: number) =>
  1 + (camera.zoom - 1) * (0.25 + 0.75 * Math.min(depth, 1.2))

/** A point of the resting frame as the camera sees it; `travel` is the tracking camera's way in pixels. */
export function project(
  stage: Stage,
  camera: CameraState,
  point: { x: number; y: number },
  depth: number,
  travel: number,
): { x: number; y: number } {
  const shift = camera.pan * stage.width + travel
  return {
    x: stage.width / 2 + (point.x - stage.width / 2) * camera.zoom - shift * depth,
    y: stage.horizon + (point.y - stage.horizon) * camera.zoom - camera.tilt * stage.height,
  }
}
