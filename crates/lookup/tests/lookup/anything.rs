//! Whatever is typed: an answer in time, no panic, highlights within the name.

use proptest::prelude::*;

use crate::town;

/// A stretch of what people may type, or not.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z ]{1,40}",
        "[个体工商户注销登记食品经营许可（）]{1,12}",
        "[a-zａ-ｚ0-9个体工商户怎么办了 ]{1,30}",
        "[\u{0}-\u{1f}🍜👨‍👩‍👧\u{202e}\u{feff}]{1,10}",
    ]
}

proptest! {
    #[test]
    fn any_query_is_answered_within_the_names(pieces in prop::collection::vec(piece(), 0..4), top in 0_usize..12) {
        let (index, entries) = (town::index(), town::entries());
        let query = pieces.concat();
        let hits = index.find(&query, top);
        prop_assert!(hits.len() <= top);
        for hit in &hits {
            let len = entries[hit.entry].name.chars().count();
            prop_assert!(hit.lit(entries[hit.entry].name).iter().all(|range| range.start < range.end && range.end <= len));
            prop_assert!(hit.lit(entries[hit.entry].name).windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
        prop_assert!(hits.windows(2).all(|pair| pair[0].score.total() >= pair[1].score.total()));
        prop_assert_eq!(hits, index.find(&query, top));
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(lookup::Index::open(&bytes).is_err());
    }

    #[test]
    fn a_pack_with_anything_changed_is_refused(place in any::<prop::sample::Index>(), change in 1_u8..) {
        let mut bytes = town::pack();
        let place = place.index(bytes.len());
        bytes[place] ^= change;
        prop_assert!(lookup::Index::open(&bytes).is_err());
    }
}

#[test]
fn ten_thousand_characters_are_answered_in_time() {
    let index = town::index();
    for piece in [
        "个体工商户",
        "gtgsh",
        "zhuang",
        "🍜",
        "\u{0}",
        "a",
        "怎么办",
    ] {
        let query = piece.repeat(10_000 / piece.chars().count());
        let start = std::time::Instant::now();
        drop(index.find(&query, 10));
        assert!(start.elapsed().as_millis() < 100, "{piece}");
    }
}
