//! A pack as bytes.

use super::{FORMAT, MAGIC, Pack, in_one_byte, sum};

/// Writes a pack out.
pub(crate) fn write(pack: &Pack) -> Vec<u8> {
    let mut out = Out(Vec::new());
    out.alphabet(pack);
    out.row(pack);
    for facts in &pack.entries {
        out.number(facts.place);
        out.byte(facts.weight);
        out.byte(u8::from(facts.bundle) | u8::from(facts.narrower) << 1);
    }
    for facts in &pack.entries {
        out.0.extend(&facts.code.to_le_bytes()[..3]);
    }
    (0..pack.names).for_each(|entry| out.list(pack.about.of(entry)));
    let mut before = 0;
    for text in 0..pack.others {
        before = out.list_after(before, pack.owners.of(text));
    }
    let mut before = 0;
    for &meaning in &pack.meanings {
        out.number(u32::from(meaning - before));
        before = meaning;
    }
    let mut bytes = MAGIC.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend(sum(&out.0).to_le_bytes());
    bytes.extend(out.0);
    bytes
}

struct Out(Vec<u8>);

impl Out {
    fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    fn number(&mut self, mut number: u32) {
        while number >= 128 {
            self.byte(number as u8 | 128);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    fn half(&mut self, number: u16) {
        self.0.extend(number.to_le_bytes());
    }

    /// Ascending numbers, by their distances.
    fn list(&mut self, numbers: &[u32]) {
        self.number(numbers.len() as u32);
        let mut before = 0;
        for &number in numbers {
            self.number(number - before);
            before = number;
        }
    }

    /// Ascending numbers, of which the first is not below the one given; gives it.
    fn list_after(&mut self, before: u32, numbers: &[u32]) -> u32 {
        let first = numbers.first().copied().unwrap_or(before);
        let far: Vec<u32> = numbers.iter().map(|number| number - before).collect();
        self.list(&far);
        first
    }

    /// Column by column, which compresses better than letter by letter.
    fn alphabet(&mut self, pack: &Pack) {
        let alphabet = &pack.alphabet[1..];
        self.number(alphabet.len() as u32);
        let mut before = 0;
        for letter in alphabet {
            self.number(u32::from(letter.sounds[0] - before));
            before = letter.sounds[0];
        }
        let two: Vec<(u32, u16)> = (0_u32..)
            .zip(alphabet)
            .filter(|(_, letter)| letter.sounds[1] != 0)
            .map(|(place, letter)| (place, letter.sounds[1]))
            .collect();
        self.list(&two.iter().map(|(place, _)| *place).collect::<Vec<_>>());
        two.iter().for_each(|(_, sound)| self.half(*sound));
        alphabet.iter().for_each(|letter| self.half(letter.char));
        self.number(pack.traditional.len() as u32);
        pack.traditional
            .iter()
            .for_each(|(form, _)| self.half(*form));
        pack.traditional
            .iter()
            .for_each(|(_, plain)| self.half(*plain));
    }

    /// The letters in use by falling frequency, then the texts as places in that list.
    fn row(&mut self, pack: &Pack) {
        let mut counts = vec![0_u32; pack.alphabet.len()];
        pack.row
            .iter()
            .for_each(|&letter| counts[usize::from(letter)] += 1);
        let mut used: Vec<u16> = (1..pack.alphabet.len() as u16)
            .filter(|&letter| counts[usize::from(letter)] > 0)
            .collect();
        used.sort_by_key(|&letter| (u32::MAX - counts[usize::from(letter)], letter));
        let mut rank = vec![0_usize; pack.alphabet.len()];
        (1..)
            .zip(&used)
            .for_each(|(place, &letter)| rank[usize::from(letter)] = place);
        self.number(used.len() as u32);
        used.iter().for_each(|&letter| self.half(letter));
        for count in [
            pack.names,
            pack.others,
            pack.abouts,
            pack.words,
            pack.row.len(),
        ] {
            self.number(count as u32);
        }
        let one = in_one_byte(used.len() + 1);
        for place in pack.row.iter().map(|&letter| rank[usize::from(letter)]) {
            match place.checked_sub(one) {
                None => self.byte(place as u8),
                Some(far) => self.0.extend([(one + (far >> 8)) as u8, far as u8]),
            }
        }
    }
}
