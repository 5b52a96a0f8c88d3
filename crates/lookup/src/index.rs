//! The index: opened from a pack, asked on every key.

use std::ops::Range;

use crate::fold::{fold, is_word};
use crate::gather::Gather;
use crate::lexicon::{Lexicon, Span};
use crate::meaning::{FIRST_GROUP, LOOK, NEW};
use crate::pack::{Facts, Lists, Pack, PackError};
use crate::places::Places;
use crate::query::Query;
use crate::score::{Scale, Score};
use crate::sounds::Sounds;
use crate::syllable::{MOST_LETTERS, Syllable, Syllables};
use crate::walk::{Found, Masks, walk};

/// Everything needed to answer, without the entries themselves.
#[derive(Debug)]
pub struct Index {
    pub(crate) sounds: Sounds,
    pub(crate) lexicon: Lexicon,
    /// Names, other names and what entries are about, each ended by 0.
    pub(crate) row: Vec<u16>,
    pub(crate) places: Places,
    /// The names by the letter each begins with.
    pub(crate) firsts: Places,
    /// How much finding a letter of the alphabet tells: 1 for one that stands nowhere.
    pub(crate) rarity: Vec<f32>,
    /// Where each text begins, and one past the last.
    starts: Vec<u32>,
    /// The text at each place of the row, marked where it begins.
    text_at: Vec<u32>,
    /// The words of the word list in each text, and the texts of each meaning.
    spans: Vec<Span>,
    span_starts: Vec<u32>,
    by_meaning: Vec<Vec<u32>>,
    entries: Vec<Facts>,
    /// The turns of a matter each name speaks of, one bit for each.
    turns: Vec<u16>,
    names: usize,
    others: usize,
    about: Lists,
    owners: Lists,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The entry's place among those the pack was built from.
    pub entry: usize,
    /// Why it stands where it stands.
    pub score: Score,
    /// The places of the name that were found, without what separates its words.
    places: u64,
}

impl Hit {
    /// The characters (not bytes) of the entry's name to highlight, ascending; none when another name was meant. What
    /// stands between two found characters, such as a bracket, is highlighted with them.
    #[must_use]
    pub fn lit(&self, name: &str) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut going_on = false;
        let words = name
            .chars()
            .map(fold)
            .enumerate()
            .filter(|(_, c)| is_word(*c));
        for (place, (at, _)) in words.take(64).enumerate() {
            let found = self.places >> place & 1 == 1;
            match ranges.last_mut() {
                Some(range) if found && going_on => range.end = at + 1,
                _ if found => ranges.push(at..at + 1),
                _ => {}
            }
            going_on = found;
        }
        ranges
    }
}

/// What may become an answer.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    entry: u32,
    score: Score,
    /// The places of the name that were found.
    places: u64,
}

/// Marks the place at which a text begins.
const BEGINS: u32 = 1 << 31;
/// Owners of other names that are looked at, in all and of each at least.
const MOST_OWNERS: usize = 600;
const LEAST_OWNERS: usize = 12;
/// Below so many points for what was covered, a slip is thought of.
const POOR: i32 = 330;
/// By ear at least so many characters are asked for: two that sound alike are chance.
const LEAST_BY_EAR: usize = 3;
/// Answers that have so much less of what was typed than the best are left out.
const SLACK: i32 = 130;

impl Index {
    /// Takes in a pack, in a few passes over it.
    ///
    /// # Errors
    ///
    /// Says when the bytes are no pack, one of another format, or damaged.
    pub fn open(bytes: &[u8]) -> Result<Self, PackError> {
        let syllables = Syllables::new();
        let mut pack = Pack::read(bytes, &syllables)?;
        let sounds = Sounds::of(&mut pack, syllables);
        let starts = starts(&pack.row);
        let texts = pack.names + pack.others + pack.abouts;
        let words = pack.row.split_off(starts[texts] as usize);
        let mut index = Self {
            lexicon: Lexicon::of(&words, &pack.meanings, &sounds),
            places: Places::of(&pack.row, sounds.letters.len()),
            firsts: Places::of_firsts(&pack.row, &starts[..pack.names], sounds.letters.len()),
            row: pack.row,
            rarity: Vec::new(),
            starts: starts[..=texts].to_vec(),
            text_at: Vec::new(),
            spans: Vec::new(),
            span_starts: Vec::new(),
            by_meaning: Vec::new(),
            turns: vec![0; pack.names],
            names: pack.names,
            others: pack.others,
            entries: pack.entries,
            about: pack.about,
            owners: pack.owners,
            sounds,
        };
        index.read_words();
        index.weigh();
        Ok(index)
    }

