//! A pack from its bytes. Whatever the bytes are, what is read holds together, so that the index need not look again.

use super::{FORMAT, Facts, HEADER, Letter, Lists, MAGIC, Pack, PackError, in_one_byte, sum};
use crate::syllable::Syllables;

/// More of anything than this is no town's and no city's list.
const MOST: usize = 1 << 24;

impl Pack {
    /// Reads the bytes of a pack.
    pub(crate) fn read(bytes: &[u8], syllables: &Syllables) -> Result<Self, PackError> {
        let body = bytes.get(HEADER..).ok_or(PackError::NotAPack)?;
        if bytes[..4] != MAGIC {
            return Err(PackError::NotAPack);
        }
        let format = u16::from_le_bytes([bytes[4], bytes[5]]);
        if format != FORMAT {
            return Err(PackError::OtherFormat(format));
        }
        if bytes[6..HEADER] != sum(body).to_le_bytes() {
            return Err(PackError::Damaged);
        }
        let mut pack = Self::default();
        let mut input = In { bytes: body, at: 0 };
        let whole = input.pack(&mut pack, syllables.len());
        (whole.is_some() && pack.holds_together())
            .then_some(pack)
            .ok_or(PackError::Damaged)
    }

    fn holds_together(&self) -> bool {
        let texts = self.row.iter().filter(|&&letter| letter == 0).count();
        let about = (0..self.names).all(|entry| all_below(self.about.of(entry), self.abouts));
        let owners = (0..self.others).all(|text| all_below(self.owners.of(text), self.names));
        texts == self.names + self.others + self.abouts + self.words
            && self.row.last().is_none_or(|&letter| letter == 0)
            && about
            && owners
    }
}

fn all_below(numbers: &[u32], limit: usize) -> bool {
    numbers.iter().all(|&number| (number as usize) < limit)
}

struct In<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl In<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            number |= u32::from(byte & 127) << (7 * place);
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }

    fn count(&mut self) -> Option<usize> {
        let count = self.number()? as usize;
        (count < MOST).then_some(count)
    }

    fn half(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn list(&mut self) -> Option<Vec<u32>> {
        let count = self.count()?;
        let mut number = 0_u32;
        (0..count)
            .map(|_| {
                number = number.checked_add(self.number()?)?;
                Some(number)
            })
            .collect()
    }

    /// Lists of ascending numbers, each counted from 0 or from the first of the list before.
    fn lists(&mut self, count: usize, chained: bool) -> Option<Lists> {
        let mut lists = Lists::default();
        let mut before = 0_u32;
        for _ in 0..count {
            let count = self.count()?;
            let mut number = before;
            for place in 0..count {
                number = number.checked_add(self.number()?)?;
                lists.all.push(number);
                if place == 0 && chained {
                    before = number;
                }
            }
            lists.push([]);
        }
        Some(lists)
    }

    fn pack(&mut self, pack: &mut Pack, syllables: usize) -> Option<()> {
        self.alphabet(pack, syllables)?;
        self.row(pack)?;
        for _ in 0..pack.names {
            let place = self.number()?;
            let (weight, kind) = (self.byte()?, self.byte()?);
            pack.entries.push(Facts {
                place,
                weight,
                bundle: kind & 1 == 1,
                narrower: kind & 2 == 2,
                turns: 0,
                code: 0,
            });
        }
        for entry in 0..pack.names {
            let code = [self.byte()?, self.byte()?, self.byte()?, 0];
            pack.entries[entry].code = u32::from_le_bytes(code);
        }
        pack.about = self.lists(pack.names, false)?;
        pack.owners = self.lists(pack.others, true)?;
        let mut meaning = 0_u16;
        for _ in 0..pack.words {
            meaning = meaning.checked_add(u16::try_from(self.number()?).ok()?)?;
            pack.meanings.push(meaning);
        }
        (self.at == self.bytes.len()).then_some(())
    }

    fn alphabet(&mut self, pack: &mut Pack, syllables: usize) -> Option<()> {
        let count = self
            .count()
            .filter(|&count| count < usize::from(u16::MAX))?;
        pack.alphabet = vec![Letter::default(); count + 1];
        let known = |sound: u16| (usize::from(sound) < syllables).then_some(sound);
        let mut sound = 0_u16;
        for letter in &mut pack.alphabet[1..] {
            sound = known(sound.checked_add(u16::try_from(self.number()?).ok()?)?)?;
            letter.sounds[0] = sound;
        }
        for place in self.list()? {
            let sound = known(self.half()?)?;
            pack.alphabet.get_mut(place as usize + 1)?.sounds[1] = sound;
        }
        for letter in &mut pack.alphabet[1..] {
            letter.char = self.half()?;
        }
        let count = self.count()?;
        for _ in 0..count {
            pack.traditional.push((self.half()?, 0));
        }
        for pair in &mut pack.traditional {
            pair.1 = self.half()?;
        }
        Some(())
    }

    fn row(&mut self, pack: &mut Pack) -> Option<()> {
        let count = self.count()?;
        let mut used = vec![0];
        for _ in 0..count {
            let letter = self.half()?;
            pack.alphabet.get(usize::from(letter))?;
            used.push(letter);
        }
        pack.names = self.count()?;
        pack.others = self.count()?;
        pack.abouts = self.count()?;
        pack.words = self.count()?;
        let len = self.count()?;
        // A place takes at least one byte: a damaged length reserves no memory.
        pack.row.reserve(len.min(self.bytes.len()));
        let one = in_one_byte(used.len());
        for _ in 0..len {
            let place = match usize::from(self.byte()?) {
                place if place < one => place,
                high => one + ((high - one) << 8) + usize::from(self.byte()?),
            };
            pack.row.push(*used.get(place)?);
        }
        Some(())
    }
}
