/** 差额, 等额: are there more candidates than seats, as many, or too few to fill them? No law asks for one of them. */
export type Contest = 'contested' | 'uncontested' | 'short'

export function contestOf(candidates: number, seats: number): Contest {
  if (candidates === seats) return 'uncontested'
  return candidates > seats ? 'contested' : 'short'
}