    /// The best `top` answers, best first. None at all means that there is no such item: the words were understood as
    /// nothing in the catalogue, and a guess would mislead.
    #[must_use]
    pub fn find(&self, query: &str, top: usize) -> Vec<Hit> {
        let mut best = self.by_code(query);
        if best.is_empty() {
            let query = Query::parse(query, self);
            if query.total > 0.0 {
                best = self.by_words(&query, false);
                let poor = best.iter().all(|candidate| candidate.score.covered < POOR);
                let enough = query.run_starts != 0 || query.characters() >= LEAST_BY_EAR;
                if poor && enough {
                    let heard = self.by_words(&query, true);
                    let covered = |all: &[Candidate]| {
                        all.iter().map(|it| it.score.covered).max().unwrap_or(0)
                    };
                    if covered(&heard) > covered(&best) {
                        best = heard;
                    }
                }
            }
        }
        best.sort_by_key(|candidate| (-candidate.score.total(), candidate.entry));
        best.truncate(top);
        best.into_iter()
            .map(|candidate| self.hit(candidate))
            .collect()
    }

    /// Every name and other name, as it is understood: without separators.
    pub fn said(&self) -> impl Iterator<Item = String> {
        let texts = 0..self.names + self.others;
        texts.map(|text| {
            self.text(text)
                .iter()
                .map(|&letter| self.sounds.char_of(letter))
                .collect()
        })
    }

    fn hit(&self, candidate: Candidate) -> Hit {
        Hit {
            entry: self.entries[candidate.entry as usize].place as usize,
            score: candidate.score,
            places: candidate.places,
        }
    }

    fn by_code(&self, query: &str) -> Vec<Candidate> {
        let digits = query.chars().take(64).filter(char::is_ascii_digit).count();
        if digits == 0 {
            return Vec::new();
        }
        let typed = code(query.chars());
        let same = (0..)
            .zip(&self.entries)
            .filter(|(_, facts)| facts.code == typed);
        same.map(|(entry, facts)| Candidate {
            entry,
            score: Score::of_code(facts),
            places: 0,
        })
        .collect()
    }

    fn by_words(&self, query: &Query, forgiving: bool) -> Vec<Candidate> {
        let masks = Masks::of(query, self, forgiving);
        let gather = Gather::new(query, self);
        let texts = if forgiving {
            gather.by_ear(&masks)
        } else {
            gather.best()
        };
        // Whose each text is: a name is its own entry's, another name may be many's.
        let mut own: Vec<(u32, u32)> = Vec::new();
        let mut abouts: Vec<(u32, u64)> = Vec::new();
        let most_owners = (MOST_OWNERS / texts.len().max(1)).max(LEAST_OWNERS);
        for text in texts {
            match (text as usize).checked_sub(self.names) {
                None => own.push((text, text)),
                Some(other) if other < self.others => {
                    let owners = self.owners.of(other).iter().take(most_owners);
                    own.extend(owners.map(|&owner| (owner, text)));
                }
                Some(other) => {
                    let found = walk(query, &masks, self, text as usize);
                    abouts.push(((other - self.others) as u32, found.strong));
                }
            }
        }
        own.sort_unstable();
        let scale = Scale::of(query, self, forgiving);
        let mut candidates = Vec::new();
        let mut memo = std::collections::BTreeMap::new();
        for group in own.chunk_by(|one, other| one.0 == other.0) {
            let entry = group[0].0;
            let facts = &self.entries[entry as usize];
            let name = walk(query, &masks, self, entry as usize);
            let mut all = name;
            let mut best: Option<Score> = None;
            let others: Vec<(u32, Found)> = group
                .iter()
                .filter(|(_, text)| *text != entry)
                .map(|&(_, text)| {
                    let found = *memo
                        .entry(text)
                        .or_insert_with(|| walk(query, &masks, self, text as usize));
                    (text, found)
                })
                .collect();
            for (_, found) in &others {
                all.strong |= found.strong;
                all.weak |= found.weak;
            }
            for &(about, units) in &abouts {
                if self.about.of(entry as usize).contains(&about) {
                    all.weak |= units;
                }
            }
            let turns = self.turns[entry as usize];
            for (text, found) in others.into_iter().chain([(entry, name)]) {
                let score = scale.score(facts, turns, text as usize, found, name, all);
                if let Some(score) = score
                    && best.is_none_or(|best| score.total() > best.total())
                {
                    best = Some(score);
                }
            }
            if let Some(score) = best {
                candidates.push(Candidate {
                    entry,
                    score,
                    places: name.places,
                });
            }
        }
        let most = candidates
            .iter()
            .map(|candidate| candidate.score.covered)
            .max();
        let most = most.unwrap_or(0);
        candidates.retain(|candidate| candidate.score.covered >= most - SLACK);
        candidates
    }

