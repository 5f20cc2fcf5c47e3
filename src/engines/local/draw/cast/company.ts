/** Who goes with whom: followers keep their place behind the one they follow. */
import type { CastMember } from './cast-member.ts'

/** Pixels between the middles of a follower and its leader, along the way. */
export function gapBehind(leader: CastMember, followers: readonly CastMember[]): number[] {
  let gap = leader.figure.width / 2
  return followers.map(({ figure }) => {
    const own = gap + figure.width * 0.72
    gap = own + figure.width / 2
    return own
  })
}

/** Joins followers with their leaders: a leader's own leader comes first, circles are left alone. */
export function joinCompany(cast: readonly CastMember[]): CastMember[] {
  const leaderOf = (member: CastMember) =>
    cast.find(({ actor }) => actor.id === member.actor.follows && actor.id !== member.actor.id)
  const headOf = (member: CastMember): CastMember => {
    let head = member
    for (let step = 0; step < cast.length; step++) {
      const next = leaderOf(head)
      if (next === undefined) return head
      if (next === member) return member
      head = next
    }
    return member
  }
  const stepsOf = (member: CastMember) => {
    let steps = 0
    for (let at = leaderOf(member); at !== undefined && steps < cast.length; at = leaderOf(at))
      steps++
    return steps
  }
  const companies = new Map<CastMember, CastMember[]>()
  for (const member of cast) {
    const head = headOf(member)
    if (head === member) continue
    companies.set(head, [...(companies.get(head) ?? []), member])
  }
  return cast.map((member) => {
    const head = headOf(member)
    const followers = companies.get(head)
    if (followers === undefined) return member
    const ordered = [...followers].sort((a, b) => stepsOf(a) - stepsOf(b))
    const gaps = gapBehind(head, ordered)
    const place = ordered.indexOf(member)
    return {
      ...member,
      company: {
        width: Math.max(...[head, ...ordered].map(({ figure }) => figure.width)),
        head,
        gap: place < 0 ? 0 : gaps[place]!,
        length: Math.max(...gaps),
      },
    }
  })
}
