//! A query of characters alone, none of which may be a slip, laid along a text: all stretches of a place in one word of
//! bits, as each place agrees with a character or does not (shift-and, Baeza-Yates and Gonnet 1992).

use super::{Found, Masks};
use crate::query::{Query, bits};

/// What a text has of such a query.
pub(super) fn along(query: &Query, masks: &Masks, text: &[u16]) -> Found {
    let same = |place: usize| {
        let letter = text.get(place);
        letter.map_or(0, |&letter| masks.same[usize::from(letter)])
    };
    let every = query.every();
    let last = every & !(every >> 1);
    let mut found = Found::default();
    let (mut before, mut here) = (0, same(0));
    // The units up to which the places agreed from the first unit on.
    let mut followed = 0_u64;
    let mut end_of_whole = None;
    for place in 0..text.len() {
        let behind = same(place + 1);
        if here != 0 {
            let together = here & (before << 1 | behind >> 1);
            let alone = here & !together;
            let at = bits(place, place + 1);
            found.strong |= together;
            found.weak |= alone;
            found.places |= if together != 0 { at } else { 0 };
            found.weak_places |= if alone != 0 { at } else { 0 };
        }
        followed = (followed << 1 | 1) & here;
        if followed & last != 0 {
            end_of_whole.get_or_insert(place + 1);
        }
        (before, here) = (here, behind);
    }
    if let Some(end) = end_of_whole {
        let from = end - query.units.len();
        found.whole = true;
        found.opens = from == 0;
        found.sure = true;
        found.strong = every;
        found.places = bits(from, end);
    }
    if every == last {
        (found.weak, found.weak_places) = (0, 0);
    }
    found
}
