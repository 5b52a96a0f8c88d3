//! A query laid along a text: on which stretches they agree, character by character, syllable by syllable or initial by
//! initial. One pass over the text, all stretches at once.

use crate::index::Index;
use crate::query::{Query, bits, ones};
use crate::syllable::Syllable;

/// What one text has of a query.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Found {
    /// Units found together with their neighbours, or in another word of one meaning.
    pub(crate) strong: u64,
    /// Units found alone, which may be chance.
    pub(crate) weak: u64,
    /// Places of the text that were found together.
    pub(crate) places: u64,
    /// Places whose character stands anywhere in the query.
    weak_places: u64,
    /// Whether every character of the text was said, in its order, with other words between: 养（了二十头）猪.
    pub(crate) scattered: bool,
    /// Whether one stretch holds the whole query, and whether the text begins with it.
    pub(crate) whole: bool,
    pub(crate) opens: bool,
    /// Whether that stretch needed no bare initials.
    pub(crate) sure: bool,
    /// Whether words of one meaning were taken for each other.
    pub(crate) meant: bool,
    /// How many slips of the finger or the ear were forgiven.
    pub(crate) slips: u8,
}

/// For each letter of the alphabet and each syllable, the units at which it agrees; made once for a query.
#[derive(Debug)]
pub(crate) struct Masks {
    /// Units that are this character.
    same: Vec<u64>,
    /// Units that sound like this character; only where slips are forgiven.
    alike: Vec<u64>,
    /// Units from which this syllable is spelled out.
    spelled: Vec<u64>,
    /// Units from which the rest of a run begins this syllable.
    begun: Vec<u64>,
    /// Units from which the syllable is spelled with one slip and one letter less, as many, or one more.
    slipped: [Vec<u64>; 3],
    /// Units that are the first letter of a syllable, and those that are its zh, ch or sh.
    initials: [u64; 26],
    doubles: [u64; 26],
    /// The units of each meaning.
    pub(crate) meant: Vec<u64>,
    letters: bool,
    pub(crate) forgiving: bool,
}

impl Masks {
    pub(crate) fn of(query: &Query, index: &Index, forgiving: bool) -> Self {
        let syllables = index.sounds.syllables.len();
        let letters = query.run_starts != 0;
        let size = |needed: bool, size: usize| if needed { size } else { 0 };
        let alphabet = index.sounds.letters.len();
        let none = |size| vec![0_u64; size];
        let mut masks = Self {
            same: none(alphabet),
            alike: none(size(forgiving, alphabet)),
            spelled: none(size(letters, syllables)),
            begun: none(size(letters, syllables)),
            slipped: [0; 3].map(|_| none(size(letters && forgiving, syllables))),
            initials: [0; 26],
            doubles: [0; 26],
            meant: none(index.lexicon.meanings),
            letters,
            forgiving,
        };
        for &(meaning, units) in &query.meanings {
            masks.meant[usize::from(meaning)] |= units;
        }
        for (unit, &c) in query.units.iter().enumerate() {
            for letter in index.sounds.letters_of(c) {
                masks.same[usize::from(letter)] |= 1 << unit;
            }
            if query.is_letter(unit) {
                masks.spell(query, unit, index);
            } else if forgiving {
                for letter in index.sounds.alike(c) {
                    masks.alike[usize::from(letter)] |= 1 << unit;
                }
            }
        }
        masks
    }

    /// What may be spelled from a unit on.
    fn spell(&mut self, query: &Query, unit: usize, index: &Index) {
        let run = query.run(unit);
        let letter = usize::from(run[0] - b'a');
        self.initials[letter] |= 1 << unit;
        if run.get(1) == Some(&b'h') {
            self.doubles[letter] |= 1 << unit;
        }
        let all = &index.sounds.syllables;
        for syllable in all.of_letter(letter) {
            let letters = all.letters(syllable);
            let agreed = letters
                .iter()
                .zip(run)
                .take_while(|&(&a, &b)| same(a, b))
                .count();
            if agreed == letters.len() {
                self.spelled[usize::from(syllable)] |= 1 << unit;
            } else if agreed == run.len() {
                self.begun[usize::from(syllable)] |= 1 << unit;
            }
        }
        if self.forgiving {
            self.spell_with_a_slip(unit, run, index);
        }
    }

    /// What may be spelled from a unit on with one slip: syllables of the same first letter, of one beside it, or of the
    /// second letter typed.
    fn spell_with_a_slip(&mut self, unit: usize, run: &[u8], index: &Index) {
        let all = &index.sounds.syllables;
        let second = run.get(1).copied();
        let firsts = (b'a'..=b'z').filter(|&first| {
            first == run[0] || Some(first) == second || are_neighbours(first, run[0])
        });
        for syllable in firsts.flat_map(|first| all.of_letter(usize::from(first - b'a'))) {
            let letters = all.letters(syllable);
            for (slipped, len) in self.slipped.iter_mut().zip(letters.len().max(2) - 1..) {
                if run.get(..len).is_some_and(|typed| is_slip(letters, typed)) {
                    slipped[usize::from(syllable)] |= 1 << unit;
                }
            }
        }
    }
}