    /// Finds the words of the word list in every text.
    fn read_words(&mut self) {
        self.by_meaning = vec![Vec::new(); self.lexicon.meanings];
        self.text_at = Vec::with_capacity(self.row.len());
        for text in 0..self.texts() {
            self.span_starts.push(self.spans.len() as u32);
            let own = self.starts[text] as usize..self.starts[text + 1] as usize;
            self.text_at.push(text as u32 | BEGINS);
            self.text_at
                .extend(own.clone().skip(1).map(|_| text as u32));
            for (start, place) in (own.start..own.end - 1).enumerate() {
                let rest = self.row[place..own.end - 1].iter();
                let chars = rest.map(|&letter| self.sounds.letters[usize::from(letter)].char);
                let words = || self.lexicon.at(self.row[place], chars.clone());
                let longest = words().map(|(len, _)| len).max();
                for (len, meaning) in words() {
                    let turn = (NEW..=LOOK).contains(&meaning) && Some(len) == longest;
                    if turn && text < self.names {
                        self.turns[text] |= 1 << meaning;
                    }
                    if meaning >= FIRST_GROUP {
                        self.spans.push(Span {
                            start,
                            len,
                            meaning,
                        });
                        let texts = &mut self.by_meaning[usize::from(meaning)];
                        if texts.last() != Some(&(text as u32)) {
                            texts.push(text as u32);
                        }
                    }
                }
            }
        }
        self.span_starts.push(self.spans.len() as u32);
    }

    /// How much each letter tells: 1 for one that stands once, near 0 for one that stands everywhere.
    fn weigh(&mut self) {
        let all = (self.names + self.others) as f32 + 1.0;
        let tells = |letter: u16| {
            let letters = self.sounds.letters_of(self.sounds.char_of(letter));
            let places: usize = letters
                .map(|letter| self.places.of_letter(letter).len())
                .sum();
            match places {
                0 => 1.0,
                _ => ((all / places as f32).ln() / all.ln().max(1.0)).clamp(0.12, 0.99),
            }
        };
        self.rarity = (0..self.sounds.letters.len() as u16).map(tells).collect();
    }

