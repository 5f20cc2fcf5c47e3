/** People by what their word ends in: trades and callings are too many to list. */

const callings =
  /(?:^|\b|[a-z])(?:keeper|maker|seller|player|dancer|singer|rider|driver|walker|hunter|fighter|catcher|watcher|tamer|puller|swimmer|blower|teller|dealer|instructor|looker|goer|mourner|reveller|reveler|juggler|herder|carrier|bearer|monger|smith|wright|ologist|ographer|ician|astronomer|steer|neer|teer|worker|officer|minister|attendant|assistant|student|vendor|courier|squire|scribe|sherpa|babushka|matron|chaperone|passer-by|partygoer|influencer|streamer|blogger|youtuber|stuntman|daredevil|graduate|bridesmaid|groomsman|jouster|presenter|torero|newsreader|bouncer|onlooker|bystander|spectator)$/

const ist = /[a-z]{3,}ist$/
const notIst =
  /(?:^|[a-z])(?:twist|mist|list|wrist|fist|gist|heist|consist|resist|exist|assist|hoist|moist|foist)$/

const man = /[a-z]{2,}(?:man|men)$/
const notMan =
  /(?:^|[a-z])(?:human|german|roman|talisman|ottoman|caiman|shaman|snowman|superman|walkman|women|specimen|abdomen|omen|cayman|norman|hangman|ramen|stamen|dolmen|regimen|semen|yemen)$/

const devices = /^(?:coffee|ice|pace|screw|dog|baby|tape)-?(?:maker|player|driver|walker|carrier)$/

/** The family of pictures for somebody who is named by a calling; null for what may be a thing. */
export function personByEnding(noun: string): 'man' | 'woman' | 'person' | null {
  if (noun.includes(' ') || devices.test(noun)) return null
  if (/[a-z]{2,}wom[ae]n$/.test(noun)) return 'woman'
  if (man.test(noun) && !notMan.test(noun)) return 'man'
  if (ist.test(noun) && !notIst.test(noun)) return 'person'
  return callings.test(noun) ? 'person' : null
}
