import { naturalOrder } from '../basics/text.ts'
import { Sum, type Weight } from './weight.ts'

/** A voter at the door where it is counted, and how far its ballot came. */
export interface VoterAtDoor {
  readonly building: string
  readonly entrance: string
  readonly weight: Weight
  readonly returned: boolean
  readonly accepted: boolean
}

export interface DoorTurnout {
  readonly building: string
  readonly entrance: string
  readonly roll: Weight
  readonly returned: Weight
  readonly accepted: Weight
}

/** Turnout by building and entrance, in the order in which people count them; those without a building last. */
export function turnoutByDoor(voters: Iterable<VoterAtDoor>): DoorTurnout[] {
  const doors = new Map<string, { voter: VoterAtDoor; roll: Sum; returned: Sum; accepted: Sum }>()
  for (const voter of voters) {
    const key = JSON.stringify([voter.building, voter.entrance])
    const door = doors.get(key) ?? { voter, roll: new Sum(), returned: new Sum(), accepted: new Sum() }
    doors.set(key, door)
    door.roll.plus(voter.weight)
    if (voter.returned) door.returned.plus(voter.weight)
    if (voter.accepted) door.accepted.plus(voter.weight)
  }
  return [...doors.values()]
    .map(({ voter: { building, entrance }, ...sums }) => ({
      building,
      entrance,
      roll: sums.roll.total(),
      returned: sums.returned.total(),
      accepted: sums.accepted.total(),
    }))
    .sort(
      (a, b) =>
        Number(a.building === '') - Number(b.building === '') ||
        naturalOrder(a.building, b.building) ||
        naturalOrder(a.entrance, b.entrance),
    )
}
