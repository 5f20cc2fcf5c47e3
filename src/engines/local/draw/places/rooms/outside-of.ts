import type { PlaceName, Scene } from '../../../shot/scene.ts'

/**
 * The scene of a room's windows. What falls is drawn at the panes, where it moves; the view itself is
 * one still picture.
 */
export function outsideOf(scene: Scene, place: PlaceName): Scene {
  const { weather } = scene
  const isFalling = ['rain', 'storm', 'snow'].includes(weather.kind)
  return {
    ...scene,
    place,
    backdrop: 'place',
    season: weather.kind === 'snow' ? 'winter' : scene.season,
    weather: isFalling ? { ...weather, kind: 'cloudy' } : weather,
    actors: [],
    cameras: [{ move: 'steady', startSeconds: 0 }],
    clockSeconds: 0,
  }
}
