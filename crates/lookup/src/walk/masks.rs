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
    /// Units that are the first letter of a syllable, and those that are its zh, ch or sh.
    pub(super) initials: [u64; 26],
    pub(super) doubles: [u64; 26],
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
