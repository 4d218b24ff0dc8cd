/** Whom a sentence is about. One entry a comma; any form of a word counts, a phrase is taken word by word. */
export const peopleConcepts: Readonly<Record<string, string>> = {
  self: `
    i, me, my, mine, myself, yours truly
  `,
  we: `
    we, our, us, ours, together, my team, our team, the team, my people, my engineers, as a team, side by side
  `,
  oneself: `
    one, one's, oneself
  `,
  "he or she": `
    he, she, him, her, his, hers, himself, herself, the guy, the man, the woman, the chap, this guy, a guy,
    dude
  `,
  they: `
    they, them, their, themselves
  `,
  people: `
    people, persons, folks, others, other people, the others, the rest, everyone, everybody, everyone else,
    everybody else, anyone, anybody, anyone else, most people
  `,
  nobody: `
    nobody, no one, no-one, nobody else, no one else, none, not a soul, few, hardly anyone
  `,
  peer: `
    peer, colleague, co-worker, coworker, counterpart, contemporary, classmate, roommate, roomie, flatmate,
    comrade, companion, batch, cohort, cofounder, co-founder, rival, teammate, fellow director, other director,
    other manager, other lead, other founder, crew, generation, people i started with, former peer, old friend,
    school friend, university friend, buddy, army buddy, ex-colleague, ex-teammate, ex-cofounder, alumni
  `,
  sibling: `
    brother, sister, twin, cousin, neighbour, neighbor, brother-in-law, sister-in-law, sibling
  `,
  friend: `
    friend, best friend, my friends
  `,
  junior: `
    intern, junior, trainee, graduate, apprentice, protégé, protege, report, former report, deputy, understudy,
    kohai, student, mentee, newcomer, second engineer
  `,
  boss: `
    boss, manager, superior, ceo, founder, board, chairman, chair, chief executive, predecessor, incumbent,
    executive team, leadership team, management, current cto, old boss, ex-boss, director above
  `,
  family: `
    wife, husband, partner, spouse, mother, father, mum, mom, dad, parent, family, in-law, father-in-law, kid,
    child, son, daughter, village, relative, grandmother, neighbourhood, reunion, wedding, dinner party,
    hometown, school gate, ex
  `,
  adviser: `
    mentor, coach, recruiter, headhunter, head-hunter, therapist, hr, counsellor, adviser, advisor, well-wisher,
    agency
  `,
  crony: `
    nephew, godfather, favourite, favorite, crony, friend of the, buddy, golf, tennis, connection, politics,
    networking, schmooze, nepotism, nepotistic, outsider, external, consultant, parachute, politician, old boys,
    talker, loud one, slides, self-promoter, self-promotion, dormitory, insider
  `,
};