impl Masks {
    /// The syllables spelled from a unit on with one slip, and how many letters were typed.
    pub(crate) fn slipped(&self, unit: usize, index: &Index) -> Vec<(Syllable, usize)> {
        let mut found = Vec::new();
        for syllable in 1..self.slipped[0].len() as u16 {
            let lens = index.sounds.syllables.letters(syllable).len().max(2) - 1..;
            for (slipped, len) in self.slipped.iter().zip(lens) {
                if slipped[usize::from(syllable)] >> unit & 1 == 1 {
                    found.push((syllable, len));
                }
            }
        }
        found
    }
}

/// Whether a typed letter stands for a letter of a syllable; u also stands for ü.
fn same(letter: u8, typed: u8) -> bool {
    letter == typed || (letter == b'v' && typed == b'u')
}

/// Whether one slip of the finger makes `typed` of `letters`: a letter lost, added, exchanged with its neighbour, or hit
/// beside.
fn is_slip(letters: &[u8], typed: &[u8]) -> bool {
    let head = letters
        .iter()
        .zip(typed)
        .take_while(|&(&a, &b)| same(a, b))
        .count();
    let tail = |a: &[u8], b: &[u8]| a == b;
    let (rest, seen) = (&letters[head..], &typed[head..]);
    match (rest, seen) {
        ([], []) => false,
        ([_, rest @ ..], _) if tail(rest, seen) => true,
        (_, [_, seen @ ..]) if tail(rest, seen) => head > 0,
        ([a, b, rest @ ..], [x, y, seen @ ..]) if a == y && b == x => tail(rest, seen),
        ([a, rest @ ..], [x, seen @ ..]) => tail(rest, seen) && are_neighbours(*a, *x),
        _ => false,
    }
}

/// Whether two keys lie beside each other, or two sounds do.
fn are_neighbours(one: u8, other: u8) -> bool {
    const ROWS: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];
    let beside = |row: &[u8]| {
        row.windows(2)
            .any(|pair| pair == [one, other] || pair == [other, one])
    };
    ROWS.iter().any(|row| beside(row)) || matches!((one, other), (b'l', b'n') | (b'n', b'l'))
}

/// A stretch that may still grow.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    /// The first unit and the one that comes next.
    from: u8,
    next: u8,
    /// The first place, and how many.
    place: u8,
    places: u8,
    /// Whether bare initials or the beginning of a syllable were taken.
    initials: bool,
    slips: u8,
}

/// Stretches that grow at once; more are chance.
const MOST: usize = 6;
/// Slips forgiven in one stretch.
const MOST_SLIPS: u8 = 2;

/// Lays a query along a text.
pub(crate) fn walk(query: &Query, masks: &Masks, index: &Index, text: usize) -> Found {
    let mut walk = Walk {
        query,
        masks,
        found: Found::default(),
        grown: [None; MOST],
        count: 0,
    };
    let mut alive: [Option<Stretch>; MOST] = [None; MOST];
    for (place, &letter) in index.text(text).iter().enumerate() {
        walk.grown = [None; MOST];
        walk.count = 0;
        for stretch in alive.into_iter().flatten() {
            if !walk.grow(stretch, letter, index) {
                walk.end(stretch);
            }
        }
        walk.begin(place, letter, index);
        alive = walk.grown;
    }
    alive
        .into_iter()
        .flatten()
        .for_each(|stretch| walk.end(stretch));
    let found = &mut walk.found;
    let len = index.text(text).len();
    found.scattered = len > 1
        && found.weak_places != 0
        && found.weak_places | found.places == bits(0, len)
        && in_order(index.text(text), masks);
    for span in index.spans(text) {
        let units = masks.meant[usize::from(span.meaning)];
        if units != 0 {
            walk.found.meant |= units & !walk.found.strong != 0;
            walk.found.strong |= units;
            walk.found.places |= bits(span.start, span.start + span.len);
        }
    }
    walk.found
}

/// Whether the characters of a text come in the query in the same order.
fn in_order(text: &[u16], masks: &Masks) -> bool {
    let mut from = 0;
    text.iter().all(|&letter| {
        let next = masks.same[usize::from(letter)] & !bits(0, from);
        from = next.trailing_zeros() as usize + 1;
        next != 0
    })
}

struct Walk<'a> {
    query: &'a Query,
    masks: &'a Masks,
    found: Found,
    grown: [Option<Stretch>; MOST],
    count: usize,
}

