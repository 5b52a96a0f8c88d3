//! At which units of a query each letter of the alphabet and each syllable agrees; made once for a query.

use crate::index::Index;
use crate::query::Query;
use crate::syllable::Syllable;

/// For each letter of the alphabet and each syllable, the units at which it agrees; made once for a query.
#[derive(Debug)]
pub(crate) struct Masks {
    /// Units that are this character.
    pub(super) same: Vec<u64>,
    /// Units that sound like this character; only where slips are forgiven.
    pub(super) alike: Vec<u64>,
    /// Units from which this syllable is spelled out.
    pub(super) spelled: Vec<u64>,
    /// Units from which the rest of a run begins this syllable.
    pub(super) begun: Vec<u64>,
    /// Units from which the syllable is spelled with one slip and one letter less, as many, or one more.
    pub(super) slipped: [Vec<u64>; 3],
    /// The same by unit: the syllables, and how many letters were typed.
    slips: Vec<Vec<(Syllable, usize)>>,
    /// Units that are the first letter of a syllable, and those that are its zh, ch or sh.
    pub(super) initials: [u64; 26],
    pub(super) doubles: [u64; 26],
    /// Units at which this character may go on with a stretch, and those at which it may begin one; empty where
    /// `same` says all.
    pub(super) goes_on: Vec<u64>,
    pub(super) begins: Vec<u64>,
    /// The units of each meaning.
    pub(crate) meant: Vec<u64>,
    pub(super) letters: bool,
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
            slips: vec![Vec::new(); size(letters && forgiving, query.units.len())],
            initials: [0; 26],
            doubles: [0; 26],
            goes_on: Vec::new(),
            begins: Vec::new(),
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
        if letters || forgiving {
            masks.sum_up(query, index);
        }
        masks
    }

    /// Where each letter may agree in any way, so that a walk passes over the others.
    fn sum_up(&mut self, query: &Query, index: &Index) {
        self.goes_on.clone_from(&self.same);
        for (all, alike) in self.goes_on.iter_mut().zip(&self.alike) {
            *all |= alike;
        }
        self.begins.clone_from(&self.goes_on);
        for (syllable, spelled) in (0..).zip(&self.spelled).skip(1) {
            let at = usize::from(syllable);
            let slipped = self.slipped.iter().filter_map(|mask| mask.get(at));
            let slipped = slipped.fold(0, |all, mask| all | mask);
            let letter = index.sounds.syllables.letter(syllable);
            // Bare initials, and what a slip may have made, count from the beginning of a run only.
            let initial = letter.map_or(0, |letter| self.initials[letter]);
            let any = self.begun[at] | slipped | initial;
            if spelled | any != 0 {
                for &letter in index.sounds.read_as(syllable) {
                    self.goes_on[letter as usize] |= spelled | any;
                    self.begins[letter as usize] |= spelled | any & query.run_starts;
                }
            }
        }
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
            let agreed = agreed(letters, run);
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
            let head = agreed(letters, run);
            // Of a slip in the first letter the second is left, here or one place before.
            let left = |second| run[..2.min(run.len())].contains(second);
            if head == 0 && !letters.get(1).is_none_or(left) {
                continue;
            }
            let lens = letters.len().max(2) - 1..;
            for (slipped, len) in self.slipped.iter_mut().zip(lens) {
                if run
                    .get(..len)
                    .is_some_and(|typed| is_slip(letters, typed, head.min(len)))
                {
                    slipped[usize::from(syllable)] |= 1 << unit;
                    self.slips[unit].push((syllable, len));
                }
            }
        }
    }

    /// The syllables spelled from a unit on with one slip, and how many letters were typed.
    pub(crate) fn slipped(&self, unit: usize) -> &[(Syllable, usize)] {
        &self.slips[unit]
    }
}

/// Whether a typed letter stands for a letter of a syllable; u also stands for ü.
fn same(letter: u8, typed: u8) -> bool {
    letter == typed || (letter == b'v' && typed == b'u')
}

/// How many letters agree from the first on.
fn agreed(letters: &[u8], typed: &[u8]) -> usize {
    let pairs = letters.iter().zip(typed);
    pairs.take_while(|&(&a, &b)| same(a, b)).count()
}

/// Whether one slip of the finger, behind the letters that agree, makes `typed` of `letters`: a letter lost, added, exchanged with its neighbour, or hit
/// beside.
fn is_slip(letters: &[u8], typed: &[u8], head: usize) -> bool {
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
