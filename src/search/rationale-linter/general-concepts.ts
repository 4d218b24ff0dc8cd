/** Words that join the others: wishes, deeds, grounds, contrasts, and what is seen or said. Entries as in the other lists. */
export const generalConcepts: Readonly<Record<string, string>> = {
  wish: `
    want, wants, wanted, would like, like to, would love, love to, wish, crave, desire, hope, hoping, long for, longing,
    dream of, dreamed of, aim, aiming, aspire, seek, seeking, look for, looking for, after, chase, chasing, hungry for,
    fancy, fancied, should like, care about, keen on, drawn to, attracts me, attracted, draws me, appeals, appeal,
    tempting, tempts, tempted, motivates, motivated by, in it for, here for, reason i, point is, goal is, imagine,
    picture, enjoy, thought of, look forward, need, must have, insist on, expect, intend, target, ready for, due
  `,
  deed: `
    build, built, write, wrote, fix, fixed, make, made, save, saved, ship, shipped, design, designed, create, created,
    invent, invented, solve, solved, run, ran, lead, led, launch, deliver, delivered, drive, drove, turn around,
    turned around, rescue, rescued, plan, planned, found, founded, start, started, hire, hired, grow, grew, scale,
    teach, taught, win, won, do the work, did the work, do the thinking
  `,
  ground: `because, since, so that, in order to, as long as, given that, the reason, that is why, which is why, due to, thanks to`,
  contrast: `
    but, yet, while, whereas, though, although, even though, despite, instead, rather, still, however, and i, and me,
    whilst, unlike, as if, on the other hand, meanwhile, except, only to
  `,
  only: `
    only, the one, the only, just me, no one but, nobody but, single, sole, exclusively, alone, one person, first and last,
    everything, all of it, every, always, never, all, wherever, whenever, whatever i, whoever, each time, every time
  `,
  multiple: `
    twice, double, triple, ten times, three times, half, a third, a fraction, more than, less than, bigger than,
    better than, worse than, as good as, than me, than i, than anyone, than most, than they, than him, than her
  `,
  watching: `
    watch, watched, watching, see, saw, seeing, read about, reading about, hear, heard, hearing, scroll, scrolling, open,
    opened, look at, looked up, notice, noticed, noticing, count, counting, keep score, kept count, think about,
    every time i see, whenever i see, news, announcement, announced, post, posts, update, newsletter
  `,
  saying: `say, said, says, tell, told, tells, call, called, ask, asked, claim, insist, mention, mentioned, admit, explain, reckon, think, thinks, believe`,
  feeling: `feel, felt, feels, feeling, sense, seem, seems, look, looks, sound, sounds`,
  lately: `still, again, yet, by now, already, anymore, any more, lately, these days, now, at last, finally, at long last, for once, one day, this time`,
  frankly: `
    frankly, honestly, to be honest, to be frank, in all honesty, in truth, truth be told, truthfully, candidly,
    to be candid, i admit, i confess, i will not lie, not going to lie, ngl, tbh, let us be honest, let me be clear,
    between us, between you and me, secretly, to tell the truth, i would be lying, not to brag, modesty aside, of course,
    naturally, obviously, clearly, simply, just, basically, quite, rather, certainly
  `,
  smallness: `just, only, merely, mere, little, small, tiny, minor, still a, stuck as, humble, junior, lowly, ordinary, middle, third row, back row, nobody`,
};