impl Walk<'_> {
    fn keep(&mut self, stretch: Stretch) {
        let twin = self
            .grown
            .iter()
            .flatten()
            .any(|known| known.next == stretch.next);
        if !twin && self.count < MOST {
            self.grown[self.count] = Some(stretch);
            self.count += 1;
        }
    }

    /// Takes one more place into a stretch, in every way that fits.
    fn grow(&mut self, stretch: Stretch, letter: u16, index: &Index) -> bool {
        let unit = usize::from(stretch.next);
        let before = self.count;
        for (to, initials, slips) in self
            .steps(unit, letter, stretch.slips < MOST_SLIPS, index)
            .into_iter()
            .flatten()
        {
            self.keep(Stretch {
                next: to,
                places: stretch.places + 1,
                initials: stretch.initials || initials,
                slips: stretch.slips + slips,
                ..stretch
            });
        }
        self.count > before
    }

    /// Stretches that begin at a place.
    fn begin(&mut self, place: usize, letter: u16, index: &Index) {
        let masks = self.masks;
        let mut units = masks.same[usize::from(letter)];
        if masks.letters {
            for sound in index.sounds.sounds_of(letter) {
                units |= masks.spelled[usize::from(sound)]
                    | masks.begun[usize::from(sound)] & self.query.run_starts;
                if let Some(first) = index.sounds.syllables.letter(sound) {
                    units |= masks.initials[first] & self.query.run_starts;
                }
                if masks.forgiving {
                    let slipped = masks
                        .slipped
                        .iter()
                        .fold(0, |all, mask| all | mask[usize::from(sound)]);
                    units |= slipped & self.query.run_starts;
                }
            }
        }
        if masks.forgiving {
            units |= masks.alike[usize::from(letter)];
        }
        for unit in ones(units) {
            for (to, initials, slips) in self.steps(unit, letter, true, index).into_iter().flatten()
            {
                if initials && self.query.run_starts >> unit & 1 == 0 {
                    continue;
                }
                self.keep(Stretch {
                    from: unit as u8,
                    next: to,
                    place: place as u8,
                    places: 1,
                    initials,
                    slips,
                });
            }
        }
    }

    /// The units that may come after `unit` once it agreed with a letter of the alphabet: to where, whether by a bare
    /// initial, with how many slips. The farthest first.
    fn steps(
        &self,
        unit: usize,
        letter: u16,
        forgive: bool,
        index: &Index,
    ) -> [Option<(u8, bool, u8)>; 6] {
        let mut steps = [None; 6];
        let masks = self.masks;
        let on = |mask: u64| mask >> unit & 1 == 1;
        let Some(&end) = self.query.run_ends.get(unit) else {
            return steps;
        };
        if on(masks.same[usize::from(letter)]) {
            steps[0] = Some((unit as u8 + 1, false, 0));
            return steps;
        }
        if end == unit {
            if masks.forgiving && forgive && on(masks.alike[usize::from(letter)]) {
                steps[0] = Some((unit as u8 + 1, false, 1));
            }
            return steps;
        }
        for sound in index.sounds.sounds_of(letter) {
            let letters = index.sounds.syllables.letters(sound);
            let at = usize::from(sound);
            if on(masks.spelled[at]) {
                steps[0] = Some(((unit + letters.len()) as u8, false, 0));
            }
            if on(masks.begun[at]) {
                steps[1] = Some((end as u8, true, 0));
            }
            let first = usize::from(letters[0] - b'a');
            if on(masks.doubles[first]) && letters.get(1) == Some(&b'h') {
                steps[2] = Some((unit as u8 + 2, true, 0));
            }
            if on(masks.initials[first]) {
                steps[3] = Some((unit as u8 + 1, true, 0));
            }
            if masks.forgiving && forgive && steps[0].is_none() {
                let lens = letters.len().max(2) - 1..;
                for (slipped, len) in masks.slipped.iter().zip(lens) {
                    if on(slipped[at]) {
                        steps[4] = Some(((unit + len) as u8, false, 1));
                    }
                }
            }
        }
        steps
    }

    /// A stretch that grows no more: what it tells.
    fn end(&mut self, stretch: Stretch) {
        let (from, next) = (usize::from(stretch.from), usize::from(stretch.next));
        if stretch.initials {
            // Bare initials count from the beginning of a run to its end only.
            let begins = self.query.run_starts >> from & 1 == 1 || !self.query.is_letter(from);
            let ends = next > 0 && self.query.run_ends[next - 1] <= next;
            if !begins || !ends {
                return;
            }
        }
        let units = bits(from, next);
        let places = bits(
            usize::from(stretch.place),
            usize::from(stretch.place + stretch.places),
        );
        let found = &mut self.found;
        if units == self.query.every() {
            let opens = stretch.place == 0;
            // Of initials the most: s and h are two characters rather than one that begins with sh.
            let more =
                opens == found.opens && u32::from(stretch.places) > found.places.count_ones();
            if !found.whole || (opens && !found.opens) || more {
                found.places = places;
            }
            found.whole = true;
            found.opens |= opens;
            found.sure |= !stretch.initials;
            found.strong |= units;
            found.slips = found.slips.max(stretch.slips);
        } else if stretch.places >= 2 {
            found.strong |= units;
            found.slips = found.slips.max(stretch.slips);
            if !found.whole {
                found.places |= places;
            }
        } else if stretch.slips == 0 {
            found.weak |= units;
            found.weak_places |= places;
        }
    }
}
