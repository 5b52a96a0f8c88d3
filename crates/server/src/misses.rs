//! What is kept of words that were asked in vain.
//!
//! The purpose is a list of names that the catalogue lacks; for that words, a count and a first and last day are
//! enough, so nothing else is taken down (个人信息保护法 第六条: what the purpose needs at the least, in the way that
//! touches people the least). Without address, account, session or time of day nobody can say who asked, and words
//! of many together are no longer about a person (第四条). What people write may still be about one: text that can
//! hold a number, an account or a story is dropped before it is stored, and what is kept is kept only while it is asked for
//! (第十九条). A name alone cannot be told from other words; that is why only those who keep the list read them and
//! why they can take them off.

use jiff::ToSpan;
use jiff::civil::Date;
use lookup::folded;

/// How many different words a town keeps.
pub const WORDS_MOST: i64 = 5_000;
/// How many of them those who keep the list are shown.
pub const LISTED: i64 = 500;
/// How many queries of one address are counted in the time a try counts; all machines of a hall may share one.
pub const COUNTED_PER_CLIENT: usize = 60;

/// How long words stay that nobody asks for again.
const DAYS_KEPT: i32 = 180;
/// A longer text tells a story.
const CHARS_MOST: usize = 40;
/// So many digits in a row may be of a telephone, a card, a plate or a code.
const DIGITS_IN_A_ROW: usize = 4;
/// Numbers as they are spoken, and typed by speech.
const SPOKEN_DIGITS: &str = "零一二三四五六七八九幺两";
/// What leads to an account somewhere.
const AT_SIGNS: [char; 2] = ['@', '＠'];

/// The words as they are counted; nothing if they are not to be kept.
pub fn kept(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let is_strange = |c: char| c.is_control() || AT_SIGNS.contains(&c);
    if typed.chars().count() > CHARS_MOST || typed.contains(is_strange) {
        return None;
    }
    let words = folded(typed);
    let fits = !words.is_empty() && !holds_number(&words);
    fits.then_some(words)
}

/// Whether there is a number long enough to point to someone, also with gaps in it.
fn holds_number(words: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || SPOKEN_DIGITS.contains(c);
    let letters: Vec<char> = words.chars().filter(|&c| c != ' ').collect();
    let mut runs = letters.chunk_by(|&one, &next| is_digit(one) && is_digit(next));
    runs.any(|run| run.len() >= DIGITS_IN_A_ROW)
}

/// The day before which words that nobody has asked for since are forgotten.
pub fn forgotten_before(today: Date) -> Date {
    today.saturating_sub(DAYS_KEPT.days())
}