    /// How many texts there are.
    pub(crate) fn texts(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether a text is a name, not another name.
    pub(crate) fn is_name(&self, text: usize) -> bool {
        text < self.names
    }

    /// The letters of a text.
    pub(crate) fn text(&self, text: usize) -> &[u16] {
        &self.row[self.starts[text] as usize..self.starts[text + 1] as usize - 1]
    }

    /// The text at a place, and whether it begins there.
    pub(crate) fn text_at(&self, place: u32) -> (u32, bool) {
        let at = self.text_at[place as usize];
        (at & !BEGINS, at & BEGINS != 0)
    }

    pub(crate) fn spans(&self, text: usize) -> &[Span] {
        &self.spans[self.span_starts[text] as usize..self.span_starts[text + 1] as usize]
    }

    pub(crate) fn texts_of(&self, meaning: u16) -> &[u32] {
        &self.by_meaning[usize::from(meaning)]
    }

    /// Whether a typed character and a neighbour of it stand together in some text.
    pub(crate) fn knows_beside(&self, chars: &[char], at: usize) -> bool {
        let known = |one: char, other: char| {
            self.sounds.letters_of(one).any(|one| {
                self.sounds.letters_of(other).any(|other| {
                    !self
                        .places
                        .of_pair(&self.row, one, other..other + 1)
                        .is_empty()
                })
            })
        };
        at > 0 && known(chars[at - 1], chars[at])
            || chars
                .get(at + 1)
                .is_some_and(|&next| known(chars[at], next))
    }

    /// Whether the first letters from a place on are these keys, zh, ch and sh with one key or two.
    pub(crate) fn reads(&self, place: usize, keys: &[char]) -> bool {
        let [key, rest @ ..] = keys else { return true };
        self.sounds.sounds_of(self.row[place]).any(|sound| {
            let letters = self.sounds.syllables.letters(sound);
            letters[0] == *key as u8
                && (self.reads(place + 1, rest)
                    || (letters.get(1) == Some(&b'h')
                        && rest.first() == Some(&'h')
                        && self.reads(place + 1, &rest[1..])))
        })
    }

    /// Whether a second key may follow the first in a name: the next letter of its syllable, or the next syllable's
    /// first.
    pub(crate) fn second_key(&self, name: u32, key: char) -> bool {
        let text = self.text(name as usize);
        let letters = |place: usize| {
            let letter = text.get(place)?;
            let sound = self.sounds.letters[usize::from(*letter)].sounds[0];
            Some(self.sounds.syllables.letters(sound))
        };
        let key = Some(&(key as u8));
        letters(0).is_some_and(|own| own.get(1) == key)
            || letters(1).is_some_and(|next| next.first() == key)
    }

    /// The places at which two syllables stand behind each other.
    pub(crate) fn for_pairs<'a>(
        &'a self,
        first: Syllable,
        second: Syllable,
        mut take: impl FnMut(&'a [u32]),
    ) {
        let usual = self.sounds.first_read_as(second);
        let other_readings = self
            .sounds
            .read_as(second)
            .iter()
            .map(|&letter| letter as u16);
        let unusual: Vec<u16> = other_readings
            .filter(|letter| !usual.contains(letter))
            .collect();
        for &one in self.sounds.read_as(first) {
            take(self.places.of_pair(&self.row, one as u16, usual.clone()));
            for &other in &unusual {
                take(self.places.of_pair(&self.row, one as u16, other..other + 1));
            }
        }
    }

    /// The syllables that the rest of a run begins.
    pub(crate) fn begun<'a>(
        &'a self,
        query: &'a Query,
        unit: usize,
    ) -> impl Iterator<Item = Syllable> + 'a {
        let run = query.run(unit);
        let syllables = &self.sounds.syllables;
        let all = match run.len() {
            1..MOST_LETTERS => syllables.of_letter(usize::from(run[0] - b'a')),
            _ => 0..0,
        };
        all.filter(move |&syllable| {
            let letters = syllables.letters(syllable);
            letters.len() > run.len() && letters.starts_with(run)
        })
    }

    /// The letters of the alphabet that are read with a first letter.
    pub(crate) fn letters_beginning(&self, first: char) -> Range<u16> {
        let sounds = self.sounds.syllables.of_letter((first as u8 - b'a').into());
        let letters = &self.sounds.letters;
        let at = |sound: u16| letters.partition_point(|letter| letter.sounds[0] < sound) as u16;
        at(sounds.start)..at(sounds.end)
    }
}

/// Where each text begins, and one past the last.
fn starts(row: &[u16]) -> Vec<u32> {
    let ends = (1..).zip(row).filter(|(_, letter)| **letter == 0);
    [0].into_iter().chain(ends.map(|(end, _)| end)).collect()
}

/// A code as it is compared: a sum of 24 bits over its letters and digits.
pub(crate) fn code(text: impl Iterator<Item = char>) -> u32 {
    let letters = text.map(fold).filter(|&c| is_word(c)).take(64);
    let sum = letters.fold(0x811c_9dc5_u32, |sum, c| {
        (sum ^ u32::from(c)).wrapping_mul(0x0100_0193)
    });
    (sum ^ sum >> 24) & 0x00ff_ffff
}
