import type { Concept, ConceptRow } from './concept.ts'

type Move = Extract<Concept, { kind: 'set-camera' }>['move']
type Speed = Extract<Concept, { kind: 'set-speed' }>['operation']

const camera = (move: Move, phrases: string): ConceptRow => ({
  phrases,
  concept: { kind: 'set-camera', move },
})
const speed = (operation: Speed, phrases: string, factor?: number): ConceptRow => ({
  phrases,
  concept: { kind: 'set-speed', operation, ...(factor !== undefined && { factor }) },
})

export const cameraRows: ConceptRow[] = [
  camera('pull', 'slow zoom out|camera zoom out|fast zoom out|slowly zoom out|zoom slowly out'),
  camera('pull', 'slow pull back|slow pull out|quick zoom out|gradual zoom out|smooth zoom out'),
  camera('push', 'slow zoom in|fast zoom in|zoom slowly in|quick zoom in|gradual zoom in'),
  camera('push', 'ken burns effect|slow push|creep in|creeping in|crash in|snap zoom|punch zoom'),
  camera(
    'push',
    'zoom closer|zoom way in|get closer|go closer|move in|moves in|dollies in|track in',
  ),
  camera('pull', 'pulls back|pull the camera back|pulling back|dolly back|zoom way out|back away'),
  camera('pull', 'moves back|move out|dollies out|further away|farther away|track out|zoom back'),
  camera('tilt-up', 'tilt upwards|tilt upward|pan up|pans up|camera tilt up|look upwards'),
  camera('tilt-down', 'tilt downwards|tilt downward|pan down|pans down|camera tilt down'),
  camera('pan-left', 'whip pan left|swish pan left|whip pan to the left|slide left|pan leftwards'),
  camera('pan-right', 'whip pan right|swish pan right|whip pan to the right|slide right'),
  camera('pan-right', 'pan rightwards|whip pan|swish pan|whip to the right'),
  camera('roll', 'roll 180|roll the shot|flip upside down|turn upside down|camera spins'),
  camera(
    'shake',
    'camera wobble|jittery|shaky hand held|shakier|bumpy|camera jitter|handheld feel',
  ),
  camera('steady', 'stabilise|stabilization|stabilisation|steadier|less shake|less camera shake'),
  camera('steady', 'remove the shake|fix the shake|locked down|locked off camera|tripod shot'),
  camera('steady', 'no camera shake|no shake|smooth out the shake|smooth out the camera|deshake'),
  camera('dutch', 'tilted camera angle|tilted horizon|slanted horizon|crooked angle|tilted angle'),
  camera(
    'dutch',
    'horizon is slanted|horizon is tilted|tilt the horizon|tilt the frame|tilted frame',
  ),
  camera(
    'dutch',
    'camera tilted to one side|angled shot|off kilter angle|oblique angle|tilted view',
  ),
  camera('orbit', 'circles|circling|camera slowly circles|camera circling'),
  camera('push', 'swoop in|fly in|move the camera closer|camera closer|dive in'),
  camera('angle', 'view from|seen from|as seen from'),
  camera(
    'push',
    'push in|push|zoom in|zoom into|zooms in|zooming in|dolly in|move in closer|zoom effect',
  ),
  camera(
    'push',
    'pushes in|camera zoom|zoom|move closer|closer|mild push in|slow zoom|crash zoom|ken burns',
  ),
  camera(
    'push',
    'close up|closeup|close up shot|extreme close up|macro shot|tighter shot|punch in',
  ),
  camera(
    'pull',
    'pull back|pull out|zoom out|zooms out|zooming out|dolly out|wide shot|wider shot|pull away',
  ),
  camera(
    'pull',
    'wide angle|wider view|wider angle|establishing shot|long shot|full shot|move back',
  ),
  camera('pan-left', 'pan left|pans left|pan to the left|pan camera left|panning left|move left'),
  camera(
    'pan-left',
    'pan the camera left|pan the camera to the left|move the camera left|truck left',
  ),
  camera(
    'pan-left',
    'pan the camera slowly to the left|move the camera to the left|pan slowly left',
  ),
  camera(
    'pan-right',
    'pan right|pans right|pan to the right|pan camera right|panning right|truck right',
  ),
  camera(
    'pan-right',
    'pan the camera right|pan the camera to the right|pan the camera slowly to the right',
  ),
  camera(
    'pan-right',
    'camera pan|lateral camera pan|slow lateral camera pan|pan across|panning shot|pan',
  ),
  camera(
    'pan-right',
    'move the camera right|move the camera to the right|panning|pan slowly right',
  ),
  camera('tilt-up', 'tilt up|tilts up|tilting up|camera tilts up|tilt the camera up|look up'),
  camera(
    'tilt-down',
    'tilt down|tilts down|tilting down|tilt the camera down|look down|camera tilts down',
  ),
  camera(
    'roll',
    'camera roll|roll the camera|barrel roll|spin the camera|rotate the camera|upside down',
  ),
  camera(
    'shake',
    'shake|camera shake|shaky|handheld|handheld camera|hand held|handheld shake|shaky cam',
  ),
  camera(
    'shake',
    'shake the camera|handheld look|hand held camera|wobble|earthquake shake|handheld shot',
  ),
  camera(
    'steady',
    'stabilize|stabilized|steady|steadicam|static camera|fixed camera|locked off|tripod',
  ),
  camera(
    'steady',
    'static shot|steady camera|steady shot|hold the camera still|less shaky|smooth the camera',
  ),
  camera('dutch', 'dutch angle|dutch tilt|canted angle|tilted angle|slanted angle|dutch'),
  camera(
    'orbit',
    'orbit|orbiting|orbits|360|360 degree|circle around|rotate around|orbit around|arc shot',
  ),
  camera('orbit', 'camera orbit|arc around|bullet time|camera circles|spin around the subject'),
  camera(
    'tracking',
    'tracking shot|track|dolly shot|dolly|follow shot|follow the subject|camera follows',
  ),
  camera(
    'tracking',
    'wide tracking shot|trucking shot|side tracking|following shot|airborne dolly movement',
  ),
  camera(
    'aerial',
    'aerial|drone|drone shot|aerial shot|aerial view|birds eye view|bird s eye view',
  ),
  camera(
    'aerial',
    "bird's eye view|drone view|drone footage|top down|top down view|overhead shot|overhead",
  ),
  camera(
    'aerial',
    'from above|helicopter shot|fly over|flyover|fly through|top view|satellite view',
  ),
  camera('crane', 'crane|crane shot|crane up|crane down|jib shot|boom up|pedestal up'),
  camera('rack-focus', 'rack focus|focus pull|pull focus|shift focus|change the focus|focus shift'),
  camera(
    'angle',
    'low angle|high angle|low angle shot|high angle shot|reverse angle|reverse angle shot',
  ),
  camera(
    'angle',
    'different angle|another angle|new angle|different view|another view|over the shoulder',
  ),
  camera(
    'angle',
    'pov|point of view|first person|first person view|first person perspective|side view',
  ),
  camera(
    'angle',
    'security camera|cctv|surveillance camera|dash cam|dashcam|body cam|gopro|back view',
  ),
  camera(
    'angle',
    'oblique shot|worms eye view|front view|rear view|eye level|different perspective',
  ),
  camera(
    'angle',
    'camera angle|fisheye|fish eye|different camera angle|change the angle|over shoulder shot',
  ),
  camera('angle', 'selfie angle|profile shot|two shot|medium shot|from below|side angle'),
  camera(
    'other',
    'dolly zoom|vertigo effect|hitchcock zoom|whip pan|camera motion|camera movement',
  ),
]

export const speedRows: ConceptRow[] = [
  speed(
    'slow',
    'slow motion|slow mo|slowmo|slomo|slow down|slow it down|slower|slow the video down|slowed',
  ),
  speed(
    'slow',
    'slow the video|slow this down|slow it|slowed down|slow everything down|reduce speed',
  ),
  speed('slow', 'super slow motion|super slow mo|ultra slow motion|extreme slow motion', 0.25),
  speed(
    'slow',
    'ultra slow mo|super slowmo|really slow motion|very slow motion|bullet time slow',
    0.25,
  ),
  speed(
    'slow',
    'slow mo effect|slower motion|slow mo it|slowmotion|slo mo|in slow motion|slow speed',
  ),
  speed('slow', 'half speed|half the speed|half as fast|twice as slow|half its speed', 0.5),
  speed('slow', 'quarter speed', 0.25),
  speed(
    'fast',
    'speed up|speed it up|faster|fast forward|fast motion|sped up|quicker|speed the video up',
  ),
  speed(
    'fast',
    'speed this up|accelerate|double time|quick motion|increase speed|increase the speed',
  ),
  speed('fast', 'double speed|twice as fast|double the speed|twice the speed', 2),
  speed(
    'reverse',
    'reverse|reversed|backwards|backward|in reverse|rewind|play it backwards|rewinding|rewound',
  ),
  speed('freeze', 'freeze|freeze frame|freeze the last frame|pause|frozen|stop the motion|freezes'),
  speed(
    'freeze',
    'hold the last frame|hold on the last frame|end on a freeze frame|stop time|time stops',
  ),
  speed('freeze', 'freeze time|hold the final frame|freeze the final frame|still frame|pause on'),
  speed('slow', 'speed ramp|speed ramping|ramp the speed'),
  speed('freeze', 'stop on the last frame|end on the last frame|stop at the last frame'),
  speed('timelapse', 'timelapse|time lapse|time lapse effect|timelapsed|time lapsed'),
  speed('hyperlapse', 'hyperlapse|hyper lapse'),
  speed(
    'boomerang',
    'boomerang|boomerang effect|ping pong loop|back and forth loop|boomerang loop|ping pong',
  ),
  speed('reverse', 'run it in reverse|run it backwards'),
  speed('fast', '2x|3x|4x|5x|8x|10x|1.5x|2x speed|200%'),
  speed('slow', '0.5x|0.25x|0.75x|50% speed|25% speed|half speed|quarter of the speed|75% speed'),
  speed('loop', 'seamlessly loop|loop seamlessly|seamless looping|on repeat|infinite loop|loops'),
  speed('loop', 'loop|looping|seamless loop|looped|loop it|endless loop|perfect loop|repeat it'),
]
